import { EXCHANGE_VERSIONS, type ExchangeVersion, type Knowledge, type Product } from '../../knowledge/schema.ts';
import { versionOf } from '../../knowledge/versions.ts';
import { familyIn } from '../understand/families.ts';
import { age } from './about-paths.ts';
import type { Heard } from './hear.ts';
import type { LookUp } from './look-up.ts';

/** The version that was spoken of, of several the newest. */
export function versionIn(knowledge: Knowledge, previous: LookUp): ExchangeVersion | undefined {
  switch (previous.about) {
    case 'requirements':
    case 'features':
    case 'runs-on':
      return previous.version;
    case 'path':
      return previous.to ?? EXCHANGE_VERSIONS.at(-1);
    case 'coexistence':
      return previous.versions.toSorted((a, b) => age(a) - age(b)).at(-1);
    case 'support':
      return versionOf(knowledge, previous.products.at(-1));
    case 'option':
      return previous.option === 'on-premises-upgrade' ? EXCHANGE_VERSIONS.at(-1) : undefined;
    default:
      return undefined;
  }
}

/** A year alone is of the family that was spoken of: "Outlook 2024?", "what about 2019". */
export function productOf(knowledge: Knowledge, heard: Heard, previous: LookUp): string | undefined {
  const { products, text } = heard;
  const family = familyOf(knowledge, previous);
  const [first] = products;
  const named = products.find(({ ids }) => ids.length === 1);
  const one = first && (first.bare || first.ids.length > 1) ? first : named;
  if (!one && /(?<![a-z])r2(?![a-z])/.test(text))
    return [`${previous.about === 'support' && previous.products[0]}-r2`].find((id) => knowledge.products.has(id));
  const same = one?.bare || (one?.ids.length ?? 0) > 1 ? one?.ids.map((id) => `${family}-${id.replace(/^\D+-/, '')}`) : undefined;
  return same?.find((id) => knowledge.products.has(id)) ?? named?.ids[0] ?? sameYear(knowledge, heard, previous);
}

/** "No, Windows Server", "아니 아웃룩": of the same year, another family. */
function sameYear(knowledge: Knowledge, { text, products }: Heard, previous: LookUp): string | undefined {
  const [id = '', ...others] = previous.about === 'support' ? previous.products : [];
  const family = products.length + others.length === 0 ? familyIn(text) : undefined;
  const same = id.replace(/^\D+(?=\d)/, `${family}-`);
  return family && knowledge.products.has(same) ? same : undefined;
}

function familyOf(knowledge: Knowledge, previous: LookUp): Product['family'] | undefined {
  switch (previous.about) {
    case 'support':
      return knowledge.products.get(previous.products[0] ?? '')?.family;
    case 'runs-on':
      return knowledge.products.get(previous.product)?.family;
    case 'supported-now':
    case 'no-version':
      return previous.family;
    default:
      return undefined;
  }
}
