import { z } from 'zod';
import { Text } from '../../locale.ts';
import { evidence, Statement } from './fact.ts';
import { ExchangeVersion, Id } from './ids.ts';

/** The update of Exchange from which some of the products are listed. */
const From = z.strictObject({ products: z.array(Id).min(1), level: Text });

/** One row of what a version needs: words for people and, where they are products, ids for look-ups in reverse. */
const Requirement = z.strictObject({
  text: Text,
  products: z.array(Id).default([]),
  from: z.array(From).default([]),
  ...evidence,
});

const Topics = z
  .strictObject({
    hostOs: Requirement,
    domainControllers: Requirement,
    forestFunctionalLevel: Requirement,
    outlook: Requirement,
    dotnet: Requirement,
    roles: Requirement,
    managementTools: Requirement,
  })
  .partial();
export const RequirementTopic = Topics.keyof();
export type RequirementTopic = z.infer<typeof RequirementTopic>;

/**
 * What an Exchange version needs, in two layers that must not be mixed: `roadmap` is what the roadmap and the documents of
 * its time listed (`minimum` of each), `today` what Microsoft's supportability matrix lists now.
 */
export const Requirements = z.strictObject({
  version: ExchangeVersion,
  roadmap: Topics,
  today: Topics,
  notes: z.array(Statement).default([]),
  links: z.array(Id).default([]),
});
export type Requirements = z.infer<typeof Requirements>;
