import type { QuestionId } from '../../rules/answers.ts';

/** What a person says of the last reply: it means something only where there is an advice or a question that it is said of. */
export type Remark =
  /** Why this was advised, or why a question is asked: the open one, or the one that is named. */
  | Readonly<{ about: 'why'; question?: QuestionId }>
  /** Which other options there are. */
  | Readonly<{ about: 'alternatives' }>
  /** Another option than the one that was advised, or a part of it. */
  | Readonly<{ about: 'alternative'; part?: 'prerequisites' | 'steps' }>
  /** What a question speaks of. */
  | Readonly<{ about: 'meaning'; question: QuestionId }>
  /** Understood. */
  | Readonly<{ about: 'ok' }>;

const LEAD = '(?:(?:and|but|so|then|well|ok|okay|hm+|please),? )*';
const IT =
  '(?:that|this|it|so|these|(?:the|this|that|your) (?:question|one|option|method|recommendation|advice|answer|result|choice))';
const WHY = [
  `why(?: (?:is|was|does|did you (?:choose|pick|recommend|ask)|(?:do|would) you (?:say|think|recommend|advise|suggest|ask|need|want)|are you asking|should (?:i|we) (?:do|tell you|answer)))?(?: to (?:know|ask))?(?: me| us)?(?: ${IT})?(?: the (?:best|right)(?: \\w+)?| (?:matters?|needed|asked|important|relevant|recommended|necessary))?`,
  `how (?:come|so)(?: ${IT})?|what for|for what reason`,
  `how (?:is|does) ${IT} (?:relevant|matter|important)|(?:what(?:'?s| is| are)? |on what |give me )?(?:the |your )?(?:reason(?:s|ing)?|rationale|basis|grounds)(?: (?:for|behind|of) ${IT})?(?: please)?`,
  `what (?:would|could|will|might) change (?:${IT}|the (?:answer|result|advice|recommendation))`,
  `(?:(?:can|could|would) you )?explain(?: ${IT}| why| yourself)?(?: please| to me)?|what do(?:es)? (?:you|${IT}) mean(?: by ${IT})?|what(?:'?s| is) (?:the |this |that )?(?:question|meant|supposed to mean)|meaning|huh`,
  `i (?:don'?t|do not) (?:understand|get)(?: ${IT})?`,
].join('|');

const IT_KO =
  '(?:(?:그|이|저|근데|아니|그런데|그래서|그럼|혹시) ?)*(?:(?:건|걸|게|거|것|질문|방법|방식|옵션|안|추천|결과)(?:은|는|을|를|이|가)? ?)?';
const WHAT_KO =
  '(?: ?(?:뭐|뭔|무엇|뭘|어떻게 ?되)?(?:[야지죠데임]|에요|예요|인가요?|인지|가요|입니까|나요|이죠)?)?(?: ?(?:알려|설명|말해))?';
const WHY_KO = [
  `${IT_KO}왜 ?(?:${IT_KO}(?:그렇게 |이렇게 )?(?:물어|묻|물으|필요|중요|알아야|추천|골랐|고른|선택|그런|그렇|그래|이렇|이런|인가|인지|이[야죠지에거]|[요죠지야])[가-힣 ]{0,8})?`,
  `${IT_KO}(?:(?:추천|선택)(?:한|하는|하신)? ?|고른 ?)?(?:이유|근거)(?:은|는|가|이|를|을)?${WHAT_KO}`,
  `${IT_KO}(?:무슨|뭔|뭐라는) ?(?:말|뜻|소리|의미)[가-힣 ]{0,10}`,
  `${IT_KO}이해(?:가|를)? ?(?:안|못) ?[되돼됩된가해했됨][가-힣]{0,4}`,
].join('|');

const METHOD = '(?:options?|methods?|ways?|choices?|solutions?|approach(?:es)?|ones?)';
const METHOD_KO = '(?:방법|대안|방식|옵션|선택지|안|거|것|건)';
const THERE =
  "(?:(?:is|are|was|were) there |(?:do|have) (?:i|we)(?: have)? |what(?:'?s| is| are| about)? |show (?:me )?|got )?(?:any |an? |the |all )*";
const OTHERS = `why not (?:the |any )?(?:others?|other ${METHOD}|the rest)|${THERE}(?:other|another|alternative|different)s? ?${METHOD}(?: (?:do (?:i|we) have|(?:are|is) there|(?:are|is) possible))?|${THERE}alternatives?(?: to ${IT})?|(?:what|anything) else(?: is (?:there|possible)| (?:can|could) (?:i|we) do)?`;
const OTHERS_KO = `(?:왜 )?(?:다른|나머지|딴) ?(?:${METHOD_KO}(?:들)?)?(?:은|는|이|가)? ?왜 ?(?:안|못)[가-힣 ]{0,6}|(?:그럼 |그 ?외에 |혹시 )*(?:(?:다른|또 ?다른|딴) ?${METHOD_KO}(?:들)?|대안)(?:은|는|이|가|도)?(?: ?(?:없|있|뭐)[가-힣 ]{0,8})?`;
/** One of the methods is not wanted: the others are then. */
const NAMES = '(?:(?:full |minimal |express )?hybrid|cutover|staged|imap)(?: (?:migration|method|option))?';
const NAMES_KO = '(?:(?:전체 ?|최소 ?)?하이브리드|컷오버|단계적|스테이지드|imap)(?: ?(?:마이그레이션|방식|방법))?';
const UNWANTED = `(?:no|not|without|anything but|other than|instead of|(?:(?:i|we) )?(?:don'?t|do not) (?:want|like)|(?:can|could) (?:i|we) avoid) (?:the |an? |any )?${NAMES}`;
const UNWANTED_KO = `${NAMES_KO}(?:로는|로|는|은|가)? ?(?:(?:말고|빼고|제외하고|없이)(?:는|도)?(?: ?(?:다른 ?(?:거|것|방법)|뭐)[가-힣 ]{0,8})?|싫|안 ?(?:할|하고|쓸|쓰고)(?: ?싶)?|하기 ?싫|쓰기 ?싫|원하지 ?않)[가-힣]{0,4}`;

const SECOND = `(?:(?:and|what about|how about|show(?: me)?|the) )*(?:second|2nd|other|alternative)(?: best)?(?: ${METHOD})?(?:'?s)?`;
const SECOND_KO = `(?:그럼 )?(?:(?:두 ?번째|2 ?번째|둘째|차선|다른|또 ?다른)(?: ?${METHOD_KO})?|대안|차선책?|2안)(?:의|은|는)?`;
const PARTS: readonly (readonly ['prerequisites' | 'steps', string, string])[] = [
  [
    'prerequisites',
    '(?:prerequisites?|requirements?|check-? ?list)',
    '(?:준비 ?사항|준비할 ?것|사전 ?준비|체크 ?리스트|필수 ?조건|전제 ?조건|요구 ?사항)',
  ],
  ['steps', '(?:steps?|procedure)', '(?:절차|진행 ?순서|순서|단계|진행 ?방법)'],
];
const OK = '(?:(?:ok(?:ay|ey)?|k{1,4}|al?right|understood|noted|i see|makes sense|fair enough|roger)[ ,.!]*){1,4}';
const OK_KO =
  '(?:(?:ㅇ[ㅇㅋ]{0,5}|오케이|오키|넵{1,3}|넹|네{1,3}|예{1,3}|응{1,3}|아하?|그렇군요?|(?:이해|확인)(?:했|됐|됨)?(?:어요?|습니다)?)[ ,.~!]*){1,4}';
/** How a Korean request or question ends. Here as above repeated a few times at most: endless ones would be slow to say no. */
const END_KO = '(?: ?(?:해|해줘|해 줘|해주세요|줘|주세요|좀|요|뭐[가-힣]{0,4}|보여|알려|어떤가|어때|어떻게 ?되나)){0,5}';

const NOUNS: readonly (readonly [QuestionId, string, string])[] = [
  ['source', '(?:exchange )?version', '(?:현재 ?|사용 ?)?버전'],
  ['mailboxes', '(?:number of )?(?:mailboxes|users)|mailbox count|how many mailboxes', '사서함(?: ?(?:수|개수|숫자))?|인원'],
  ['duration', 'duration|time ?frame|how long', '기간|일정'],
  ['country', 'country', '나라|국가'],
  [
    'residency',
    '(?:data )?(?:residency|location)|where (?:the )?(?:mail|data) (?:is|stays|is kept|must stay)',
    '(?:데이터|메일)? ?(?:보관 ?)?위치|(?:데이터 ?)?(?:레지던시|상주)',
  ],
  ['coexistence', 'co-?existence|free ?/? ?busy', '공존(?: ?여부)?|free ?/? ?busy'],
];

/** The first pattern that the whole text matches decides. */
const REMARKS: readonly (readonly [RegExp, Remark])[] = [
  remark({ about: 'ok' }, OK, OK_KO),
  remark({ about: 'why' }, WHY, WHY_KO),
  ...NOUNS.map(([question, noun, nounKo]) =>
    remark(
      { about: 'why', question },
      `why (?:do you (?:ask|need|want)(?: (?:for|about|to know))?|does|is|are you asking (?:for|about)) (?:the |my |our )?(?:${noun})(?: (?:matters?|asked|needed|important|relevant))?`,
      `(?:${nounKo})(?:은|는|을|를|이|가)? ?왜 ?(?:물어|묻|물으|필요|중요|알아야)[가-힣 ]{0,8}|왜 (?:${nounKo})(?:을|를|이|가)? ?(?:물어|묻|필요|알아야|중요)[가-힣 ]{0,8}`,
    ),
  ),
  ...NOUNS.map(([question, noun, nounKo]) =>
    remark(
      { about: 'meaning', question },
      `what(?:'?s| is| are| does) (?:the |a |this |that )?(?:${noun})(?: mean)?|what do you mean by (?:${noun})|explain (?:${noun})|(?:${noun}) meaning`,
      `(?:${nounKo})(?:이라는|라는|이란|란|은|는|이|가)? ?(?:게|건|것이|말이|거)? ?(?:뭐|뭔|무엇|무슨 ?(?:말|뜻)|뜻이?)[가-힣 ]{0,8}|(?:${nounKo}) ?(?:뜻|의미|설명)[가-힣 ]{0,6}`,
    ),
  ),
  ...PARTS.map(([part, noun, nounKo]) =>
    remark(
      { about: 'alternative', part },
      `${SECOND} ${noun}|(?:and )?(?:the )?${noun} (?:of|for) ${SECOND}`,
      `${SECOND_KO} ?${nounKo}(?:은|는|도|을|를)?${END_KO}`,
    ),
  ),
  remark({ about: 'alternatives' }, `${OTHERS}|${UNWANTED}(?: please)?`, `(?:${OTHERS_KO}|${UNWANTED_KO})${END_KO}`),
  remark({ about: 'alternative' }, SECOND, `${SECOND_KO}${END_KO}`),
];

export function readRemark(text: string): Remark | undefined {
  const said = text
    .replace(PICTURES, ' ')
    .replace(/^[\s.,…-]+|[\s.,!?~^…]+$/g, '')
    .replace(/[\s.,!?~^…]*[ㅋㅎㅠㅜ]{2,}$/, '');
  if (said === '') return OK_PICTURES.test(text.replace(/[^\p{Extended_Pictographic}]/gu, '')) ? { about: 'ok' } : undefined;
  return REMARKS.find(([pattern]) => pattern.test(said))?.[1];
}

/** Pictures that alone say that all is well. */
const OK_PICTURES = /^[👍👌🙏🙆👏🤝🙌✅⭕💯❤]+$/u;
const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/gu;

function remark(about: Remark, english: string, korean: string): readonly [RegExp, Remark] {
  return [new RegExp(`^${LEAD}(?:${english})$|^(?:${korean})(?:요|죠)?$`), about];
}
