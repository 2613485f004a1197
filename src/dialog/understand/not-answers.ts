import { BLANK } from './normalise.ts';
import { every, words } from './patterns.ts';

/** Products, and what else bears a year or a number, other than Exchange. */
const OTHER_PRODUCT = words`outlook | office | windows | win | sql | sharepoint | lync | skype | teams | visio | project
  | connect | vmware | esxi? | ios | android | hyper-v | tls | ssl | \.?net(?: framework)? | domain | forest | ad | active directory
  | level | ffl | dfl | 아웃룩 | 오피스 | 윈도우즈? | 윈도 | 셰어포인트 | 쉐어포인트 | 스카이프 | 도메인 | 포리스트 | 수준`;
const YEAR = String.raw`(?:19|20)\d\d`;
const MONTH = words`jan(?:uary)? | feb(?:ruary)? | mar(?:ch)? | apr(?:il)? | may | june? | july? | aug(?:ust)? | sept?(?:ember)?
  | oct(?:ober)? | nov(?:ember)? | dec(?:ember)?`;
const AMOUNT = String.raw`\d[\d,.]{0,12}\s?(?:만|억|천|천만|백만|k|m)?\s?`;

const PRODUCTS = words`${OTHER_PRODUCT}(?: ?server| ?서버)? ?(?:${YEAR}|\d{1,2}(?:\.\d+)?)(?!\d| ?(?:개|명|mailb|user))(?: ?(?:\/|&|and|와|과) ?${YEAR}(?!\d))*(?: ?r2)?
  | \d\dh[12](?![a-z\d]) | (?:cu|ru|sp|su|hu|kb|rollup|build|빌드)-? ?\d+ | v?\d+\.\d+\.\d+(?:\.\d+)? | \.?net \d\.\d`;
const SIZES = words`${AMOUNT}(?:[kmgtp]i?b(?:ps|\/s)?|gigs?|gigabytes?|terabytes?|megabytes?|gbits?|mbits?)(?![a-z])
  | ${AMOUNT}(?:기가|테라|메가)(?:바이트|비트)? | ${AMOUNT}(?:%|percent|퍼센트|프로(?![가-힣]))
  | ${AMOUNT}(?:-?bit|cores?|v?cpus?|코어|비트)(?![a-z])`;
const MONEY = words`[$€£₩¥]\s?${AMOUNT} | ${AMOUNT}(?:[$€£₩]|usd|krw|eur|won|dollars?|euros?|원|달러|유로) | (?:usd|krw|eur)\s?${AMOUNT}`;
const CALENDAR = words`${YEAR}[-\/.](?:0?[1-9]|1[0-2])(?:[-\/.]\d{1,2})?(?![\d가-힣]) | \d{1,2}[-\/.]\d{1,2}[-\/.]${YEAR}
  | (?:${YEAR}년 ?)?\d{1,2}월(?: ?(?:\d{1,2}일|초|중순|말))? | ${YEAR}년(?:도)?(?=에|부터|까지| ?이후| ?이전|말|초|경|쯤| ?(?:설립|창립|도입|구축|설치|출시|구매))
  | (?<![a-z])${MONTH}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?${YEAR} | (?<![a-z])${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?(?![\d,])
  | \d{1,2}(?:st|nd|rd|th)?\.? (?:of )?${MONTH}(?![a-z])(?: ${YEAR})?
  | (?<![a-z])(?:since|in|until|by|end of|founded|established|installed|year|fy|q[1-4]|early|late)(?: the year| about| around)? ?${YEAR}(?![\dd.]|,\d| (?:mailb|user|days|weeks))
  | \d{1,2}:\d\d | (?<![a-z])\d{1,2} ?[ap]\.?m(?![a-z]) | (?:오전|오후) ?\d{1,2}시(?: ?\d{1,2}분)? | \d{1,2}시(?!간) | 24\/7`;
const NUMBERED = words`\d+(?:st|nd|rd|th)(?![a-z]) | 제\d+ | \d+ ?(?:번째|층|호|번|단계|차) | \d+(?:\.\d+)? ?배(?![가-힣]{2}) | #\s?\d+
  | (?<![a-z])(?:ext|tel|phone|ticket|case|port|step|room|floor|rfc|iso|내선|전화|티켓)\.?:? ?#?[\d-]+
  | \+\d{1,3}[ -]?\d{1,4}(?:[ -]\d{3,4}){1,3} | (?<!\d)\d{2,4}-\d{3,4}-\d{3,4}(?!\d)`;

const NOT_ANSWERS = every(String.raw`(?<![\w.])${words`${MONEY} | ${SIZES} | ${PRODUCTS} | ${CALENDAR} | ${NUMBERED}`}`);

/** The text without the numbers that say nothing about the questions: other products, sizes, prices, dates, telephones. */
export function blankOthers(text: string): string {
  return text.replace(NOT_ANSWERS, (match) => BLANK.repeat(match.length));
}
