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
const every =
  (...tests: Test[]): Test =>
  (statement) =>
    tests.every((test) => test(statement));
const some =
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
const must = has(MUST);
const only = has(ONLY);
const ban = has(BAN);
const may = has(MAY);
const free = has(FREE);
const unneeded = has(UNNEEDED);
const noLimit = has(NO_LIMIT);
const company = has(COMPANY);
const somewhere = some(place, home, korea, abroad);

const IN = String.raw`\b(?:in|within|inside|on|at)(?: side)?(?: of)?(?: the| a)? ?`;
const SOIL_KO = '(?:의|내|안|국내|리전|데이터 ?센터|서버|영토| )*';
const stayInPlace = has(
  words`${STAY}[^,.;]{0,30}?${IN}${PLACE} | ${PLACE}${SOIL_KO}(?:에|에서|에만|에서만|안에만|만)? ?[가-힣 ]{0,8}?${STAY} | ${PLACE}(?:[ -]only|-based| ?만| ?에만| ?한정| ?전용) | \bonly (?:in )?(?:the )?${PLACE}
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
const ownAlone = has(
  words`^(?:only |strictly |the |: )*(?:our |my )?(?:own|in-?house|internal|local) servers?$ | ^self-? ?hosted$ | ^(?:자체|사내|자사|우리|내부|회사) ?서버(?:에|에서)?$`,
);
const koreaAlone = has(String.raw`^${HOME_KO} ?(?:에|에서|내|안)?(?:만)?$`);
const anyAbroad = has(
  words`${ABROAD_KO}(?: ?(?:보관|저장|반출|이전|전송|서버|리전|클라우드|데이터 ?센터))?(?:로|에|도|에도|로도)? ?(?:가능|허용|괜찮|돼|됩|됨|ok|무방|상관 ?없) | \b(?:abroad|overseas|offshore) (?:is|are) (?:also )?(?:fine|ok|okay|allowed|acceptable|possible)`,
);
const outOfOwn = has(
  words`${OWN}[^,.;]{0,12}?(?:${LEAVE}|${BAN}) | (?:${LEAVE}|\boutside\b|\bout of\b|\boff\b)[^,.;]{0,20}${OWN}`,
);
const limitAlone = has(
  words`(?:^|\ue000 )(?:there (?:is|are) |we have |with |딱히 |특별히 |특별한 |따로 |별다른 |별도의 |아무 |현재 )*${NO_LIMIT}[가-힣]{0,4}(?: (?:at all|whatsoever|on (?:where|location|data|storage|residency)[^,.;]*))?(?:$| \ue000)`,
);

/** The first rule whose test a statement passes decides. */
export const RULES: readonly (readonly [Meaning, Test])[] = [
  ['place', every(freeWithin)],
  ['own-servers', cloudBanned],
  ['own-servers', every(own, ban, outOfOwn, not(unneeded))],
  ['own-servers', every(own, ban, some(leave, abroad), not(unneeded))],
  [
    'none',
    every(
      some(unneeded, noLimit, every(free, not(ban))),
      some(data, topic, stay, somewhere, free),
      not(every(otherLimit, not(topic))),
    ),
  ],
  ['none', every(free, not(ban))],
  ['none', every(limitAlone, not(otherLimit))],
  [
    'own-servers',
    every(
      own,
      not(every(both, not(only))),
      some(only, data, topic, every(stay, some(must, stored, not(company)))),
      not(every(runs, not(must), not(only), not(data))),
    ),
  ],
  ['own-servers', ownAlone],
  ['unclear', every(ban, leave, toPlace, place, not(abroad))],
  ['place', every(ban, place, some(leave, abroad), some(data, stay, leave))],
  ['korea', every(ban, korea, some(leave, abroad))],
  [
    'korea',
    every(some(has(ABROAD_DIRECT.source), every(ban, abroadKo, some(leave, stay, data))), abroadKo, not(anyAbroad), not(home)),
  ],
  [
    'none',
    every(
      some(every(may, not(ban), some(leave, abroad), some(data, stay, home, korea)), anyAbroad),
      not(every(ban, not(anyAbroad))),
    ),
  ],
  ['home', every(ban, home, some(leave, abroad, stay))],
  ['home', every(ban, some(leave, stay, data, has(ABROAD_DIRECT.source)), abroad, not(place))],
  ['none', every(topic, none, not(must), not(place))],
  ['none', every(topic, none, not(stay), not(place))],
  ['unclear', every(ban, place, some(stayInPlace, dataInPlace))],
  ['place', every(place, some(stayInPlace, dataInPlace, topic), some(data, topic, must, only, stored, not(company)))],
  ['korea', every(korea, some(data, topic, stay, only, must), some(data, topic, must, stay, not(company)))],
  ['korea', koreaAlone],
  ['home', every(home, some(data, topic, stay, must, only))],
  ['which', every(topic, must)],
  ['which', every(has('외부'), leave, ban)],
  ['which', every(data, ban, leave)],
];
