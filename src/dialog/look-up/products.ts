import type { Knowledge } from '../../knowledge/schema.ts';
import { Family, familyBefore } from '../understand/families.ts';
import { matches } from '../understand/patterns.ts';
import type { Named } from './names.ts';

/** A product named in a text. `bare`: by its year alone. Several ids where it may be one or the other ("server 2019"). */
export type ProductNamed = Named & Readonly<{ bare: boolean }>;

/** "ex07", "outlook 13": the last two digits behind a short name. */
const SHORT =
  /(?<![a-z])(exchange|exch|ex|outlook|ol|office|off|ws|win ?server|windows server|익스체인지|익스|아웃룩|오피스) ?'?(00|03|07|08|10|12|13|16|19|21|22|24|25)(?!\d|[.,:]\d|[a-z])(?! ?(?:명|개|users?|mailbox|사서함|%|gb|일|주|시))/g;
const SHORT_FAMILY: Readonly<Record<string, string>> = { o: 'outlook', 아: 'outlook', 오: 'outlook', w: 'windows-server' };
/** A comma between two years sets them apart, before three digits it does not. */
const YEAR = /(?<![\d.]|(?<!(?:19|20)\d\d),)(5\.5|(?:19|20)\d\d(?: r2)?)(?:년)?(?!\d|\.\d|,\d(?!\d{3}(?!\d))|-\d)/g;
const EDITION = /(?<![a-z])se(?![a-z])/g;
/** Between the items of a list: the family of the first holds for the others. */
const LIST = /^(?: ?(?:,|\/|&|and|or|vs\.?|versus|to|->|=>|→|-|~|와|과|랑|이랑|하고|및|또는|에서|이나|대) ?){0,2}$/;
const NOT_MEANT = /(?:\bnot|\bno) (?:exchange |ex )?$/;
const NOT_MEANT_AFTER = /^(?:은|는|이|가)? ?(?:말고|아니라|아니고|빼고|제외)/;

/** "Our 2019 server" may be either, unless something of mail or of a move stands beside it. */
function isOfNothingElse(text: string): boolean {
  return !/exch|익스|mail|메일|사서함|outlook|아웃룩|hybrid|하이브리드|cutover|컷오버|cloud|클라우드|온라인|upgrade|업그레이드|업글|이전|이관|옮|올리|설치|넘어|역할|roles?|(?<![a-z])se(?![a-z])|(?:19|20)\d\d.*(?:19|20)\d\d|\d명/.test(
    text,
  );
}

/** "Server 2016 OS", where nothing is of mail: that of Windows. */
const OF_WINDOWS = /^(?!.*(?:exch|익스|mail|메일)).*(?:(?<![a-z])os(?![a-z])|운영 ?체제)/;

const TO_SE = /^(?: to | ?(?:을|를|에서) ?| ?(?:[-=]>|→) ?)(?:an? )?(?:exchange |익스체인지 )?se(?![a-z])/;

/** "DC 2016 for Exchange 2019": of two years, the one beside the directory is of Windows Server. */
const DIRECTORY_BEFORE = /(?<![a-z])(?:ad|dcs?|domain controllers?|active directory|도메인 ?컨트롤러|디씨) ?$/;
const DIRECTORY_AFTER = /^ ?(?:ad|dcs?|domain controllers?|active directory|도메인 ?컨트롤러|디씨)(?![a-z])/;
const SEVERAL = /(?:19|20)\d\d.*(?:(?:19|20)\d\d|(?<![a-z])se(?![a-z]))|(?<![a-z])se(?![a-z]).*20\d\d/;

/** Adds to the products named in full those named by their year alone, and "SE"; drops those that are ruled out. */
export function findVersionYears(named: readonly Named[], text: string, knowledge: Knowledge): ProductNamed[] {
  const full: ProductNamed[] = named.map((one) => ({ ...one, bare: false }));
  const found = [...full];
  for (const { match, ...place } of [...matches(text, YEAR), ...matches(text, EDITION)]) {
    if (full.some(({ start, end }) => place.start < end && start < place.end)) continue;
    const ids = idsOf(match[1] ?? 'se', place.start, text, found, knowledge);
    if (ids.length > 0) found.push({ ids, bare: true, weight: place.end - place.start, ...place });
  }
  for (const { match, ...place } of matches(text, SHORT)) {
    const id = `${SHORT_FAMILY[match[0].charAt(0)] ?? 'exchange'}-20${match[2]}`;
    if (knowledge.products.has(id) && found.every(({ start, end }) => place.end <= start || end <= place.start))
      found.push({ ids: [id], bare: false, weight: place.end - place.start, ...place });
  }
  return found
    .map((one) => (found.length === 1 ? onMac(one, text, knowledge) : one))
    .filter(({ start, end }) => !NOT_MEANT.test(text.slice(0, start)) && !NOT_MEANT_AFTER.test(text.slice(end)))
    .sort((a, b) => a.start - b.start);
}

/** "Office 2019 on the Mac", "맥북에 깔린 아웃룩 2016": where there is one of that year for the Mac. */
function onMac(one: ProductNamed, text: string, knowledge: Knowledge): ProductNamed {
  const ids = one.ids.map((id) => `${id}-mac`).filter((id) => knowledge.products.has(id));
  return ids.length > 0 && /(?<![a-z])mac(?:s|os|books?)?(?![a-z])|맥북|맥(?:용|에|에서|은|의)? /.test(text)
    ? { ...one, ids }
    : one;
}

function idsOf(year: string, at: number, text: string, before: readonly ProductNamed[], knowledge: Knowledge): string[] {
  const slug = year.replace(' ', '-');
  const ids = Family.options.map((family) => `${family}-${slug}`).filter((id) => knowledge.products.has(id));
  const left = text.slice(0, at);
  const server = /(?:^|[^a-z가-힣])(?:server|srv|svr|서버) ?$/.test(left);
  const own = familyBefore(text, at);
  if (own) return ids.filter((id) => knowledge.products.get(id)?.family === own);
  const isDirectory = DIRECTORY_BEFORE.test(left) || DIRECTORY_AFTER.test(text.slice(at + year.length));
  if (isDirectory && SEVERAL.test(text)) return ids.filter((id) => id.startsWith('windows-server'));
  // "Upgrade server 2016 to SE": what becomes an Exchange is one.
  if (server && TO_SE.test(text.slice(at + year.length))) return ids.slice(0, 1);
  if (server) return ids.filter((id) => (OF_WINDOWS.test(text) ? id.startsWith('windows-server') : !id.startsWith('outlook')));
  const neighbour = before.findLast(({ end }) => end <= at && LIST.test(text.slice(end, at)));
  const family = neighbour?.ids[0] && knowledge.products.get(neighbour.ids[0])?.family;
  const inherited = ids.filter((id) => knowledge.products.get(id)?.family === family);
  if (inherited.length > 0) return inherited;
  if (/^ ?(?:servers?|서버)(?![a-z])/.test(text.slice(at + year.length)) && isOfNothingElse(text))
    return ids.filter((id) => !id.startsWith('outlook'));
  // A year that Exchange has is Exchange here; one that it has not is what else bears it.
  return ids.slice(0, 1);
}
