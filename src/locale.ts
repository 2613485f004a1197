import { z } from 'zod';

/** The languages the product speaks. Adding one here makes the compiler and the schemas list every text that lacks it. */
export const LOCALES = ['en', 'ko'] as const;
export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;

/** One whole sentence (or name) per language. */
export const Text = z.strictObject({ en: z.string().trim().min(1), ko: z.string().trim().min(1) });
export type Text = z.infer<typeof Text>;

/** A calendar date, `YYYY-MM-DD`, that exists. Compared as a string. */
export const IsoDate = z.iso.date();
export type IsoDate = z.infer<typeof IsoDate>;
