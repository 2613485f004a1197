import type { Hazard, Knowledge } from '../knowledge/schema.ts';
import type { IsoDate } from '../locale.ts';
import {
  type Advice,
  canAddTarget,
  endsInSe,
  fastTrack,
  isCloud,
  isHybrid,
  lacksTarget,
  sourceState,
  staysIn,
} from './advice.ts';
import type { PartialAnswers } from './answers.ts';
import type { Values, Warning, WarningLevel } from './recommendation.ts';
import { isFewerThan, isFromBefore, limit } from './situation.ts';
import { type WarningId, warningText } from './texts.ts';
import { fill, lastEndedOutlook } from './values.ts';

/** A line of the table of warnings. It holds from the day on which its `hazard` begins; once that ends, other words say it. */
type Line = Readonly<{
  id: WarningId;
  variant: string;
  level: WarningLevel;
  hazard?: string;
  when: (advice: Advice) => boolean;
}>;

const LEVELS: readonly WarningLevel[] = ['block', 'warn', 'info'];

const LINES: readonly Line[] = [
  { id: 'source-unsupported', variant: 'ended', level: 'warn', when: (a) => sourceState(a) === 'ended' },
  { id: 'source-unsupported', variant: 'esu', level: 'warn', when: (a) => sourceState(a) === 'esu' },
  {
    id: 'hybrid-needs-supported-server',
    variant: 'block',
    level: 'block',
    hazard: 'exchange-2016-2019-finished',
    when: (a) => isHybrid(a) && lacksTarget(a) && !canAddTarget(a),
  },
  {
    id: 'hybrid-needs-supported-server',
    variant: 'warn',
    level: 'warn',
    hazard: 'exchange-2016-2019-finished',
    when: (a) => isHybrid(a) && lacksTarget(a) && canAddTarget(a),
  },
  {
    id: 'old-servers-blocked',
    variant: 'default',
    level: 'block',
    hazard: 'old-servers-blocked',
    when: (a) => isHybrid(a) && isFromBefore(a, '2016'),
  },
  {
    id: 'tls-old-source',
    variant: 'default',
    level: 'warn',
    hazard: 'direct-from-2007',
    when: (a) => isCloud(a) && (a.answers.source === '2003' || a.answers.source === '2007'),
  },
  { id: 'duration-unrealistic', variant: 'default', level: 'warn', when: ({ fit }) => fit?.verdict === 'unrealistic' },
  { id: 'duration-tight', variant: 'default', level: 'warn', when: ({ fit }) => fit?.verdict === 'tight' },
  {
    id: 'se-cu2-window',
    variant: 'beside',
    level: 'warn',
    hazard: 'se-cu2-window',
    when: (a) => endsInSe(a, false),
  },
  {
    id: 'se-cu2-window',
    variant: 'in-place',
    level: 'warn',
    hazard: 'se-cu2-window',
    when: (a) => endsInSe(a, true) && !endsInSe(a, false),
  },
  {
    id: 'entra-connect-version',
    variant: 'default',
    level: 'warn',
    hazard: 'entra-connect-version',
    when: (a) => isHybrid(a) || a.option === 'staged',
  },
  {
    id: 'ews-retirement',
    variant: 'free-busy',
    level: 'warn',
    hazard: 'ews-retirement',
    when: (a) => a.option === 'full-hybrid',
  },
  {
    id: 'ews-tools',
    variant: 'default',
    level: 'info',
    hazard: 'ews-retirement',
    when: (a) => isCloud(a) && a.option !== 'full-hybrid',
  },
  { id: 'residency-conditions', variant: 'country', level: 'warn', when: (a) => staysIn(a) === 'local' },
  { id: 'residency-conditions', variant: 'union', level: 'warn', when: (a) => staysIn(a) === 'union' },
  { id: 'profiles-and-passwords', variant: 'cutover', level: 'warn', when: ({ option }) => option === 'cutover' },
  { id: 'profiles-and-passwords', variant: 'staged', level: 'warn', when: ({ option }) => option === 'staged' },
  {
    id: 'hybrid-small-org',
    variant: 'default',
    level: 'warn',
    when: (a) => a.option === 'full-hybrid' && isFewerThan(a, 'several-hundred'),
  },
  {
    id: 'partner-over-5000',
    variant: 'default',
    level: 'info',
    when: ({ option, knowledge, answers }) => option === 'full-hybrid' && answers.mailboxes > limit(knowledge, 'partner'),
  },
  {
    id: 'outlook-too-old',
    variant: 'connect',
    level: 'info',
    hazard: 'rpc-over-http',
    when: (a) => isCloud(a) && lastEndedOutlook(a.knowledge, a.today) === undefined,
  },
  {
    id: 'outlook-too-old',
    variant: 'ended',
    level: 'info',
    hazard: 'rpc-over-http',
    when: (a) => isCloud(a) && lastEndedOutlook(a.knowledge, a.today) !== undefined,
  },
  { id: 'fasttrack', variant: 'not-with-residency', level: 'info', when: (a) => isCloud(a) && a.answers.residency !== 'none' },
  { id: 'fasttrack', variant: 'none', level: 'info', when: (a) => fastTrack(a) === 'none' },
  { id: 'fasttrack', variant: 'guidance', level: 'info', when: (a) => fastTrack(a) === 'guidance' },
  { id: 'fasttrack', variant: 'migration', level: 'info', when: (a) => fastTrack(a) === 'migration' },
];

/** What there is to mind about an option in a situation: blocking ones first, then warnings, then information; the most severe first. */
export function warningsOf(advice: Advice, values: Values): readonly Warning[] {
  const { knowledge, today } = advice;
  return LINES.filter(({ hazard, when }) => hasBegun(knowledge, hazard, today) && when(advice))
    .map(({ hazard, variant, ...line }) => ({
      ...line,
      variant: hasEnded(knowledge, hazard, today) ? `${variant}-over` : variant,
    }))
    .map(({ id, variant, level }) => ({ id, variant, level, values: fill(warningText(id, variant).text, values) }))
    .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/** What a comparison of options adds: a cutover of more mailboxes than is advised works, but is never recommended. */
export function compareWarnings(knowledge: Knowledge, { mailboxes = 0 }: Pick<PartialAnswers, 'mailboxes'>): readonly Warning[] {
  const [cutoverAdvised, cutoverMax] = [limit(knowledge, 'cutover-advised'), limit(knowledge, 'cutover-max')];
  if (mailboxes < cutoverAdvised || mailboxes > cutoverMax) return [];
  return [{ id: 'cutover-over-150', variant: 'default', level: 'warn', values: { cutoverAdvised, cutoverMax } }];
}

function hasBegun(knowledge: Knowledge, hazard: string | undefined, today: IsoDate): boolean {
  const begins = hazard && hazardOf(knowledge, hazard).begins;
  return !begins || begins <= today;
}

function hasEnded(knowledge: Knowledge, hazard: string | undefined, today: IsoDate): boolean {
  const ends = hazard && hazardOf(knowledge, hazard).ends;
  return Boolean(ends && ends <= today);
}

function hazardOf(knowledge: Knowledge, id: string): Hazard {
  const found = knowledge.hazards.get(id);
  if (!found) throw new RangeError(`The knowledge has no hazard "${id}".`);
  return found;
}
