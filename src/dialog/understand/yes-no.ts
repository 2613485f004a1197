import { type Place, words } from './patterns.ts';

const END_EN = '(?![a-z])';
/** A Korean yes or no is a word of its own: 어 is a yes, 어디든 is not. */
const END_KO = '(?![가-힣a-z])';

const YES_EN = words`y | yes | yeah | yep | yup | yea | ya | sure | ok | okay | of course | definitely | absolutely | certainly | true | right
  | correct | please | we do | it does | it must | it has to | they must | must | need(?:ed)? | required? | necessary | mandatory | essential | indeed | exactly
  | affirmative | probably | likely | i (?:think|guess|believe)(?: so)? | (?:we|they|i) do | (?:we|i) (?:do )?(?:need|want|require)s? (?:it|that|them|this|both)
  | (?:it|that|this)(?:'s| is) (?:definitely |absolutely )?(?:needed|required|necessary|a must|mandatory|right|correct|true) | (?:both|they) (?:must|have to|need to)`;
const YES_KO = words`네+ | 네에+ | 예에+ | 네네 | 넵+ | 넹 | 넴 | 예+ | 옙 | 응+ | 어 | 웅 | 엉 | ㅇㅇ* | ㅇㅋ | 오케이 | 예스 | 그래요? | 그럼요? | 그렇습니다 | 그렇죠 | 그렇지요
  | 맞아요? | 맞습니다 | 맞음 | 좋아요? | 좋습니다 | o`;
const YES_BEGINS = words`필요 | 있어야 | 있음 | 있습 | 있어 | 해야 | 하여야 | 되어야 | 돼야 | 물론 | 당연 | 그래야 | 그렇게 ?해야 | 아마(?:도)? ?필요 | 원해 | 원합 | 원함 | 꼭 | 반드시 | 공존 ?해야 | (?:같이|함께) (?:써야|사용해야|운영해야|일해야)`;
const POSITIVE = new RegExp(words`^(?:${YES_EN})${END_EN} | ^(?:${YES_KO})${END_KO} | ^(?:${YES_BEGINS})`);

const NO_EN = words`n | no | nope | nah | nay | none | never | not | false | nothing | negative | neither | without | unnecessary | skip | x
  | (?:we|they|it|i|that|this) (?:don'?t|doesn'?t|do not|does not|needn'?t|need not|isn'?t|is not|won'?t|will not) | don'?t | doesn'?t | do not | does not
  | (?:it|that|this)(?:'s| is) (?:not|unnecessary) | (?:of course|absolutely|definitely|probably|certainly|likely) not`;
const NO_KO = words`아니 | 아뇽 | 아니욤 | 아니요 | 아니오 | 아뇨 | 아녀 | 아님 | 아닙니다 | 아니에요 | ㄴㄴ* | 노+ | 노우 | 노노 | 엑스 | 굳이요? | 됐어요? | 됐습니다 | 사양 | 생략`;
const NO_BEGINS = words`(?:딱히|특별히|별로|따로|전혀) ?(?:없|안|필요 ?없) | 없 | 안 ?(?:함|해|하|필요|돼|됨|써|씀) | 불필요 | 괜찮 | 상관 ?없 | 무관 | 해당 ?(?:사항 ?)?없 | 전혀 | 하지 ?않 | 굳이 (?:필요 ?없|안)`;
const NO_INSIDE = words`(?:필요|상관|제한|제약|요건|조건|관계)(?:는|은|가|이|도)? ?(?:없|하지 ?않|치 ?않|안) | 불필요 | 않아도 | 없어도 | 안 ?해도 | 신경 ?(?:은|을)? ?안 ?[써쓰씁] | 안 ?중요 | 중요하지 ?않`;
const NEGATIVE = new RegExp(words`^(?:${NO_EN})${END_EN} | ^(?:${NO_KO})${END_KO} | ^${NO_BEGINS} | ${NO_INSIDE}`);

const UNSURE = new RegExp(
  words`\b(?:don'?t|do not|didn'?t|doesn'?t) (?:really )?know\b | \b(?:not sure|unsure|unknown|no idea|dunno|idk|it depends|depends|undecided|undetermined|tbd|to be decided|haven'?t decided|not (?:yet )?(?:been )?decided|no clue)\b
    | ^(?:maybe|perhaps|possibly|\?+)$ | 모르 | 모릅 | 모름 | 몰라 | 글쎄 | 미정 | 미확정 | 확실(?:하지|치) ?않 | 아직 ?안 ?정 | 정해지지 ?않 | 결정 ?안 | 고민 ?중`,
);

/** Wishes to leave the question out: its answer is not known. Coexistence alone may be left out itself. */
export const SKIPS =
  /^(?:(?:can (?:we|i) |let'?s )?(?:skip|pass)(?: (?:it|this|that|this one|for now))*|(?:다음에 )?(?:건너뛰|건너 ?뛸|스킵|패스|넘어가)[가-힣]{0,4})[\s.!?]*$/;

const FILLER = words`please | thanks | it | that | really | at all | needed | required | necessary | care | matter | mind | need | it is | we do | we don'?t`;
const PLAIN_YES = new RegExp(
  words`^(?:${YES_EN})(?:,? (?:${FILLER})){0,3}$ | ^(?:${YES_KO})$ | ^(?:${YES_BEGINS})[가-힣 ]{0,6}$`,
);
const PLAIN_NO = new RegExp(
  words`^(?:${NO_EN})(?:,? (?:${FILLER})){0,3}$ | ^(?:${NO_KO})$ | ^(?:${NO_BEGINS}|필요(?:는|가|도)? ?없|필요하지 ?않)[가-힣 ]{0,6}$`,
);

/** A yes that says nothing else: "yes please", and not "ok with downtime". */
export function isPlainYes(text: string): boolean {
  return PLAIN_YES.test(text) && isPositive(text);
}

/** A no that says nothing else: "don't care", and not "no rush". */
export function isPlainNo(text: string): boolean {
  return PLAIN_NO.test(text) && isNegative(text);
}

export function isPositive(text: string): boolean {
  return POSITIVE.test(text) && !isNegative(text) && !isBothWays(text);
}

const BOTH_WAYS = new RegExp(
  words`\byes and no(?=\s*(?:$|[,.;!])) | \b(?:may|might) or (?:may|might) not\b | \b(?:maybe|sometimes) (?:yes)?,? ?(?:and |or )?(?:maybe|sometimes) (?:no|not)\b | 반반
    | (?:기도|수도)(?: ?있| ?하)?(?:고|지만)?[ ,.]{0,3}(?:(?:꼭|또) )?(?:아니|아닐|안 ?[가-힣]{1,2}|필요 ?없[가-힣]?|없[가-힣]?|불필요하?)(?:기도| ?수도)`,
);

/** Says yes as well as no. */
export function isBothWays(text: string): boolean {
  return BOTH_WAYS.test(text);
}

export function isNegative(text: string): boolean {
  return NEGATIVE.test(text) && !isUnsure(text) && !isBothWays(text);
}

/** Where a text says that something is not known. */
export function findUnsure(text: string): Place | undefined {
  const match = UNSURE.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** The person does not know: the question comes again with how to find out. */
export function isUnsure(text: string): boolean {
  return UNSURE.test(text);
}
