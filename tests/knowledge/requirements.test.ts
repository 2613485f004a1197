import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { listingsOf, requirementsIn } from '../../src/knowledge/requirements.ts';

const knowledge = loadKnowledge();

function listed(product: string): string[] {
  return listingsOf(knowledge, product).map(({ version, layer, topic }) => `${version} ${layer} ${topic}`);
}

test('a Windows Server as operating system and as domain controller, then and now, newest version first', () => {
  expect(listed('windows-server-2012-r2')).toEqual([
    'SE today domainControllers',
    '2019 today domainControllers',
    '2019 roadmap domainControllers',
    '2016 today hostOs',
    '2016 today domainControllers',
    '2016 roadmap hostOs',
    '2016 roadmap domainControllers',
    '2013 roadmap hostOs',
    '2013 roadmap domainControllers',
    '2010 roadmap hostOs',
    '2010 roadmap domainControllers',
  ]);
});

test('an Outlook that was listed then and is no longer', () => {
  expect(listed('outlook-2010')).toEqual(['2016 roadmap outlook', '2013 roadmap outlook', '2010 roadmap outlook']);
  expect(listed('outlook-2024')).toEqual(['SE today outlook', '2019 today outlook', '2016 today outlook']);
});

test('what nothing lists', () => {
  expect(listed('exchange-2016')).toEqual([]);
  expect(listed('no-such-product')).toEqual([]);
});

test('a version that a layer does not name has nothing there', () => {
  expect(requirementsIn(knowledge, '2013', 'today')).toEqual([]);
  expect(requirementsIn(knowledge, '2003', 'roadmap')).toEqual([]);
  expect(requirementsIn(knowledge, 'SE', 'today').map(([topic]) => topic)).toContain('hostOs');
});
