import { words } from './patterns.ts';

/**
 * The words of a statement about where mail must stay, by what they contribute, in both languages. A country stands in the
 * text as PLACE. What a combination of them means is in `residency-rules.ts`.
 */
export const MARK = '\ue001';
export const PLACE = `${MARK}+`;

const NOT_DATA = '(?! ?(?:cent(?:er|re)|server|system|admin|user|account|address|box|flow|client|team))';
export const DATA = words`\bdata${NOT_DATA}\b | \be-?mails?${NOT_DATA}\b | \bmails?${NOT_DATA}\b | \bmessages\b | \bcontent\b | \beverything\b | \bnothing\b
  | 데이터(?! ?(?:센터|베이스)) | 메일(?! ?(?:서버|시스템|주소|계정|관리|박스|함|클라이언트)) | 자료 | 콘텐츠`;

export const TOPIC = words`\bresiden(?:cy|ce)\b | \bsovereign\w* | \bdata locali[sz]ation\b | \b(?:data|mail|storage) (?:storage )?(?:location|region|country|geograph\w*|locality)\b
  | \blocation of (?:the |our )?(?:data|mail) | ^\s*(?:data )?(?:location|country)\b | \bres\b | \b(?:location|country) ?[:=]? ?(?=${MARK}) | (?:위치|국가|지역) ?[:=] | (?:위치|국가) (?=${MARK}) | (?:위치|국가)(?=${MARK}) | \b(?:change|set) (?:the )?(?:country|location) | (?:위치|나라|국가)(?:는|은|도)? ?(?=무관|상관|제한|제약|규제|해당|자유|관계) | 레지던시 | 레지덴시
  | (?:데이터|메일|보관|저장)(?:의|를|을)? ?(?:보관|저장|상주)? ?(?:위치|국가|나라|지역|장소|리전) | 상주 | 데이터 ?주권 | 소재지 | ^\s*(?:보관 ?)?(?:위치|지역|국가|나라)`;

export const STAY = words`\bstay(?:s|ed|ing)?\b | \bremain(?:s|ing)?\b | \bkeep(?:s|ing)?\b | \bkept\b | \bstor(?:e|es|ed|ing|age)\b | \bhost(?:ed|ing)?\b | \bheld\b | \bresides?\b
  | \blives?\b | \blocated\b | \bhoused\b | \bretained\b | \bmaintained\b | \bbe (?=(?:in|on|inside|within|at)\b) | \bsits?\b
  | 보관 | 저장 | 유지 | 남(?=아|기|는|을|겨|긴) | 두(?=어|고|는|도|기|면|지|세) | 둬 | 둘(?! ?다) | 머물 | 머무 | 있어야 | 있어도 | 있으면 | 있을 | 보존 | 존재 | 호스팅 | 위치해 | 위치하`;
export const LEAVE = words`\bleav(?:e|es|ing)\b | \bcross(?:es|ing)?\b | \bexit\b | \btransfer(?:red)?\b | \bexport(?:ed)?\b | \bgo (?=abroad|overseas|outside|out|off|elsewhere) | \bmoved? (?=abroad|out|overseas|off)
  | 반출 | 유출 | 나가 | 나갈 | 나감 | 나갑 | 나간 | 벗어나 | 벗어날 | 벗어남 | 떠나 | 떠날 | 이전 | 이동 | 옮 | 전송 | 내보내 | 보내 | 빼`;

export const ABROAD_KO = words`해외 | 국외 | 외국 | 역외 | (?:나라|국가|국내|국경) ?(?:밖|외부)`;
export const ABROAD = words`\babroad\b | \boverseas\b | \boff-?shore\b | \bforeign\b | \boutside\b | \bother countries\b | \banother country\b | \belsewhere\b | ${ABROAD_KO}
  | ${PLACE}(?: ?(?:밖|외부|이외|외의|외 ))`;
export const HOME = words`\b(?:the|our|my|this|one|a single|home|same|own) (?:own |same |home )?(?:country|nation|jurisdiction|borders)\b | \bin-?country\b | \bdomestic(?:ally)?\b
  | \bnational (?:borders?|territory|soil)\b | 자국 | (?:한|특정|같은|하나의|해당|어느 한) ?(?:나라|국가) | 국가 ?(?:내|안) | 나라 ?(?:안|내)`;
/** A country only where it is plainly mail that stays there: "half stays here", "we stay here in the office". */
export const HERE = words`\b(?:stay|stays|remain|remains|kept|stored|be) (?:there|here)\b`;
/** 국내 is said by people in Korea, in Korean: it names the country. */
export const HOME_KO = words`국내(?!외) | 우리 ?나라`;

const OUR = words`our | my | its | their | the company'?s? | company | own | internal | local | in-?house | private`;
const HOUSE = words`servers? | data ?cent(?:er|re)s? | server rooms? | networks? | premises | infrastructure | hardware | building | systems? | environment | walls | sites? | firewall | machines | roof`;
const OUR_KO = words`자체 | 자사 | 사내 | 우리(?! ?나라) | 저희 | 당사 | 회사 | 내부 | 전용 | 로컬`;
const HOUSE_KO = words`서버 | 전산실 | 데이터 ?센터 | 인프라 | 전산 | 망 | 시스템 | 네트워크 | 환경 | 설비 | 장비 | idc`;
export const OWN = words`\b${OUR} (?:own )?(?:\w+ )?${HOUSE}\b | \bon-? ?prem(?:ises?)?\b | \bin-? ?house\b | \bself-? ?hosted\b | \b(?:servers|hardware|systems|machines) (?:that |which )?we own\b | \b(?:the|our) (?:building|company|organi[sz]ation|premises)\b
  | ${OUR_KO} ?(?:소유 ?)?${HOUSE_KO} | 사내(?=에|만| ?보관| ?저장| ?유지|망) | 내부(?= ?(?:에만|에서만|만|보관|저장|유지)) | 온-?프레(?=(?:로|에|에서)? ?(?:유지|만|남)) | 사외 | (?:회사|사내|조직) ?(?:밖|외부) | 온-? ?프레미스 | 온-?프렘 | (?:서버|서버실|전산실) ?(?:밖|외부)`;

export const CLOUD_BANNED = words`(?:^|\ue000 ?|\b(?:absolutely|strictly|with|and|so|is|:) )\s*no (?:public |internet |external |online )?cloud(?: (?:allowed|permitted|please|at all|services?|storage|hosting|for us|policy))*\s*[.!]*(?:$| ?\ue000)
  | (?<!\b(?:are|is|'re|'s|currently|still|yet|data|mail) )\bnot (?:in|to|into|on) (?:the |any )?(?:public )?cloud\b(?! yet)
  | (?:\bnot |n't )(?:want(?:ing)? to |planning to )?(?:mov(?:e|ing)|go(?:ing)?|migrat(?:e|ing)) (?:in)?to (?:the |any )?(?:public )?cloud\b(?! yet)
  | \b(?:can'?t|cannot|can not|may not|must not|mustn'?t|never|not allowed to|not permitted to|forbidden to|prohibited from)\b[^,.;]{0,30}\bcloud\b
  | \bcloud\b[^,.;]{0,20}\b(?:not (?:allowed|permitted|possible|an option|acceptable|ok(?:ay)?|fine)|forbidden|prohibited|banned|out of the question|off the table|off[- ]limits|ruled out|isn'?t (?:allowed|permitted|possible|an option|acceptable)|not be used)
  | \b(?:forbid|forbids|prohibits?|bans?)\b[^,.;]{0,20}\bcloud\b
  | (?:클라우드|cloud)[가-힣 ]{0,10}?(?:불가|금지|불허|안 ?(?:됨|돼|됩|되|된|갈|감(?![가-힣])|갑니다|가려|가기로)|못 ?(?:가|갑|감|쓰|써|씁|씀|올|나|보|합|해|함)|(?:쓸|갈|나갈|올릴|사용할|이용할|둘|보관할|저장할) ?수 ?없)`;

export const MUST = words`\bmust\b | \bha(?:s|ve|d) (?:got )?to\b | \bneeds? to\b | \bshould\b | \bshall\b | \brequire[ds]?\b | \brequirements?\b | \bmandatory\b | \bobliged\b | \balways\b | \bneed(?:s|ed)?\b | \byes\b
  | 해야 | 어야 | 아야 | 여야 | 겨야 | 돼야 | 둬야 | 필수 | 필요 | 반드시 | 의무 | 요건 | 요구 | 있음 | 예(?![가-힣]) | 네(?![가-힣])`;
export const ONLY = words`\bonly\b | \bexclusively\b | \bstrictly\b | \bsolely\b | \bnowhere else\b | (?<=${MARK}|[내안에서국버터망스렘전로리])만(?!\d|[원명개큼]) | 한정 | 전용 | 유지`;

const MODAL_NOT = words`\b(?:must|may|can|could|should|shall|does|do|is|are|will|would)(?: not|n'?t)\b | \bcannot\b | \bcan'?t\b | \bwon'?t\b | \bnever\b | \bnot (?:be )?(?:allowed|permitted)\b | \bforbidden\b | \bprohibited\b | \bbanned\b
  | \bnothing\b | \bnot\b | \bno (?=(?:customer |company |mail |user )?(?:data|mails?|e-?mails?|copy|copies|storage|transfer|export)\b)`;
export const BAN_KO = words`불가(?!피) | 금지 | 안 ?(?:됨|되|돼|된|됩) | 못 | 수(?:가|는)? ?없 | 불허 | 막혀 | 차단 | 제한(?! ?(?:이|은|도|사항)? ?없) | 금함 | 금하 | x(?![a-z])`;
export const BAN = words`${MODAL_NOT} | ${BAN_KO}`;

/** Freedom that needs no other word. */
export const FREE = words`(?<!from )\banywhere\b | \bwherever\b | \b(?:any|whatever|whichever) (?:country|region|location|place|geography)\b | 국내외 ?(?:어디|상관|무관|모두|아무) | \bworldwide\b | \b(?:do|does)(?:n'?t| not) (?:really )?(?:care|mind|matter)(?: about)? where\b | \bno matter where\b | \bwhere\b[^,.;]{0,30}\b(?:does(?:n'?t| not) (?:really )?matter|(?:is|are)(?:n'?t| not) important|is irrelevant) | \bglobally\b
  | 아무 ?(?:데|곳|나라|지역)(?:나|이나|에나)? | 어디(?:든|나(?! ?(?:서|접))|에나|에든|라도|에 ?(?:두|둬|있|보관|저장|놓)[가-힣 ]{0,6}(?:도|든|나)|(?: ?(?:두|둬|있|보관|저장|놓)[가-힣 ]{0,6}(?:도|든)(?=[ ,.]|$))) | 어느 ?(?:나라|국가|곳|지역)[가-힣 ]{0,5}(?:든|나|라도|도)`;
/** No need; of what, other words say. */
export const UNNEEDED = words`\b(?:do|does|did|need|have|has|is|are|am)(?:n'?t| not) (?:really |necessarily |strictly |subject )?(?:to )?(?:have|need|required?|necessary|obliged|bound|care|mind|matter|important|relevant|bothered|restricted|limited|a (?:requirement|concern|problem|must|issue|factor))
  | \b(?:isn'?t|aren'?t) (?:required|needed|necessary|important|relevant|a (?:requirement|concern|problem|must|issue)) | \bneedn'?t\b | \bneed not\b | \bno need\b | \bunnecessary\b | \birrelevant\b | \bno matter where\b | \bdon'?t (?:care|mind)\b | \b(?:nothing|nobody|no (?:one|law|rule|regulation|policy)s?)\b.{0,20}\b(?:says?|forc\w+|requir\w+|demands?|oblig\w+) | \bnobody cares\b | \bnot needed\b | \bn\/a\b
  | 필요(?:성)?(?:가|는|도|은|하지|치|하지는|까지는|까진)? ?(?:없|않) | 불필요 | 지 ?않아도 | 없어도 | 아니어도 | 아니라도 | 안 ?(?:해|둬|두어|있어)도 | (?:필수|필요한 ?(?:건|것은|것이))(?:는|가|은)? ?아[니닙] | 의무(?:는|가|도|사항)? ?(?:없|아니) | 상관 ?없 | 무관 | 관계 ?없 | 자유 | 신경 ?(?:안|쓰지 ?않) | 중요하지 ?않 | 안 ?중요 | 해당 ?없`;

/** Of limits, not of what is shared or missing: "free/busy", "free of outages". */
const UNLIMITED = String.raw`\bfree\b(?!-| of | from | up )`;

const ADJECTIVE = words`particular | special | specific | legal | regulatory | compliance | data | mail | residency | location | locality | sovereignty | geo(?:graphic(?:al)?)? | regional | storage | other | such | real | strict | residence`;
const LIMIT = words`restrictions? | constraints? | requirements? | reqs? | limits? | limitations? | rules? | regulations? | obligations? | concerns? | preferences?`;
const LIMIT_KO = words`제한 | 제약 | 요건 | 조건 | 규정 | 요구 | 규제 | 의무 | 이슈 | 문제`;
export const NO_LIMIT = words`\b(?:no|without|zero|not have|n't have|nor|neither|free of)(?: any| a)?(?: ${ADJECTIVE})* ${LIMIT}\b | \bnothing (?:special )?(?:about|on|regarding|concerning|for) (?:the |any )?(?:data |mail )*(?:residency|location|country)\b | \bno (?=residency|sovereignty|data residency|location) | ${UNLIMITED}
  | ${LIMIT_KO}(?: ?사항)?(?:은|는|이|가|도)? ?(?:전혀 |따로 |딱히 |별도로 |특별히 |모두 )?(?:없|무(?![가-힣])|x(?![a-z])) | ${LIMIT_KO} ?대상(?:이|은|도)? ?아[니닙닌]`;
/** A limit of something else than the place. */
export const OTHER_LIMIT = words`\bbudget | \btime\b | \bsize\b | \bcost\b | \bbandwidth\b | \bdowntime\b | \bquota | 예산 | 기간 | 시간 | 일정 | 용량 | 크기 | 비용 | 인원 | 대역폭 | 다운타임 | 버전 | 금액 | 개수`;
/** What says no of a topic: "residency: none", "데이터 위치: 무관". */
export const NONE = words`\bno\b | \bnot\b | n'?t\b | \bnone\b | \bneither\b | \bnor\b | \bwithout\b | \bn\/a\b | \birrelevant\b | ${UNLIMITED} | \bany\b | \bfalse\b | 없 | 무관 | 아니 | 자유 | 불필요 | 상관 | x(?![a-z])`;
export const MAY = words`\bcan\b | \bmay\b | \bcould\b | \bis allowed\b | \bare allowed\b | \bok(?:ay)?\b | \bfine\b | \bpermitted\b | \bacceptable\b | \bfree to\b | \bno problem\b | \bpossible\b
  | 가능 | 허용 | 괜찮 | 무방 | 도 ?(?:됨|돼|됩|되|된|좋) | 오케이 | 문제 ?없 | 상관 ?없`;

/** Who or what is somewhere, when it is not the data. */
export const COMPANY = words`\bservers?\b | \boffices?\b | \busers?\b | \bstaff\b | \bpeople\b | \bemployees\b | \bheadquarter(?:s|ed)?\b | \bhq\b | \bbranch(?:es)?\b | \bteams?\b | \bcompany\b | \bcustomers?\b | \bdata ?cent(?:er|re)s?\b | \bplants?\b
  | 서버 | 지사 | 본사 | 회사 | 사용자 | 직원 | 공장 | 팀(?![가-힣]) | 기업 | 업체 | 지점 | 사무실 | 데이터 ?센터 | 고객`;
export const ABROAD_DIRECT = words`${ABROAD_KO}(?: ?(?:보관|저장|반출|이전|유출|전송|서버|리전|클라우드|데이터 ?센터))?(?:는|은|로|에|로는|에는|도|에도|이|가)? ?(?:절대 ?)?${BAN_KO} | \b(?:no|not|never) (?:be )?(?:go )?(?:abroad|overseas|offshore)`;
