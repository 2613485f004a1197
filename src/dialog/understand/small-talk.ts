const CHAT =
  /^(?:how are you|how'?s it going|how do you do|what'?s up|sup$|tell me a joke|joke|sing|who (?:are|made|built) you|what are you|what'?s your name|are you (?:a )?(?:real|human|person|bot|robot|ai|alive|there|stupid|smart)|you(?:'re| are) (?:\w+ )?(?:great|awesome|cool|smart|stupid|funny|nice|the best|useless|cute|amazing)|i love you|love you|lol|lmao|rofl|ha(?:ha)+|heh|wow|omg|bored|i'?m bored|good (?:bot|job|work|night)|nice to meet you|do you like|(?:what'?s|how'?s|how is|what is) the weather)|\b(?:weather|joke|football|pizza|lunch|dinner|recipe|horoscope|lottery)\b|^(?:잘 ?지내|뭐 ?해|뭐하|누구|이름이|너 |넌 |당신은|사람이|로봇|심심|사랑해|농담|노래|배고|피곤|ㅋ+|ㅎ+|ㅠ+|헐|대박|와우|굿|수고|좋은 (?:아침|하루|저녁)|반가)|날씨|농담|점심|저녁 ?메뉴|로또|운세|맛집/;

/** Talk that asks nothing of the bot: one friendly line is enough. */
export function isSmallTalk(text: string): boolean {
  return CHAT.test(text.replace(/^[^\p{L}\p{N}]+/u, ''));
}
