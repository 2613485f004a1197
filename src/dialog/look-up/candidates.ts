import { type ExchangeVersion, type Knowledge, OptionId, type RequirementTopic } from '../../knowledge/schema.ts';
import type { PartialAnswers } from '../../rules/answers.ts';
import { type Cue, type Heard, versionOf } from './hear.ts';
import type { LookUp } from './look-up.ts';

/** A question that a text may ask, and how much in the text speaks for it. */
export type Candidate = Readonly<{ lookUp: LookUp; score: number }>;

type Part = Extract<LookUp, { about: 'option' }>['part'];
type Listen = Readonly<{ heard: Heard; knowledge: Knowledge; answers: PartialAnswers; has: (cue: Cue) => number }>;

/** Points: something is named, a word hints at this kind of question, the hint is unmistakable. */
const NAMED = 2;
const HINT = 2;
const SURE = 1;
/** A hint of this many letters is seldom a coincidence. */
const LONG = 6;

const PARTS: readonly (readonly [Cue, NonNullable<Part>])[] = [
  ['csv', 'csv'],
  ['password', 'password'],
  ['redownload', 'redownload'],
  ['outlookProfile', 'outlookProfile'],
  ['permissions', 'permissions'],
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
const TOPIC_CUES: Readonly<Record<RequirementTopic, Cue>> = {
  hostOs: 'hostOs',
  domainControllers: 'domainControllers',
  forestFunctionalLevel: 'forestFunctionalLevel',
  outlook: 'outlookNeed',
  dotnet: 'dotnet',
  roles: 'roles',
  managementTools: 'managementTools',
};

/** All questions that a text may ask, the most likely first. */
export function candidatesFor(knowledge: Knowledge, heard: Heard, answers: PartialAnswers): Candidate[] {
  const has = (cue: Cue) => {
    const found = heard.cues.get(cue);
    if (!found) return 0;
    return HINT + (found.some(({ start, end }) => end - start >= LONG) || found.length > 1 ? SURE : 0);
  };
  const listen = { heard, knowledge, answers, has };
  return KINDS.flatMap((kind) => kind(listen)).sort((a, b) => b.score - a.score);
}

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

const KINDS: readonly ((listen: Listen) => Candidate[])[] = [
  support,
  supportInGeneral,
  requirements,
  runsOn,
  twoVersions,
  pathOfOne,
  optionAlone,
  comparison,
  residency,
  throughput,
  named,
  features,
  links,
];

function support({ heard: { products, date }, has }: Listen): Candidate[] {
  const cue = has('support');
  if (products.length === 0 || cue === 0) return [];
  const ids = products.map((product) => product.ids);
  const score = NAMED + cue + (has('supportEnd') ? SURE + 0.5 : 0) + (date ? SURE : 0);
  const on = date && { on: date.date };
  if (ids.every((one) => one.length === 1)) {
    return [{ lookUp: { about: 'support', products: [...new Set(ids.flat())].slice(0, 6), ...on }, score }];
  }
  return [...new Set(ids.flat())].map((id) => ({ lookUp: { about: 'support', products: [id], ...on }, score }));
}

/** Questions of support that name no product. */
function supportInGeneral({ heard: { products, text, versions }, has }: Listen): Candidate[] {
  const family = /outlook|office|아웃룩|오피스/.test(text)
    ? 'outlook'
    : /windows|윈도우/.test(text)
      ? 'windows-server'
      : /exchange|익스/.test(text)
        ? 'exchange'
        : undefined;
  const found: Candidate[] = [];
  const general = products.length === 0 && versions.length === 0 && has('support') > 0;
  if (general && has('soon')) found.push({ lookUp: { about: 'ends-next' }, score: NAMED + has('soon') + SURE / 4 });
  if (general && has('meaning') && !has('soon'))
    found.push({ lookUp: { about: 'topic', topic: 'end-of-support' }, score: NAMED + has('meaning') + SURE / 2 });
  if (
    has('support') &&
    /\bwhich\b|\bwhat\b.*\bversions?\b|중에|중 /.test(text) &&
    /support|지원/.test(text) &&
    new Set(versions).size === 1 &&
    versions[0] === 'SE'
  )
    found.push({ lookUp: { about: 'supported-now', family: 'exchange' }, score: NAMED * 2 + HINT + SURE + 0.5 });
  if (has('endsNext')) found.push({ lookUp: { about: 'ends-next' }, score: NAMED + has('endsNext') + has('supportEnd') / 2 });
  if (has('supportedNow') && products.length === 0)
    found.push({ lookUp: { about: 'supported-now', ...(family && { family }) }, score: NAMED + has('supportedNow') });
  if (products.length === 0 && versions.length === 0 && has('support') && family && !has('endsNext')) {
    found.push({ lookUp: { about: 'supported-now', family }, score: HINT + SURE });
  }
  return found;
}

function requirements({ heard, knowledge, has }: Listen): Candidate[] {
  const { versions, products } = heard;
  const [version] = versions;
  if (!version || products.some(({ ids }) => ids.some((id) => !versionOf(knowledge, id)))) return [];
  const topic = topicOf(heard);
  const cue = Math.max(has('requirements'), topic ? has(TOPIC_CUES[topic]) : 0);
  if (cue === 0) return [];
  return [
    {
      lookUp: { about: 'requirements', version, ...(topic && { topic }) },
      score: NAMED + cue + (topic ? SURE / 2 : 0) + (topic && has('requirements') ? SURE : 0) - (versions.length > 1 ? SURE : 0),
    },
  ];
}

function runsOn({ heard: { products, versions, text }, knowledge, has }: Listen): Candidate[] {
  const version = versions.at(0);
  const others = products.filter(
    ({ ids }) => ids.length === 1 && ['windows-server', 'outlook'].includes(knowledge.products.get(ids[0] ?? '')?.family ?? ''),
  );
  const product = others[0]?.ids[0];
  if (!product || (products.length > 2 && has('support'))) return [];
  if (version)
    return [
      {
        lookUp: { about: 'runs-on', product, version },
        score: NAMED * 2 + SURE + 0.5 + (has('runsOn') ? SURE / 2 : 0) - (has('supportEnd') ? HINT : 0),
      },
    ];
  const exchange = /exchange|익스/.test(text);
  if (exchange && !has('runsOn') && !has('support')) return [{ lookUp: { about: 'runs-on', product }, score: NAMED + SURE }];
  return has('runsOn') && exchange ? [{ lookUp: { about: 'runs-on', product }, score: NAMED + has('runsOn') + SURE }] : [];
}

function twoVersions({ heard: { versions, text }, has }: Listen): Candidate[] {
  const [first, ...more] = versions;
  const second = more.at(-1);
  if (!first || !second || (more.length > 1 && !has('path'))) return [];
  const [from, to] = inOrder(text, first, second);
  const arrow = /->|=>|→|\bto\b|에서|까지/.test(text) ? SURE : 0;
  const coexist = has('coexistence');
  const path = has('path') + arrow;
  return [
    {
      lookUp: { about: 'coexistence', versions: [first, second] },
      score: NAMED + (coexist && coexist + SURE * (has('path') ? 0 : 1)),
    },
    { lookUp: { about: 'path', from, to }, score: NAMED + path },
  ];
}

/** "to 2016 from 2010": the one after from is where the way begins. */
function inOrder(text: string, first: ExchangeVersion, second: ExchangeVersion): [ExchangeVersion, ExchangeVersion] {
  return new RegExp(String.raw`from (?:exchange |ex )?${second.toLowerCase()}|${second.toLowerCase()} ?에서`).test(text)
    ? [second, first]
    : [first, second];
}

function pathOfOne({ heard: { versions, options }, has }: Listen): Candidate[] {
  const [from] = versions;
  if (!from || versions.length > 1 || !has('path') || options.length > 0) return [];
  return [{ lookUp: { about: 'path', from }, score: NAMED + has('path') - (has('supportEnd') ? HINT : 0) }];
}

function optionAlone(listen: Listen): Candidate[] {
  const { heard, answers, has } = listen;
  const mentioned = [...new Set(heard.options.map((ids) => ids.join()))];
  if (mentioned.length !== 1) return [];
  const part = partOf(heard);
  const deciding = {
    ...pick(answers),
    ...(answers.source === undefined && heard.versions.length === 1 && { source: heard.versions[0] }),
  };
  const known = Object.keys(deciding).length > 0;
  return (heard.options[0] ?? []).flatMap((option): Candidate[] => {
    const whole: Candidate = {
      lookUp: { about: 'option', option, ...(part && { part }) },
      score: NAMED + SURE + (part ? HINT : 0) + (has('whatIs') ? SURE / 2 : 0),
    };
    if (!known && has('possible') && !part && !has('whatIs'))
      return [{ lookUp: { about: 'can-option', option, answers: {} }, score: NAMED + SURE + HINT }];
    if (!known) return [whole];
    const can: Candidate = {
      lookUp: { about: 'can-option', option, answers: deciding },
      score:
        NAMED +
        SURE +
        Math.max(has('possible'), heard.isQuestion ? HINT : SURE) +
        (part && !ABOUT_SIZE.has(part) ? -SURE / 2 : SURE / 2),
    };
    return [whole, can];
  });
}

/** Parts that a number of mailboxes or a version is held against. */
const ABOUT_SIZE: ReadonlySet<Part> = new Set(['size', 'limits', 'sourceVersion', 'duration']);

/** What decides whether an option is possible. */
function pick({ source, mailboxes, duration, residency, country }: PartialAnswers): PartialAnswers {
  return {
    ...(source && { source }),
    ...(mailboxes && { mailboxes }),
    ...(duration && { duration }),
    ...(residency && { residency }),
    ...(country && { country }),
  };
}

function comparison({ heard: { options, text }, has }: Listen): Candidate[] {
  // "minimal vs full hybrid": the word that means two is settled by what stands beside it.
  const named = options.filter((ids) => ids.length === 1).flat();
  // Beside another option "upgrade" is one, too.
  const upgrade = named.length > 0 && has('compare') && /upgrade|업그레이드/.test(text) ? (['on-premises-upgrade'] as const) : [];
  const sure = [...new Set([...named, ...upgrade])];
  const chosen = sure.length >= 2 ? sure : [...new Set(options.flat())];
  if (chosen.length < 2 || (sure.length < 2 && !has('compare'))) return [];
  const parsed = OptionId.array().min(2).safeParse(chosen.slice(0, 3));
  return parsed.success ? [{ lookUp: { about: 'compare', options: parsed.data }, score: NAMED * 2 + SURE + has('compare') }] : [];
}

function residency({ heard: { countries }, has }: Listen): Candidate[] {
  if (!has('residency')) return [];
  const [country] = countries;
  return [
    { lookUp: { about: 'residency', ...(country && { country }) }, score: has('residency') + NAMED - 0.5 + (country ? SURE : 0) },
  ];
}

function throughput({ heard: { mailboxes, gigabytes, options }, has }: Listen): Candidate[] {
  if (!has('throughput')) return [];
  const size = { ...(mailboxes !== undefined && { mailboxes }), ...(gigabytes !== undefined && { gigabytes }) };
  const measured = mailboxes !== undefined || gigabytes !== undefined;
  return [
    {
      lookUp: { about: 'throughput', ...size },
      score: NAMED + has('throughput') + (measured ? SURE : -0.5) - (options.length > 0 ? SURE : 0),
    },
  ];
}

/** Hazards and topics are known by name; a long name is seldom a coincidence. */
function named({ heard: { hazards, topics } }: Listen): Candidate[] {
  const points = ({ start, end }: { start: number; end: number }) =>
    NAMED + SURE / 2 + Math.max(1.2, Math.min(3.5, (end - start) / 3.5));
  return [
    ...hazards.flatMap((one) =>
      one.ids.map((hazard): Candidate => ({ lookUp: { about: 'hazard', hazard }, score: points(one) + SURE })),
    ),
    ...topics.flatMap((one) => one.ids.map((topic): Candidate => ({ lookUp: { about: 'topic', topic }, score: points(one) }))),
  ];
}

function features({ heard, knowledge, has }: Listen): Candidate[] {
  const { versions, text } = heard;
  const [version] = versions;
  const found: Candidate[] =
    version && has('features')
      ? [{ lookUp: { about: 'features', version }, score: NAMED + has('features') - (versions.length > 1 ? SURE / 2 : 0) }]
      : [];
  if (!has('sinceWhich') && !has('features')) return found;
  const introduced = [...knowledge.products.values()].find(
    (product) => product.version && product.adds.some(({ text: { en, ko } }) => sharesTerm(text, `${en} ${ko}`)),
  );
  if (introduced?.version && !version && heard.options.length === 0 && heard.hazards.length === 0)
    found.push({
      lookUp: { about: 'features', version: introduced.version },
      score: NAMED + HINT + SURE + (has('sinceWhich') ? SURE : 0),
    });
  return found;
}

/** Words that say nothing about a feature. */
const PLAIN_WORDS: ReadonlySet<string> = new Set([
  'exchange',
  'server',
  'outlook',
  'online',
  'version',
  'which',
  'that',
  'with',
  'from',
  'since',
  'does',
  'have',
  'has',
  'the',
  'and',
  'for',
  'all',
  'web',
  'app',
  'office',
  'microsoft',
  'windows',
  'new',
  'better',
  'role',
  'roles',
  'two',
  'three',
  '버전',
  '지원',
  '기능',
  '서버',
  '사서함',
  '향상',
  '통합',
]);

function sharesTerm(text: string, statement: string): boolean {
  const terms = text
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((term) => (/^[a-z0-9.]{3,}$/.test(term) || /^[가-힣]{2,}$/.test(term)) && !/^(?:19|20)\d\d$/.test(term));
  const words = statement.toLowerCase();
  return terms.some(
    (term) =>
      !PLAIN_WORDS.has(term) &&
      (/[가-힣]/.test(term)
        ? words.includes(term.replace(/(?:은|는|이|가|을|를|의|도)$/, ''))
        : new RegExp(String.raw`(?<![a-z])${term.replaceAll('.', String.raw`\.`)}s?(?![a-z])`).test(words)),
  );
}

function links({ heard: { options, versions }, has }: Listen): Candidate[] {
  if (!has('links')) return [];
  // "Hybrid" documents are those of the full one.
  const option = options.find((ids) => ids.length === 1)?.[0] ?? options.flat().find((id) => id === 'full-hybrid');
  const [version] = versions;
  const of = option ? { option } : version ? { version } : {};
  return [{ lookUp: { about: 'links', ...of }, score: NAMED + has('links') + (option || version ? SURE + 0.5 : 0) }];
}
