import type { Locale } from '../../locale.ts';
import type { QuestionId } from '../../rules/answers.ts';

/** What a person asks the bot itself to do. */
export type Command =
  | Readonly<{
      do:
        | 'start'
        | 'restart'
        | 'back'
        | 'undo'
        | 'cancel'
        | 'forget'
        | 'help'
        | 'change'
        | 'compare'
        | 'checklist'
        | 'recommend'
        | 'hello'
        | 'thanks';
    }>
  | Readonly<{ do: 'ask'; question: QuestionId }>
  | Readonly<{ do: 'language'; to: Locale }>;

const PLEASE = String.raw`(?: please|,? ?pls| thanks| now| again)?`;
/** What is begun again or ended. */
const THIS = String.raw`(?:it|this|that|(?:the |this |our |my )?(?:whole )?(?:interview|advisor|conversation|chat|session|thing|everything|all|answers|questions?|dialogue|dialog))`;
const AGAIN_AFTER = String.raw`(?:all )?(?:over|again|anew|afresh|fresh|new|from (?:the )?(?:beginning|start|scratch|top|zero)|at (?:the )?beginning)`;
const AGAIN = String.raw`(?:re-?start|reset|redo|do it again|from (?:the )?(?:beginning|start|scratch|top)|start over)`;
/** Repeated a few times at most: a pattern that may divide a long text in many ways is slow to say no. */
const DO_KO = String.raw`(?: ?(?:해|하기|하자|할래|할게|할게요|해줘|해 줘|해주세요|해 주세요|부탁|부탁해요|부탁드려요|부탁드립니다|좀|요|합니다|하겠습니다|해요|해봐|줘|주세요)){0,5}`;

const THANKS = String.raw`(?:thank you|thanks|thx|ty|ta|cheers|great|cool|nice|perfect|awesome|got it|bye|good ?bye)(?: (?:so|very) much| a (?:lot|bunch|million)| you)?(?: (?:mate|all|guys|folks|team|everyone|buddy|man|bot))?(?![a-z])`;
const THANKS_KO = String.raw`(?:고마(?:워요?|웠어요)|고맙습니다|감사(?:합니다|해요|드려요|드립니다|했습니다)?|땡큐|수고(?:하세요|하십시오|하셨(?:습니다|어요)|했어요?)?|잘 ?가|바이|ㄳ|ㄱㅅ|좋아요|최고|알겠(?:습니다|어요?))`;

/** The first pattern that the whole text matches decides. */
const COMMANDS: readonly (readonly [RegExp, Command])[] = [
  entry(
    { do: 'language', to: 'en' },
    String.raw`(?:in |switch to |switch (?:the )?language to |speak |use |change (?:the )?language to )?english|en`,
    String.raw`(?:언어(?:를)? ?(?:바꿔|변경)(?:줘)? ?)?(?:영어|영문|english)(?:로|으로)?(?: ?(?:다시|말|답|대답|답변|바꿔|바꾸|변경|전환|보여|보기))*`,
  ),
  entry(
    { do: 'language', to: 'ko' },
    String.raw`(?:in |switch to |switch (?:the )?language to |speak |use |change (?:the )?language to )?korean|ko`,
    String.raw`(?:언어(?:를)? ?(?:바꿔|변경)(?:줘)? ?)?(?:한국어|한국말|한글|국문|korean)(?:로|으로)?(?: ?(?:다시|말|답|대답|답변|바꿔|바꾸|변경|전환|보여|보기))*`,
  ),
  entry(
    { do: 'recommend' },
    String.raw`(?:(?:so|and|but|ok(?:ay)?|then),? )*(?:what (?:should|shall|must|do) (?:we|i) (?:(?:need|have) to )?do(?: (?:then|now|next|instead|about (?:it|that)))*|what (?:now|next)|now what)`,
    String.raw`(?:(?:그럼|그러면|이제|이제부터|저희는?|우리는?) ?)*(?:(?:어떻게|뭘|뭐를?|무엇을|(?:뭐|무엇)(?:부터| ?먼저)) ?(?:해야|하면|할까|하지|하죠)(?: ?(?:하나|하죠|해|돼|됨|되죠|되나|될까|합니까|할까|하지|될지|할지|모르겠))*|어떡하죠?|어떡해|어쩌죠)`,
  ),
  entry(
    { do: 'help' },
    String.raw`(?:show (?:me )?|tell me )?what (?:can|could|may|should|do) (?:i|we) (?:ask|say|type|do)(?: (?:you|here|this bot))*|(?:show (?:me )?|tell me )?what i can (?:ask|say|type|do)(?: (?:you|here))*|(?:some |show (?:me )?)?examples?|help(?: me)?|(?:i )?need (?:help|instructions)(?: for using (?:you|this))?|instructions|what (?:kind of )?questions (?:may|can|should) i ask(?: (?:you|u))?|how (?:do|can|should) i use (?:you|this)|commands?|menu|usage|what can (?:you|i) (?:do|ask|type)(?: here)?|what are you able to do|what do you (?:do|know|offer)(?: here)?|how (?:do|does) (?:this|it|the|i use)(?: (?:bot|thing|tool|app|this|it|you))? ?(?:work)?|\?+|info`,
    String.raw`헬프|(?:뭘|뭐|무엇을|어떤 ?(?:걸|것을|질문을?)) ?(?:물어|질문|입력|말)(?: ?(?:볼|할))? ?수 ?있(?:는지|나요|어요|어|니)(?: ?(?:보여|알려|말해))?|예시(?: ?보여)?|이 ?봇은? ?어떻게 ?(?:써|쓰|사용)(?:나요|는|하나요|해)?|(?:너 |넌 |네가 )?(?:뭐|뭘|무엇을) ?할 ?수 ?있(?:는데|는지|는 ?거야)|(?:너 |넌 )?뭐 ?할 ?줄 ?알아?|(?:이거|이건|여기) ?어떻게 ?(?:쓰는|써|사용)(?: ?거(?:예요|야|임|죠)?)?|도움말?(?: ?보기)?|사용 ?(?:법|방법) ?알려|뭘 ?할 ?수 ?있(?:어|나요|니)|도움 ?필요|도와|명령어?|메뉴|사용 ?(?:법|방법)|뭐 ?할 ?수 ?있(?:어|나요|니|어요|나)|무엇을 ?할 ?수 ?있(?:나요|어요)|어떻게 ?(?:써|쓰나요|사용)`,
  ),
  entry(
    { do: 'forget' },
    String.raw`(?:i(?: would|'d)? (?:want|like) (?:you )?to )?(?:(?:delete|erase|remove|wipe|clear|forget|purge|destroy) (?:all |everything |any )?(?:of )?(?:my|our) (?:own |personal |saved |stored |chat )?(?:data|information|info|details|records?|history|answers|session|conversation)|(?:delete|erase|remove|wipe|forget) (?:everything|all|all data|all the data|the data|data|what|whatever)(?: (?:that )?you (?:know|have|keep|kept|saved?|stored?|remember))?(?: (?:about|on|of) (?:me|us))|(?:delete|erase|remove|wipe|forget) (?:everything|all|what|whatever) (?:that )?you (?:know|have|keep|kept|saved?|stored?|remember)|forget (?:about )?me)`,
    String.raw`(?:(?:내|제|나의|저의|우리|저희|나에 ?(?:대한|관한)|저에 ?(?:대한|관한)) ?(?:모든 ?)?(?:개인 ?)?(?:데이터|정보|기록|답변|대화(?: ?(?:기록|내용))?|세션)|(?:모든 ?)?개인 ?정보)(?:들)?(?:을|를|은|는)? ?(?:모두|전부|다|싹|완전히|전체)? ?(?:(?:삭제하|지우)고 ?싶(?:어요?|습니다|다)|삭제|지워|지우기|없애|파기|제거|초기화|폐기)|(?:날|나를|저를|나 ?좀|저 ?좀) ?잊어`,
  ),
  entry(
    { do: 'restart' },
    String.raw`(?:let'?s |let us |i(?:'d like| want) to |can we )?(?:${AGAIN}|(?:start|begin|scrap|clear|wipe|drop|forget)(?: ${THIS})?(?:,? (?:and |then )?(?:(?:begin|start)(?: it)? )?${AGAIN_AFTER})+|(?:clear|wipe|reset|re-?start|scrap)(?: ${THIS})+|clear|new(?: one| recommendation| conversation)?)`,
    String.raw`(?:(?:아니(?:다|야|요)?|아냐|에라|에이|됐고|아|음|자|그럼|그냥),? )*(?:(?:싹|다|전부|모두|아예|그냥|대화|내용|답변?|상담|설문|지금까지 ?(?:거|것)?)(?:를|을|은|는)? ?)?(?:(?:맨 |아주 )?처음부터|첨부터|다시 ?(?:시작|처음)|처음으로|새로 ?시작|새로|초기화|리셋|재시작|처음|지우고)(?: ?(?:다시|시작|돌아가|가))*`,
  ),
  entry(
    { do: 'cancel' },
    String.raw`(?:(?:ok(?:ay)?|no|please|never ?mind|forget it|i want to|i'd like to|let'?s|let us),? )?(?:cancel|stop|quit|exit|abort|end|never ?mind|forget it|leave|enough|that'?s enough|i'?m done|drop it)(?: ${THIS}| here)*`,
    String.raw`(?:(?:이거|이건|그냥|이제|오늘은|됐어|됐고|아니야|아니) ?)*(?:취소|그만|중단|중지|종료|끝|나가기|됐어|됐어요|됐습니다|관둬|관둘래|멈춰|접자|안 ?할래|안 ?할래요)(?: ?(?:할래|할게|하자|둘래|두자|요))*`,
  ),
  entry(
    { do: 'undo' },
    String.raw`(?:undo|revert)(?: (?:that|it|this|(?:the|my) (?:last )?change))?|restore (?:that|it|(?:the|my) (?:old |original |earlier )?answers?)|(?:(?:go|change|put|set|switch|turn) (?:it |that |everything )?)?back to (?:(?:how|what|as|the way) (?:it|things) (?:was|were)(?: before)?|(?:the |my |our )?(?:original|old|earlier)(?: (?:one|answers?|version|situation))?)|as it was(?: before)?`,
    String.raw`(?:(?:아니|그냥|도로|다시|그럼) ?)*(?:(?:원래|아까|직전|(?:바꾸|변경하)기 ?전)(?:대로| ?(?:그 ?)?(?:걸|거|것|값|상태|조건|답변?|버전)?(?:으)?로)(?: ?(?:다시|도로|돌려|돌아가|되돌려|복구|가|놔|놓아))*|되돌(?:려|리기)(?: ?놔)?|실행 ?취소|(?:방금 ?(?:거|것|건)|바꾼 ?(?:거|것|건)|변경)(?:은|는|을)? ?취소)`,
  ),
  entry(
    { do: 'back' },
    String.raw`(?:(?:can we |let'?s |let us |i want to )?(?:go|step|move|jump|take me) )?(?:one |a step )?back(?: (?:one|a)(?: step| question)?| to (?:the )?(?:previous|last)(?: one| step| question)?)?|(?:the )?(?:previous|last)(?: question| step| one)|previous|prev|one step back`,
    String.raw`(?:(?:한|하나|바로) ?(?:단계|칸|질문)? ?)?(?:뒤로|이전|이전 ?(?:질문|단계|화면|으로)|(?:앞|전|직전) ?(?:단계|질문|화면)?(?:으?로)|앞으로 ?돌아|돌아가기?)(?: ?(?:으로|로|가기|가자|가|돌아가기|돌아가자|돌아가|돌려|넘어가))*`,
  ),
  entry(
    { do: 'compare' },
    String.raw`compare(?: (?:the |all )?(?:options?|methods?|them|all))?|comparison`,
    String.raw`(?:옵션|방법|방식)? ?비교(?:표)?(?: ?보여)?`,
  ),
  entry(
    { do: 'checklist' },
    String.raw`(?:show |see |open )?(?:me |us )?(?:the |my |all )?(?:check-? ?list|sources?|prerequisites?|requirements?)|what (?:do|should|must|can) (?:i|we) (?:need to |have to )?prepare(?: (?:for it|for this|first|beforehand|in advance))?`,
    String.raw`(?:체크 ?리스트(?:와 ?출처)?|출처(?:는|가)?|(?:뭘|뭐를?|무엇을) ?준비 ?해야 ?(?:하나요?|하죠|해요?|돼요?|되나요?|합니까|할까요?)?|준비 ?사항|준비물|준비할 ?(?:것|거|게)|사전 ?준비|필수 ?(?:조건|구성 ?요소))(?:은|는|이|가|을|를)? ?(?:보기|보여|확인|알려|뭐(?:야|임|예요|에요|죠|지|가 ?있[가-힣]{1,3})?|뭔가요|무엇(?:인가요|입니까))?`,
  ),
  entry(
    { do: 'recommend' },
    String.raw`continue(?: where i was)?|resume|(?:show|see|get|go to|back to) (?:me )?(?:the |my )?(?:result|recommendation|answer|advice)s?(?: again)?|result|my (?:answers|result)`,
    String.raw`(?:하던 ?곳부터 ?계속|계속|이어서)|(?:결과|추천 ?결과|추천|내 ?답변|답변)(?:를|을)? ?(?:다시 ?)?(?:보기|보여|확인)?`,
  ),
  entry(
    { do: 'change' },
    String.raw`(?:change|edit|correct|modify)(?: (?:an?|my|the|one|some))?(?: answers?)?`,
    String.raw`(?:답변?|대답)?(?:을|를)? ?(?:변경|수정|바꾸기|바꾸고 ?싶어|바꿀래|바꿔|고치기|고치고 ?싶어|고쳐)`,
  ),
  entry(
    { do: 'start' },
    String.raw`ask me(?: the| your)? questions?|help me (?:pick|choose|find)(?: (?:a|the))?(?: (?:migration|right|best))*(?: (?:method|option|way|path))?|(?:start|begin|go|let'?s (?:go|start|begin)|recommend(?:ation)?s?|advise|advice|advisor|plan|planning|migrate|migration|suggest(?:ion)?|(?:start|open|run|launch|use) (?:the )?(?:advisor|interview|form|recommendation|migration|planning))(?: (?:me|an?|the|option|options|method|migration|way|us|advisor|exchange))*`,
    String.raw`질문 ?시작|(?:마이그레이션 ?)?(?:방법|옵션|방식)(?:을|를)? ?골라|(?:(?:마이그레이션|이전|이관|전환|옵션|방법|방식|업그레이드|익스체인지|exchange) ?)*(?:시작|추천|골라|고르|어디로 ?(?:가야|옮|이전)|상담|계획|조언|안내|진단|어드바이저)(?:을|를| ?받기| ?받을래| ?받고 ?싶어| ?시작)?(?:할게|할래)?|마이그레이션`,
  ),
  entry(
    { do: 'hello' },
    String.raw`(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|howdy|yo)(?: (?:there|bot|all|everyone))?`,
    String.raw`(?:안녕|안녕하세요|안녕하십니까|반갑습니다|하이|헬로|ㅎㅇ|여보세요)`,
  ),
  entry(
    { do: 'thanks' },
    String.raw`(?:(?:ok(?:ay)?|many|right|great|perfect)[ ,]*){0,3}(?:${THANKS}[ ,.!]*){1,4}`,
    String.raw`(?:(?:ㅇ[ㅇㅋ]{0,5}|오케이|오키|ok|넵|네|예|아|정말|너무|진짜|대단히|언더스탠드|이해했어요?|이해 ?됐어요?|알았어요?)[ ,.~!]*){0,3}(?:${THANKS_KO}[ ,.~!]*){1,4}`,
  ),
];

const QUESTION_NOUNS: readonly (readonly [QuestionId, string])[] = [
  ['source', String.raw`(?:exchange )?version|source(?: version)?|exchange|(?:익스체인지 ?|exchange ?)?버전|현재 ?버전|원본`],
  [
    'mailboxes',
    String.raw`(?:number of |mailbox )?(?:mailboxes|count|users)|mailbox|size|사서함(?: ?(?:수|개수|숫자))?|메일박스|인원`,
  ],
  ['duration', String.raw`duration|time(?: ?frame)?|schedule|period|기간|일정`],
  ['country', String.raw`country|나라|국가`],
  [
    'residency',
    String.raw`(?:data )?(?:residency|location)|데이터 ?(?:위치|보관(?: ?위치)?|레지던시|상주)|보관 ?위치|레지던시|위치`,
  ],
  ['coexistence', String.raw`co-?existence|공존(?: ?여부)?`],
];
const CHANGE_WORDS = String.raw`(?:change|edit|correct|modify|fix|redo|update)`;
const CHANGE_WORDS_KO = String.raw`(?:변경|수정|바꾸기|바꾸자|바꿀래요?|바꿔|고치기|고쳐|다시|틀렸어요?|틀림|정정)`;

export function readCommand(text: string): Command | undefined {
  // None has a number in it, most else that people write has.
  if (/\d/.test(text)) return undefined;
  const said = text
    .replace(/\p{Extended_Pictographic}|\uFE0F/gu, ' ')
    .replace(/^[\s/!.~]+|[\s!.~^ㅋㅎㅠㅜ]+$/g, '')
    .replace(/(?<=.)\?+$/, '')
    .trim();
  return COMMANDS.find(([pattern]) => pattern.test(said))?.[1] ?? readChange(said);
}

const CHANGES = QUESTION_NOUNS.map(
  ([question, noun]) =>
    [
      question,
      new RegExp(
        String.raw`^(?:i want to |let me |can i |please )?${CHANGE_WORDS} (?:the |my )?(?:${noun})${PLEASE}$|^(?:the |my )?(?:${noun}) (?:is|are|was|were) (?:wrong|incorrect)$|^(?:${noun})(?:을|를|은|는|이|가)? ?${CHANGE_WORDS_KO}${DO_KO}$`,
      ),
    ] as const,
);

function readChange(text: string): Command | undefined {
  const question = CHANGES.find(([, pattern]) => pattern.test(text))?.[0];
  return question && { do: 'ask', question };
}

function entry(command: Command, english: string, korean: string): readonly [RegExp, Command] {
  return [new RegExp(String.raw`^(?:please |can you |could you )?(?:${english})${PLEASE}$|^(?:${korean})${DO_KO}$`), command];
}
