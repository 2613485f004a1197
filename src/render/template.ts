import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating/lib/template-engine.js';

export const CARD_KINDS = [
  'welcome',
  'form',
  'question',
  'recommendation',
  'comparison',
  'checklist',
  'facts',
  'notice',
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** An Adaptive Card, or the parts of one that are put together with another. */
export type Card = { type: 'AdaptiveCard'; body: object[]; actions?: object[] } & Record<string, unknown>;

const FOLDER = new URL('../../cards/', import.meta.url);

const templates: Readonly<Record<CardKind, Template>> = Object.fromEntries(
  CARD_KINDS.map((kind) => [kind, new Template(JSON.parse(readFileSync(new URL(`${kind}.json`, FOLDER), 'utf8')))]),
) as Record<CardKind, Template>;

/** The layout of a kind of card filled with data. Only the Designer reads `$schema`, and every byte of a card counts. */
export function expand(kind: CardKind, data: object): Card {
  const { $schema: _, ...card } = templates[kind].expand({ $root: data }) as Card;
  return card;
}
