/** Whether the last sound of a word is a consonant, as Korean reads it: 0, 1, 3, 6, 7, 8 do, and so do the letters L, M, N, R. */
function endsInConsonant(word: string): boolean {
  const last = word.replace(/[^\p{L}\p{N}]+$/u, '').at(-1) ?? '';
  if (/[가-힣]/.test(last)) return (last.charCodeAt(0) - 0xac00) % 28 !== 0;
  // Read as one word: 아이맵.
  if (/imap$/i.test(word)) return true;
  return /[013678lmnr]/i.test(last);
}

/** 으로 follows a consonant other than ㄹ (1, 7, 8 and L end in one). */
function endsInRieul(word: string): boolean {
  const last = word.replace(/[^\p{L}\p{N}]+$/u, '').at(-1) ?? '';
  if (/[가-힣]/.test(last)) return (last.charCodeAt(0) - 0xac00) % 28 === 8;
  return /[178lr]/i.test(last);
}

/** The right one of two particles, written `은/는` (after a consonant first): `Exchange 2013은`, `Exchange SE는`. */
export function particle(word: string, pair: string): string {
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  if (afterConsonant === '으로' && endsInRieul(word)) return afterVowel;
  return endsInConsonant(word) ? afterConsonant : afterVowel;
}
