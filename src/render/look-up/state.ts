import type { EsuPeriod, Evidence, Product } from '../../knowledge/schema.ts';
import { daysBetween, esuEnd, type SupportState, supportState } from '../../knowledge/support.ts';
import type { IsoDate } from '../../locale.ts';
import type { Value } from '../../rules/recommendation.ts';
import { formatDate, formatDays } from '../format.ts';
import type { Scene } from '../scene.ts';
import type { WordId } from '../words.ts';

/** States of support as sentences tell them apart: besides those of the knowledge, no fixed end, and an ESU that is over too. */
type Standing = SupportState['state'] | 'modern' | 'esu-over';
type Tense = 'now' | 'past' | 'future';

const SENTENCES = {
  now: {
    'not-released': 'notReleased',
    modern: 'supportedModern',
    supported: 'supported',
    'mainstream-ended': 'mainstreamEnded',
    ended: 'supportEnded',
    esu: 'supportEndedEsu',
    'esu-over': 'supportEndedEsuOver',
  },
  past: {
    'not-released': 'wasNotReleased',
    modern: 'wasSupportedModern',
    supported: 'wasSupported',
    'mainstream-ended': 'wasMainstreamEnded',
    ended: 'wasEnded',
    esu: 'wasEsu',
    'esu-over': 'wasEnded',
  },
  future: {
    'not-released': 'willNotReleased',
    modern: 'willSupportedModern',
    supported: 'willSupported',
    'mainstream-ended': 'willMainstreamEnded',
    ended: 'willEnded',
    esu: 'willEsu',
    'esu-over': 'willEnded',
  },
} as const satisfies Record<Tense, Record<Standing, WordId>>;

/** States that say more than a date does. */
const SHORT: Partial<Record<Standing, WordId>> = {
  'not-released': 'stateNotReleased',
  'mainstream-ended': 'stateMainstreamEnded',
  esu: 'stateEsu',
};

/** How a product stands on a day, in the tense that the day asks for. */
export function supportSentence(scene: Scene, product: Product, asked: IsoDate = scene.today): string {
  const on = isYearOfEnd(product, asked) ? scene.today : asked;
  const tense: Tense = on === scene.today ? 'now' : on < scene.today ? 'past' : 'future';
  return scene.say(SENTENCES[tense][standingOf(product, on)], {
    ...valuesOf(scene, product, on),
    product: scene.text(product.short),
    on: { date: on },
  });
}

/** Of the year in which support ends the last day is asked, and nobody asked how things stand on New Year's Eve. */
function isYearOfEnd({ support }: Product, asked: IsoDate): boolean {
  return asked.endsWith('-12-31') && support.extendedEnd?.date.slice(0, 4) === asked.slice(0, 4);
}

/** The end of support, with what it does not tell of how a product stands on a day. */
export function endWords(scene: Scene, product: Product, on: IsoDate = scene.today): string {
  const { say, locale } = scene;
  const date = product.support.extendedEnd?.date;
  const end = date ? formatDate(date, locale) : say('factNone');
  const state = SHORT[standingOf(product, on)];
  return state ? say('stateWithEnd', { end, state: say(state, valuesOf(scene, product, on)) }) : end;
}

/** An end that is near is counted in days too. */
const NEAR = 365;

/** `12 January 2027 (51 days left)`. */
export function untilWords({ say, today, locale }: Scene, date: IsoDate, end: Value = { date }): string {
  const days = daysBetween(today, date);
  return days > NEAR ? say('until', { end }) : say('untilWithDays', { end, days: formatDays(days, locale) });
}

/** Everything that the dates of support rest on. */
export function supportEvidence({ released, support }: Product): readonly Evidence[] {
  const { mainstreamEnd, extendedEnd, esu, roadmapSaid } = support;
  return [released, mainstreamEnd, extendedEnd, ...esu, roadmapSaid].filter((fact) => fact !== undefined);
}

function standingOf(product: Product, on: IsoDate): Standing {
  const { state, end } = supportState(product, on);
  if (state === 'not-released') return state;
  if (end === undefined) return 'modern';
  return state === 'ended' && product.support.esu.length > 0 ? 'esu-over' : state;
}

/** What there is to say of a period of ESU: its name, and when it ends. */
export function esuValues({ text }: Scene, period: EsuPeriod) {
  return { esu: text(period.name), esuEnd: esuEnd(period) };
}

function valuesOf(scene: Scene, product: Product, on: IsoDate) {
  const { locale } = scene;
  const { end, days, esu = product.support.esu.at(-1) } = supportState(product, on);
  return {
    ...(end && { end: { date: end } }),
    ...(days !== undefined && { days: formatDays(days, locale) }),
    ...(esu && esuValues(scene, esu)),
  };
}
