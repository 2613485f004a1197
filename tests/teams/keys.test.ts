import { afterEach, beforeEach, expect, it } from 'vitest';
import { signingKeys } from '../../src/teams/keys.ts';
import { type OpenId, openId } from '../open-id.ts';

const MINUTE = 60_000;
let login: OpenId;
let time: number;
let url: string;
beforeEach(async () => {
  login = await openId('https://service.example/');
  url = login.settings.ToBotFromChannelOpenIdMetadataUrl;
  time = 1_800_000_000_000;
});
afterEach(() => login.close());

it('are found by their id, with what they may sign for', async () => {
  const find = signingKeys(url, () => time);
  expect((await find('teams'))?.endorsements).toEqual(['msteams']);
  expect((await find('any'))?.endorsements).toEqual([]);
  expect(await find('stranger')).toBeUndefined();
});

it('are looked for again when one is unknown, but not at once', async () => {
  const find = signingKeys(url, () => time);
  await find('teams');
  for (const later of [0, 4, 4.9]) {
    time = 1_800_000_000_000 + later * MINUTE;
    await find('new');
  }
  expect(login.asked).toHaveLength(2);
  time += MINUTE;
  await find('new');
  await find('newer');
  expect(login.asked).toHaveLength(4);
});

it('are read again once a day, and yesterday’s serve while that fails', async () => {
  const find = signingKeys(url, () => time);
  await find('teams');
  time += 23 * 60 * MINUTE;
  await find('teams');
  expect(login.asked).toHaveLength(2);
  login.break();
  time += 2 * 60 * MINUTE;
  expect(await find('teams')).toBeDefined();
  expect(login.asked).toHaveLength(3);
  login.mend();
  expect(await find('teams')).toBeDefined();
  expect(login.asked).toHaveLength(3);
  time += MINUTE;
  expect(await find('teams')).toBeDefined();
  expect(login.asked).toHaveLength(5);
});

it('that cannot be read are an error, until they can', async () => {
  const find = signingKeys(url, () => time);
  login.break();
  await expect(find('teams')).rejects.toThrow(/answered 503/);
  await expect(find('teams')).rejects.toThrow(/could not be read/);
  login.mend();
  time += MINUTE;
  expect(await find('teams')).toBeDefined();
});
