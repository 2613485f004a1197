import { expect, it } from 'vitest';
import { addressesOf, staleFacts } from '../../scripts/links/addresses.ts';
import hosts from '../../scripts/links/hosts.json' with { type: 'json' };
import { FRESH_DAYS } from '../../src/knowledge/freshness.ts';
import { knowledge } from '../dialog/conversation.ts';

const DAY = 24 * 60 * 60 * 1000;
const later = (date: string, days: number) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

it('every address of sources and links is visited, and says who has it', () => {
  const addresses = addressesOf(knowledge);
  const urls = [...knowledge.sources.values(), ...knowledge.links.values()].flatMap(({ url }) => url ?? []);
  expect([...addresses.keys()].toSorted()).toEqual([...new Set(urls)].toSorted());
  expect([...addresses.values()].flat()).toHaveLength(urls.length);
});

it('hosts that are not visited have addresses, and a reason', () => {
  const known = new Set([...addressesOf(knowledge).keys()].map((url) => new URL(url).host));
  for (const [host, reason] of Object.entries(hosts)) {
    expect(known, host).toContain(host);
    expect(reason.length).toBeGreaterThan(20);
  }
});

it('a fact is stale after the days that a card counts, not before', () => {
  const product = knowledge.products.get('exchange-2016');
  const checked = product?.support.extendedEnd?.checked ?? '';
  const place = 'products.exchange-2016.support.extendedEnd';
  expect(staleFacts(knowledge, later(checked, FRESH_DAYS)).map((fact) => fact.place)).not.toContain(place);
  expect(staleFacts(knowledge, later(checked, FRESH_DAYS + 1))).toContainEqual({ place, checked });
});
