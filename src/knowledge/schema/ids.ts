import { z } from 'zod';

/** Exchange Server versions that a person can move from, oldest first. */
export const EXCHANGE_VERSIONS = ['5.5', '2000', '2003', '2007', '2010', '2013', '2016', '2019', 'SE'] as const;
export const ExchangeVersion = z.enum(EXCHANGE_VERSIONS);
export type ExchangeVersion = z.infer<typeof ExchangeVersion>;

/** Migration methods, in the order in which they are listed. */
export const OPTION_IDS = ['cutover', 'staged', 'minimal-hybrid', 'full-hybrid', 'imap', 'on-premises-upgrade'] as const;
export const OptionId = z.enum(OPTION_IDS);
export type OptionId = z.infer<typeof OptionId>;

/** ISO 3166-1 alpha-2, or `EU` for the European Union as a whole. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);
export type CountryCode = z.infer<typeof CountryCode>;

/** How people write it, or speak of it, beyond its names and titles: in either language, lower case. */
export const Names = z.array(z.string().min(1)).default([]);

export const Id = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
export const SourceId = z.string().regex(/^[A-Z][A-Z0-9-]*$/);
export const PrerequisiteId = z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/);
export const HttpsUrl = z.url({ protocol: /^https$/ });
