import type { Knowledge, Product } from '../../knowledge/schema.ts';
import { LOCALES } from '../../locale.ts';
import { normalise } from './normalise.ts';
import { findBareVersion, findSource } from './source.ts';

const SUPPORT_WORDS =
  /\b(?:eos|eol|eosl|end[- ]of[- ](?:support|life|service|servicing|sale)|out of support|support (?:end|ends|ended|ending|date|dates|status|lifecycle|until|over|expire\w*|stop\w*)|lifecycle|life cycle|(?:still|currently|is it|officially) supported|supported (?:until|till|version)|unsupported|end dates?|expir\w+)\b|\b(?:when|until when|how long)\b[^?]{0,40}\b(?:end|ends|ended|expire\w*|die|dies|over|retire\w*|support\w*|stop\w*|run out)\b|\bis\b[^?]{0,40}\bsupported\b|\bsupport\b[^?]{0,20}\b(?:over|end|ended|until)\b|지원 ?(?:종료|기간|기한|만료|중단|날짜|상태|여부|주기|끝|언제|되|돼|됩|받|하나|수명|이 ?끝|은 ?언제|일)|(?:언제|몇 ?년|며칠)[^?]{0,12}(?:끝|종료|만료|까지|단종)|수명 ?주기|단종|서비스 ?종료|끝났|지원하나|지원 ?(?:중|안)/;

/** Whether a text asks how long something is supported. */
export function asksForSupport(text: string): boolean {
  return SUPPORT_WORDS.test(text);
}

type Vocabulary = readonly (readonly [string, Product])[];
const vocabularies = new WeakMap<Knowledge, Vocabulary>();

/** Ids of the products that normalised text names, in order of mention. "server 2019" may mean two. */
export function findProducts(knowledge: Knowledge, text: string): string[] {
  let rest = text;
  const found: { id: string; start: number }[] = [];
  for (const [name, product] of vocabularyOf(knowledge)) {
    for (let start = indexOfName(rest, name); start >= 0; start = indexOfName(rest, name)) {
      found.push({ id: product.id, start });
      rest = rest.slice(0, start) + '\ue000'.repeat(name.length) + rest.slice(start + name.length);
    }
  }
  const exchange = findSource(rest) ?? findBareVersion(rest);
  if (exchange && 'value' in exchange) {
    found.push({ id: `exchange-${exchange.value.toLowerCase()}`, start: exchange.start });
  }
  const server = /(?<!exchange |windows |win |익스체인지 ?|윈도우 ?)(?:server|서버) ?(2016|2019)(?!\d)/.exec(rest);
  if (server)
    for (const family of ['exchange', 'windows-server']) found.push({ id: `${family}-${server[1]}`, start: server.index });
  const ids = found.sort((a, b) => a.start - b.start).map(({ id }) => id);
  return [...new Set(ids)].filter((id) => knowledge.products.has(id));
}

function indexOfName(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + name.length] ?? ' ';
    if (!/[a-z0-9]/.test(before) && !/[a-z0-9]/.test(after)) return at;
  }
  return -1;
}

function vocabularyOf(knowledge: Knowledge): Vocabulary {
  const known = vocabularies.get(knowledge);
  if (known) return known;
  const vocabulary = [...knowledge.products.values()]
    .flatMap((product) =>
      [...LOCALES.flatMap((locale) => [product.name[locale], product.short[locale]]), ...product.names].map(
        (name) => [normalise(name), product] as const,
      ),
    )
    .sort(([a], [b]) => b.length - a.length);
  vocabularies.set(knowledge, vocabulary);
  return vocabulary;
}
