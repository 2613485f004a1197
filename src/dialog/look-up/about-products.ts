import type { ExchangeVersion } from '../../knowledge/schema.ts';
import { versionOf } from './hear.ts';
import { TOPIC_CUES, topicOf } from './parts.ts';
import { type Candidate, HINT, type Listen, NAMED, SURE } from './points.ts';

export function support({ heard: { products, date }, has }: Listen): Candidate[] {
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
export function supportInGeneral({ heard: { products, text, versions }, has }: Listen): Candidate[] {
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

export function requirements({ heard, knowledge, has }: Listen): Candidate[] {
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

export function runsOn({ heard: { products, versions, text }, knowledge, has }: Listen): Candidate[] {
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

export function twoVersions({ heard: { versions, text }, has }: Listen): Candidate[] {
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

export function pathOfOne({ heard: { versions, options }, has }: Listen): Candidate[] {
  const [from] = versions;
  if (!from || versions.length > 1 || !has('path') || options.length > 0) return [];
  return [{ lookUp: { about: 'path', from }, score: NAMED + has('path') - (has('supportEnd') ? HINT : 0) }];
}

export function features({ heard, knowledge, has }: Listen): Candidate[] {
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
