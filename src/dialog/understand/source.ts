import { EXCHANGE_VERSIONS, type ExchangeVersion } from '../../knowledge/schema.ts';
import { problem } from '../problem.ts';
import type { Read } from './mailboxes.ts';

const FAMILY = String.raw`(?:ms |microsoft )?(?:exchange|exchage|exchnage|exhcange|exchagne|excahnge|exch|ex|e2k|익스체인지|익스체인쥐|익스채인지|엑스체인지|익스췌인지|익스)`;
const SERVER = String.raw`(?: ?-?(?:server|svr|srv|서버))?`;
const VERSION = String.raw`5\.5|2000|2003|2007|2010|2013|2016|2019|se(?![a-z])|subscription edition|구독(?: ?(?:버전|에디션|판))?|서브스크립션 ?에디션`;
const NAMED = new RegExp(String.raw`(?<![a-z])${FAMILY}${SERVER}[ -]?(?:version |버전 ?|v)?(${VERSION})(?!\d)`, 'g');
const SHORT = /(?<![a-z])e(?:2k|x)(3|7|10|13|16|19)(?!\d)/g;
const OTHER_WAY = new RegExp(
  String.raw`(?<![\d,.])(${VERSION})(?:년)?(?: |-)?(?:${FAMILY}(?![a-z])|버전|서버(?! ?(?:대|개))|server|version)|(?:version|버전|source|current|currently|현재|지금|원본)(?: (?:is|version|버전))? ?[:=]?\s?(?:은|는|이)? ?(${VERSION})(?!\d| ?(?:mailbox|user|사서함|개|명))`,
  'g',
);
const EDITION = /subscription edition|(?<![가-힣])구독 ?(?:버전|에디션|판)|서브스크립션 ?에디션|exchange ?se(?![a-z])/g;
const YEAR = /(?<![\d,.])(5\.5|2000|2003|2007|2010|2013|2016|2019)(?!\d|[.,]\d)/g;
const OTHER_PRODUCTS =
  /(?:outlook|office|windows|server|win|sql|sharepoint|아웃룩|오피스|윈도우|윈도|서버)(?: ?server| ?서버)? ?$/;

/** An Exchange version in a sentence, first the one that is left ("from 2007 to 2016"), else the first named. */
export function findSource(text: string): Read<ExchangeVersion> | undefined {
  const named = [
    ...mentions(text, NAMED),
    ...mentions(text, SHORT),
    ...mentions(text, OTHER_WAY),
    ...mentions(text, EDITION),
  ].sort((a, b) => a.start - b.start);
  const left = named.filter((one) => !isTarget(text, one));
  return left.find((one) => /(?:from|off|away from|leaving) (?:an? |our |old )*$/.test(text.slice(0, one.start))) ?? left[0];
}

/** A bare product year in a sentence that also says something else ("2007, 300 mailboxes"). */
export function findBareVersion(text: string): Read<ExchangeVersion> | undefined {
  return mentions(text, YEAR).find((one) => !OTHER_PRODUCTS.test(text.slice(0, one.start)) && !isTarget(text, one));
}

/** The version that a whole text is, or says: the person was asked for it. */
export function readSource(text: string): Read<ExchangeVersion> {
  const bare = /^(?:버전 |v)?(?:(5\.5|2000|2003|2007|2010|2013|2016|2019|se)(?:년|요|입니다|이요|이에요|예요|버전|임)*)$/.exec(
    text.replaceAll(/[ .!]+$/g, ''),
  );
  if (bare?.[1]) return { value: version(bare[1]), start: 0, end: text.length };
  const found = findSource(text) ?? findBareVersion(text) ?? mentions(text, /(?<![a-z])se(?![a-z])/g)[0];
  return found ?? { problem: problem('not-a-version', text), start: 0, end: text.length };
}

function mentions(text: string, pattern: RegExp): { value: ExchangeVersion; start: number; end: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    value: version(match[1] ?? match[2] ?? match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function isTarget(text: string, one: { start: number; end: number }): boolean {
  return (
    /(?:\bto|\binto|->|→) (?:an? |the |new )*$/.test(text.slice(0, one.start)) ||
    /^(?:년|버전)? ?(?:으로|로)(?! ?(?:운영|사용|쓰))/.test(text.slice(one.end))
  );
}

function version(written: string): ExchangeVersion {
  const word = written.trim();
  const year = /^\d{1,2}$/.test(word) ? `20${word.padStart(2, '0')}` : word;
  return EXCHANGE_VERSIONS.find((known) => known === year) ?? 'SE';
}
