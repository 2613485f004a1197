/** Greetings and thanks, with a few words behind them at most: no number, no question. */
const GREETING =
  /^(?:(?:good )?morn\w*|hey+a?|hiya|howdy|ty|thx|thanks|thank you|cheers|bye|cya|see you|good (?:bot|job|work|night)|nice to meet you|하이루|하잉|안뇽|안녕\S*|잘 ?있어|다음에 ?또|또 ?봐|또 ?만나|만나서|처음 ?뵙|반갑\S*|ㄳ|ㄱㅅ|감사\S*|고맙\S*|고마워\S*|덕분에|퇴근\S*|출근\S*|수고\S*|좋은 (?:아침|하루|저녁)\S*|반가\S*)[^\d?]{0,25}$/;
/** Talk about the bot, the day and the weather. */
const CHAT =
  /^(?:(?:hey|hi|hello),? how are you|how are you|how have you been|how'?s it going|how do you do|what'?s up|sup$|sing|who (?:are|made|built) you|what are you|what'?s your name|are you (?:a )?(?:real|human|person|bot|robot|ai|alive|there|stupid|smart)|(?:(?:ha)+h?,? |lol,? |wow,? )?you(?:'re| are) (?:\w+ )?(?:great|awesome|cool|smart|stupid|funny|nice|the best|useless|cute|amazing)|you(?:'re| are)? (?:rock|rule|suck)|i love you|love you|(?:lol|lmao|rofl|ha(?:ha)+|heh|wow|omg)[\s!.]*$|bored|i'?m bored|do you like)/;
const CHAT_ANYWHERE =
  /\b(?:weather|jokes?|football|pizza|recipe|horoscope|lottery|am i (?:chatting|talking|speaking) (?:with|to)|say something funny|make me laugh)\b|날씨|농담|저녁 ?메뉴|점심 ?메뉴|로또|운세|상담원이|로봇이(?:신|에|야|니|죠|세)/;
const CHAT_KO =
  /^(?:잘 ?지내|뭐 ?해(?:요)?\??$|뭐하(?:니|냐|세요)|누구(?:세요|야|니|냐|예요)|이름이 ?뭐|(?:너|넌|너는) (?:사람|로봇|누구|이름|몇|바보|귀|뭐야)|당신은 (?:누구|사람)|(?:너 |넌 )?(?:진짜 |정말 |참 |되게 )?(?:똑똑|귀엽|웃기|멋지|대단|친절)|오늘 기분|기분 ?어때|누가 만|심심|사랑해|노래|배고|피곤|[ㅋㅎㅠ]+\s*$|헐|대박|와우|굿)/;

/** Talk that asks nothing of the bot: one friendly line is enough. */
export function isSmallTalk(text: string): boolean {
  const said = text.replace(/\p{Extended_Pictographic}|\uFE0F/gu, ' ').trim();
  return [GREETING, CHAT, CHAT_ANYWHERE, CHAT_KO].some((pattern) => pattern.test(said));
}
