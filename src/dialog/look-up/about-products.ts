import { EXCHANGE_VERSIONS, type RequirementTopic } from '../../knowledge/schema.ts';
import { versionOf } from '../../knowledge/versions.ts';
import { namesCloud } from '../understand/cloud-goal.ts';
import { familyIn } from '../understand/families.ts';
import { type LookUp, MOST_PRODUCTS } from './look-up.ts';
import { TOPIC_CUES, topicOf } from './parts.ts';
import { type Candidate, HINT, type Listen, NAMED, SURE } from './points.ts';

export function support({ heard, has }: Listen): Candidate[] {
  const { products, date } = heard;
  // A word of time alone says little, but of a product its support is what has a date.
  const part = partOfSupport(heard, has);
  const cue =
    Math.max(has('support'), part ? Math.max(HINT, has(part.cue)) : 0) ||
    (has('time') && (products.length > 1 || products.some(({ bare }) => !bare)) ? HINT - SURE / 2 : 0);
  if (products.length === 0 || cue === 0) return [];
  const ids = products.map((product) => product.ids);
  const score = NAMED + cue + (has('supportEnd') ? SURE + 0.5 : 0) + (date ? SURE : 0) + (part ? SURE : 0);
  const on = { ...(date && { on: date.date }), ...(part && { part: part.part }) };
  if (ids.every((one) => one.length === 1)) {
    return [{ lookUp: { about: 'support', products: [...new Set(ids.flat())].slice(0, MOST_PRODUCTS), ...on }, score }];
  }
  return [...new Set(ids.flat())].map((id) => ({ lookUp: { about: 'support', products: [id], ...on }, score }));
}

const ESU = { part: 'esu' } as const;

/** What is asked of a product besides the end of its support, by the cue that says so. */
const PARTS = [
  { cue: 'esu', part: 'esu' },
  { cue: 'newestUpdate', part: 'updates' },
  { cue: 'released', part: 'released' },
] as const;

function partOfSupport({ text }: Listen['heard'], has: Listen['has']): (typeof PARTS)[number] | undefined {
  return PARTS.find(({ cue }) => has(cue) > 0 || (cue === 'newestUpdate' && AFTER_UPDATE.test(text)));
}

/** "Anything after CU23". */
const AFTER_UPDATE =
  /(?<![a-z])(?:cu|ru|sp) ?\d+ ?(?:다음|이후|뒤)에? ?(?:나온|나왔|또|업데이트)|\b(?:after|newer than|beyond) (?:the )?(?:cu|ru|sp) ?\d+/;

/** "Does ESU restore support", of no product: of those of a family that have had it. */
export function extendedUpdates({ heard: { products, strange, text }, knowledge, has }: Listen): Candidate[] {
  if (!has('esu') || products.length > 0 || strange) return [];
  const family = familyIn(text) ?? 'exchange';
  const all = [...knowledge.products.values()].filter((one) => one.family === family);
  const having = all.filter(({ support }) => support.esu.length > 0);
  const ids = (having.length > 0 ? having : all).map(({ id }) => id).slice(-MOST_PRODUCTS);
  return [{ lookUp: { about: 'support', products: ids, ...ESU }, score: NAMED * 2 + HINT + SURE }];
}

/** "What happens if we keep running 2013": what the end of its support means. */
export function stayingOn({ heard: { products, hazards }, has }: Listen): Candidate[] {
  const [named, ...others] = products;
  const [product, ...unsure] = named?.ids ?? [];
  if (!product || others.length + unsure.length > 0 || !has('staying') || !has('consequence')) return [];
  return [
    {
      lookUp: { about: 'topic', topic: 'end-of-support', product },
      score: NAMED * 2 + HINT + (hazards.length > 0 ? 0 : SURE * 2),
    },
  ];
}

/** Questions of support that name no product, or only the one that is meant to be left: "which are supported, only SE?" */
export function supportInGeneral({ heard, has }: Listen): Candidate[] {
  const { products, versions, options, hazards, strange, text } = heard;
  const family = familyIn(text);
  const now: LookUp = { about: 'supported-now', ...(family && { family }) };
  if (products.length > 0)
    return has('supportedNow') && versions.length === 1 && versions[0] === 'SE' && WHICH.test(text)
      ? [{ lookUp: { about: 'supported-now', family: 'exchange' }, score: NAMED * 2 + HINT + SURE + 0.5 }]
      : [];
  // Of a hazard that is named, or a product that is not ours, the end is no question of support in general.
  if (options.length > 0 || hazards.length > 0 || strange) return [];
  const found: Candidate[] = [];
  const next = Math.max(has('endsNext') && has('endsNext') + has('supportEnd') / 2, has('support') && has('soon') + SURE / 4);
  if (next > 0) found.push({ lookUp: { about: 'ends-next' }, score: NAMED + next });
  if (has('supportedNow') && !has('endsNext')) found.push({ lookUp: now, score: NAMED + has('supportedNow') });
  else if (has('supportEnd') && has('meaning') && !has('soon'))
    found.push({ lookUp: { about: 'topic', topic: 'end-of-support' }, score: NAMED + has('meaning') + SURE / 2 });
  if (has('support') && family && !has('endsNext')) found.push({ lookUp: now, score: HINT + SURE });
  return found;
}

/** "Domain controller requirements", of no version: of the newest. */
export function requirementsOfNewest({ heard, has }: Listen): Candidate[] {
  const topic = topicOf(heard);
  const version = EXCHANGE_VERSIONS.at(-1);
  const isOther = heard.products.length + heard.options.length + heard.hazards.length > 0 || heard.strange;
  if (!version || !topic || !OF_ONE_VERSION.has(topic) || isOther || !has('requirements')) return [];
  return [{ lookUp: { about: 'requirements', version, topic }, score: HINT + SURE }];
}

/** What only a version of Exchange is asked for. */
const OF_ONE_VERSION: ReadonlySet<RequirementTopic> = new Set(['domainControllers', 'forestFunctionalLevel', 'dotnet']);

const UPDATE = /(?<![a-z])cu ?\d/;

type RunsOn = Extract<LookUp, { about: 'runs-on' }>;

/** "Which of these", of several. */
const WHICH = /\bwhich\b|\bwhat\b|중에|중 |뿐/;

export function requirements({ heard, knowledge, has }: Listen): Candidate[] {
  const { versions, products, text } = heard;
  const [version] = versions;
  const topic = topicOf(heard);
  const others = products.some(({ ids }) => ids.some((id) => !versionOf(knowledge, id)));
  if (!version || (others && !(topic && topic !== 'hostOs' && topic !== 'outlook'))) return [];
  const cue = Math.max(has('requirements'), topic ? has(TOPIC_CUES[topic]) : 0);
  if (cue === 0) return [];
  // ".NET for SE CU1": what is asked outweighs what else that update is known for.
  const isOfUpdate = topic !== undefined && OF_ONE_VERSION.has(topic) && UPDATE.test(text);
  return [
    {
      lookUp: { about: 'requirements', version, ...(topic && { topic }) },
      score:
        NAMED +
        cue +
        (topic ? SURE / 2 : 0) +
        (topic && has('requirements') ? SURE : 0) +
        (isOfUpdate ? SURE : 0) -
        (versions.length > 1 ? SURE : 0),
    },
  ];
}

export function runsOn(listen: Listen): Candidate[] {
  return listen.has('domainControllers') && !asksOfHost(listen.heard)
    ? runsOnAnything(listen).map(({ lookUp, score }) => ({
        lookUp: { ...lookUp, role: 'domainControllers' },
        score: score + SURE / 2,
      }))
    : runsOnAnything(listen);
}

/** Words for the operating system beside the name of a product: that of Windows Server is none. */
function asksOfHost({ cues, products }: Listen['heard']): boolean {
  return (cues.get('hostOs') ?? []).some((cue) => !products.some(({ start, end }) => start <= cue.start && cue.end <= end));
}

function runsOnAnything({ heard: { products, versions, text }, knowledge, has }: Listen): (Candidate & { lookUp: RunsOn })[] {
  const version = versions.at(0);
  const isListed = (id: string) => ['windows-server', 'outlook'].includes(knowledge.products.get(id)?.family ?? '');
  // "What runs on server 2019", "SE on server 2016": of the two the Windows Server.
  const isServer = has('whatRuns') > 0 || (version !== undefined && !has('path') && ON_SERVER.test(text));
  const product = products.flatMap(({ ids }) => (ids.length === 1 || isServer ? ids.filter(isListed) : []))[0];
  // The level of a forest has the year of a Windows Server, and is none.
  if (!product || has('forestFunctionalLevel') || (products.length > 2 && has('support'))) return [];
  if (version)
    return [
      {
        lookUp: { about: 'runs-on', product, version },
        score: NAMED * 2 + SURE + 0.5 + (has('runsOn') ? SURE / 2 : 0) - (has('supportEnd') ? HINT : 0),
      },
    ];
  const exchange = /exchange|익스/.test(text);
  if (exchange && !has('runsOn') && !has('support')) return [{ lookUp: { about: 'runs-on', product }, score: NAMED + SURE }];
  if (has('whatRuns') && !exchange && !has('supportEnd'))
    return [{ lookUp: { about: 'runs-on', product }, score: NAMED * 2 + HINT }];
  return has('runsOn') && exchange ? [{ lookUp: { about: 'runs-on', product }, score: NAMED + has('runsOn') + SURE }] : [];
}

const ON_SERVER =
  /\bon (?:an? |the )?(?:server|srv) ?20\d\d|(?:server|srv) ?20\d\d(?: r2)?(?: os)? (?:os|support|supports|host|hosts|run|runs|take|takes)(?![a-z])|(?:서버|server|srv) ?20\d\d(?: r2)? ?(?:에|에서|위에) /;

/** "Outlook 2016 with Exchange Online": no matrix of Exchange Server lists it, but what becomes of old ones is known. */
export function outlookInCloud({ heard: { products, versions, text }, knowledge, has }: Listen): Candidate[] {
  const isOutlook = products.some(({ ids }) => ids.some((id) => knowledge.products.get(id)?.family === 'outlook'));
  if (!isOutlook || versions.length > 0 || has('supportEnd') || !namesCloud(text)) return [];
  return [{ lookUp: { about: 'hazard', hazard: OLD_OUTLOOK }, score: NAMED * 2 + HINT + SURE * 2 }];
}
/** The hazard that says so. */
export const OLD_OUTLOOK = 'outdated-clients';

export function features({ heard: { versions, options, features: named, isQuestion }, knowledge, has }: Listen): Candidate[] {
  const [version] = versions;
  const compared = has('compare') && isQuestion && versions.length === 1 && options.length === 0 ? HINT - SURE / 2 : 0;
  const cue = has('features') || compared;
  if (version)
    return cue > 0
      ? [
          {
            lookUp: { about: 'features', version },
            score: NAMED + cue - (versions.length > 1 && has('coexistence') ? SURE / 2 : 0),
          },
        ]
      : [];
  const introduced = versionOf(knowledge, named[0]?.ids[0]);
  return introduced && (has('sinceWhich') || has('features') || isQuestion)
    ? [{ lookUp: { about: 'features', version: introduced }, score: NAMED + HINT + (has('sinceWhich') ? SURE * 2 : SURE) }]
    : [];
}
