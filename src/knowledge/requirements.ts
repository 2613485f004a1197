import { EXCHANGE_VERSIONS, type ExchangeVersion, type Knowledge, type Requirements, type RequirementTopic } from './schema.ts';

export const REQUIREMENT_LAYERS = ['today', 'roadmap'] as const;
export type RequirementLayer = (typeof REQUIREMENT_LAYERS)[number];
export type Requirement = NonNullable<Requirements[RequirementLayer][RequirementTopic]>;

/** A version of Exchange that lists a product: for what, in which layer, and in which words. */
export type Listing = Readonly<{
  version: ExchangeVersion;
  layer: RequirementLayer;
  topic: RequirementTopic;
  requirement: Requirement;
}>;

/** Requirements read in reverse: where a Windows Server or an Outlook is listed, newest version first. */
export function listingsOf(knowledge: Knowledge, product: string): readonly Listing[] {
  return EXCHANGE_VERSIONS.toReversed().flatMap((version) =>
    REQUIREMENT_LAYERS.flatMap((layer) =>
      requirementsIn(knowledge, version, layer)
        .filter(([, { products }]) => products.includes(product))
        .map(([topic, requirement]) => ({ version, layer, topic, requirement })),
    ),
  );
}

/** What a layer says of a version, topic by topic; nothing where it does not name the version. */
export function requirementsIn(
  knowledge: Knowledge,
  version: ExchangeVersion,
  layer: RequirementLayer,
): readonly (readonly [RequirementTopic, Requirement])[] {
  const topics = knowledge.requirements.get(version)?.[layer] ?? {};
  return Object.entries(topics) as [RequirementTopic, Requirement][];
}

/** Whether requirements speak of products like this: a Windows Server or an Outlook. */
export function isListable(knowledge: Knowledge, id: string): boolean {
  const family = knowledge.products.get(id)?.family;
  return family === 'windows-server' || family === 'outlook';
}
