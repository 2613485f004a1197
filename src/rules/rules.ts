import type { OptionId } from '../knowledge/schema.ts';
import { foreignKind, isAbroad, isFewerThan, isFromBefore, isWithin, limit, type Situation } from './situation.ts';
import type { RuleId } from './texts.ts';
import { specialStanding } from './upgrade.ts';

/** One line of the policy. `variant` names the sentence that says why, where there is more than one. */
export type Rule = Readonly<{
  id: RuleId;
  option: OptionId;
  when: (situation: Situation) => boolean;
  variant?: (situation: Situation) => string;
}>;

/** In order: the first that matches decides. */
export const RULES: readonly Rule[] = [
  {
    id: 'R1',
    option: 'on-premises-upgrade',
    when: ({ answers }) => answers.residency === 'own-servers',
    variant: (situation) => specialStanding(situation) ?? 'default',
  },
  { id: 'R2', option: 'on-premises-upgrade', when: isAbroad, variant: abroad },
  {
    id: 'R3',
    option: 'imap',
    when: (s) => isFromBefore(s, '2003'),
    variant: ({ answers }) => (answers.coexistence ? 'coexistence' : 'default'),
  },
  { id: 'R4', option: 'full-hybrid', when: ({ answers }) => answers.coexistence === true },
  { id: 'R5a', option: 'cutover', when: (s) => isBefore2010(s) && isFewerThan(s, 'cutover-advised') && isWithin(s, 'a-week') },
  { id: 'R5b', option: 'staged', when: (s) => isBefore2010(s) && isFewerThan(s, 'cutover-advised') },
  { id: 'R5c', option: 'full-hybrid', when: (s) => is2007(s) && !isFewerThan(s, 'several-hundred') && !isWithin(s, 'weeks') },
  { id: 'R5d', option: 'full-hybrid', when: (s) => is2007(s) && !isFewerThan(s, 'tens-of-thousands') },
  { id: 'R5e', option: 'staged', when: isBefore2010, variant: exactly },
  { id: 'R6a', option: 'cutover', when: (s) => isFewerThan(s, 'cutover-advised') && isWithin(s, 'a-week') },
  { id: 'R6b', option: 'minimal-hybrid', when: (s) => isFewerThan(s, 'cutover-advised') && isWithin(s, 'weeks') },
  {
    id: 'R6c',
    option: 'full-hybrid',
    when: () => true,
    variant: (s) => (isFewerThan(s, 'cutover-advised') ? 'months' : exactly(s)),
  },
];

/** The rule that decides: the last one always matches. */
export function decide(situation: Situation): Rule {
  const rule = RULES.find(({ when }) => when(situation));
  if (!rule) throw new Error('No rule matches.');
  return rule;
}

function isBefore2010(situation: Situation): boolean {
  return isFromBefore(situation, '2010');
}

function is2007({ answers }: Situation): boolean {
  return answers.source === '2007';
}

function abroad(situation: Situation): string {
  return [foreignKind(situation), specialStanding(situation)].filter(Boolean).join('-');
}

/** The sources leave a hole at exactly this number, so the sentence says on which side it counts. */
function exactly(situation: Situation): string {
  return situation.answers.mailboxes === limit(situation.knowledge, 'cutover-advised') ? 'exactly' : 'default';
}
