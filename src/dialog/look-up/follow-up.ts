import { findBuild, numbersOf } from '../../knowledge/builds.ts';
import { ASPECTS, type ExchangeVersion, type Knowledge, TRAITS } from '../../knowledge/schema.ts';
import { versionOf } from '../../knowledge/versions.ts';
import { leadsToCloud } from '../understand/cloud-goal.ts';
import { findNumbers } from '../understand/numbers.ts';
import { age, PASSED } from './about-paths.ts';
import { type Heard, sizeIn } from './hear.ts';
import type { LookUp } from './look-up.ts';
import { partOf, topicOf } from './parts.ts';
import { productOf, versionIn } from './spoken-of.ts';
import { updateOf } from './updates.ts';
import { askedWith } from './which-options.ts';

/** Words that carry a question over to something else. */
const LEADS =
  /^(?:and|what about|what if|how about|how about if|then|also|or|ok and|ok,? then|so|same|but|그럼|그러면|그리고|또|그렇다면|그러면은|아 그럼|혹시|만약|반대로)(?![a-z])|(?:은|는|도)\s?요?[?]*$|(?:은|는) ?(?:어때|어떤가|어떨|요|뭐|어떻)|^[^ ]{1,12}\?$|면요?\?*$|^do they|^does it|^is it|^do users|\btoo\?*$|\bthen\?*$|\b(?:same|instead)\b|^from |에서는요?\??$|도요?[?]*$|도 (?:마찬가지|같|똑같|그런|그래|되|돼|가능|괜찮)/;

/** Of the methods that were spoken of one by one. */
const WHICH_OF =
  /^(?:and )?which (?:one )?of (?:them|these|those|the two|both)\b|^(?:둘|이|그) ?중(?:에서?)? ?(?:어느|어떤|뭐|뭘)/;

const BEFORE = /^[\s.,…!-]+/;

/**
 * "and 2016?", "그럼 2019는?": the last question again, of something else.
 * @param wanted the text asks nothing clear by itself, so that it needs no word that carries the question over
 */
export function followUp(knowledge: Knowledge, heard: Heard, previous: LookUp, wanted = false): LookUp | undefined {
  const part = partOf(heard);
  const trait = previous.about === 'option' && TRAITS.find((one) => one === previous.part);
  // "And which methods do?", after what one of them does.
  if (trait && heard.cues.has('whichOptions')) return { about: 'options-with', trait };
  const ofBoth = previous.about === 'option' && WHICH_OF.test(heard.text) ? TRAITS.find((one) => one === part) : undefined;
  if (ofBoth) return askedWith(ofBoth, heard.text);
  if (previous.about === 'option' && part && heard.options.length === 0 && heard.products.length === 0)
    return { ...previous, part };
  if (!wanted && !isLed(heard)) return undefined;
  return ofRequirement(knowledge, heard, previous) ?? ofElse(knowledge, heard, previous) ?? ofAspect(heard);
}

/** What goes on with the last question although it asks something by itself. */
export function goesOn(knowledge: Knowledge, heard: Heard, previous: LookUp): LookUp | undefined {
  // "And ESU?", after the dates of support.
  if (previous.about === 'support' && heard.cues.has('esu') && heard.products.length === 0 && isLed(heard))
    return { ...previous, part: 'esu' };
  // "And when does it end?", after what else was asked of a product.
  if (previous.about === 'support' && previous.part && heard.cues.has('supportEnd') && heard.products.length === 0)
    return { about: 'support', products: previous.products };
  return onIt(knowledge, heard, previous) ?? durationOf(knowledge, heard, previous);
}

/** "Does SE go on it", after the dates of a Windows Server. */
function onIt(knowledge: Knowledge, { versions, text }: Heard, previous: LookUp): LookUp | undefined {
  const [product = '', ...others] = previous.about === 'support' ? previous.products : [];
  const [version, ...more] = versions;
  const isHost = others.length === 0 && knowledge.products.get(product)?.family === 'windows-server';
  return isHost && version && more.length === 0 && ON_IT.test(text) ? { about: 'runs-on', product, version } : undefined;
}
const ON_IT =
  /^(?:and |can |does |will )?.*\b(?:on|onto) (?:it|that|this|there)\b|^(?:그럼 |그러면 )?(?:그 ?(?:위|서버|윈도우?)|거기|여기|이 ?위)(?:에|에서|에다가?)? /;

/**
 * "How long does it take", after a way or a method: of just that. The days that are published are of moves to the cloud, by the
 * number and size of mailboxes.
 */
function durationOf(knowledge: Knowledge, heard: Heard, previous: LookUp): LookUp | undefined {
  const isOther = heard.products.length + heard.options.length + heard.hazards.length > 0 || leadsToCloud(heard.text);
  const part = partOf(heard);
  if (isOther || (part !== 'duration' && (part || !heard.cues.has('throughput')))) return undefined;
  if (previous.about === 'path') return { ...previous, part: 'duration' };
  if (previous.about !== 'option') return undefined;
  const toCloud = knowledge.options.get(previous.option)?.cloud;
  return toCloud && Object.keys(sizeIn(heard)).length > 0 ? undefined : { ...previous, part: 'duration' };
}

/** "And the domain controllers?", after anything about a version: what it, or the version at the end of a way, needs of them. */
function ofRequirement(knowledge: Knowledge, heard: Heard, previous: LookUp): LookUp | undefined {
  const topic = heard.products.length === 0 ? topicOf(heard) : undefined;
  if (!topic) return undefined;
  if (previous.about === 'runs-on' && topic === 'domainControllers') return { ...previous, role: topic };
  // Of Windows and Outlook, too, there are dates of support.
  if (previous.about === 'support' && (topic === 'hostOs' || topic === 'outlook')) return undefined;
  const version = versionIn(knowledge, previous);
  return version && { about: 'requirements', version, topic };
}

/** "What about free/busy", after anything: of all methods. */
function ofAspect(heard: Heard): LookUp | undefined {
  const aspect = heard.options.length + heard.products.length === 0 && ASPECTS.find((one) => one === partOf(heard));
  return aspect ? { about: 'options', aspect } : undefined;
}

/** Whether words carry over what was spoken of. */
export function isLed({ text }: Heard): boolean {
  return LEADS.test(text.replace(BEFORE, ''));
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

/** Parts of an option that are a topic of their own, for all methods. */
const OF_ANY_METHOD = ['ports', 'certificates', 'licences', 'dns'] as const;

/** The last question, of what is named now instead of what was. */
function ofElse(knowledge: Knowledge, heard: Heard, previous: LookUp): LookUp | undefined {
  const product = productOf(knowledge, heard, previous);
  const [version, other] = heard.versions;
  const option = heard.options.find((ids) => ids.length === 1)?.[0];
  const [country] = heard.countries;
  const named =
    sizeIn(heard).mailboxes ?? findNumbers(heard.text).find(({ value }) => Number.isInteger(value) && value > 0)?.value;
  // "And from 2010" counts nothing.
  const number = String(named) === version ? undefined : named;
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
      // A year alone is that of what was asked about: of an Exchange, where one was named.
      return version && (previous.version || !listed) ? { ...previous, version } : listed;
    }
    case 'option': {
      const part = partOf(heard);
      // "Does that work with 2016, too?"
      if (version && !option && !part) return { about: 'can-option', option: previous.option, answers: { source: version } };
      return option ? { ...previous, option } : part && { ...previous, part };
    }
    case 'can-option': {
      if (option) return { ...previous, option };
      const answers = { ...previous.answers, ...(number && { mailboxes: number }), ...(version && { source: version }) };
      return number || version ? { ...previous, answers } : undefined;
    }
    case 'options': {
      const aspect = ASPECTS.find((one) => one === partOf(heard));
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
