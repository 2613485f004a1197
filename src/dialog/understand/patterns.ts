/**
 * A pattern for any of a list, each a pattern of its own, set apart by " | " and line breaks so that long lists stay readable.
 */
export function words(list: TemplateStringsArray, ...patterns: readonly string[]): string {
  const written = String.raw({ raw: list.raw }, ...patterns);
  return `(?:${written
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ \| /g, '|')})`;
}

/** 넘다, "be more than", of what stands before it: not 넘기다 and 넘어가다, "move", nor what may not be. */
export const GOES_BEYOND = String.raw`넘(?!기(?!도)|겨|길|김|깁|어가(?:야|려|기로|자|고 ?싶)|어갈 ?(?:예정|계획|거|건|게|겁|래)|으면 ?(?:안|곤란)|지(?:는|도)? ?(?:않|못|마))`;

/** A pattern that finds every one of these. */
export function every(pattern: string): RegExp {
  return new RegExp(pattern, 'g');
}

/** What a part of a text is, and where it stands: `start` inclusive, `end` exclusive. */
export type Place = Readonly<{ start: number; end: number }>;

export function matches(text: string, pattern: RegExp): { match: RegExpExecArray; start: number; end: number }[] {
  const found = [];
  // Not matchAll, which makes a new RegExp for every text.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push({ match, start: match.index, end: match.index + match[0].length });
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** A function of a text that is asked several times about the same few texts in a turn: it remembers them. */
export function remembering<Result>(of: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const result = known.get(text) ?? of(text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, result);
    return result;
  };
}
const REMEMBERED = 16;

/** How far to the left and to the right of a place words still belong to it. Bounded, so that no text is slow to read. */
export const NEAR = 60;

export function before(text: string, { start }: Place): string {
  return text.slice(Math.max(0, start - NEAR), start);
}

export function after(text: string, { end }: Place): string {
  return text.slice(end, end + NEAR);
}
