import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Locale } from '../../src/locale.ts';

// The main entry of this package cannot be loaded by plain Node; its bundle can, and parses without a browser.
const adaptiveCards: typeof AdaptiveCards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

type Node = Record<string, unknown>;

const knowledge = loadKnowledge();
const KNOWN_URLS = new Set([...knowledge.links.values(), ...knowledge.sources.values()].flatMap(({ url }) => url ?? []));
/** Of the 24 KB of Teams: what is sent carries a little more than what is drawn. */
const MAX_BYTES = 22 * 1024;
const MAX_ACTIONS = 5;
const MAX_FACTS = 5;
const COLORS = new Set(['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention']);

/** Everything about a card that a person would stumble over. */
export function faultsOf(card: object, locale: Locale, most = MAX_BYTES): string[] {
  const json = JSON.stringify(card);
  const nodes = [...walk(card)];
  return [
    ...(json.length * 2 > most ? [`${json.length * 2} bytes`] : []),
    ...(/\$\{|undefined|\[object|NaN|\{\w+\}/.exec(texts(card).join('\n')) ?? []).map((found) => `unbound ${found}`),
    ...nodes.flatMap((node) => nodeFaults(node)),
    ...urls(json).flatMap((url) => (KNOWN_URLS.has(url) ? [] : [`unknown link ${url}`])),
    ...languageFaults(card, locale),
    ...duplicates(nodes.flatMap(({ type, id }) => (type && id ? [String(id)] : []))).map((id) => `id ${id} twice`),
    ...parseFaults(card),
  ];
}

/** All words that a person reads. */
export function texts(card: object): string[] {
  return [...walk(card)].flatMap((node) =>
    ['text', 'title', 'value', 'label', 'placeholder', 'errorMessage'].flatMap((key) =>
      typeof node[key] === 'string' ? [node[key]] : [],
    ),
  );
}

/** Ids of what can be typed or chosen. */
export function inputsOf(card: object): string[] {
  return [...walk(card)].flatMap(({ type, id }) => (String(type).startsWith('Input.') ? [String(id)] : []));
}

export function heading(card: object): unknown {
  return [...walk(card)].find(({ style, type }) => type === 'TextBlock' && style === 'heading')?.text;
}

/** What a card is made of, without its words. */
export function shape(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shape);
  if (typeof node !== 'object' || node === null) return undefined;
  const { type, id, ...fields } = node as Node;
  return {
    type,
    id,
    parts: PARTS.map((part) => fields[part])
      .filter(Boolean)
      .map(shape),
  };
}
const PARTS = ['body', 'items', 'columns', 'rows', 'cells', 'facts', 'actions', 'choices'];

export function* walk(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const one of node) yield* walk(one);
  else if (typeof node === 'object' && node !== null) {
    yield node as Node;
    for (const [key, value] of Object.entries(node)) if (key !== 'data') yield* walk(value);
  }
}

function nodeFaults(node: Node): string[] {
  const { type, wrap, color, facts, actions, label } = node;
  const faults: string[] = [];
  if (type === 'TextBlock' && wrap !== true) faults.push(`no wrap: ${node.text}`);
  if (type === 'TextBlock' && String(node.text).trim() === '') faults.push('an empty text');
  if (color !== undefined && !COLORS.has(String(color).toLowerCase())) faults.push(`fixed colour ${color}`);
  if (Array.isArray(facts) && facts.length > MAX_FACTS) faults.push(`${facts.length} facts`);
  if (Array.isArray(actions) && actions.length > MAX_ACTIONS) faults.push(`${actions.length} actions`);
  if (String(type).startsWith('Input.') && !label) faults.push(`no label: ${node.id}`);
  if (type === 'Action.Execute' && (node.fallback as Node | undefined)?.type !== 'Action.Submit') faults.push('no fallback');
  return faults;
}

/** Markdown links and actions that open an address. */
function urls(json: string): string[] {
  return [...json.matchAll(/\]\((https?:(?:[^()\s"]|\([^()\s]*\))+)\)|"url":"([^"]+)"/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
}

/** An English card has no Hangul but the name of the other language; a Korean one has no long run of English words. */
function languageFaults(card: object, locale: Locale): string[] {
  const shown = texts(card).filter((text) => text !== '한국어' && text !== 'English');
  if (locale === 'en')
    return shown.filter((text) => /[가-힣]/.test(text.replaceAll('한국어', ''))).map((text) => `Korean: ${text}`);
  const english =
    /(?:\b(?!Exchange|Server|Microsoft|Outlook|Windows|Office|Subscription|Edition|Entra|Connect|Tech|Community|Learn|Support|Team|Blog)[A-Za-z]{2,}\b[ ,.]+){5,}/;
  return shown.filter((text) => english.test(text.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ''))).map((text) => `English: ${text}`);
}

function duplicates(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** What the renderer of Microsoft says on parsing and validating the card. */
function parseFaults(card: object): string[] {
  const context = new adaptiveCards.SerializationContext();
  const parsed = new adaptiveCards.AdaptiveCard();
  parsed.parse(card, context);
  const validation = parsed.validateProperties();
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index)?.message ?? '');
  return [...events, ...validation.validationEvents.map(({ message }) => message)];
}
