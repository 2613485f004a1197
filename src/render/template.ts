import { readFileSync } from 'node:fs';
import { compile, type Fill } from './binding.ts';

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

const templates = Object.fromEntries(CARD_KINDS.map((kind) => [kind, compile(read(kind))])) as Readonly<Record<CardKind, Fill>>;

/** The layout of a kind of card filled with data. */
export function expand(kind: CardKind, data: object): Card {
  return templates[kind](data) as Card;
}

/** Only the Designer reads `$schema`, and every byte of a card counts. */
function read(kind: CardKind): object {
  const { $schema: _, ...template } = JSON.parse(readFileSync(new URL(`../../cards/${kind}.json`, import.meta.url), 'utf8'));
  return template;
}
