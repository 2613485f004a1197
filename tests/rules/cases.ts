import { EXCHANGE_VERSIONS } from '../../src/knowledge/schema.ts';
import type { Answers } from '../../src/rules/answers.ts';

/** The day of the roadmap, and the day the facts were checked. */
export const THEN = '2018-01-31';
export const NOW = '2026-11-22';

/** Both sides of every number that a rule, a warning or the table of durations knows, and both ends. */
export const MAILBOXES = [
  1, 149, 150, 151, 299, 300, 499, 500, 999, 1000, 1999, 2000, 2001, 4999, 5000, 5001, 9999, 10_000, 49_999, 50_000, 100_000,
  100_001, 1_000_000,
] as const;
export const DURATIONS = [1, 7, 8, 60, 61, 3650] as const;

/** One of each kind of place: no limit, a local geography, none, a union with one, with none, as a whole, another operator. */
export const PLACES = {
  none: { residency: 'none' },
  'in KR': { residency: 'in-country', country: 'KR' },
  'in FR': { residency: 'in-country', country: 'FR' },
  'in EU': { residency: 'in-country', country: 'EU' },
  'in VN': { residency: 'in-country', country: 'VN' },
  'in BE': { residency: 'in-country', country: 'BE' },
  'in CN': { residency: 'in-country', country: 'CN' },
  'own-servers': { residency: 'own-servers' },
} as const satisfies Record<string, Pick<Answers, 'residency' | 'country'>>;
export type Place = keyof typeof PLACES;
export const PLACE_NAMES = Object.keys(PLACES) as Place[];

export type Case = Readonly<{ answers: Answers; place: Place }>;

/** Every path through the questions. */
export function* everyCase(): Generator<Case> {
  for (const source of EXCHANGE_VERSIONS) {
    for (const place of PLACE_NAMES) {
      // On own servers it is not asked for.
      for (const coexistence of place === 'own-servers' ? [undefined, false, true] : [false, true]) {
        for (const duration of DURATIONS) {
          for (const mailboxes of MAILBOXES) {
            yield {
              place,
              answers: { source, mailboxes, duration, ...PLACES[place], ...(coexistence !== undefined && { coexistence }) },
            };
          }
        }
      }
    }
  }
}

export function answers(set: Partial<Answers>): Answers {
  return { source: '2007', mailboxes: 1200, duration: 21, residency: 'none', coexistence: false, ...set };
}
