/** Phrases of each language, set apart by commas. */
export type Phrases = Readonly<{ en: string; ko: string }>;

/** How much may stand where a phrase leaves something out: fewer letters say as much in Hangul. */
const LEFT_OUT = { en: String.raw`\b[^?]{0,40}\b`, ko: '[^?]{0,20}' };

/**
 * A pattern for any of some phrases: English ones as whole words, Korean ones anywhere. Each is a pattern of its own, in which `*`
 * is the rest of a word and ` … ` leaves something out.
 */
export function anyOf({ en, ko }: Phrases, flags = ''): RegExp {
  const english = en.replaceAll('*', String.raw`\w*`).replaceAll(' … ', LEFT_OUT.en);
  return new RegExp(String.raw`\b(?:${listed(english)})\b|${listed(ko.replaceAll('…', LEFT_OUT.ko))}`, flags);
}

function listed(phrases: string): string {
  return phrases.split(', ').join('|');
}
