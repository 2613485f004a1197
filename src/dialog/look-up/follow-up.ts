import { ASPECTS, type Knowledge, TRAITS } from '../../knowledge/schema.ts';
import { leadsToCloud, namesCloud } from '../understand/cloud-goal.ts';
import { OLD_OUTLOOK } from './about-products.ts';
import { type Heard, sizeIn } from './hear.ts';
import type { LookUp } from './look-up.ts';
import { partOf, topicOf } from './parts.ts';
import { RIVALS } from './rivals.ts';
import { ofElse } from './something-else.ts';
import { versionIn } from './spoken-of.ts';
import { askedWith } from './which-options.ts';

/** Words that carry a question over to something else. */
const LEADS =
  /^(?:and|what about|what if|how about|how about if|then|also|or|ok and|ok,? then|so|same|but|그럼|그러면|그리고|또|그렇다면|그러면은|아 그럼|혹시|만약|반대로)(?![a-z])|(?:은|는|도)\s?요?[?]*$|(?:은|는) ?(?:어때|어떤가|어떨|요|뭐|어떻)|^[^ ]{1,12}\?$|면요?\?*$|^do they|^does it|^is it|^do users|\btoo\?*$|\bthen\?*$|\b(?:same|instead)\b|^from |에서는요?\??$|도요?[?]*$|도 (?:마찬가지|같|똑같|그런|그래|되|돼|가능|괜찮)/;

/** Of the methods that were spoken of one by one. */
const WHICH_OF =
  /^(?:and )?which (?:one )?of (?:them|these|those|the two|both)\b|^(?:둘|이|그) ?중(?:에서?)? ?(?:어느|어떤|뭐|뭘)/;

/** "둘이 뭐가 달라", after one method: it and the one that it is offered to be compared with. */
const OF_TWO =
  /^(?:그럼 |그러면 )?(?:이 ?|그 ?)?둘(?:이|은|의|을|다|이랑)? ?(?:뭐가 ?|무슨 ?|어떻게 ?)?(?:다르|달라|다른|차이|비교)|\b(?:difference|compare)\b.*\b(?:two|both|them)\b|^how (?:do they|are they) differ/;

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
  const both = bothFrom(heard, previous);
  if (both) return both;
  if (previous.about === 'option' && OF_TWO.test(heard.text))
    return { about: 'compare', options: [previous.option, RIVALS[previous.option]] };
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
  // "Which one is quicker?"
  if (previous.about === 'compare' && heard.cues.has('quicker') && heard.options.length + heard.products.length === 0)
    return { about: 'options', aspect: 'duration', of: previous.options };
  return onIt(knowledge, heard, previous) ?? outlookInCloud(knowledge, heard, previous) ?? durationOf(knowledge, heard, previous);
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

/** "And in Exchange Online?", after the support of an Outlook, and "Outlook 2019, I meant" after what becomes of it there. */
function outlookInCloud(knowledge: Knowledge, heard: Heard, previous: LookUp): LookUp | undefined {
  const isOutlook = (id = '') => knowledge.products.get(id)?.family === 'outlook';
  const hazard = { about: 'hazard', hazard: OLD_OUTLOOK } as const;
  if (previous.about === 'hazard' && previous.hazard === OLD_OUTLOOK)
    return heard.products.some(({ ids }) => isOutlook(ids[0])) && !heard.cues.has('support') ? hazard : undefined;
  const isSupport = previous.about === 'support' && isOutlook(previous.products[0]);
  return isSupport && heard.products.length === 0 && namesCloud(heard.text) ? hazard : undefined;
}

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

/** "2016에서 둘 다 되나", of two methods: what is possible from there. */
function bothFrom({ versions, products, options, text }: Heard, previous: LookUp): LookUp | undefined {
  const [source, ...others] = versions;
  const isOfTwo = previous.about === 'compare' || previous.about === 'option';
  if (!isOfTwo || !source || others.length > 0 || products.length > 1 || options.length > 0) return undefined;
  return /둘 ?다|\bboth\b/.test(text) ? { about: 'options-for', answers: { source } } : undefined;
}

/** Whether words carry over what was spoken of. */
export function isLed({ text }: Heard): boolean {
  return LEADS.test(text.replace(BEFORE, ''));
}
