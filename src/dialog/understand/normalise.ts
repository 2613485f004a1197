/** Nouns that people write without a space before the number that follows. */
const NOUNS = /(사서함|메일박스|메일함|우편함)/g;

/**
 * Text as the other files of this folder read it: full-width folded, lower case, one space between words, the many dashes
 * and quotes made one. Whatever is a letter stays.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[〜～∼]/g, '~')
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(NOUNS, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

const BLANK = '\u0001';

/** The text with a part blanked out, so that what was understood is not read twice; positions stay. */
export function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + BLANK.repeat(end - start) + text.slice(end);
}

/** What is left of a text after parts were blanked out, without the words that joined them. */
export function remainder(text: string): string {
  return text
    .replaceAll(BLANK, ' ')
    .replace(/^[\s,.;:]*(?:(?:and|with|have|for|in|및|그리고)\s)*|[\s,.;:]*(?:\s(?:and|with|및|그리고))*[\s,.;:]*$/g, '')
    .replace(/\s+/g, ' ');
}

/** Where one statement of a sentence ends and the next begins, in either language. */
const BETWEEN = /,(?!\d{3})|[;\n]|\.(?!\d)|(?<=[가-힣](?:고|며|지만|는데|구요|으나))\s|\s(?:and|but|while|plus|그리고|하지만)\s/;

/** The statements of normalised text, in order. */
export function clauses(text: string): string[] {
  return text
    .split(BETWEEN)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}
