import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { LookUp } from '../../src/dialog/look-up/look-up.ts';
import type { Reply } from '../../src/dialog/reply.ts';
import { type Locale, Locale as LocaleName } from '../../src/locale.ts';
import { render } from '../../src/render/render.ts';
import { STAGE, Talk } from '../dialog/conversation.ts';
import { texts } from '../render/card-faults.ts';

/** A labelled question: what it is, what it is about, and words that any right answer shows. */
const Utterance = z.strictObject({
  text: z.string().min(1),
  kind: z.string(),
  about: z.array(z.string()),
  includes: z.array(z.string()).default([]),
  after: z.string().optional(),
});
export type Utterance = z.infer<typeof Utterance>;

/** The labelled set of this project, or another one of the same form. */
export function utterances(locale: Locale, file?: string): Utterance[] {
  const own = new URL(`utterances.${LocaleName.parse(locale)}.json`, import.meta.url);
  return Utterance.array().parse(JSON.parse(readFileSync(file ?? own, 'utf8')));
}

/** What came back, and what is wrong with it (nothing: right). `asksBack`: it claims nothing, but offers or asks what was meant. */
export type Outcome = Readonly<{
  utterance: Utterance;
  kind: string;
  about: readonly string[];
  faults: readonly string[];
  asksBack: boolean;
}>;

export function tryOut(utterance: Utterance, locale: Locale): Outcome {
  const talk = new Talk({ locale });
  if (utterance.after) talk.say(utterance.after);
  const reply = talk.say(utterance.text);
  const kind = kindOf(reply, utterance.about.includes('language') ? 'language' : utterance.kind);
  const about = aboutOf(reply);
  const shown = texts(render(STAGE, reply).card).join('\n');
  const faults = [
    ...(kind === utterance.kind ? [] : [`${kind} instead of ${utterance.kind}`]),
    ...(COMPARED.has(utterance.kind) && kind === utterance.kind
      ? utterance.about.filter((id) => !about.includes(id)).map((id) => `not about ${id}`)
      : []),
    ...(kind === utterance.kind
      ? utterance.includes.filter((words) => !shown.includes(words)).map((words) => `lacks "${words}"`)
      : []),
  ];
  return { utterance, kind, about, faults, asksBack: ASKS_BACK.has(kind) };
}

const ASKS_BACK = new Set(['unknown', 'ambiguous', 'product']);

/** Kinds whose `about` names what the answer must be about; commands and small talk name none that shows. */
const COMPARED = new Set([
  'support',
  'no-version',
  'build',
  'requirements',
  'runs-on',
  'coexistence',
  'path',
  'option',
  'compare',
  'can-option',
  'options',
  'options-with',
  'residency',
  'hazard',
  'features',
  'topic',
  'links',
  'product',
  'ambiguous',
]);

function kindOf(reply: Reply, expected: string): string {
  // What comes back is the last thing said, in the other language.
  if (expected === 'language') return reply.kind === 'notice' && reply.notice === 'not-understood' ? 'unknown' : 'command';
  switch (reply.kind) {
    case 'answer':
      return reply.lookUp.about === 'topic' && reply.lookUp.topic === 'end-of-support' ? 'what-eos-means' : reply.lookUp.about;
    case 'welcome':
      return expected === 'command' ? 'command' : 'small-talk';
    case 'form':
      return expected === 'advise' ? 'advise' : 'command';
    case 'question':
    case 'recommendation':
    case 'comparison':
    case 'checklist':
    case 'reasons':
      return expected === 'command' ? 'command' : 'advise';
    case 'notice':
      return NOTICES[reply.notice];
    default:
      return reply satisfies never;
  }
}

const NOTICES = {
  help: 'command',
  'not-understood': 'unknown',
  'out-of-scope': 'unknown',
  'small-talk': 'small-talk',
  cancelled: 'command',
  'nothing-to-cancel': 'command',
  forgotten: 'command',
  'old-card': 'unknown',
  choose: 'ambiguous',
  'answers-first': 'command',
  'why-asked': 'command',
  meaning: 'command',
  'cloud-noted': 'command',
  'about-product': 'product',
  'about-number': 'unknown',
  thanks: 'small-talk',
} as const satisfies Record<Extract<Reply, { kind: 'notice' }>['notice'], string>;

function aboutOf(reply: Reply): string[] {
  if (reply.kind === 'answer') return idsOf(reply.lookUp);
  if (reply.kind !== 'notice') return [];
  return [
    ...(reply.product ? [reply.product] : []),
    ...reply.offers.flatMap((offer) => (offer.do === 'look-up' ? idsOf(offer.ask) : [])),
  ];
}

function idsOf(lookUp: LookUp): string[] {
  return Object.entries(lookUp).flatMap(([key, value]) => {
    if (key === 'about' || key === 'answers' || key === 'on') return [];
    return [value].flat().map((one) => (VERSION_KEYS.has(key) ? `exchange-${String(one).toLowerCase()}` : String(one)));
  });
}

const VERSION_KEYS = new Set(['version', 'versions', 'from', 'to']);
