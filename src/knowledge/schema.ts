import type { Coexistence } from './schema/coexistence.ts';
import type { CountryNames, Geography } from './schema/geography.ts';
import type { Hazard } from './schema/hazard.ts';
import type { CountryCode, ExchangeVersion, OptionId } from './schema/ids.ts';
import type { Limit } from './schema/limit.ts';
import type { Link } from './schema/link.ts';
import type { Option } from './schema/option.ts';
import type { Prerequisite } from './schema/prerequisite.ts';
import type { Procedure } from './schema/procedure.ts';
import type { Product } from './schema/product.ts';
import type { Requirements } from './schema/requirements.ts';
import type { Source } from './schema/source.ts';
import type { Throughput } from './schema/throughput.ts';
import type { Topic } from './schema/topic.ts';

// What each kind of JSON file holds is in the file of its name in schema/; all of it is imported from here.
export * from './schema/coexistence.ts';
export * from './schema/condition.ts';
export { Basis, Evidence, Statement } from './schema/fact.ts';
export * from './schema/geography.ts';
export * from './schema/hazard.ts';
export { CountryCode, EXCHANGE_VERSIONS, ExchangeVersion, OPTION_IDS, OptionId } from './schema/ids.ts';
export * from './schema/limit.ts';
export * from './schema/link.ts';
export * from './schema/option.ts';
export * from './schema/prerequisite.ts';
export * from './schema/procedure.ts';
export * from './schema/product.ts';
export * from './schema/requirements.ts';
export * from './schema/source.ts';
export * from './schema/throughput.ts';
export * from './schema/topic.ts';

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
  countryNames: CountryNames;
}>;
