import type { LookUp } from '../../dialog/look-up/look-up.ts';
import type { Reply } from '../../dialog/reply.ts';
import type { Rendered } from '../render.ts';
import type { Scene } from '../scene.ts';
import { buildView } from './build.ts';
import { canOptionView } from './can-option.ts';
import { coexistenceView } from './coexistence.ts';
import { compareView } from './compare.ts';
import { endsNextView } from './ends-next.ts';
import { featuresView } from './features.ts';
import { hazardView } from './hazard.ts';
import { linksView } from './links.ts';
import { noVersionView } from './no-version.ts';
import { optionView } from './option.ts';
import { optionsView } from './options.ts';
import { optionsForView } from './options-for.ts';
import { optionsWithView } from './options-with.ts';
import { pathView } from './path.ts';
import { requirementsView } from './requirements.ts';
import { residencyView } from './residency.ts';
import { runsOnView } from './runs-on.ts';
import { supportView } from './support.ts';
import { supportedNowView } from './supported-now.ts';
import { throughputView } from './throughput.ts';
import { topicView } from './topic.ts';
import { type FactsView, renderView } from './view.ts';

/** What the knowledge says to a look-up, as a card: the answer in one sentence first. */
export function renderAnswer(scene: Scene, reply: Extract<Reply, { kind: 'answer' }>): Rendered {
  return renderView(scene, viewOf(scene, reply.lookUp), reply);
}

/** The answer before it is a card. Ids that the knowledge does not have are said to be unknown. */
export function viewOf(scene: Scene, lookUp: LookUp): FactsView {
  return knownView(scene, lookUp) ?? unknownView(scene);
}

function knownView(scene: Scene, lookUp: LookUp): FactsView | undefined {
  switch (lookUp.about) {
    case 'support':
      return supportView(scene, lookUp);
    case 'build':
      return buildView(scene, lookUp);
    case 'no-version':
      return noVersionView(scene, lookUp);
    case 'supported-now':
      return supportedNowView(scene, lookUp);
    case 'ends-next':
      return endsNextView(scene);
    case 'requirements':
      return requirementsView(scene, lookUp);
    case 'runs-on':
      return runsOnView(scene, lookUp);
    case 'coexistence':
      return coexistenceView(scene, lookUp);
    case 'path':
      return pathView(scene, lookUp);
    case 'option':
      return optionView(scene, lookUp);
    case 'can-option':
      return canOptionView(scene, lookUp);
    case 'options':
      return optionsView(scene, lookUp);
    case 'options-with':
      return optionsWithView(scene, lookUp);
    case 'options-for':
      return optionsForView(scene, lookUp);
    case 'compare':
      return compareView(scene, lookUp);
    case 'residency':
      return residencyView(scene, lookUp);
    case 'throughput':
      return throughputView(scene, lookUp);
    case 'hazard':
      return hazardView(scene, lookUp);
    case 'topic':
      return topicView(scene, lookUp);
    case 'features':
      return featuresView(scene, lookUp);
    case 'links':
      return linksView(scene, lookUp);
    default:
      return lookUp satisfies never;
  }
}

function unknownView({ say }: Scene): FactsView {
  return {
    heading: say('unknownTitle'),
    sentence: say('unknownText'),
    evidence: [],
    more: [{ about: 'supported-now' }, { about: 'ends-next' }, { about: 'links' }],
  };
}
