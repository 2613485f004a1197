import { GOES_BEYOND, words } from './patterns.ts';

export const MAILBOX = words`mail ?box(?:es)? | mail ?boxs | mai[lb]?box(?:es)? | mbx(?:e?s)? | in-?boxes | e-?mail accounts? | mail accounts? | postfach | postf(?:ä|ae)chern?
  | 사서[함암항한] | 메일함 | 메일박스 | 우편함 | 메일 ?계정`;
export const PERSON = words`users? | seats? | people | ppl | persons? | accounts? | employees | staff | 사용자 | 유저 | 계정 | 임직원 | 직원 | 인원 | 사람`;
const ADJECTIVE = words`active | user | exchange | e-?mail | primary | regular | licensed | existing | individual | personal | of our
  | of the | different | separate | full | physical | on-?prem(?:ises)?`;
const SPECIAL = words`shared | room | resource | archive | test | admin | service | system | public | journal(?:ing)? | disabled
  | 공유 | 회의실 | 리소스 | 아카이브 | 보관용 | 테스트 | 시스템`;
/** "Mailbox servers" and "mailbox size" are no mailboxes. */
const OF_ELSE = String.raw`(?! ?(?:servers?|databases?|dbs?|stores?|roles?|cals?|licen[cs]es?|sizes?|quotas?|서버|역할|데이터베이스|디비|크기|용량|당|라이선스))(?![a-z])`;
/** 인 counts persons only at the end of a word: "2007인데" is a version. */
export const COUNTER = '(?:개|명|인(?![가-힣])|석)';
const ABOUT_KO = '(?:정도|쯤|가량|여|남짓|이상|이하|미만|초과)';
const FOLLOWED = String.raw`^\+?(?:ish)?(?: ?nos?\.?(?: of)?(?= )| numbers of)?(?: or (?:so|fewer|less|more))? ?(?:여 ?)?${COUNTER}?(?: ?${ABOUT_KO})? ?${COUNTER}?(?:의|이|인|짜리)? ?`;
const NOUN_AFTER = (noun: string) => new RegExp(String.raw`${FOLLOWED}(?:${ADJECTIVE} ){0,2}${noun}${OF_ELSE}`);
const APPROXIMATELY = words`(?<![a-z])(?:about|around|approx(?:imately|\.)?|ca?\.|roughly|nearly|almost|some|over|under|up to|at (?:most|least)|exactly|precisely
  |(?:no |not )?(?:more|less|fewer) than|below|above|only|just|total|total of|maybe|between|max\.?|all in all|altogether) | ~ | < | > | ≤ | ≥ | 약 | 대략
  | 대충 | 딱 | 정확히 | 얼추 | (?:다 )?(?:합쳐서|합치면|합해서|합하면|통틀어) | 우리 | 저희 | 한 | 총 | 전부 | 모두 | 전체 | 최대 | 최소 | 거의`;
const NOUN_BEFORE = (noun: string) =>
  new RegExp(
    String.raw`(?<!(?:${SPECIAL}) ?)${noun}(?: ?(?:count|total|number|개수|갯수|숫자|수량|수|규모|전체))?\s?(?:은|는|이|가|의|도|을|를|만)?\s?(?:is|are|was|equals|to|[=:|(-]|of|총)?\s*(?:(?:${APPROXIMATELY})\s?){0,2}$`,
  );
/** "2013 mailboxes to the cloud": those of a version, unless words before it lead to a number. */
export const OF_VERSION = new RegExp(String.raw`^ ${MAILBOX}${OF_ELSE}`);
export const ANY_VERSION = /(?<![\d,.])(?:5\.5|20[01]\d)(?!\d|[.,]\d)|(?<![a-z])exchange (?:server )?se(?![a-z])/;
export const LEADS_TO_NUMBER = new RegExp(
  String.raw`(?:(?<![a-z])(?:have|has|had|with|got|of|for|are|is)|=|:|${APPROXIMATELY})\s?$`,
);
/** "2007 사서함 300개", "2013 직원 100명": a version, for the number that counts follows the noun. */
export const COUNTED_NEXT = new RegExp(
  String.raw`^ ?${MAILBOX}(?: ?(?:수|count))?(?:은|는|이|가|:)? ?(?:(?:${APPROXIMATELY}) ?)?(?:\d|[일이삼사오육칠팔구]?[십백천만]+[일이삼사오육칠팔구십백천만]* ?(?:개|명))|^ ?(?:사용자|유저|계정|임직원|직원|인원)(?: ?수)?(?:은|는|이|가|:)? ?(?:약 )?\d[\d,]*(?![\d,]| ?(?:대|서버|일|주|달|개월|년|시간|곳|층|%|[gt]b|기가))`,
);
/** "디비 5개 사서함 300개": the noun belongs to the number behind it, which is no version. */
export const NAMED_NEXT = new RegExp(
  String.raw`^(?:개|명|대|곳) ?${MAILBOX}(?: ?수)?(?:은|는|이|가|:)? ?(?!20[01]\d(?![\d개명]))\d`,
);
/** By what noun beside it a number counts mailboxes, surely or probably. */
export const STRONG = { after: NOUN_AFTER(MAILBOX), before: NOUN_BEFORE(words`${MAILBOX} | mailbox count`) };
export const WEAK = { after: NOUN_AFTER(PERSON), before: NOUN_BEFORE(words`${PERSON} | staff of | we are | we're | 우리는`) };
export const SPECIAL_AFTER = new RegExp(
  String.raw`${FOLLOWED}(?:의 )?${SPECIAL} (?:e-?mail )?(?:${MAILBOX}|${PERSON})(?!(?: ?수)?(?:은|는|이|가)?:? ?\d)`,
);
/** A counter alone counts mailboxes only where nothing else is counted: at the beginning of what is said, or after "약". */
export const COUNTER_AFTER = new RegExp(
  String.raw`^\s?(?:boxes(?![a-z])|(?:여 ?)?${COUNTER})(?:\s?${ABOUT_KO})?(?![가-힣]*(?:씩|관리|담당|월))`,
);
export const NOTHING_BEFORE = new RegExp(
  String.raw`(?:^|[\ue000,;\n:(=|/!]|\.(?=\s)|(?:이고|이며|에|은|는|고|로|에서|데|중|니다|[어아해에예고]요|[싶있없]음|됨|(?<![서일편])함|까|[갈쓸할길릴]지|고민|혼재|혼용|환경|예정|(?:[-=]>|→|(?<![a-z])to) ?(?:exchange )?(?:20[01]\d|se))[.,]?\s)\s*(?:(?:20[01]\d|5\.5|se)(?:인데|이고|,)?\s)?(?:(?:${APPROXIMATELY})\s?){0,2}$|(?<!\d)20[01]\d(?: ?서버)?(?:인데|이고|에|,)?\s(?:(?:${APPROXIMATELY})\s?){0,2}$|\ue000(?:을|를|에|이|은)?\s?(?:(?:${APPROXIMATELY})\s?)?$`,
);
export const PER_TIME =
  /^[^,.;]{0,24}?(?:\b(?:per|a|each|every)\s(?:day|week|month|night|batch|weekend|hour|user|person)|\beach\b(?! other)|\/(?:day|week|month)|씩)/;
export const PER_TIME_BEFORE =
  /(?:각각|하루에?|매일|매주|주당|일주일에|한 ?번에|매월|each (?:user|person) (?:has|gets)|one) ?(?:사서함 ?|about |약 )?$/;
export const TOTAL_BEFORE = /(?:총|전체|합계|모두|total(?: of)?:?|altogether)\s?$/;
export const TOTAL_AFTER = /^[^,.;(]{0,24}?(?:in total|altogether|overall|total\b)/;
export const MANY = words`several (?:hundred|thousand) | a few (?:hundred|thousand|dozen) | few (?:hundred|thousand) | some (?:hundred|thousand)
  | couple (?:of )?(?:hundred|thousand) | (?:hundreds|thousands|dozens|lots|tons|loads|plenty) of | (?:an? )?(?:(?:hundred|thousand|million|billion)s? (?:of )?)*(?:millions|[a-z]{0,6}[bzr]illions?)(?: of)? | a lot of | many | 수(?:십|백|천|만) ?여? ?개? | 몇 ?(?:십|백|천|만)? ?개 | 여러 ?개 | [일이삼사오육칠팔][이삼사오육칠팔구](?:십|백|천|만) ?여? ?개? | 다수의`;
export const MANY_MAILBOXES = new RegExp(
  String.raw`(?<![a-z가-힣])${MANY}\s?(?:${ADJECTIVE} )?(?:${MAILBOX}|users)|사서함 ?(?:수)?(?:은|는|이|가)? ?(?:약 )?${MANY}`,
);

const OTHER_UNIT = words`servers? | 서버 | databases? | sites? | offices? | nodes? | domains? | admins? | 대(?![가-힣]) | 곳 | 층 | 회(?![가-힣]) | 노드
  | 일(?!정) | 주(?!소) | 개월 | 달 | days? | weeks? | months? | years? | hours? | 시간 | 년`;
/** A unit of its own ("50 servers") says that a number counts something else. */
export const OTHER = new RegExp(String.raw`^ ?${OTHER_UNIT}`);

export const FEWER = /(?<!(?:no|not) )(?:less than|fewer than|under|below|<)\s?(?:about )?$/;
/** "Cutover 149" is not over 149. */
export const MORE = /(?<!(?:no|not) )(?:(?<![a-z])(?:more than|over|above)|>)\s?(?:about )?$/;
const UNIT_KO = String.raw`^\s?(?:개|명)?\s?(?:의 )?(?:사서함)?\s?(?:이|가|을|를|도)?\s?`;
export const FEWER_AFTER = new RegExp(String.raw`${UNIT_KO}(?:미만|보다 적|안 ?(?:됩|돼|되|됨)|채 안)`);
export const MORE_AFTER = new RegExp(String.raw`${UNIT_KO}(?:초과|보다 많|${GOES_BEYOND})`);
