import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from 'botbuilder';
import { readQuestion } from '../src/dialog/look-up/read.ts';
import type { Message } from '../src/dialog/message.ts';
import { respond } from '../src/dialog/respond.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { render } from '../src/render/render.ts';
import { recommend } from '../src/rules/recommend.ts';
import { openStorage } from '../src/storage/open.ts';
import { utterances } from '../tests/accuracy/measure.ts';
import { costOf } from './cost.ts';
import type { Row } from './report.ts';

const TODAY = '2026-11-22';
const knowledge = loadKnowledge();
const world = { knowledge, today: TODAY };
const stage = { ...world, showDate: false, keptDays: 30 };
const ANSWERS = {
  source: '2007',
  mailboxes: 1200,
  duration: 21,
  residency: 'in-country',
  country: 'KR',
  coexistence: false,
} as const;
const TALK = {
  welcome: ['hi'],
  form: ['start'],
  question: ['We run Exchange 2007'],
  recommendation: ['Exchange 2007, 1,200 mailboxes, 3 weeks, data must stay in Korea, no coexistence'],
  comparison: ['Exchange 2007, 1,200 mailboxes, 3 weeks, data must stay in Korea, no coexistence', 'compare'],
  checklist: ['Exchange 2007, 1,200 mailboxes, 3 weeks, data must stay in Korea, no coexistence', 'checklist'],
  'support date': ['when does Exchange 2013 end?'],
  path: ['2007 -> SE'],
  'comparison of two': ['cutover vs staged'],
  notice: ['help'],
} as const satisfies Record<string, readonly string[]>;

/** What the parts of a turn cost inside the process, without HTTP. */
export async function inside(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const storage = await openStorage(`sqlite:${join(folder, 'sessions.db')}`);
  const asked = [...utterances('en'), ...utterances('ko')].map(({ text }) => text);
  const replies = Object.entries(TALK).map(([name, words]) => [name, lastReply(words)] as const);
  const rows = [
    { what: 'recommend', value: await costOf(() => recommend(knowledge, ANSWERS, TODAY)) },
    {
      what: 'understanding a sentence',
      value: await costOf((turn) => readQuestion(knowledge, asked[turn % asked.length] ?? '')),
    },
    { what: 'session load and save', value: await costOf((turn) => loadAndSave(storage, `conversation:${turn % 1000}`)) },
  ];
  for (const [name, reply] of replies) rows.push({ what: `rendering: ${name}`, value: await costOf(() => render(stage, reply)) });
  storage.close();
  rmSync(folder, { recursive: true, force: true });
  return rows.map((row) => ({ ...row, unit: 'µs' }));
}

async function loadAndSave(storage: Storage, key: string): Promise<void> {
  const { [key]: stored } = await storage.read([key]);
  await storage.write({ [key]: { ...stored, v: 1, people: { kim: { answers: ANSWERS } } } });
}

function lastReply(words: readonly string[]) {
  let session = {};
  let said: ReturnType<typeof respond> | undefined;
  for (const text of words) {
    const message: Message = { kind: 'words', text };
    said = respond(world, session, message);
    session = said.session ?? {};
  }
  if (!said) throw new Error('Nothing was said.');
  return said.reply;
}
