import type { Knowledge } from '../../knowledge/schema.ts';
import { findNumbers } from '../understand/numbers.ts';
import type { Heard } from './hear.ts';
import type { LookUp } from './look-up.ts';
import { partOf, topicOf } from './parts.ts';

const LEADS =
  /^(?:and|what about|how about|then|also|or|ok and|so|same for|그럼|그러면|그리고|또|그렇다면|그러면은|아 그럼|혹시)(?![a-z])|(?:은|는|도)\s?요?[?]*$|(?:은|는) ?(?:어때|어떤가|요|뭐)|^[^ ]{1,12}\?$|면요?\?*$|^do they|^does it|^is it|^do users|\btoo\?*$|\bthen\?*$|^from |에서는요?\??$|도요?[?]*$/;

/** "and 2016?", "그럼 2019는?": the last question again, of something else. */
export function followUp(knowledge: Knowledge, heard: Heard, previous: LookUp): LookUp | undefined {
  const asked = partOf(heard);
  if (previous.about === 'option' && asked && heard.options.length === 0 && heard.products.length === 0)
    return { ...previous, part: asked };
  if (!LEADS.test(heard.text.trim())) return undefined;
  if (previous.about === 'requirements' && heard.versions.length === 0) {
    const topic = topicOf(heard);
    if (topic) return { ...previous, topic };
  }
  const product = heard.products.find(({ ids }) => ids.length === 1)?.ids[0];
  const [version] = heard.versions;
  const option = heard.options.find((ids) => ids.length === 1)?.[0];
  const [country] = heard.countries;
  const number = heard.mailboxes ?? findNumbers(heard.text).find(({ value }) => Number.isInteger(value) && value > 0)?.value;
  switch (previous.about) {
    case 'support':
      return product ? { ...previous, products: [product] } : undefined;
    case 'requirements':
    case 'features':
      return version && { ...previous, version };
    case 'coexistence':
      return version && { ...previous, versions: [previous.versions[0], version] };
    case 'path':
      return version && { ...previous, from: version };
    case 'runs-on': {
      if (version) return { ...previous, version };
      return product && !knowledge.products.get(product)?.version ? { ...previous, product } : undefined;
    }
    case 'option': {
      const part = partOf(heard);
      return option ? { ...previous, option } : part && { ...previous, part };
    }
    case 'can-option': {
      if (option) return { ...previous, option };
      const answers = { ...previous.answers, ...(number && { mailboxes: number }), ...(version && { source: version }) };
      return number || version ? { ...previous, answers } : undefined;
    }
    case 'compare':
      return option && !previous.options.includes(option)
        ? { ...previous, options: [previous.options[0] ?? option, option] }
        : undefined;
    case 'residency':
      return country ? { ...previous, country } : undefined;
    case 'throughput':
      return number ? { about: 'throughput', mailboxes: number } : undefined;
    case 'links':
      return option ? { about: 'links', option } : version && { about: 'links', version };
    case 'supported-now':
    case 'ends-next':
    case 'hazard':
    case 'topic':
      return product ? { about: 'support', products: [product] } : undefined;
    default:
      return previous satisfies never;
  }
}
