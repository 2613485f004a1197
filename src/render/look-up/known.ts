import type { LookUp } from '../../dialog/look-up/look-up.ts';
import { isNoVersion } from '../../dialog/understand/no-version.ts';
import { findBuild, numbersOf } from '../../knowledge/builds.ts';
import { isListable } from '../../knowledge/requirements.ts';
import type { Knowledge } from '../../knowledge/schema.ts';
import { newestSupported } from '../../knowledge/support.ts';
import { productOf } from '../../knowledge/versions.ts';
import type { IsoDate } from '../../locale.ts';

/** Whether the knowledge has something to say to a look-up, so that a button for it leads somewhere. */
export function isKnown(knowledge: Knowledge, lookUp: LookUp, today: IsoDate): boolean {
  switch (lookUp.about) {
    case 'support':
      return lookUp.products.some((id) => knowledge.products.has(id));
    case 'requirements':
      return knowledge.requirements.has(lookUp.version);
    case 'runs-on':
      return isListable(knowledge, lookUp.product) && (!lookUp.version || knowledge.requirements.has(lookUp.version));
    case 'coexistence':
      return lookUp.versions[0] !== lookUp.versions[1];
    case 'path':
      return lookUp.from !== (lookUp.to ?? newestSupported(knowledge, today));
    case 'option':
    case 'can-option':
      return knowledge.options.has(lookUp.option);
    case 'compare':
      return new Set(lookUp.options).size > 1;
    case 'hazard':
      return knowledge.hazards.has(lookUp.hazard);
    case 'topic':
      return knowledge.topics.has(lookUp.topic);
    case 'features':
      return (productOf(knowledge, lookUp.version)?.adds.length ?? 0) > 0;
    case 'links':
      return !lookUp.version || knowledge.requirements.has(lookUp.version);
    case 'build':
      return findBuild(knowledge, numbersOf(lookUp.build)) !== undefined;
    case 'no-version':
      return isNoVersion(knowledge, lookUp.family, lookUp.year);
    case 'supported-now':
    case 'ends-next':
    case 'options':
    case 'options-with':
    case 'options-for':
    case 'residency':
    case 'throughput':
      return true;
    default:
      return lookUp satisfies never;
  }
}
