import { loadKnowledge } from '../src/knowledge/load.ts';
import { addressesOf, staleFacts } from './links/addresses.ts';
import hosts from './links/hosts.json' with { type: 'json' };
import { visitAll } from './links/visit.ts';

/**
 * Visits every address of the knowledge and lists facts that have not been checked for long. Needs a network. Ends with 1 where an
 * address does not answer as it should; hosts that refuse programs are listed in links/hosts.json, each with its reason.
 */
const knowledge = loadKnowledge();
const addresses = addressesOf(knowledge);
const refusing = new Map<string, string>(Object.entries(hosts));
const left = [...addresses.keys()].filter((url) => refusing.has(new URL(url).host));
const visits = await visitAll([...addresses.keys()].filter((url) => !refusing.has(new URL(url).host)));

const wrong = visits.filter(({ state }) => state !== 'ok' && state !== 'moved');
for (const { url, state, detail } of visits) {
  if (state !== 'ok') console.log(`${state.padEnd(11)} ${url} ${detail} (${addresses.get(url)?.join(', ')})`);
}
for (const url of left) console.log(`not visited ${url} (${refusing.get(new URL(url).host)})`);
for (const { place, checked } of staleFacts(knowledge, new Date().toISOString().slice(0, 10))) {
  console.log(`stale       ${place}, checked ${checked}`);
}
console.log(`${visits.length} visited, ${wrong.length} wrong, ${left.length} left to a person.`);
process.exitCode = wrong.length > 0 ? 1 : 0;
