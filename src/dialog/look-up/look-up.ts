import { z } from 'zod';
import { Aspect, ExchangeVersion, OptionId, RequirementTopic, Trait } from '../../knowledge/schema.ts';
import { IsoDate } from '../../locale.ts';
import { Country, PartialAnswers } from '../../rules/answers.ts';
import { Family } from '../understand/families.ts';

const Id = z.string().max(60);

/** Whose support one card tells. */
export const MOST_PRODUCTS = 6;

/**
 * A question that the knowledge answers, as data: what a button of a card asks, what typed words come to, and what a result
 * of the message extension stands for. Ids that the knowledge does not have are dropped when it is answered.
 */
export const LookUp = z.discriminatedUnion('about', [
  /** Support dates of products, on a day in the past or future where one is named; `part`: paid security updates, release, or newest update. */
  z.strictObject({
    about: z.literal('support'),
    products: z.array(Id).min(1).max(MOST_PRODUCTS),
    on: IsoDate.optional(),
    part: z.enum(['esu', 'released', 'updates']).optional(),
  }),
  /** Which version a build number belongs to. */
  z.strictObject({ about: z.literal('build'), build: z.string().regex(/^\d{1,2}\.\d{1,2}(?:\.\d{1,4}){0,2}$/) }),
  /** A version that a family of products does not have, by its year. */
  z.strictObject({ about: z.literal('no-version'), family: Family, year: z.int().min(1990).max(2099) }),
  z.strictObject({ about: z.literal('supported-now'), family: Family.optional() }),
  z.strictObject({ about: z.literal('ends-next') }),
  z.strictObject({ about: z.literal('requirements'), version: ExchangeVersion, topic: RequirementTopic.optional() }),
  /** Which Exchange versions take this Windows Server or Outlook; `version`: whether that one does; `role`: as what above all. */
  z.strictObject({
    about: z.literal('runs-on'),
    product: Id,
    version: ExchangeVersion.optional(),
    role: z.literal('domainControllers').optional(),
  }),
  z.strictObject({ about: z.literal('coexistence'), versions: z.tuple([ExchangeVersion, ExchangeVersion]) }),
  /**
   * `to` missing: the newest version supported on the day. `inPlace`: whether on the same server; `via`: whether through that
   * version; `update`: from that cumulative update; `direct`: whether in one hop; `denied`: asked as whether not, so that neither
   * yes nor no is clear; `part`: how long it takes.
   */
  z.strictObject({
    about: z.literal('path'),
    from: ExchangeVersion,
    to: ExchangeVersion.optional(),
    inPlace: z.literal(true).optional(),
    via: ExchangeVersion.optional(),
    update: z.int().positive().max(99).optional(),
    direct: z.literal(true).optional(),
    denied: z.literal(true).optional(),
    part: z.literal('duration').optional(),
  }),
  z.strictObject({
    about: z.literal('option'),
    option: OptionId,
    part: z
      .union([
        Aspect,
        z.enum(['prerequisites', 'steps', 'impact', 'limits', 'permissions', 'ports', 'certificates', 'dns', 'licences']),
      ])
      .optional(),
  }),
  /** Whether an option is possible for what is known: evaluated by the rules. */
  z.strictObject({ about: z.literal('can-option'), option: OptionId, answers: PartialAnswers }),
  /** All options, or those named, each with whom it is for, or with an aspect. */
  z.strictObject({ about: z.literal('options'), aspect: Aspect.optional(), of: z.array(OptionId).min(2).max(3).optional() }),
  /** Which options have a trait; `without`: which have not. */
  z.strictObject({ about: z.literal('options-with'), trait: Trait, without: z.literal(true).optional() }),
  /** Which options are possible where one thing is known: evaluated by the rules. Who knows more gets a recommendation. */
  z.strictObject({ about: z.literal('options-for'), answers: PartialAnswers.refine(isOne) }),
  z.strictObject({ about: z.literal('compare'), options: z.array(OptionId).min(2).max(3) }),
  z.strictObject({ about: z.literal('residency'), country: Country.optional() }),
  /** `over`: of more than so many gigabytes. `part`: how many mailboxes move at a time. */
  z.strictObject({
    about: z.literal('throughput'),
    mailboxes: z.int().positive().optional(),
    gigabytes: z.number().positive().optional(),
    over: z.literal(true).optional(),
    part: z.literal('concurrency').optional(),
  }),
  z.strictObject({ about: z.literal('hazard'), hazard: Id }),
  /** `product`: of which one, where it is about the end of support. */
  z.strictObject({ about: z.literal('topic'), topic: Id, product: Id.optional() }),
  z.strictObject({ about: z.literal('features'), version: ExchangeVersion }),
  /** Pages to read about an option or a version; none named: where to start. */
  z.strictObject({ about: z.literal('links'), option: OptionId.optional(), version: ExchangeVersion.optional() }),
]);
export type LookUp = z.infer<typeof LookUp>;

/** Whether just one thing is known; a country is part of where mail must stay. */
function isOne({ country, ...known }: PartialAnswers): boolean {
  return Object.keys({ ...known, ...(country && { residency: country }) }).length === 1;
}

/** Look-ups without those that ask the same again. */
export function distinct(lookUps: readonly LookUp[]): LookUp[] {
  if (lookUps.length < 2) return [...lookUps];
  return [...new Map(lookUps.map((lookUp) => [JSON.stringify(lookUp), lookUp])).values()];
}
