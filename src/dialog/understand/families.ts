import { z } from 'zod';
import { words } from './patterns.ts';

/** Families of products that people ask about as a whole, in the order in which they are listed. */
export const Family = z.enum(['exchange', 'outlook', 'windows-server']);
export type Family = z.infer<typeof Family>;

/** Exchange by its name, as people write and mistype it. */
export const EXCHANGE = words`(?:ms |microsoft |마이크로소프트 )?(?:e?xch(?:ang|nag|agn|ange|na?g|an|gan)e? | exhcange | excahnge | exhange | exchage | exchnge | exch | ex | e2k | msx
  | (?:익|엑)스 ?(?:체|채|췌)인(?:지|쥐) | 익스 | 익체)`;

/** A family that is named right before a year: it, and no other one, has the version. */
const BEFORE: readonly (readonly [Family, RegExp])[] = [
  ['exchange', new RegExp(String.raw`(?<![a-z])${EXCHANGE}[ -]?(?:servers?|서버)?[ -]?(?:(?:version|버전) ?)?$`)],
  [
    'outlook',
    /(?<![a-z])(?:outlook|ol|office|(?<!\b(?:get|getting|move|moving|migrat(?:e|ing)|com(?:e|ing)|go|going|us|it) )off|아웃룩|오피스) ?$/,
  ],
  ['windows-server', /(?<![a-z])(?:windows|win|윈도우즈?|윈도) ?(?:servers?|서버) ?$/],
];

/** The family that a text speaks of. */
export function familyIn(text: string): Family | undefined {
  if (/outlook|office|아웃룩|오피스/.test(text)) return 'outlook';
  if (/windows|윈도우/.test(text)) return 'windows-server';
  return /exchange|익스/.test(text) ? 'exchange' : undefined;
}

/** The family that stands right before a place in a text. */
export function familyBefore(text: string, at: number): Family | undefined {
  const left = text.slice(Math.max(0, at - LONGEST), at);
  return BEFORE.find(([, pattern]) => pattern.test(left))?.[0];
}
/** No name of a family is longer. */
const LONGEST = 40;
