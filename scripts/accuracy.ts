import { LOCALES } from '../src/locale.ts';
import { type Outcome, tryOut, utterances } from '../tests/accuracy/measure.ts';

/**
 * Prints how many labelled questions are answered right, by kind and language, what was taken for what, and which are wrong.
 * `npm run accuracy`: the set of this project; `npm run accuracy -- FILE.en.json FILE.ko.json`: another one of the same form.
 */
const files = process.argv.slice(2);
for (const locale of LOCALES) {
  const sets = files.length === 0 ? [undefined] : files.filter((file) => file.endsWith(`.${locale}.json`));
  for (const file of sets)
    print(
      file ?? locale,
      utterances(locale, file).map((utterance) => tryOut(utterance, locale)),
    );
}

function print(title: string, outcomes: readonly Outcome[]): void {
  const wrong = outcomes.filter(({ faults }) => faults.length > 0);
  const askedBack = wrong.filter(({ asksBack }) => asksBack).length;
  console.log(`\n${title}: ${share(outcomes.length - wrong.length, outcomes.length)} right`);
  console.log(`  confidently wrong ${share(wrong.length - askedBack, outcomes.length)}`);
  console.log(`  asked back or offered something else ${share(askedBack, outcomes.length)}`);
  for (const [kind, some] of Map.groupBy(outcomes, ({ utterance }) => utterance.kind)) {
    const right = some.filter(({ faults }) => faults.length === 0).length;
    console.log(`  ${kind.padEnd(16)} ${String(right).padStart(3)} of ${String(some.length).padStart(3)}  ${confusions(some)}`);
  }
  for (const { utterance, about, faults, asksBack } of wrong) {
    const said = `${utterance.after ? `${utterance.after} / ` : ''}${utterance.text}`;
    console.log(`  ${asksBack ? '?' : '✗'} ${said} [${utterance.about}]: ${faults.join('; ')} (${about})`);
  }
}

/** What the wrong ones of a kind were taken for, the most frequent first; the right kind of something else is in brackets. */
function confusions(some: readonly Outcome[]): string {
  const wrong = some.filter(({ faults }) => faults.length > 0);
  return [...Map.groupBy(wrong, ({ kind, utterance }) => (kind === utterance.kind ? `(${kind})` : kind))]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([got, { length }]) => `${length} ${got}`)
    .join(', ');
}

function share(some: number, all: number): string {
  return `${some} of ${all} (${((100 * some) / all).toFixed(1)} %)`;
}
