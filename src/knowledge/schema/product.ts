import { z } from 'zod';
import { IsoDate, Text } from '../../locale.ts';
import { DateFact, evidence, Statement } from './fact.ts';
import { ExchangeVersion, Id, Names } from './ids.ts';

export const PRODUCT_FAMILIES = ['exchange', 'outlook', 'windows-server', 'entra-connect', 'other'] as const;

const EsuPeriod = z.strictObject({
  name: Text,
  start: IsoDate.optional(),
  end: IsoDate,
  /** The sources agree on the month only, and `end` is its last day. */
  endsWithMonth: z.literal(true).optional(),
  note: Text.optional(),
  ...evidence,
});
export type EsuPeriod = z.infer<typeof EsuPeriod>;

/** The beginning of a build number. */
const BuildStart = z.string().regex(/^\d{1,2}(?:\.\d{1,4}){0,2}$/);

/** Build numbers, as `AdminDisplayVersion` shows them. */
const Builds = z.strictObject({
  /** That of the first build, so far as it tells the version from those before it. */
  from: BuildStart,
  /** Service packs and cumulative updates by the beginning of their builds. */
  updates: z.record(BuildStart, z.string()).default({}),
  ...evidence,
});

/** A product with dates of support. A date that is unknown is left out, never invented. */
export const Product = z.strictObject({
  id: Id,
  family: z.enum(PRODUCT_FAMILIES),
  /** Position within the family, oldest first. */
  order: z.int().positive(),
  /** Only for Exchange Server: the value of the answer `source`. */
  version: ExchangeVersion.optional(),
  /** The full name and the short one that fits a phone and a sentence. */
  name: Text,
  short: Text,
  /** Never a bare year. */
  names: Names,
  /** Only for Exchange Server. */
  builds: Builds.optional(),
  released: DateFact.optional(),
  /** Its newest update level, and the newest update. */
  latest: Statement.optional(),
  support: z.strictObject({
    policy: z.enum(['fixed', 'modern']),
    mainstreamEnd: DateFact.optional(),
    /** The end of support of a fixed policy. */
    extendedEnd: DateFact.optional(),
    /** Paid Extended Security Updates after the end of support, oldest first. They do not restore support. */
    esu: z.array(EsuPeriod).default([]),
    /** What the Exchange 2007 roadmap said, where it differs from the date above. */
    roadmapSaid: Statement.optional(),
  }),
  /** What this release brought, for Exchange Server. */
  adds: z.array(Statement.extend({ names: Names })).default([]),
  notes: z.array(Statement).default([]),
  /** Hazards, by id, without which the state of its support would mislead, from the day on which they begin. */
  hazards: z.array(Id).default([]),
});
export type Product = z.infer<typeof Product>;
