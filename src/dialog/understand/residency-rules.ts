import { remembering, words } from './patterns.ts';
import {
  ABROAD,
  ABROAD_DIRECT,
  ABROAD_KO,
  BAN,
  CLOUD_BANNED,
  COMPANY,
  DATA,
  FREE,
  HERE,
  HOME,
  HOME_KO,
  LEAVE,
  MARK,
  MAY,
  MUST,
  NO_LIMIT,
  NONE,
  ONLY,
  OTHER_LIMIT,
  OWN,
  PLACE,
  STAY,
  TOPIC,
  UNNEEDED,
} from './residency-words.ts';

/** What a statement means: `place` the country named in it, `home` the country of the speaker, `korea` 국내. */
export type Meaning = 'none' | 'own-servers' | 'place' | 'home' | 'korea' | 'which' | 'unclear';

const has = (pattern: string) => {
  const regex = new RegExp(pattern);
  return remembering((text) => regex.test(text));
};
type Test = (statement: string) => boolean;
const all =
  (...tests: Test[]): Test =>
  (statement) =>
    tests.every((test) => test(statement));
const any =
  (...tests: Test[]): Test =>
  (statement) =>
    tests.some((test) => test(statement));
const not =
  (test: Test): Test =>
  (statement) =>
    !test(statement);

const data = has(DATA);
const topic = has(TOPIC);
const stay = has(STAY);
const leave = has(LEAVE);
const stored = has('\\bstored?\\b|보관|저장|보존');
const abroad = has(ABROAD);
const abroadKo = has(ABROAD_KO);
const home = has(HOME);
const korea = has(HOME_KO);
const place = has(MARK);
const own = has(OWN);
const here = has(HERE);
const staysHere = has('^(?:it |they |all )?(?:stays?|remains?) here$');
const must = has(MUST);
const only = has(ONLY);
const ban = has(BAN);
const may = has(MAY);
const free = has(FREE);
const unneeded = has(UNNEEDED);
const noLimit = has(NO_LIMIT);
const company = has(COMPANY);
const somewhere = any(place, home, korea, abroad);

const IN = String.raw`\b(?:in|within|inside|on|at)(?: side)?(?: of)?(?: the| a)? ?`;
const SOIL_KO = '(?:의|내|안|국내|리전|데이터 ?센터|서버|영토| )*';
const stayInPlace = has(
  words`${STAY}[^,.;]{0,30}?${IN}${PLACE} | ${PLACE}${SOIL_KO}(?:에|에서|에만|에서만|안에만|만)? ?[가-힣 ]{0,8}?${STAY} | ${PLACE}(?:[ -]only|-based| ?만| ?에만| ?(?:안|내)(?:에|에서)?만| ?한정| ?전용) | \bonly (?:in )?(?:the )?${PLACE}
    | ${PLACE} ?(?:soil|territory|region|residency|리전|이어야|여야|내 )`,
);
const dataInPlace = has(
  words`${DATA}[^,.;]{0,30}?${IN}${PLACE} | ${DATA} ?(?:은|는|이|가|를|을|도)? ?(?:반드시 |꼭 |모두 |전부 )?${PLACE} | ${DATA} ?[:=-] ?(?:the )?${PLACE} | ${PLACE} data\b`,
);
const freeWithin = has(String.raw`${FREE} (?:in|within|inside)(?: the)? ${PLACE}`);
const toPlace = has(words`\bto (?:the )?${PLACE} | ${PLACE} ?(?:으로|로|에) [가-힣]{0,4}?${LEAVE}`);
const cloudBanned = has(CLOUD_BANNED);
const otherLimit = has(OTHER_LIMIT);
const none = has(NONE);
const runs = has(words`\brun(?:s|ning)?\b | \boperat | \bexchange\b | 운영 | 사용 중 | 쓰고 | 씁니다 | 익스체인지`);
const both = has('cloud|클라우드');
/** Nothing but the own servers: "own servers", "자체 서버". */
export const isOwnServers = has(
  words`^(?:only |strictly |the |: )*(?:our |my )?(?:own|in-?house|internal|local) servers?$ | ^self-? ?hosted$ | ^(?:자체|사내|자사|우리|내부|회사) ?서버(?:에|에서)?$`,
);
/** Nothing but 국내. */
export const isKorea = has(String.raw`^${HOME_KO} ?(?:데이터 ?센터|리전)?(?:에|에서|내|안)?(?:만)?$`);
const rackedInKorea = has(String.raw`${HOME_KO} ?(?:의 )?idc`);
const koreaOnly = has(String.raw`${HOME_KO} ?(?:데이터 ?센터|리전|서버)(?:에|에서)?만`);
/** "한국 데이터센터면 M365도 OK": what may be where, on that condition. */
const allowedThere = (where: string) =>
  has(
    String.raw`${where} ?(?:내 ?|에 ?있는 ?)?(?:데이터 ?센터|리전|서버|dc|idc)?(?:에|에서)?(?:만)? ?(?:있으|이라|이|라)?면[^,.;]{0,16}?(?:ok|오케이|가능(?!한|할)|괜찮(?!을)|무방|상관 ?없|허용|됨|됩니다|돼요?)(?! ?(?:하?나|까|지|한가|죠))`,
  );
const allowedInPlace = allowedThere(PLACE);
const allowedInKorea = allowedThere(HOME_KO);
const abroadDirect = has(ABROAD_DIRECT);
const outside = has('외부');
const anyAbroad = has(
  words`(?:${ABROAD_KO}|^밖)(?:으?로|에)? ?(?:나가|내보내|보내|보관해|저장해|이전해|두어|둬|있어)도 ?(?:됨|돼|됩|되|된|좋|괜찮|무방|상관) | ${ABROAD_KO}(?: ?(?:보관|저장|반출|이전|전송|서버|리전|클라우드|데이터 ?센터))?(?:로|에|도|에도|로도)? ?(?:가능|허용|괜찮|돼|됩|됨|ok|무방|상관 ?없) | \b(?:abroad|overseas|offshore) (?:is|are) (?:also )?(?:fine|ok|okay|allowed|acceptable|possible)`,
);
const outOfOwn = has(
  words`${OWN}[^,.;]{0,12}?(?:${LEAVE}|${BAN}) | (?:${LEAVE}|\boutside\b|\bout of\b|\boff\b)[^,.;]{0,20}${OWN}`,
);
const limitAlone = has(
  words`(?:^|\ue000 )(?:there (?:is|are) |we have |with |딱히 |특별히 |특별한 |따로 |별다른 |별도의 |아무 |현재 )*${NO_LIMIT}[가-힣]{0,4}(?: (?:at all|whatsoever|on (?:where|location|data|storage|residency)[^,.;]*))?(?:$| \ue000)`,
);

/** "No limit" may be one of the place that is named, or of anything else. */
const limitBeside = has(
  words`(?:국내|${PLACE}) ?(?:내|안)?(?:에|에만)? ?(?:보관|저장|유지) ?(?:제한|제약)(?: ?사항)?(?:은|이)? ?(?:없|무(?![가-힣]))`,
);

/** The first rule whose test a statement passes decides. */
export const RULES: readonly (readonly [Meaning, Test])[] = [
  // "anywhere in Europe"
  ['place', freeWithin],
  // "국내보관 제한없음"
  ['unclear', limitBeside],
  // "no public cloud", "클라우드 금지"
  ['own-servers', cloudBanned],
  // "nothing leaves the building", "사외 반출 금지"
  ['own-servers', all(own, ban, any(outOfOwn, leave, abroad), not(unneeded))],
  // "no residency", "위치 무관"
  [
    'none',
    all(any(unneeded, noLimit, all(free, not(ban))), any(data, topic, stay, somewhere, free), not(all(otherLimit, not(topic)))),
  ],
  // "anywhere if the time allows", "용량 상관없이 어디든"
  ['none', all(free, not(ban))],
  // "no restrictions", "제약 없음"
  ['none', all(limitAlone, not(otherLimit))],
  // "stays in house", "사내 보관"
  [
    'own-servers',
    all(
      own,
      not(all(both, not(only))),
      any(only, data, topic, all(stay, any(must, stored, not(company)))),
      not(all(runs, not(must), not(only), not(data))),
    ),
  ],
  // "own servers", "자체 서버"
  ['own-servers', isOwnServers],
  // "국내 IDC에만": a rack of their own, or a data center of the cloud
  ['which', rackedInKorea],
  // "데이터를 미국으로 보내면 안 됨": from where, it does not say
  ['unclear', all(ban, leave, toPlace, place, not(abroad))],
  // "data may not leave Korea", "한국 밖 반출 금지"
  ['place', all(ban, place, any(leave, abroad), any(data, stay, leave))],
  // "데이터가 국내를 벗어나면 안 됩니다"
  ['korea', all(ban, korea, any(leave, abroad))],
  // "해외 반출 금지"
  ['korea', all(any(abroadDirect, all(ban, abroadKo, any(leave, stay, data))), abroadKo, not(anyAbroad), not(home))],
  // "the data can be stored abroad", "해외 보관 가능"
  [
    'none',
    all(any(all(may, not(ban), any(leave, abroad), any(data, stay, home, korea)), anyAbroad), not(all(ban, not(anyAbroad)))),
  ],
  // "data may not leave the country"
  ['home', all(ban, home, any(leave, abroad, stay))],
  // "must not be stored abroad"
  ['home', all(ban, any(leave, stay, data, abroadDirect), abroad, not(place))],
  // "residency: none", "data residency: not required", "데이터 위치: 없음"
  ['none', all(topic, none, not(all(must, stay)), not(place))],
  // "data must not be stored in the US": where then, it does not say
  ['unclear', all(ban, place, any(stayInPlace, dataInPlace))],
  // "keep in the UK", "한국에만"
  ['place', all(place, any(stayInPlace, dataInPlace, topic), any(data, topic, must, only, stored, not(company)))],
  // "한국 데이터센터면 M365도 OK", "국내 리전이면 괜찮음"
  ['place', all(place, allowedInPlace)],
  ['korea', all(korea, allowedInKorea)],
  // "국내 보관"
  ['korea', all(korea, any(data, topic, stay, only, must), any(data, topic, must, stay, not(company)))],
  // "국내", "국내 데이터센터만"
  ['korea', any(isKorea, koreaOnly)],
  // "must stay in-country", "자국 내 보관"
  ['home', all(home, any(data, topic, stay, must, only))],
  ['home', all(here, any(data, topic, must, only, staysHere), not(company))],
  // "data residency required"
  ['which', all(topic, must)],
  // "외부 반출 금지"
  ['which', all(outside, leave, ban)],
  // "data must not leave"
  ['which', all(data, ban, leave)],
];
