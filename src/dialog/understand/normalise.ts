import { remembering } from './patterns.ts';

/** A longer text is a document, not an answer: what comes later is not read. */
const LONGEST = 4000;

/** Nouns that people write without a space before the number that follows. */
const NOUNS = /(사서함|메일박스|메일함|우편함)/g;

/** Names of one thing that hold a word which would read as something else alone. */
const ONE_NAME: readonly (readonly [RegExp, string])[] = [
  [/free ?(?:[/&-]|and)? ?busy/g, 'free-busy'],
  [/(?<![a-z])w\/o(?![a-z])/g, 'without'],
  [/(?<![a-z])w\/(?=[ \d])/g, 'with'],
  [/(?<![a-z])n\/a(?![a-z])/g, 'none'],
  // Each Small Business Server has one Exchange in it, but for the Essentials.
  [/(?<![a-z])(?:windows )?(?:sbs|small business server) ?2003(?! ?ess)/g, 'exchange 2003'],
  [/(?<![a-z])(?:windows )?(?:sbs|small business server) ?2008(?! ?ess)/g, 'exchange 2007'],
  [/(?<![a-z])(?:windows )?(?:sbs|small business server) ?2011(?! ?ess)/g, 'exchange 2010'],
  [/약속 ?있음 ?(?:[/·,]|및|과)? ?(?:약속 ?)?없음/g, '약속 정보'],
  // "2010sp3": a version, and its update level.
  [/(20[01]\d)(?=(?:cu|ru|sp) ?\d)/g, '$1 '],
  [/(?<=[→>] ?)365(?![\d,])|(?<!\d)365(?=로 ?(?:이전|이관|옮|가|전환|마이그))/g, 'cloud'],
  [
    /(?<![a-z])(?:microsoft|ms|office|오피스|마이크로소프트|m|o) ?365|exchange ?online|익스체인지 ?온라인|(?<![a-z])exo(?![a-z])/g,
    'cloud',
  ],
];

/** Text as the look-ups and the commands read it: folded, and one line. */
export function normalise(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}

/**
 * Text as answers are read from it: folded, and one name for one thing. Line breaks stay, since they end a statement, unless
 * a long line was only wrapped; the marks of a list do not.
 */
export function normaliseAnswers(text: string): string {
  const lines = fold(text)
    .replace(/(?:👍|🙆|⭕)\p{Emoji_Modifier}?/gu, ' yes ')
    .replace(/(?:👎|🙅|❌)\p{Emoji_Modifier}?/gu, ' no ')
    .replace(NO_CLOUD, '$1 불가')
    .replace(CROSSED, '$1 불필요')
    .replace(TIGHT_STOP, '. ')
    .replace(SMILES, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/(?<=[^\n]{66}[^\n.,;:!?])\n(?=[a-z가-힣])/g, ' ')
    .replace(/[^\S\n]{3,}|\t/g, '; ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()
    .replace(/(?<=^|\n)\d{1,2}[.)] (?=\S)|(?<=^|[^:] )\d\) (?=[^\s(])/g, '; ')
    .replace(/(?<=\n)[-*•·] ?|^[-*•·] ?(?=[^\n]*\n[-*•·])/g, '');
  return ONE_NAME.reduce((read, [pattern, name]) => read.replace(pattern, name), lines).trim();
}

/** "국내보관X", "공존: N": a mark that says no to what stands before it; of the cloud, that it may not be used. */
const CROSS = String.raw` ?(?:[:=] ?[xn×✕]|[x×✕])(?![a-z가-힣])`;
const NO_CLOUD = new RegExp(`(클라우드|cloud|m365)${CROSS}`, 'g');
const CROSSED = new RegExp(`(국내(?: ?보관)?|보관|위치|상주|레지던시|residency|공존|coexistence|병행)${CROSS}`, 'g');
/** "2013.900명.2달": full stops that set answers apart, without a space behind them. */
const TIGHT_STOP = /(?<=(?<![\d.])20[01]\d)\.(?=[가-힣]|\d{1,6} ?(?:개|명|mail|user))|(?<=[가-힣])\.(?=[\d가-힣])/g;

/** Full-width folded, lower case, the many dashes and quotes made one. Whatever is a letter stays. */
const fold = remembering((text: string): string =>
  text
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(/(?<![０-９])，|，(?![０-９])|、/g, ', ')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[〜～∼]/g, '~')
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/(?<![a-z])how come(?![a-z])/g, 'why')
    .replace(/(?<=\d)-?ish(?![a-z])/g, '')
    .replace(SHORT_YEAR, (_, year) => `20${year.padStart(2, '0')}`)
    .replace(SPELLED_YEAR, (year) => YEARS[year] ?? year)
    .replace(/(\d?) ?½/g, (_, whole) => `${whole || 0}.5`)
    .replace(/(사서함|메일박스|메일함)-(?=\d)/g, '$1:')
    .replace(NOUNS, ' $1 '),
);
/** "2k7", where it counts nothing. */
const SHORT_YEAR = /(?<![a-z\d.,])2k(3|7|1[0369])(?![a-z\d]|[.,]\d| ?(?:mail|mbx|box|user|seat|people|개|명))/g;
/** Versions that are spelled out, where they count nothing: 이천십육, but 이천십개 and 사서함 이천십. */
const YEARS: Readonly<Record<string, string>> = {
  이천삼: '2003',
  이천칠: '2007',
  이천십: '2010',
  이천십삼: '2013',
  이천십육: '2016',
  이천십구: '2019',
};
const SPELLED_YEAR =
  /(?<![가-힣]|(?:사서함|메일함|인원|직원|사용자|총|약|수) ?)이천(?:십[삼육구]|[삼칠십])(?![일이삼사오육칠팔구십백천만억]| ?(?:개|명|인|석|대|여|건|통))/g;
/** Laughter, tears and faces say nothing of an answer. */
const SMILES = /[ㅋㅎㅠㅜ]+|\^{2};*|[:;]-?[)(dp](?![a-z])|\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?/gu;

/** Characters without a width, and those that this folder marks places with. */
const UNSEEN = /[\u200b-\u200d\u2060\ufeff\ue000\ue001]/g;

/** Stands where something was understood already. */
export const BLANK = '\ue000';

/** The text with a part blanked out, so that what was understood is not read twice; positions stay. */
export function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + BLANK.repeat(end - start) + text.slice(end);
}

/** The same for a statement in which numbers may still say something else. */
export function blankWords(text: string, start: number, end: number): string {
  const left = text.slice(start, end).replace(/\S+/g, (word) => (/\d/.test(word) ? word : BLANK.repeat(word.length)));
  return text.slice(0, start) + left + text.slice(end);
}

/** What only ends the sentence of an answer: "정도요", "잡고 있어요". */
const PREDICATE = new RegExp(
  String.raw`(?<=${BLANK})\s?(?:정도|쯤|가량)?(?:을|를|으로|로)?\s?(?:(?:잡|생각하|보|예상하|계획하)고 ?있[가-힣]{1,4}|이?요|돼요?|됩니다|됨|있습니다|있어요?|씁니다|써요?|입니다|이에요|예요|임)(?![가-힣])`,
  'g',
);
const JOINING = 'and|with|have|for|in|및|그리고';
/** What only leads to a number: "we are about 80 people", "딱 150명". */
const ROUGHLY =
  "we are|we're|we have|there are|about|around|roughly|approximately|exactly|precisely|only|just|저희는?|우리는?|약|한|대략|대충|딱|정확히|얼추|총|전부|모두|전체";
const LEADING = new RegExp(String.raw`^[\s,.;:]*(?:(?:${JOINING}|${ROUGHLY})(?:\s|$))*`);
const TRAILING = new RegExp(String.raw`(?:\s(?:${JOINING}))?[\s,.;:]*$`);

/** What is left of a text after parts were blanked out, without the words that joined them. */
export function remainder(text: string): string {
  return text.replace(PREDICATE, ' ').replaceAll(BLANK, ' ').replace(/\s+/g, ' ').replace(LEADING, '').replace(TRAILING, '');
}
