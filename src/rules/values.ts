import { perDay } from '../knowledge/per-day.ts';
import type { Product } from '../knowledge/schema.ts';
import { esuEnd, isReleased, isSupported, newestSupported, supportState } from '../knowledge/support.ts';
import { productOf } from '../knowledge/versions.ts';
import type { Text } from '../locale.ts';
import type { DurationFit, Value, Values } from './recommendation.ts';
import type { Situation } from './situation.ts';
import { placeholders } from './texts.ts';

/** This one and older ones do not speak MAPI over HTTP. */
const LAST_OUTLOOK_THAT_CANNOT_CONNECT = 'outlook-2007';

/** What a sentence about a situation may name: answers, dates, the target of the day, and every limit by its id in camelCase. */
export function valuesOf(situation: Situation, fit?: DurationFit): Values {
  const { knowledge, answers, today } = situation;
  const { source, mailboxes, duration, country } = answers;
  const product = productOf(knowledge, source);
  const { end, esu } = product ? supportState(product, today) : {};
  return {
    ...valuesOfDay(knowledge, today),
    source: { version: source },
    mailboxes,
    duration,
    ...(country !== undefined && { country: { country } }),
    ...(end !== undefined && { sourceEnd: { date: end } }),
    ...(esu && { esuEnd: esuEnd(esu) }),
    ...(fit && { typical: fit.typical, upper: fit.upper }),
  };
}

/** Those that are the same whatever the answers. */
const valuesOfDay = perDay((knowledge, today): Values => {
  const outlook = lastEndedOutlook(knowledge, today);
  return {
    ...Object.fromEntries([...knowledge.limits.values()].map(({ id, value }) => [camelCase(id), value])),
    today: { date: today },
    target: { version: newestSupported(knowledge, today) },
    ...(outlook && { lastEnded: { product: outlook.id } }),
  };
});

/** The values that a text names; both languages together, so that one recommendation serves either. */
export function fill(text: Text, available: Values): Values {
  return Object.fromEntries(placeholders(text).map((name) => [name, named(name, text, available)]));
}

/** The version of Outlook up to which all are out of support, unless those cannot connect to Exchange Online anyway. */
export const lastEndedOutlook = perDay((knowledge, today): Product | undefined => {
  const outlooks = [...knowledge.products.values()].filter(({ family }) => family === 'outlook');
  const inSupport = outlooks.findIndex((product) => !isReleased(product, today) || isSupported(product, today));
  const last = outlooks[inSupport - 1];
  const tooOld = knowledge.products.get(LAST_OUTLOOK_THAT_CANNOT_CONNECT);
  return last && tooOld && last.order > tooOld.order ? last : undefined;
});

function named(name: string, { en }: Text, available: Values): Value {
  const value = available[name];
  if (value === undefined) throw new RangeError(`No value for {${name}} in "${en}".`);
  return value;
}

function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
