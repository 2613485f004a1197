import { words } from './patterns.ts';
import { isAsked, statements } from './statements.ts';

const NAMED = /cloud|클라우드|365(?! ?apps?)|(?:exchange|익스체인지) ?(?:online|온라인)|(?<![a-z])exo(?![a-z])/;

/** Whether a text speaks of the cloud: of Exchange Online by any name. */
export function namesCloud(text: string): boolean {
  return NAMED.test(text);
}

const GOES = new RegExp(
  words`\b(?:mov\w+|migrat\w+|go(?:ing|es)?|get|push\w*|switch\w*|transition\w*|everything|everyone|everybody|all|mail(?:box(?:es)?)?)\b[^,.;]{0,30} (?:to|into) (?:the )?cloud\b
    | (?:cloud|클라우드)(?:으로|로) ?[가-힣 ]{0,12}?(?:옮|이전|이관|마이그|전환|가[려고야는요기]|갑니다|간다|갈|감(?![가-힣])|이동|올[려리릴])`,
);
const NOT = /\b(?:used to|not|never|no|nothing|without|cannot|instead|rather|forbid\w*|prohibit\w*|banned)\b|n't\b/;
/** In Korean a no follows what it denies. */
const NOT_AFTER = /없|않|못|안 ?[되돼됩됨]|지 ?마|금지|불가|불허|대신|말고/;

/** Whether a text says that mail is to move to the cloud. */
export function wantsCloud(text: string): boolean {
  return (
    GOES.test(text) &&
    statements(text).some((one) => {
      const goes = GOES.exec(one.text);
      return goes !== null && !NOT.test(one.text) && !NOT_AFTER.test(one.text.slice(goes.index)) && !isAsked(one);
    })
  );
}

const CLOUD = String.raw`(?:the )?(?:exchange ?online|(?:microsoft |ms ?|office ?|오피스 ?|m ?|o)?365|exo|cloud|클라우드|익스체인지 ?온라인)`;
const LEADS = new RegExp(
  words`(?:\b(?:in)?to |(?:[-=]>|→) ?)${CLOUD}(?![a-z\d]) | ${CLOUD} ?(?:으로|로)(?![가-힣]) | ${CLOUD} (?:바로 |직접 )?(?:가[려면도는]|갈|넘어|옮|이전|이관)`,
);

/** Whether a text names the cloud as where a way ends: "2010 to 365", "2013에서 클라우드로". */
export function leadsToCloud(text: string): boolean {
  return LEADS.test(text) && !NOT.test(text) && !/말고|대신|없이/.test(text);
}

const TAKEN =
  /^(?:네,? |예,? |yes,? |no,? |the )*(?:cloud|클라우드)(?:는|도|에|에도|로|로도|면|까지)?,? ?(?:(?:둬|두어|가|올려|옮겨|넘어가|넘겨|써|사용해|보관해)도 ?)?(?:(?:is|are) )?(?:$|(?:ok(?:ay)?|fine|allowed|no problem|괜찮|가능|돼|됩|됨|된|무방|상관 ?없|문제 ?없|좋|허용)(?![a-z])(?![가-힣]*(?:나|나요|가요|까|까요|냐|죠|는지)[.?]*$)[가-힣]{0,5}(?: ?(?:함|했어요|했음|하네요|합니다|해요|하더라고요))?(?: (?:for|with|by) us)?(?: (?:now|after all|too))?[.!]?$)/;

/** "The cloud is fine", or "cloud" alone, where it is said of where mail may be. */
export function takesCloud(text: string): boolean {
  return TAKEN.test(text);
}

const AFTER_ALL =
  /^(?:(?:생각해 ?보니|알고 ?보니|다시 ?보니|(?:확인|문의|얘기|이야기)(?:해 ?보니|해 ?봤는데|했는데|하니)|물어 ?(?:보니|봤는데)|[가-힣]{1,8}(?:에서|팀이|님이) ?(?!클라우드)|아|어|근데|그런데|이제|그냥|다시|참|actually|turns out|it turns out|apparently|good news|so|well|ok(?:ay)?|oh)(?: that)?[ ,.:]+){1,3}/;

/** The same, said later: "생각해보니 클라우드 가도 된대요", "turns out the cloud is fine". */
export function takesCloudAfterAll(text: string): boolean {
  return namesCloud(text) && takesCloud(text.replace(AFTER_ALL, ''));
}
