import type { OptionId } from '../knowledge/schema.ts';
import type { Against } from './recommendation.ts';
import { foreignKind, isAbroad, isFewerThan, isFromBefore, isWithin, limit, type Situation } from './situation.ts';
import { type ReasonId, reasonText } from './texts.ts';
import { upgradeStanding } from './upgrade.ts';
import { fill, valuesOf } from './values.ts';

type Reason = Readonly<{ id: ReasonId; verdict: Against['verdict']; when: (situation: Situation) => boolean }>;

const always = (): boolean => true;

const IN_THE_CLOUD: readonly Reason[] = [
  excluded('own-servers', ({ answers }) => answers.residency === 'own-servers'),
  excluded('separate', (s) => isAbroad(s) && foreignKind(s) === 'separate'),
  excluded('union-member', (s) => isAbroad(s) && foreignKind(s) === 'union-member'),
  excluded('no-geography', isAbroad),
];

/** Before Exchange 2003 no method gives coexistence, so that its lack excludes none. */
const ALONE = excluded('no-coexistence', (s) => s.answers.coexistence === true && !isFromBefore(s, '2003'));

/** Per option, in order: the first that matches is given. The last always matches. */
const REASONS: Readonly<Record<OptionId, readonly Reason[]>> = {
  cutover: [
    ...IN_THE_CLOUD,
    excluded('cutover-source-too-old', (s) => isFromBefore(s, '2003')),
    excluded('cutover-too-many', ({ knowledge, answers }) => answers.mailboxes > limit(knowledge, 'cutover-max')),
    ALONE,
    lessSuitable('cutover-over-advised', (s) => !isFewerThan(s, 'cutover-advised')),
    lessSuitable('cutover-longer', always),
  ],
  staged: [
    ...IN_THE_CLOUD,
    excluded('staged-too-new', (s) => !isFromBefore(s, '2010')),
    excluded('staged-too-old', (s) => isFromBefore(s, '2003')),
    ALONE,
    lessSuitable('staged-slower', (s) => isFewerThan(s, 'cutover-advised')),
    lessSuitable('staged-tens-of-thousands', (s) => !isFewerThan(s, 'tens-of-thousands')),
    lessSuitable('staged-months', always),
  ],
  'minimal-hybrid': [
    ...IN_THE_CLOUD,
    excluded('minimal-hybrid-source-too-old', (s) => isFromBefore(s, '2010')),
    ALONE,
    lessSuitable('minimal-hybrid-over-advised', (s) => !isFewerThan(s, 'cutover-advised')),
    lessSuitable('minimal-hybrid-months', (s) => !isWithin(s, 'weeks')),
    lessSuitable('minimal-hybrid-week', always),
  ],
  'full-hybrid': [
    ...IN_THE_CLOUD,
    excluded('full-hybrid-source-too-old', (s) => isFromBefore(s, '2003')),
    lessSuitable('full-hybrid-from-2003', (s) => isFromBefore(s, '2007')),
    lessSuitable('full-hybrid-small', (s) => isFewerThan(s, 'several-hundred')),
    lessSuitable('full-hybrid-short', always),
  ],
  imap: [...IN_THE_CLOUD, ALONE, lessSuitable('imap-mail-only', always)],
  'on-premises-upgrade': [
    lessSuitable('upgrade-unreleased', (s) => upgradeStanding(s) === 'unreleased'),
    lessSuitable('upgrade-current', (s) => upgradeStanding(s) === 'current'),
    lessSuitable('upgrade-no-path', (s) => upgradeStanding(s) === 'no-path'),
    lessSuitable('upgrade-keeps-servers', always),
  ],
};

/** What speaks against an option in a situation. For the option that is recommended it means nothing, but never excludes it. */
export function against(situation: Situation, option: OptionId, values = valuesOf(situation)): Against {
  const reason = REASONS[option].find(({ when }) => when(situation));
  if (!reason) throw new Error(`Nothing speaks against ${option}.`);
  return { option, verdict: reason.verdict, reason: reason.id, values: fill(reasonText(reason.id).text, values) };
}

function excluded(id: ReasonId, when: Reason['when']): Reason {
  return { id, verdict: 'excluded', when };
}

function lessSuitable(id: ReasonId, when: Reason['when']): Reason {
  return { id, verdict: 'less-suitable', when };
}
