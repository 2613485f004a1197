import { findCountry } from '../../knowledge/geography.ts';
import type { CountryCode, Knowledge } from '../../knowledge/schema.ts';
import type { Residency } from '../../rules/answers.ts';
import { type Problem, problem } from '../problem.ts';
import { findCountries } from './countries.ts';
import { clauses } from './normalise.ts';
import { isNegative, isPositive, isUnsure } from './yes-no.ts';

export type ReadResidency =
  | Readonly<{ residency: Residency; country?: CountryCode }>
  | Readonly<{ problem: Problem; question: 'residency' | 'country' }>;

const OWN = String.raw`(?:our|my|its|their|the company'?s?|company)(?: own)?`;
const HOUSE = String.raw`(?:servers?|data ?cent(?:er|re)s?|server room|network|premises|infrastructure|hardware|building|company|organi[sz]ation|walls|site)`;
const HOME_KO = String.raw`(?:자체|자사|사내|우리|당사|회사|내부|온-? ?프레미스|온프렘|on-?prem(?:ises)?)(?: ?(?:서버|전산실|데이터 ?센터|인프라|전산|망|시스템|환경))?`;

const NONE: readonly RegExp[] = [
  /\bno (?:particular |special |specific )?(?:data |mail |legal )?(?:residency|location|locality|sovereignty|geograph\w*|storage)(?: (?:requirements?|constraints?|restrictions?|rules?|limits?|needs?|concerns?))?/,
  /\b(?:no|without|zero)(?: \w+){0,3} (?:restrictions?|constraints?|requirements?|limits?)(?: (?:on|for|about|regarding|as to|to) (?:where|(?:the )?(?:data|mail|location|storage|residency))[^,.;]*)?/,
  /\b(?:residency|location|sovereignty|storage)(?: (?:requirements?|constraints?|restrictions?))?(?: ?[:=]| is| are)? ?(?:none|no\b|not (?:required|needed|important|relevant|an issue|a concern)|isn'?t|doesn'?t matter|n\/a|irrelevant|unimportant|free|any)/,
  /\b(?:data|mail|e-?mail|it|they|location|where|mailboxes)\b[^,.;]{0,30}\b(?:anywhere|wherever|any (?:country|region|location|where)|doesn'?t matter|does not matter|no matter|abroad is fine)/,
  /\b(?:anywhere|any country|any region|any location)(?: (?:is|are|in the world))? ?(?:fine|ok|okay|good|allowed|possible|acceptable)?/,
  /\b(?:doesn'?t|does not|don'?t|do not|needn'?t|need not|not)(?: have| need| required?)?(?: to)? (?:stay|remain|be (?:kept|stored|in)|live|reside|be local)\b/,
  /(?:can|may|could|is allowed to|are allowed to) (?:go|leave|be (?:stored|kept|moved|hosted)|move|live)(?: (?:abroad|overseas|outside|offshore|elsewhere|(?:to|in) the cloud|the country))/,
  /(?:보관|저장|데이터|메일|위치|지역|국가|장소|레지던시|상주|소재|주권|리전)[가-힣 ]{0,14}?(?:제한|제약|요건|조건|규정|요구 ?사항|요구|규제|필요|상관|무관|관계|의무)?(?:은|는|이|가|도)? ?(?:없|무관|안 ?중요|상관 ?없|자유|불필요|아무 ?데|해당 ?없|안 ?함|필요 ?하?지? ?않)/,
  /(?:어디|어느 ?(?:나라|지역|국가|곳)|아무 ?(?:데|곳)|어디에|어디든)[가-힣 ]{0,12}?(?:나|든|든지|라도|도)?[가-힣 ]{0,6}(?:상관 ?없|괜찮|무관|가능|좋|ok|돼|됨|됩)/,
  /(?:국내|한국|국외|해외|외국)[가-힣 ]{0,10}?(?:보관|저장|유지)?[가-힣 ]{0,6}?(?:안 ?해도|하지 ?않아도|필요 ?없|불필요|의무 ?없|아니어도|상관 ?없)/,
  /(?:해외|국외|외국|국경)[가-힣 ]{0,8}?(?:보관|저장|이전|반출|이동)?[가-힣 ]{0,3}?(?:가능|허용|괜찮|ok|무방|상관)(?! ?하지 ?않)/,
  /(?:제약|제한|규제|요건)(?: ?사항)?(?:은|이|도)? ?(?:전혀 |따로 |딱히 )?(?:없|무)/,
];

/** Words of a ban keep "cannot leave our servers" and "클라우드 불가" from reading as freedom. */
const BANNED = /서버[^,.;]{0,8}(?:밖|벗어)|클라우드[^,.;]{0,6}(?:불가|금지)|반출[^,.;]{0,6}(?:불가|금지|안|없)/;

const OWN_SERVERS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:never|not|n'?t|cannot|forbidden to|prohibited from)\b[^,.;]{0,30}\b(?:leav(?:e|ing)|out of|outside|off)\b[^,.;]{0,20}\b(?:${OWN}|the|own) (?:own )?(?:\w+ )?${HOUSE}`,
  ),
  new RegExp(
    String.raw`\b(?:stay|stays|remain|remains|keep|keeps|kept|stored|store|held|hosted|live|lives|be|only|reside|resides)\b[^,.;]{0,30}\b(?:on|in|at|within|inside)?(?: |-)?(?:(?:${OWN}|own) (?:own )?(?:\w+ )?${HOUSE}|on-? ?prem(?:ises?)?\b|in-?house|house\b)`,
  ),
  new RegExp(String.raw`\b(?:${OWN}|own|in-?house|on-? ?prem(?:ises)?) (?:own )?${HOUSE}(?: only|\b.{0,12}\bonly)`),
  /\bown[ -]servers?\b|\bonly (?:on|in) (?:our |my )?(?:own|premises)\b|\bon-? ?prem(?:ises)? only\b|\bself-? ?hosted\b|\bstrictly on-? ?prem/,
  /\b(?:no|not?|never|without|can'?t|cannot|forbid\w*|prohibit\w*|banned?)\b[^,.;]{0,25}\b(?:cloud|microsoft 365|m365|office 365|exchange online)\b|\bcloud\b[^,.;]{0,20}\b(?:not (?:allowed|permitted|possible|an option)|forbidden|prohibited|banned|out of the question|isn'?t)/,
  new RegExp(
    String.raw`${HOME_KO}(?:에만|에서만|안에만|안에서만|내에만|내에서만|에|에서|안에|안에서|내에|내|를|을|만|로만|으로만)? ?[가-힣 ]{0,8}?(?:보관|유지|저장|남|두어|둬|둘|있어야|운영|벗어나|떠나|나가|나갈|반출|만 가능)`,
  ),
  new RegExp(String.raw`${HOME_KO} ?(?:서버)?(?:에만|에서만|만|only|한정|전용)`),
  /(?:자체|자사|사내|우리|내부) ?서버|서버 ?(?:밖|외부)|외부 ?(?:로|에)? ?(?:반출|보관|저장|유출)[가-힣 ]{0,6}?(?:불가|금지|안|못|없)|클라우드[가-힣 ]{0,8}?(?:불가|금지|안 ?(?:됨|돼|됩|되)|못|불허|이용 ?불가|사용 ?불가|쓸 ?수 ?없|갈 ?수 ?없|나갈 ?수 ?없)/,
];

const IN_COUNTRY: readonly RegExp[] = [
  /\bin-? ?country\b|\bdomestic(?:ally)?\b|\b(?:stay|stays|remain|remains|keep|kept|stored|store|held|hosted|live|reside|be|located|only|data|mail)\b[^,.;]{0,25}\b(?:in|within|inside)(?:side)? (?:the |our |my |this |that |one |a single |a specific )(?:same |home |own )?(?:country|nation|jurisdiction|borders?)\b/,
  /\b(?:never|not|n'?t|cannot)\b[^,.;]{0,25}\b(?:leav(?:e|ing)|cross(?:ing)?|abroad|overseas|outside(?: of)?|offshore)\b(?:[^,.;]{0,20}\b(?:country|border|nation|territory))?/,
  /국내|(?:해외|국외|외국|나라 ?밖)[가-힣 ]{0,8}?(?:반출|보관|저장|이전|이동|나가|나갈)?[가-힣 ]{0,6}?(?:불가|금지|안|못|없|불허)|국가 ?내|자국/,
];
/** Words that make a country the place of the data, not of the company. */
const BEFORE_COUNTRY =
  /\b(?:data|mails?|e-?mails?|messages|stay|stays|staying|remain|remains|keep|keeping|kept|stored?|stores|resid\w*|locat\w*|held|hosted?|lives?|sovereign\w*|leav(?:e|ing)|country|only|in-country|within|inside)\b[^.;]{0,30}$|(?:데이터|메일|보관|저장|위치|국가|나라|상주|레지던시|지역|리전)[^.;,]{0,12}$/;
const AFTER_COUNTRY =
  /^(?:'s)?[ -]?(?:data |mail )?(?:residency|residen|data|only|region|soil|territory|sovereign|borders?|hosted|stored|storage)|^(?:\([^)]*\))? ?(?:에|내|안|리전|지역|국내|데이터|영토|법|이어야|여야|이여야)?(?:에만|에서만|에서|에|만|의|로|으로|밖|외|을|를)? ?[가-힣 ]{0,8}?(?:보관|저장|유지|남|둬|두어|있어야|있으면|반출|상주|위치|머물|머무|저장소|데이터|리전|벗어나|밖으로|제한|규정)/;
const SEGMENT_ONLY =
  /^(?:(?:in|within|inside|only|country|residency|data|residency in|data in|mail in|the|국가|나라|보관 ?(?:위치|국가)|데이터 ?(?:위치|보관)?|위치)[ :=-]*)*$/;
const STAY_IN_UNKNOWN =
  /\b(?:stay|stays|remain|remains|kept|keep|stored|located|reside|resides|held|hosted|live)\b[^,.;]{0,15}?\b(?:in|within|inside) (?:the )?([\p{L}][\p{L}\p{M}'-]+(?: [\p{L}][\p{L}\p{M}'-]+)?)/u;
const NO_COUNTRY_WORDS =
  /^(?:sync|place|touch|use|house|cloud|same|our|the|a|one|any|contact|mind|country|on-?prem\w*|office|microsoft|exchange|data\w*|server\w*|total|production|parallel|coexist\w*|about|around|\d)/;

/** Where the mail must stay, in a sentence: the first statement that says so. `written` is the text before normalising. */
export function findResidency(knowledge: Knowledge, text: string, written: string): ReadResidency | undefined {
  for (const clause of clauses(text)) {
    const found = readClause(knowledge, clause, written);
    if (found) return found;
  }
  return undefined;
}

function readClause(knowledge: Knowledge, text: string, written: string): ReadResidency | undefined {
  if (NONE.some((pattern) => pattern.test(text)) && !BANNED.test(text)) return { residency: 'none' };
  if (OWN_SERVERS.some((pattern) => pattern.test(text))) return { residency: 'own-servers' };
  const place = findCountries(knowledge, text, written).find(({ start, end }) => isPlaceOfData(text, start, end));
  if (place) return { residency: 'in-country', country: place.country };
  if (IN_COUNTRY.some((pattern) => pattern.test(text))) {
    // 국내 is said by people in Korea, in Korean: it names the country.
    const korea = /국내|해외|국외/.test(text) ? findCountry(knowledge, 'KR') : undefined;
    return { residency: 'in-country', ...(korea && { country: korea }) };
  }
  const unknown = STAY_IN_UNKNOWN.exec(text)?.[1];
  return unknown && !NO_COUNTRY_WORDS.test(unknown)
    ? { problem: problem('not-a-country', unknown), question: 'country' }
    : undefined;
}

/** The answer to "Must the mail stay somewhere?", where a country, a yes or a no are enough. */
export function readResidency(knowledge: Knowledge, text: string, written: string): ReadResidency {
  if (isUnsure(text)) return { problem: problem('unknown'), question: 'residency' };
  if (/^(?:none|in-country|own-servers)$/.test(text)) return { residency: text as Residency };
  const found = findResidency(knowledge, text, written);
  if (found) return found;
  const [place] = findCountries(knowledge, text, written);
  const country = place?.country ?? findCountry(knowledge, written);
  if (country) return { residency: 'in-country', country };
  if (/\b(?:own|our|in-?house|on-? ?prem\w*|servers?)\b|자체|온-? ?프레미스|서버/.test(text)) return { residency: 'own-servers' };
  if (/\bcountry\b|나라|국가/.test(text)) return { residency: 'in-country' };
  if (isNegative(text)) return { residency: 'none' };
  return { problem: problem(isPositive(text) ? 'which-residency' : 'unclear', text), question: 'residency' };
}

/** The answer to "Which country?". */
export function readCountry(
  knowledge: Knowledge,
  text: string,
  written: string,
): Readonly<{ country: CountryCode }> | Readonly<{ problem: Problem }> {
  if (isUnsure(text)) return { problem: problem('unknown') };
  const country =
    findCountry(knowledge, written) ?? findCountry(knowledge, text) ?? findCountries(knowledge, text, written)[0]?.country;
  if (country) return { country };
  return text === '국내' ? { country: 'KR' } : { problem: problem('not-a-country', written) };
}

function isPlaceOfData(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (BEFORE_COUNTRY.test(before.replaceAll(/\bmailbox(?:es)?\b/g, '')) || AFTER_COUNTRY.test(after)) return true;
  const segment = [
    before
      .split(/[,;.\n/]/)
      .at(-1)
      ?.trim() ?? '',
    after.split(/[,;.\n/]/)[0]?.trim() ?? '',
  ] as const;
  return SEGMENT_ONLY.test(segment[0]) && /^(?:only|만|내|에만|국내|에|에서|입니다|이요|요|!|\?)*$/.test(segment[1]);
}
