import { z } from 'zod';
import { IsoDate, Text } from '../locale.ts';

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

const Id = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
const SourceId = z.string().regex(/^[A-Z][A-Z0-9-]*$/);
const PrerequisiteId = z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/);
const HttpsUrl = z.url({ protocol: /^https$/ });

/**
 * How well a fact is founded: `stated` by Microsoft or official data, `reported` by a third party,
 * `inferred` from stated facts, or this project's own `judgement` where the sources leave a gap.
 */
export const Basis = z.enum(['stated', 'reported', 'inferred', 'judgement']);
export type Basis = z.infer<typeof Basis>;

/** Where a fact comes from and the day it was last checked against that source. Part of every fact. */
const evidence = { source: z.array(SourceId).min(1), checked: IsoDate, basis: Basis.default('stated') };
export const Evidence = z.strictObject(evidence);
export type Evidence = z.infer<typeof Evidence>;

/** A sentence that is a fact. */
export const Statement = z.strictObject({ text: Text, ...evidence });
export type Statement = z.infer<typeof Statement>;

const DateFact = z.strictObject({ date: IsoDate, note: Text.optional(), ...evidence });

/**
 * Something that was read: `url` leads a reader to it, `date` is the date of the copy that was read, left out where the copy
 * bears none. Only this project's own judgement has no address.
 */
export const Source = z
  .strictObject({
    id: SourceId,
    title: Text,
    publisher: z.string().min(1),
    kind: z.enum(['microsoft', 'official-data', 'third-party', 'project']),
    url: HttpsUrl.optional(),
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .optional(),
  })
  .refine(({ kind, url }) => url !== undefined || kind === 'project', { path: ['url'], error: 'a source has an address' });
export type Source = z.infer<typeof Source>;

/** A page to send people to. `roadmapUrls` are the addresses that the Exchange 2007 roadmap gave for it. */
export const Link = z.strictObject({
  id: Id,
  title: Text,
  url: HttpsUrl,
  roadmapUrls: z.array(z.string().min(1)).default([]),
  note: Text.optional(),
  ...evidence,
});
export type Link = z.infer<typeof Link>;

export const PRODUCT_FAMILIES = ['exchange', 'outlook', 'windows-server', 'entra-connect', 'other'] as const;

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
  /** How people write it, lower case, beyond `name` and `short`; never a bare year. */
  names: z.array(z.string().min(1)).default([]),
  released: DateFact.optional(),
  support: z.strictObject({
    policy: z.enum(['fixed', 'modern']),
    mainstreamEnd: DateFact.optional(),
    /** The end of support of a fixed policy. */
    extendedEnd: DateFact.optional(),
    /** Paid Extended Security Updates after the end of support, oldest first. They do not restore support. */
    esu: z
      .array(z.strictObject({ name: Text, start: IsoDate.optional(), end: IsoDate, note: Text.optional(), ...evidence }))
      .default([]),
    /** What the Exchange 2007 roadmap said, where it differs from the date above. */
    roadmapSaid: Statement.optional(),
  }),
  /** What this release added, for Exchange Server. */
  /** What it brought; `names` are what people call it. */
  adds: z.array(Statement.extend({ names: z.array(z.string().min(1)).default([]) })).default([]),
  notes: z.array(Statement).default([]),
});
export type Product = z.infer<typeof Product>;

/** One row of what a version needs: words for people and, where they are products, ids for look-ups in reverse. */
const Requirement = z.strictObject({ text: Text, products: z.array(Id).default([]), ...evidence });
export const REQUIREMENT_TOPICS = [
  'hostOs',
  'domainControllers',
  'forestFunctionalLevel',
  'outlook',
  'dotnet',
  'roles',
  'managementTools',
] as const;
export const RequirementTopic = z.enum(REQUIREMENT_TOPICS);
export type RequirementTopic = z.infer<typeof RequirementTopic>;
const requirementTopics = {
  hostOs: Requirement,
  domainControllers: Requirement,
  forestFunctionalLevel: Requirement,
  outlook: Requirement,
  dotnet: Requirement,
  roles: Requirement,
  managementTools: Requirement,
} satisfies Record<RequirementTopic, typeof Requirement>;
/**
 * What an Exchange version needs, in two layers that must not be mixed: `roadmap` is what the roadmap and the documents of
 * its time listed (`minimum` of each), `today` what Microsoft's supportability matrix lists now.
 */
export const Requirements = z.strictObject({
  version: ExchangeVersion,
  roadmap: z.strictObject(requirementTopics).partial(),
  today: z.strictObject(requirementTopics).partial(),
  notes: z.array(Statement).default([]),
  links: z.array(Id).default([]),
});
export type Requirements = z.infer<typeof Requirements>;

/** A number that a rule or a sentence uses. */
export const Limit = z.strictObject({
  id: Id,
  value: z.number().positive(),
  unit: z.enum(['mailboxes', 'days', 'rows', 'licences']),
  text: Text,
  ...evidence,
});
export type Limit = z.infer<typeof Limit>;

/**
 * How an upgrade on premises stands: a path of hops, one hop `in-place`, the newest version in use already (`current`), no
 * documented path, or a version in use that is not released yet on the day.
 */
export const UpgradeStanding = z.enum(['path', 'in-place', 'current', 'no-path', 'unreleased']);
export type UpgradeStanding = z.infer<typeof UpgradeStanding>;

/** What a prerequisite or a step needs to hold before it is shown. Every field given must hold. */
export const Condition = z.strictObject({
  source: z.array(ExchangeVersion).min(1).optional(),
  residency: z
    .array(z.enum(['none', 'in-country', 'own-servers']))
    .min(1)
    .optional(),
  coexistence: z.boolean().optional(),
  upgrade: z.array(UpgradeStanding).min(1).optional(),
  from: IsoDate.optional(),
  before: IsoDate.optional(),
});
export type Condition = z.infer<typeof Condition>;

/** Something to have or do before an option works. */
export const Prerequisite = z.strictObject({
  id: PrerequisiteId,
  /** A few words, as on a checklist. */
  title: Text,
  /** One or two sentences. */
  text: Text,
  optional: z.boolean().default(false),
  when: Condition.optional(),
  ...evidence,
});
export type Prerequisite = z.infer<typeof Prerequisite>;

/** What options are compared by: one row each in a comparison. */
export const ASPECTS = [
  'size',
  'duration',
  'sourceVersion',
  'directorySync',
  'freeBusy',
  'addressList',
  'moveBack',
  'outlookProfile',
  'redownload',
  'password',
  'csv',
  'copies',
  'downtime',
] as const;
export const Aspect = z.enum(ASPECTS);
export type Aspect = z.infer<typeof Aspect>;

const Step = z.strictObject({ text: Text, when: Condition.optional(), ...evidence });

/** A migration method. */
export const Option = z.strictObject({
  id: OptionId,
  /** Full name, as a heading, and a short one for tables. */
  name: Text,
  short: Text,
  names: z.array(z.string().min(1)).default([]),
  cloud: z.boolean(),
  /** One sentence: what it is. */
  summary: Statement,
  /** One sentence: who it is for. */
  suits: Statement,
  /** One short phrase an aspect; every option answers every aspect that its sources cover. */
  aspects: z.partialRecord(Aspect, Statement),
  limits: z.array(Id).default([]),
  prerequisites: z.array(PrerequisiteId).min(1),
  /** What users notice. */
  impact: z.array(Statement).min(1),
  steps: z.array(Step).default([]),
  links: z.array(Id).min(1),
});
export type Option = z.infer<typeof Option>;

/**
 * Whether two versions may share one organisation, older first. A pair that is not listed is not supported.
 * `minimum` is the update level that servers of each side need; `maximum` the newest that still works.
 */
export const CoexistencePair = z.strictObject({
  older: ExchangeVersion,
  newer: ExchangeVersion,
  supported: z.boolean(),
  /** False where it is possible but the source advises another way. */
  advised: z.boolean().default(true),
  minimum: z.strictObject({ older: Text.optional(), newer: Text.optional() }).default({}),
  maximum: z.strictObject({ newer: Text }).optional(),
  /** What stops it, or what to mind. */
  note: Text.optional(),
  ...evidence,
});
export type CoexistencePair = z.infer<typeof CoexistencePair>;

/** An upgrade of the same server, the old product being replaced by setup. */
export const InPlaceUpgrade = z.strictObject({ older: ExchangeVersion, newer: ExchangeVersion, minimum: Text, ...evidence });
export type InPlaceUpgrade = z.infer<typeof InPlaceUpgrade>;

export const Coexistence = z.strictObject({
  pairs: z.array(CoexistencePair),
  inPlace: z.array(InPlaceUpgrade),
  rules: z.array(Statement),
});
export type Coexistence = z.infer<typeof Coexistence>;

/** The steps of one hop between two Exchange versions. */
export const Procedure = z.strictObject({
  id: Id,
  from: z.array(ExchangeVersion).min(1),
  to: z.array(ExchangeVersion).min(1),
  inPlace: z.boolean().default(false),
  steps: z.array(Text).min(1),
  note: Text.optional(),
  ...evidence,
});
export type Procedure = z.infer<typeof Procedure>;

/** Where Microsoft 365 keeps mail at rest. `local`: commits to this country; `union`: to the European Union as a whole; `separate`: another operator. */
export const Geography = z.strictObject({
  country: CountryCode,
  kind: z.enum(['local', 'union', 'separate']),
  /** Of a union. */
  members: z.array(CountryCode).default([]),
  text: Text,
  ...evidence,
});
export type Geography = z.infer<typeof Geography>;

/** How people write countries beyond their names in each language, by country code, lower case. */
export const CountryNames = z.record(CountryCode, z.array(z.string().min(1)).min(1));

/** Days until 90 % of the moves of a tenant of `from` to `to` mailboxes are done. Data moves only. */
export const ThroughputRow = z.strictObject({
  from: z.int().positive(),
  to: z.int().positive().optional(),
  typicalDays: z.int().positive(),
  upperDays: z.int().positive(),
});
export type ThroughputRow = z.infer<typeof ThroughputRow>;
export const Throughput = z.strictObject({
  tenant: z.strictObject({ rows: z.array(ThroughputRow).min(1), note: Text, ...evidence }),
  mailbox: z.strictObject({
    rows: z
      .array(
        z.strictObject({
          size: Text,
          /** The sizes of the row in gigabytes: below `under`, or up to and with `upTo`; neither for what is larger still. */
          under: z.number().positive().optional(),
          upTo: z.number().positive().optional(),
          p50Days: z.int().positive().optional(),
          p90Days: z.int().positive().optional(),
        }),
      )
      .min(1),
    note: Text,
    ...evidence,
  }),
  notes: z.array(Statement),
});
export type Throughput = z.infer<typeof Throughput>;

/** Something that goes wrong, or will, if nobody minds it. */
export const Hazard = z.strictObject({
  id: Id,
  title: Text,
  /** How people speak of it, lower case, in either language. */
  names: z.array(z.string().min(1)).default([]),
  text: Text,
  /** Before this day it is not a fact yet. */
  begins: IsoDate.optional(),
  /** From this day on it lies behind, or was to: what is said of it as something to come is out of date. */
  ends: IsoDate.optional(),
  details: z.array(Statement).default([]),
  links: z.array(Id).default([]),
  ...evidence,
});
export type Hazard = z.infer<typeof Hazard>;

/** A short list of statements under one heading, such as the benefits of Microsoft 365 or what end of support means. */
export const Topic = z.strictObject({
  id: Id,
  title: Text,
  names: z.array(z.string().min(1)).default([]),
  statements: z.array(Statement).min(1),
  links: z.array(Id).default([]),
});
export type Topic = z.infer<typeof Topic>;

/** Everything the product knows. Collections are keyed by id and keep a sensible order. */
export type Knowledge = Readonly<{
  sources: ReadonlyMap<string, Source>;
  links: ReadonlyMap<string, Link>;
  products: ReadonlyMap<string, Product>;
  requirements: ReadonlyMap<ExchangeVersion, Requirements>;
  limits: ReadonlyMap<string, Limit>;
  prerequisites: ReadonlyMap<string, Prerequisite>;
  options: ReadonlyMap<OptionId, Option>;
  procedures: ReadonlyMap<string, Procedure>;
  geographies: ReadonlyMap<CountryCode, Geography>;
  hazards: ReadonlyMap<string, Hazard>;
  topics: ReadonlyMap<string, Topic>;
  coexistence: Coexistence;
  throughput: Throughput;
  countryNames: z.infer<typeof CountryNames>;
}>;
