import { LOCALES } from '../src/locale.ts';
import { tryOut, utterances } from '../tests/accuracy/measure.ts';

/** Prints how many of the labelled questions are answered right, by kind and language, and which are not. */
for (const locale of LOCALES) {
  const outcomes = utterances(locale).map((utterance) => tryOut(utterance, locale));
  const kinds = [...new Set(outcomes.map(({ utterance }) => utterance.kind))];
  const right = (some: typeof outcomes) => some.filter(({ faults }) => faults.length === 0).length;
  console.log(
    `\n${locale}: ${right(outcomes)} of ${outcomes.length} right (${((100 * right(outcomes)) / outcomes.length).toFixed(1)} %)`,
  );
  for (const kind of kinds) {
    const some = outcomes.filter(({ utterance }) => utterance.kind === kind);
    console.log(`  ${kind.padEnd(16)} ${String(right(some)).padStart(3)} of ${String(some.length).padStart(3)}`);
  }
  for (const { utterance, about, faults } of outcomes) {
    if (faults.length > 0)
      console.log(
        `  ✗ ${utterance.after ? `${utterance.after} / ` : ''}${utterance.text} [${utterance.about}]: ${faults.join('; ')} (${about})`,
      );
  }
}
