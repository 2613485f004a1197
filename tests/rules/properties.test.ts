import fc from 'fast-check';
import { test } from 'vitest';
import { pairOf } from '../../src/knowledge/coexistence.ts';
import { countries } from '../../src/knowledge/geography.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { EXCHANGE_VERSIONS, OPTION_IDS } from '../../src/knowledge/schema.ts';
import { isReleased } from '../../src/knowledge/support.ts';
import { productOf } from '../../src/knowledge/versions.ts';
import { LOCALES, type Text } from '../../src/locale.ts';
import { against } from '../../src/rules/against.ts';
import { type Answers, isComplete, MAX_DURATION, MAX_MAILBOXES } from '../../src/rules/answers.ts';
import { withAnswers } from '../../src/rules/changes.ts';
import { recommend } from '../../src/rules/recommend.ts';
import type { Recommendation, Values } from '../../src/rules/recommendation.ts';
import { placeholders, reasonText, ruleText, warningText } from '../../src/rules/texts.ts';
import { expected, FROM_2010_ON, IN_CLOUD } from './policy.ts';

const knowledge = loadKnowledge();
const LEVELS = ['block', 'warn', 'info'];

const anyAnswers: fc.Arbitrary<Answers> = fc
  .record({
    source: fc.constantFrom(...EXCHANGE_VERSIONS),
    mailboxes: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: MAX_MAILBOXES })),
    duration: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: MAX_DURATION })),
    residency: fc.constantFrom('none', 'in-country', 'own-servers'),
    country: fc.constantFrom(...countries()),
    coexistence: fc.boolean(),
  })
  .map(({ country, ...rest }) => (rest.residency === 'in-country' ? { ...rest, country } : rest));

const anyDay = fc
  .date({ min: new Date('2016-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** For any answers on any day. */
function always(name: string, holds: (advice: Recommendation) => boolean): void {
  test(name, () => {
    fc.assert(
      fc.property(anyAnswers, anyDay, (answers, today) => holds(recommend(knowledge, answers, today))),
      { numRuns: 1000 },
    );
  });
}

always('the option is the policy’s', ({ answers, option, rule }) => {
  const want = expected(answers);
  return want.rule === rule && want.option === option;
});

always('mail that may not leave never goes to the cloud', ({ answers, option }) => {
  return answers.residency !== 'own-servers' || !IN_CLOUD.includes(option);
});

always('staged is never advised from 2010 on, and excluded there', ({ answers, option, others }) => {
  if (!FROM_2010_ON.includes(answers.source)) return true;
  return option !== 'staged' && others.some((other) => other.option === 'staged' && other.verdict === 'excluded');
});

always('the five other options are listed, in order', ({ option, others }) => {
  const listed = others.map((other) => other.option);
  return listed.join() === OPTION_IDS.filter((id) => id !== option).join() && listed.length === 5;
});

always('what is advised is never excluded', ({ answers, today, option }) => {
  return against({ knowledge, answers, today }, option).verdict !== 'excluded';
});

always('every change leads to the option that it names, and to another one', ({ answers, today, option, changes }) => {
  return changes.every(({ set, ...change }) => {
    const changed = withAnswers(answers, set);
    const advice = recommend(knowledge, changed, today);
    return isComplete(changed) && advice.option === change.option && advice.rule === change.rule && change.option !== option;
  });
});

always('there is always something that would change the answer, and nothing twice', ({ changes }) => {
  return changes.length > 0 && new Set(changes.map(({ set }) => JSON.stringify(set))).size === changes.length;
});

always('warnings stand in the order of their levels, and none twice', ({ warnings }) => {
  const levels = warnings.map(({ level }) => LEVELS.indexOf(level));
  return levels.join() === levels.toSorted().join() && new Set(warnings.map(({ id }) => id)).size === warnings.length;
});

always('every sentence has exactly its values', ({ rule, because, others, warnings }) => {
  return (
    filled(ruleText(rule, because.variant).text, because.values) &&
    others.every(({ reason, values }) => filled(reasonText(reason).text, values)) &&
    warnings.every(({ id, variant, values }) => filled(warningText(id, variant).text, values))
  );
});

always('hops are legal, join up, and use only what was released', ({ answers, today, upgrade }) => {
  return (upgrade?.paths ?? []).every((path) =>
    path.every(({ from, to }, index) => {
      const product = productOf(knowledge, to);
      const joined = from === (index === 0 ? answers.source : path[index - 1]?.to);
      return joined && product && isReleased(product, today) && pairOf(knowledge, from, to)?.supported;
    }),
  );
});

always('a path ends at the target, with its procedures', ({ upgrade }) => {
  return (upgrade?.paths ?? []).every((path) => path.at(-1)?.to === upgrade?.target && path.every((hop) => hop.procedure));
});

always('an upgrade, or the time that a move takes, never both', ({ option, upgrade, fit }) => {
  return option === 'on-premises-upgrade' ? Boolean(upgrade && !fit) : Boolean(fit && !upgrade);
});

always('sources and links resolve, and the day of the check is one', ({ sources, links, checked }) => {
  return (
    sources.every((id) => knowledge.sources.has(id)) && links.every((id) => knowledge.links.has(id)) && checked <= '2026-11-22'
  );
});

function filled(text: Text, values: Values): boolean {
  return LOCALES.every((locale) => {
    const one = { en: text[locale], ko: text[locale] };
    return placeholders(one).every((name) => values[name] !== undefined);
  });
}
