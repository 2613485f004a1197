import type { LookUp } from '../dialog/look-up/look-up.ts';
import type { Locale } from '../locale.ts';
import { lookUpTitle } from './look-up/title.ts';
import { render } from './render.ts';
import { type Stage, sceneOf } from './scene.ts';
import type { Card } from './template.ts';

/** A look-up in a list of results: its title, its answer in one sentence, and the card that choosing it puts into a chat. */
export type Result = Readonly<{ title: string; text: string; card: Card }>;

/** The card has no buttons: the chat that it is put into need not have the bot. */
export function renderResult(stage: Stage, lookUp: LookUp, locale: Locale): Result {
  const reply = { kind: 'answer', lookUp, locale } as const;
  const { card, summary } = render(stage, reply);
  const { actions: _buttons, ...shown } = card;
  return { title: lookUpTitle(sceneOf(stage, reply), lookUp), text: summary, card: shown };
}
