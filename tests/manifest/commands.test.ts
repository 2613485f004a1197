import { describe, expect, it, test } from 'vitest';
import en from '../../manifest/en.json' with { type: 'json' };
import ko from '../../manifest/ko.json' with { type: 'json' };
import { searchLookUps } from '../../src/dialog/look-up/search.ts';
import { LOCALES, type Locale } from '../../src/locale.ts';
import { render } from '../../src/render/render.ts';
import pagesJson from '../../src/server/pages.json' with { type: 'json' };
import { gist, knowledge, STAGE, Talk } from '../dialog/conversation.ts';
import { texts } from '../render/card-faults.ts';

const TEXTS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en, ko };
/** Titles of commands, and the words that a prompt puts into the box. */
const commands = Object.keys(en).filter((key) => /commands\[\d+\]\.(title|prompt)$/.test(key) && key.startsWith('bots'));
const samples = Object.keys(en).filter((key) => key.includes('samplePrompts'));

/** What each is answered with, the same in both languages. */
const ANSWERS: Readonly<Record<string, string>> = {
  help: 'notice help',
  recommend: 'form',
  'support dates': 'notice choose',
  'what ends next': 'ends-next',
  'supported versions': 'supported-now',
  compare: 'form',
  'start over': 'form',
  한국어: 'welcome',
  'delete my data': 'notice forgotten',
  'Recommend a migration option': 'form',
  'Exchange 2016 support date': 'support exchange-2016',
  'Exchange 2010 to SE': 'path 2010 SE',
  'We run Exchange 2016 with 300 mailboxes, have 2 months, no data residency requirement, no coexistence needed':
    'recommendation full-hybrid',
  'When does support for Exchange 2016 end?': 'support exchange-2016',
  'Upgrade path from Exchange 2010 to SE': 'path 2010 SE',
};

test.each(LOCALES)('the welcome has the name of the app, in %s', (locale) => {
  const stage = STAGE;
  const { card } = render(stage, new Talk({ locale }).send({ kind: 'installed', locale }));
  expect(texts(card)[0]).toBe(TEXTS[locale]['name.short']);
  expect(pagesJson.about.title[locale]).toBe(TEXTS[locale]['name.short']);
});

describe.each(LOCALES)('commands that Teams lists, in %s', (locale) => {
  it.each(commands.map((key) => [TEXTS[locale][key] ?? '', ANSWERS[TEXTS.en[key] ?? '']]))('%s', (words, expected) => {
    const asks = [words, words.toUpperCase(), words.toLowerCase(), `  ${words} `];
    for (const asked of asks) {
      const reply = new Talk({ locale }).say(asked);
      expect(gist(reply), asked).toBe(expected);
      if (!/한국어|english/i.test(words)) expect(reply.locale, asked).toBe(locale);
    }
  });

  it.each(samples.map((key) => [TEXTS[locale][key] ?? '']))('a sample of the search finds something: %s', (words) => {
    expect(searchLookUps(knowledge, words).length).toBeGreaterThan(0);
  });
});
