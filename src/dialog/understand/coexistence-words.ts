import { words } from './patterns.ts';
import { NEXT_ANSWER } from './statements.ts';

/** Names of coexistence; said with nothing else, they ask for it. */
export const NAMES = words`\bco-?exist(?:ence|ing|s)?\b | \bcoexist[ae]nce\b | \bcoex\b | 공존`;

const CALENDARS = words`calendars? | availability | free-busy | address (?:list|book)s? | gal`;
const ONE_DIRECTORY = String.raw`(?:address (?:list|book)|gal|directory)\b`;

/** What coexistence consists of. It may be a fact of today as well ("we use shared calendars"), so it needs a word of need. */
export const PARTS = words`free-busy(?: (?:sharing|information|lookups?|look-?ups?))?
  | \b(?:shar(?:e|es|ed|ing)|see|view|look up|access)\b[^,.;]{0,30}?\b${CALENDARS}\b | \b(?:one|single|common|unified|joint|global|shared) ${ONE_DIRECTORY}
  | \b(?:work|act|operate|behave|function|appear|look)(?:s|ing)? (?:together )?(?:as|like) (?:if )?(?:(?:they|it) (?:were|are|was) )?(?:one|a single|the same)\b(?: organi[sz]ation| company| org)?
  | \b(?:run|running|keep|keeping|operate|have|use|need)(?: \w+){0,3} (?:in parallel|side[- ]by[- ]side|at the same time) | \bboth(?: \w+){0,2} (?:running|alive|online|up|in parallel)\b
  | \bcalendars? (?:being )?shar(?:ed|ing)\b | \b(?:find|see|meet|meetings with) each other\b | \bwork(?:ing)? together\b | \bside[- ]by[- ]side\b
  | (?<!(?:minimal|express|minimum) )\bhybrid(?= (?:is |mode |setup )?(?:needed|required|necessary|mandatory|a must)\b) | (?<!최소 ?)하이브리드(?=[가는도은]? ?(?:필요|필수)) | 둘 ?다 ?(?:쓰|사용하|운영하|돌리)는 ?(?:기간|시기|상태)
  | 동시 ?(?:운영|사용) | 혼용(?: ?운영)? | 병행(?: ?운영| ?사용)? | 병존 | (?:함께|같이) ?(?=사용|운영|쓰|써|쓸|일|돌[려리릴립]|굴[려리릴립]|가동) | 약속 ?정보 | 약속 ?있음 | (?:일정|캘린더|달력|주소록|전체 ?주소 ?목록|gal)(?:을|를|의)? ?공유
  | (?:양쪽|양측|상호)(?:의| ?간)? ?(?:일정|약속|캘린더|달력)(?:을|를|이)?(?: ?(?:조회|확인|공유))?
  | 서로(?:의)? ?(?:일정|약속|캘린더|달력)(?:을|를|이)? | (?:하나의|한|단일) ?조직(?:처럼|으로|같이) ?(?:일|작동|운영|동작|보|움직|사용)? | (?:하나의|통합|단일) ?(?:주소록|주소 ?목록|gal) | 주소록(?:이|을)? ?하나로`;

/** "Used together" says something of coexistence only beside what it is about. */
export const NEEDS_BOTH = /^(?:함께|같이|work(?:ing)? together|side)/;
export const BOTH = words`both | on-?prem | cloud | each other | during | while | until | migrat | move | sides | 클라우드 | 온-?프레미스 | 양쪽 | 양측 | 두 환경 | 이전 | 마이그레이션 | 이관 | 동안 | 기존 | 둘 ?다 | 당분간 | 한동안`;

export const NEED = words`\bneed(?:s|ed)?\b | \bmust\b | \brequire[ds]?\b | \b(?:have|has|got) to\b | \bwant(?:s|ed)?\b | \bshould\b | \bmandatory\b | \bessential\b
  | \bnecessary\b | \bwould like\b | \bimportant\b | \bwith\b | \bkeep(?:ing)?\b | \b(?:will|let'?s|going to|plan to) run\b | \bcan'?t\b | \byes\b | 필요 | [가-힣]야 ?(?:합|하|함|해|됩|된|돼|되|죠|지) | 해야 | 있어야 | 봐야 | 필수 | 원합 | 원해 | 원함 | 희망 | 요망 | 필히`;

const LIGHT = words`any | a | an | the | such | real | full | hybrid | cloud | mail | e-?mail | need for | need of | use of | need | want | require | have | use | be | do | support | plan | plan for
  | to | of | for | with | really | necessarily | even | data residency or | residency or | requirements? for | period of | phase of | going to | both | sides | users? | them | everyone`;
/** Words before the name that rule it out. */
export const NO_BEFORE = new RegExp(
  String.raw`(?<![a-z])(?:no|not|n'?t|nothing (?:special|particular|in particular) (?:about|on|for|regarding)|without|w/o|zero|never|neither|nor|skip(?:ping)?|avoid(?:ing)?|exclud(?:e|ing)|drop|minus|cannot|unnecessary|not needed:|노)(?: ${LIGHT}){0,4} ?:? ?$`,
);
const BE = words`is | are | was | be | will | would | does | do | has | have | been | really | at all | mode | period | phase | requirements? | support | sharing | during the (?:move|migration|transition)
  | between [a-z -]{1,40}? | it | that | we | definitely | absolutely | also | can | : | = | - | \?`;
export const NO_AFTER = new RegExp(
  String.raw`^(?:\s?${BE}){0,5}?\s?(?:(?:is|are|was|do|does|wo|would|need|ca)n'?t|not(?! (?:an? (?:problem|concern|issue)|been|sure|clear|decided|yet))|none|unnecessary|irrelevant|false|skipped|off|n/a|no(?! (?:data|resid|restric|constr|req|loc))|n|x|zero|nope|an? no(?:-go)?|\bne?in)(?![a-z])(?: (?:be )?(?:really |strictly )?(?:needed|required|necessary|wanted|important|relevant|matter|used|an? (?:issue|must|requirement|concern)))?`,
);
export const YES_AFTER = new RegExp(
  String.raw`^(?:\s?${BE}){0,5}?\s?(?:needed|required|necessary|an? (?:absolute )?must|must|mandatory|essential|yes|y|true|wanted|important|o)(?![a-z])`,
);
export const UNNEEDED =
  /\b(?:don'?t|doesn'?t|do not|does not) (?:think|believe|see|expect)\b|(?:\b(?:don'?t|doesn'?t|didn'?t|do not|does not|not|never|no|needn'?t|won'?t|isn'?t|aren'?t|nobody|nothing)\b)(?: \w+){0,2} (?:need\w*|requir\w*|necess\w*|mandatory|have to|want\w*|important|relevant|matter|care|interested)|\bneed(?:n't| not)\b|\bunnecessary\b|\bno need\b|\b(?:live|do|go) without\b|\bneither\b|\bskip(?:ped)?\b|\bavoid\b|\bdoes(?:n't| not) matter\b/;
export const NOT_WITHOUT =
  /(?:can'?t|cannot|can not|not possible|impossible|unable|won'?t)\b[^,.;]{0,24}\bwithout\b|\bnot without\b|\bmust not be (?:lost|broken|interrupted)/;

const FILLER_KO = words`기간 | 환경 | 상태 | 구성 | 운영 | 사용 | 기능 | 모드 | 단계 | 공유 | 여부 | 필요 ?여부 | 사항 | 요건 | 요구(?: ?사항)? | 조건 | 설정 | 지원 | 정보 | 일정 | 조회 | 확인 | 작동 | 동작
  | 은 | 는 | 이 | 가 | 을 | 를 | 도 | 의 | 로 | 으로 | 에 | 에서 | 만 | 까지 | 까지는 | 할 | 하는 | 하 | 볼 | 보는 | 쓸 | 쓰는 | 일할 | 돌릴 | 굴릴 | 수 | 것 | 건 | 현재 | 당장 | 지금 | 아예 | 절대 | 전혀 | 따로 | 별도(?:로|의)? | 특별히 | 딱히 | 굳이 | 꼭
  | 반드시 | 모두 | 서로 | 계속 | 양쪽(?:에서)? | : | = | - | \?`;
export const NOT_WITHOUT_KO =
  /^[가-힣 ]{0,6}?(?:없으면|없이는|없인|안 ?하면|하지 ?않으면|없어서는|빠지면|빼면|안 ?되면) ?(?:절대 ?)?(?:안|못|불가|곤란|힘들|어렵|큰일)[가-힣 ]{0,4}/;
const NEED_NO_KO = words`(?:필요한|필수인)? ?(?:건|것은|것이) ?아[니닙] | 안 ?[가-힣]{1,3}도 ?(?:돼|됩|됨|되|상관|괜찮) | 필요한 ?(?:건|것은|것이) ?아[니닙] | 필수(?:는|가)? ?아[니닙] | 필요 ?(?:성)?(?:가|는|도|은|하지|하진|치|치는)? ?(?:없|않|x|안) | 불필요 | 필요 ?no`;
export const NO_AFTER_KO = new RegExp(
  String.raw`^(?:\s?${FILLER_KO}){0,9}?\s?(?:${NEED_NO_KO}|없|못 ?(?:하|합|함|해)|안 ?(?:함|해|하|할|합|씀|써|쓰|쓸|돼|됨|필요)|않|지 ?(?:않|마|말)|아니|아님|아닙|아뇨|ㄴㄴ|ㄴ(?![가-힣])|노노|노(?![가-힣])|미(?:사용|적용|필요|고려|지원)|고려 ?(?:하지 ?않|안)|해당 ?(?:사항 ?)?없|무(?![가-힣])|제외|생략|무관|상관 ?없|됐|빼|배제|x(?![a-z])|no(?![a-z])|none|false|n(?![a-z])|not needed|unnecessary)[가-힣]{0,6}(?: ?(?:않|없|안 ?해도|되|돼|됩|됨|해도)[가-힣]{0,3})?`,
);
export const YES_AFTER_KO = new RegExp(
  String.raw`^(?:\s?${FILLER_KO}){0,9}?\s?(?:필요(?! ?(?:여부|성|한지))|해야|하여야|있어야|있음|있습|있어|되어야|돼야|되야|유지|보여야|보이|봐야|보아야|써야|쓰고 ?싶|일해야|일하|운영해야|사용해야|필수|필(?![가-힣])|원|(?:예|네)(?=입니다|이고|요|[^가-힣]|$)|ㅇㅇ*|ㅇㅋ|유(?![가-힣])|o(?![a-z가-힣])|y(?![a-z])|yes|ok|true|가능해야|희망|요망|합니다)[가-힣]{0,6}`,
);
/** Together with something else under one predicate: "공존과 … 필요 없습니다". */
export const SHARED_KO = /^(?:과|와|이나|이랑| ?및| ?,)\s/;
export const NOT_NEEDED_KO = new RegExp(words`${NEED_NO_KO} | (?:모두|전부|둘 ?다|다|는|은|도) ?없 | 안 ?해도 | 없어도 | 않아도`);

/** What may follow a name that stands alone: nothing, what was understood already, or the next answer. */
export const ENDS = new RegExp(
  words`^[\s\ue000.)"]*$ | ^ ?\ue000 | ^ (?:period|mode|phase|please|too|also|during the (?:move|migration|transition)|between [a-z -]+)[\s.]*$
    | ^(?:은|는|이|가)? ?(?:기간|환경|모드)?(?:이요|요|입니다)?[\s.]*$ | ^ ${NEXT_ANSWER}(?![a-z])`,
);

/** Mail between both sides flows with every method: who wants nothing else has no need of it. */
export const MAIL_FLOW_ONLY =
  /(?<!\bnot )\b(?:only|just) (?:for |need |want )?(?:the )?(?:e?-?mail|smtp)[ -]?(?:flow|routing|delivery)\b|\bmail ?flow only\b|메일 ?(?:흐름|플로우|송수신|수발신|라우팅)(?:만(?!으로)| ?전용)/;

/** All of it moved in one go, said with nothing else but who or what moves. */
export const AT_ONCE =
  /^[^a-z가-힣]*(?:(?:all|everyone|everybody|everything)(?: (?:of (?:us|them|it)|can|could|will|should|may|to|be|gets?|moves?|moved|switch(?:es|ed)?|migrated?|over|across|goes|go)){0,5} )?(?:(?:in|as|with|via) )?(?:an? )?(?:big[ -]bang|at once|in one go)(?: (?:move|migration|please|is fine|ok))?[^a-z가-힣]*$/;

/** Statements about the word, not about what is wanted. */
export const TALK =
  /\b(?:about|problem|issue|fine|nice|optional|explain|mean|means|read|heard|define|definition|difference|question|learn|understand)\b|설명|알려|궁금|뜻|의미/;
