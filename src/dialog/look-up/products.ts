import type { Knowledge } from '../../knowledge/schema.ts';
import type { Named } from './names.ts';

/** A product named in a text. `bare`: by its year alone. Several ids where it may be one or the other ("server 2019"). */
export type ProductNamed = Named & Readonly<{ bare: boolean }>;

/** "ex07", "outlook 13": the last two digits behind a short name. */
const SHORT =
  /(?<![a-z])(exchange|exch|ex|outlook|ol|office|off|ws|win ?server|windows server|익스체인지|익스|아웃룩|오피스) ?'?(00|03|07|08|10|12|13|16|19|21|22|24|25)(?!\d|[.,:]\d|[a-z])(?! ?(?:명|개|users?|mailbox|사서함|%|gb|일|주|시))/g;
const SHORT_FAMILY: Readonly<Record<string, string>> = { o: 'outlook', 아: 'outlook', 오: 'outlook', w: 'windows-server' };
const YEAR = /(?<![\d,.])(5\.5|(?:19|20)\d\d(?: r2)?)(?:년)?(?!\d|[.,]\d|-\d)/g;
/** Between the items of a list: the family of the first holds for the others. */
const LIST = /^(?: ?(?:,|\/|&|and|or|vs\.?|versus|to|->|=>|→|-|~|와|과|랑|이랑|하고|및|또는|에서|이나|대) ?){0,2}$/;
const FAMILIES = ['exchange', 'outlook', 'windows-server'] as const;
const NOT_MEANT = /(?:\bnot|\bno) (?:exchange |ex )?$/;
const NOT_MEANT_AFTER = /^(?:은|는|이|가)? ?(?:말고|아니라|아니고|빼고|제외)/;

/** Adds to the products named in full those named by their year alone, and "SE"; drops those that are ruled out. */
export function findVersionYears(named: readonly Named[], text: string, knowledge: Knowledge): ProductNamed[] {
  const full: ProductNamed[] = named.map((one) => ({ ...one, bare: false }));
  const found = [...full];
  for (const match of [...text.matchAll(YEAR), ...text.matchAll(/(?<![a-z])se(?![a-z])/g)]) {
    const place = { start: match.index, end: match.index + match[0].length };
    if (full.some(({ start, end }) => place.start < end && start < place.end)) continue;
    const ids = idsOf(match[1] ?? 'se', place.start, text, found, knowledge);
    if (ids.length > 0) found.push({ ids, bare: true, ...place });
  }
  for (const match of text.matchAll(SHORT)) {
    const id = `${SHORT_FAMILY[match[0].charAt(0)] ?? 'exchange'}-20${match[2]}`;
    const place = { start: match.index, end: match.index + match[0].length };
    if (knowledge.products.has(id) && found.every(({ start, end }) => place.end <= start || end <= place.start))
      found.push({ ids: [id], bare: false, ...place });
  }
  return found
    .filter(({ start, end }) => !NOT_MEANT.test(text.slice(0, start)) && !NOT_MEANT_AFTER.test(text.slice(end)))
    .sort((a, b) => a.start - b.start);
}

function idsOf(year: string, at: number, text: string, before: readonly ProductNamed[], knowledge: Knowledge): string[] {
  const slug = year.replace(' ', '-');
  const ids = FAMILIES.map((family) => `${family}-${slug}`).filter((id) => knowledge.products.has(id));
  const server = /(?:^|[^a-z가-힣])(?:server|srv|svr|서버) ?$/.test(text.slice(0, at));
  if (/(?<![a-z])(?:ol|office|off) ?$/.test(text.slice(0, at))) return ids.filter((id) => id.startsWith('outlook'));
  if (server) return ids.filter((id) => !id.startsWith('outlook'));
  const neighbour = before.findLast(({ end }) => end <= at && LIST.test(text.slice(end, at)));
  const family = neighbour?.ids[0] && knowledge.products.get(neighbour.ids[0])?.family;
  const inherited = ids.filter((id) => knowledge.products.get(id)?.family === family);
  if (inherited.length > 0) return inherited;
  // A year that Exchange has is Exchange here; one that it has not is what else bears it.
  return ids.slice(0, 1);
}
