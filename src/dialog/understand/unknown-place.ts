import { words } from './patterns.ts';

const STAY_IN =
  /\b(?:data|mails?|e-?mails?|it|everything|must|has to|have to|needs? to|should)\b[^,.;]{0,30}?\b(?:stay|stays|remain|remains|kept|keep|stored|located|resides?|held|hosted|lives?|be)\b[^,.;]{0,15}?\b(?:in|within|inside) (?:the )?([\p{L}][\p{L}\p{M}'-]+(?: [\p{L}][\p{L}\p{M}'-]+)?)/u;
/** What mail may be in that is no place on a map. */
const NO_PLACE = new RegExp(
  words`^(?:sync | place | touch | use | house | cloud | same | our | my | their | this | that | a | an | one | any | contact | mind | country | on-?prem\w* | office | microsoft | exchange
    | data\w* | servers? | total | production | parallel | co-?exist\w* | about | around | order | case | full | local | own | its | sync\w* | less | under | it | them | time | english | korean | read-?only | good)\b`,
);
const STAY_IN_KO =
  /(?:데이터(?! ?센터)|메일|자료)(?:는|은|를|을|가|이)? ?(?:반드시 |꼭 |모두 )?([가-힣]{2,10}?)(?: ?내| ?안)?(?:에|에서|에만) ?(?:만 )?(?:보관|저장|있어야|둬야|두어야|남아야|유지)/;
const NO_PLACE_KO = words`클라우드 | 서버 | 안전하 | 상태 | 디스크 | 백업 | 폴더 | 파일 | 시스템 | 위치 | 어디 | 어느 | 아무 | 현재 | 지금 | 그대로 | 여기 | 거기 | 외부 | 내부 | 곳 | 나라 | 국가 | 환경 | 데이터 | 필요 | 이전 | 전산`;
const NAMES_NO_PLACE = new RegExp(NO_PLACE_KO);

/** The place that a statement names for the mail, though it is no country. */
export function unknownPlace(statement: string): string | undefined {
  const [, english] = STAY_IN.exec(statement) ?? [];
  if (english !== undefined && !NO_PLACE.test(english)) return english;
  const [, korean] = STAY_IN_KO.exec(statement) ?? [];
  return korean !== undefined && !NAMES_NO_PLACE.test(korean) ? korean : undefined;
}
