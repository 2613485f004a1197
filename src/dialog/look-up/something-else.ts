import { findBuild, numbersOf } from '../../knowledge/builds.ts';
import { ASPECTS, type ExchangeVersion, type Knowledge, TRAITS } from '../../knowledge/schema.ts';
import { versionOf } from '../../knowledge/versions.ts';
import { findNumbers } from '../understand/numbers.ts';
import { age, PASSED } from './about-paths.ts';
import { type Heard, sizeIn } from './hear.ts';
import type { LookUp } from './look-up.ts';
import { partOf } from './parts.ts';
import { productOf } from './spoken-of.ts';
import { updateOf } from './updates.ts';
import { askedWith } from './which-options.ts';

/** Parts of an option that are a topic of their own, for all methods. */
const OF_ANY_METHOD = ['ports', 'certificates', 'licences', 'dns'] as const;

/** "And for 90 mailboxes?": of what was spoken of. A number alone begins what is told of one's own. */
const FOR_NUMBER = /^(?:(?:and|so|but|then) )?(?:for|with|at|if) |\?$|이?면요?$|[은는]요?$/;
const ON_YEAR = /\b(?:on|onto) 20\d\d|20\d\d ?(?:위에|에서?(?:는|도)?(?![가-힣]))/;

/** The last question, of what is named now instead of what was. */
export function ofElse(knowledge: Knowledge, heard: Heard, previous: LookUp): LookUp | undefined {
  const product = productOf(knowledge, heard, previous);
  const [version, other] = heard.versions;
  const option = heard.options.find((ids) => ids.length === 1)?.[0];
  const [country] = heard.countries;
  const named =
    sizeIn(heard).mailboxes ?? findNumbers(heard.text).find(({ value }) => Number.isInteger(value) && value > 0)?.value;
  // "And from 2010" counts nothing.
  const number = String(named) === version ? undefined : named;
  const counted = FOR_NUMBER.test(heard.text) ? sizeIn(heard).mailboxes : undefined;
  switch (previous.about) {
    case 'support':
      return product ? { ...previous, products: [product] } : undefined;
    case 'requirements':
    case 'features':
      return version && { ...previous, version };
    case 'coexistence':
      return version && { ...previous, versions: other ? [version, other] : besides(previous.versions, version) };
    case 'path':
      return wayElse(knowledge, heard, previous);
    case 'runs-on': {
      const listed = product && !versionOf(knowledge, product) ? { ...previous, product } : undefined;
      // A year alone is that of an Exchange where one was named by its year, unless something runs on it: "and on 2016?".
      const isOfVersion = previous.version !== undefined && /\d/.test(previous.version) && !ON_YEAR.test(heard.text);
      return version && (isOfVersion || !listed) ? { ...previous, version } : listed;
    }
    case 'option': {
      const part = partOf(heard);
      // "Does that work with 2016, too?"
      if (version && !option && !part) return { about: 'can-option', option: previous.option, answers: { source: version } };
      if (counted && !option && !part) return { about: 'can-option', option: previous.option, answers: { mailboxes: counted } };
      return option ? { ...previous, option } : part && { ...previous, part };
    }
    case 'can-option': {
      if (option) return { ...previous, option };
      const answers = { ...previous.answers, ...(number && { mailboxes: number }), ...(version && { source: version }) };
      return number || version ? { ...previous, answers } : undefined;
    }
    case 'options': {
      const aspect = ASPECTS.find((one) => one === partOf(heard));
      if (counted) return { about: 'options-for', answers: { mailboxes: counted } };
      return option ? { about: 'option', option } : aspect && { ...previous, aspect };
    }
    case 'options-with': {
      const part = partOf(heard);
      const trait = TRAITS.find((one) => one === part);
      return option ? { about: 'option', option, part: previous.trait } : trait && askedWith(trait, heard.text);
    }
    case 'options-for': {
      const answers = version ? { source: version } : { ...(number && { mailboxes: number }) };
      if (option) return { about: 'can-option', option, answers: previous.answers };
      return number || version ? { ...previous, answers } : undefined;
    }
    case 'compare':
      if (counted) return { about: 'options-for', answers: { mailboxes: counted } };
      return option && !previous.options.includes(option)
        ? { ...previous, options: [previous.options[0] ?? option, option] }
        : undefined;
    case 'residency':
      return country ? { ...previous, country } : undefined;
    case 'throughput':
      return number ? { about: 'throughput', mailboxes: number } : undefined;
    case 'links':
      return option ? { about: 'links', option } : version && { about: 'links', version };
    case 'topic': {
      // "And full hybrid?", after the ports of any method.
      const part = OF_ANY_METHOD.find((one) => one === previous.topic);
      if (option && part) return { about: 'option', option, part };
      if (product && previous.product) return { ...previous, product };
      return product ? { about: 'support', products: [product] } : undefined;
    }
    case 'build':
      return ofBuild(knowledge, heard, previous.build, product);
    case 'no-version':
    case 'supported-now':
    case 'ends-next':
    case 'hazard':
      return product ? { about: 'support', products: [product] } : undefined;
    default:
      return previous satisfies never;
  }
}

/** Between other versions, through one, or from another update: "CU12?". */
function wayElse(knowledge: Knowledge, heard: Heard, { update: _, ...way }: LookUpOfWay): LookUp | undefined {
  const [version, other] = heard.versions;
  if (version && PASSED.test(heard.text) && !other) return { ...way, via: version };
  const from = version ?? way.from;
  const update = updateOf(knowledge, heard, from);
  return version || update.update ? { ...way, from, ...(other && { to: other }), ...update } : undefined;
}

type LookUpOfWay = Extract<LookUp, { about: 'path' }>;

/** "And when does its support end", "straight to SE?", of the version that a build number belongs to. */
function ofBuild(knowledge: Knowledge, heard: Heard, build: string, named: string | undefined): LookUp | undefined {
  const own = findBuild(knowledge, numbersOf(build))?.product;
  const [version] = heard.versions;
  if (own?.version && version && heard.cues.has('path')) return { about: 'path', from: own.version, to: version };
  const product = named ?? (heard.cues.has('support') ? own?.id : undefined);
  return product ? { about: 'support', products: [product] } : undefined;
}

/** A version takes the place of the one on its side: an older one that of the older. */
function besides(
  [first, second]: readonly [ExchangeVersion, ExchangeVersion],
  version: ExchangeVersion,
): [ExchangeVersion, ExchangeVersion] {
  const [older, newer] = age(first) < age(second) ? [first, second] : [second, first];
  return age(version) > age(older) ? [older, version] : [version, newer];
}
