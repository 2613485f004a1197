import type { ExchangeVersion, OptionId } from '../../src/knowledge/schema.ts';
import type { Answers } from '../../src/rules/answers.ts';

/**
 * The policy once more, as the table that it was written in: literal sets and ranges instead of predicates and limits, so that a
 * slip in one is seen by the other.
 */
type Row = readonly [
  rule: string,
  option: OptionId,
  sources: string,
  mailboxes: readonly [from: number, to: number],
  days: readonly [from: number, to: number],
  residency: 'own-servers' | 'abroad' | 'any',
  coexistence: 'yes' | 'any',
];

const ANY = [1, Number.POSITIVE_INFINITY] as const;
const FROM_2010 = '2010 2013 2016 2019 SE';

const TABLE: readonly Row[] = [
  ['R1', 'on-premises-upgrade', '*', ANY, ANY, 'own-servers', 'any'],
  ['R2', 'on-premises-upgrade', '*', ANY, ANY, 'abroad', 'any'],
  ['R3', 'imap', '5.5 2000', ANY, ANY, 'any', 'any'],
  ['R4', 'full-hybrid', '*', ANY, ANY, 'any', 'yes'],
  ['R5a', 'cutover', '2003 2007', [1, 149], [1, 7], 'any', 'any'],
  ['R5b', 'staged', '2003 2007', [1, 149], [8, 3650], 'any', 'any'],
  ['R5c', 'full-hybrid', '2007', [300, 1_000_000], [61, 3650], 'any', 'any'],
  ['R5d', 'full-hybrid', '2007', [10_000, 1_000_000], [1, 3650], 'any', 'any'],
  ['R5e', 'staged', '2003 2007', ANY, ANY, 'any', 'any'],
  ['R6a', 'cutover', FROM_2010, [1, 149], [1, 7], 'any', 'any'],
  ['R6b', 'minimal-hybrid', FROM_2010, [1, 149], [8, 60], 'any', 'any'],
  ['R6c', 'full-hybrid', FROM_2010, ANY, ANY, 'any', 'any'],
];

export const LOCAL = 'AU BR CA FR DE IN IL IT JP NO PL QA ZA KR SE CH AE GB US EU'.split(' ');

export function expected({ source, mailboxes, duration, residency, country = '', coexistence }: Answers): {
  rule: string;
  option: OptionId;
} {
  const place = residency === 'in-country' && !LOCAL.includes(country) ? 'abroad' : residency;
  for (const [rule, option, sources, [fewest, most], [shortest, longest], where, together] of TABLE) {
    if (sources !== '*' && !sources.split(' ').includes(source)) continue;
    if (mailboxes < fewest || mailboxes > most || duration < shortest || duration > longest) continue;
    if (where !== 'any' && where !== place) continue;
    if (together === 'yes' && !coexistence) continue;
    return { rule, option };
  }
  throw new Error('The table has a hole.');
}

export const IN_CLOUD: readonly OptionId[] = ['cutover', 'staged', 'minimal-hybrid', 'full-hybrid', 'imap'];
export const FROM_2010_ON: readonly ExchangeVersion[] = ['2010', '2013', '2016', '2019', 'SE'];
