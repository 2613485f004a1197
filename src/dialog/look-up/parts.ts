import type { RequirementTopic } from '../../knowledge/schema.ts';
import type { Heard } from './hear.ts';
import type { LookUp } from './look-up.ts';
import type { Cue } from './vocabulary.ts';

export type Part = Extract<LookUp, { about: 'option' }>['part'];

const PARTS: readonly (readonly [Cue, NonNullable<Part>])[] = [
  ['csv', 'csv'],
  ['password', 'password'],
  ['redownload', 'redownload'],
  ['outlookProfile', 'outlookProfile'],
  ['permissions', 'permissions'],
  ['ports', 'ports'],
  ['certificates', 'certificates'],
  ['dns', 'dns'],
  ['licences', 'licences'],
  ['freeBusy', 'freeBusy'],
  ['addressList', 'addressList'],
  ['directorySync', 'directorySync'],
  ['moveBack', 'moveBack'],
  ['downtime', 'downtime'],
  ['copies', 'copies'],
  ['impact', 'impact'],
  ['sourceVersion', 'sourceVersion'],
  ['limits', 'limits'],
  ['size', 'size'],
  ['duration', 'duration'],
  ['steps', 'steps'],
  ['partPrerequisites', 'prerequisites'],
];
export const TOPIC_CUES: Readonly<Record<RequirementTopic, Cue>> = {
  hostOs: 'hostOs',
  domainControllers: 'domainControllers',
  forestFunctionalLevel: 'forestFunctionalLevel',
  outlook: 'outlookNeed',
  dotnet: 'dotnet',
  roles: 'roles',
  managementTools: 'managementTools',
};

/** The part of an option that a text speaks of. */
export function partOf({ cues }: Heard): Part {
  return PARTS.find(([cue]) => cues.has(cue))?.[1];
}

/** "Windows" and "Outlook" stand beside the others, too. */
const BY_CLARITY: readonly RequirementTopic[] = [
  'managementTools',
  'forestFunctionalLevel',
  'domainControllers',
  'dotnet',
  'roles',
  'outlook',
  'hostOs',
];

/** The kind of requirement that a text speaks of. */
export function topicOf({ cues }: Heard): RequirementTopic | undefined {
  return BY_CLARITY.find((topic) => cues.has(TOPIC_CUES[topic]));
}
