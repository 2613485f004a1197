import { describe, expect, test } from 'vitest';
import type { LookUp } from '../../src/dialog/look-up/look-up.ts';
import { readQuestion } from '../../src/dialog/look-up/read.ts';
import { isNoVersion } from '../../src/dialog/understand/no-version.ts';
import { findBuild, numbersOf } from '../../src/knowledge/builds.ts';
import { isCountry } from '../../src/knowledge/geography.ts';
import { EXCHANGE_VERSIONS } from '../../src/knowledge/schema.ts';
import { LOCALES, type Locale } from '../../src/locale.ts';
import { lookUpTitle } from '../../src/render/look-up/title.ts';
import { sceneOf } from '../../src/render/scene.ts';
import { knowledge, STAGE } from '../dialog/conversation.ts';
import { everyLookUp } from '../render/look-ups.ts';

/**
 * tests/render/look-up-reach.test.ts shows that every fact stands on the card of some look-up. Here every such look-up is asked
 * for in words: the words of its button, typed.
 */
describe.each(LOCALES)('what stands on a button, typed, in %s', (locale) => {
  const lookUps = [...everyLookUp(knowledge)].filter(isPlain).map((lookUp) => [titleOf(lookUp, locale), lookUp] as const);

  test('asks for the same', () => {
    const other = lookUps.filter(([title, lookUp]) => key(asked(title)) !== key(lookUp));
    expect(lookUps.length).toBeGreaterThan(600);
    expect(other.map(([title, lookUp]) => `${title}: ${JSON.stringify(lookUp)}, not ${JSON.stringify(asked(title))}`)).toEqual(
      [],
    );
  });
});

function titleOf(lookUp: LookUp, locale: Locale): string {
  return lookUpTitle(sceneOf(STAGE, { kind: 'answer', lookUp, locale }), lookUp);
}

function asked(title: string): LookUp | undefined {
  const question = readQuestion(knowledge, title);
  return 'lookUp' in question ? question.lookUp : undefined;
}

/** A button says what it asks about, but not a day, answers already given, or what the knowledge does not have. */
function isPlain(lookUp: LookUp): boolean {
  switch (lookUp.about) {
    case 'support':
      return lookUp.on === undefined && lookUp.products.every((id) => knowledge.products.has(id));
    case 'build':
      return findBuild(knowledge, numbersOf(lookUp.build)) !== undefined;
    case 'no-version':
      return isNoVersion(knowledge, lookUp.family, lookUp.year);
    case 'can-option':
      return Object.keys(lookUp.answers).length === 0;
    case 'options-for':
      return lookUp.answers.residency !== 'none' && lookUp.answers.residency !== 'in-country';
    case 'path':
      return lookUp.from !== lookUp.to && (lookUp.inPlace || lookUp.part ? lookUp.from !== 'SE' : isBetween(lookUp));
    case 'coexistence':
      return lookUp.versions[0] !== lookUp.versions[1];
    case 'compare':
      return new Set(lookUp.options).size === lookUp.options.length;
    case 'runs-on':
      return !lookUp.role && ['outlook', 'windows-server'].includes(knowledge.products.get(lookUp.product)?.family ?? '');
    case 'throughput':
      return lookUp.mailboxes === undefined || lookUp.gigabytes === undefined;
    case 'residency':
      return lookUp.country === undefined || isCountry(lookUp.country);
    case 'hazard':
      return knowledge.hazards.has(lookUp.hazard);
    case 'topic':
      return knowledge.topics.has(lookUp.topic) && !lookUp.product;
    default:
      return true;
  }
}

/** A stop that is asked about stands between the ends. */
function isBetween({ from, to = 'SE', via }: Extract<LookUp, { about: 'path' }>): boolean {
  const [start, stop, end] = [from, via ?? from, to].map((version) => EXCHANGE_VERSIONS.indexOf(version)) as [
    number,
    number,
    number,
  ];
  return via === undefined || (start < stop && stop < end);
}

/** The same look-up, whatever the order of its members. */
function key(lookUp: LookUp | undefined): string {
  return JSON.stringify(
    Object.entries(lookUp ?? {})
      .map(([name, value]) => [name, name === 'options' ? [...value].sort() : value])
      .sort(),
  );
}
