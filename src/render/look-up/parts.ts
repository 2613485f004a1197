import { z } from 'zod';
import { ASPECTS, type Aspect, type Knowledge, Limit, type Option, type Prerequisite } from '../../knowledge/schema.ts';
import type { Scene } from '../scene.ts';
import type { WordId } from '../words.ts';
import { isOfDay } from './conditional.ts';
import partsJson from './parts.json' with { type: 'json' };
import type { LookUpOf } from './view.ts';

export type OptionPart = NonNullable<LookUpOf<'option'>['part']>;

const Unit = Limit.shape.unit;

/** Which prerequisites, and limits counted in which units, belong to a part of an option that people ask about. */
const PARTS: Readonly<Record<string, { prerequisites: readonly string[]; limits?: readonly Limit['unit'][] | undefined }>> = z
  .record(z.string(), z.strictObject({ prerequisites: z.array(z.string()), limits: z.array(Unit).optional() }))
  .parse(partsJson);

export const PART_WORDS = {
  size: 'aspectSize',
  duration: 'aspectDuration',
  sourceVersion: 'aspectSourceVersion',
  directorySync: 'aspectDirectorySync',
  freeBusy: 'aspectFreeBusy',
  addressList: 'aspectAddressList',
  moveBack: 'aspectMoveBack',
  outlookProfile: 'aspectOutlookProfile',
  redownload: 'aspectRedownload',
  password: 'aspectPassword',
  csv: 'aspectCsv',
  copies: 'aspectCopies',
  downtime: 'aspectDowntime',
  prerequisites: 'partPrerequisites',
  steps: 'partSteps',
  impact: 'partImpact',
  limits: 'partLimits',
  permissions: 'partPermissions',
  ports: 'partPorts',
  certificates: 'partCertificates',
  dns: 'partDns',
  licences: 'partLicences',
} as const satisfies Record<OptionPart, WordId>;

export function isAspect(part: OptionPart): part is Aspect {
  return ASPECTS.some((aspect) => aspect === part);
}

/** The prerequisites of an option that hold on the day; of a part, those that belong to it. */
export function prerequisitesOf(scene: Scene, option: Option, part?: OptionPart): readonly Prerequisite[] {
  const wanted = part && PARTS[part]?.prerequisites;
  return option.prerequisites
    .filter((id) => !wanted || wanted.includes(id))
    .flatMap((id) => scene.knowledge.prerequisites.get(id) ?? [])
    .filter(({ when }) => isOfDay(scene, when));
}

/** The limits of an option; of a part, those counted in what belongs to it. */
export function limitsOf({ knowledge }: Scene, option: Option, part?: OptionPart): readonly Limit[] {
  const units = part ? (PARTS[part]?.limits ?? []) : undefined;
  // Numbers of licences decide what FastTrack offers, whichever the way into the cloud: no option has them for itself.
  const all = units?.includes('licences') && option.cloud ? [...knowledge.limits.values()] : ownLimits(knowledge, option);
  return all.filter(({ unit }) => !units || units.includes(unit));
}

function ownLimits(knowledge: Knowledge, { limits }: Option): readonly Limit[] {
  return limits.flatMap((id) => knowledge.limits.get(id) ?? []);
}
