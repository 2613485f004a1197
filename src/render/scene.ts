import type { Reply } from '../dialog/reply.ts';
import type { Basis, Knowledge, Statement } from '../knowledge/schema.ts';
import type { IsoDate, Locale, Text } from '../locale.ts';
import { type Filling, fill, formatDate } from './format.ts';
import { type Say, sayIn } from './words.ts';

/** What rendering looks at. `showDate`: the day was set by a reviewer, so every card says it. */
export type Stage = Readonly<{ knowledge: Knowledge; today: IsoDate; showDate: boolean }>;

/** A reply on its stage, with its language. */
export type Scene = Stage & Readonly<{ reply: Reply; locale: Locale; say: Say; text: (text: Text, values?: Filling) => string }>;

export function sceneOf(stage: Stage, reply: Reply): Scene {
  const { locale } = reply;
  return {
    ...stage,
    reply,
    locale,
    say: sayIn(stage.knowledge, locale),
    text: (text, values = {}) => fill(stage.knowledge, text, values, locale),
  };
}

/** What every template shows: the day, where a reviewer set it. */
export function frame({ today, showDate, say }: Scene): { asOf?: string } {
  return showDate ? { asOf: say('asOf', { date: { date: today } }) } : {};
}

/** A sentence with the words that belong to how well it is founded. */
export function founded(scene: Scene, { text, basis }: Pick<Statement, 'text' | 'basis'>, values?: Filling): string {
  return marked(scene, scene.text(text, values), basis);
}

/** Words put together from a fact, with those that say how well it is founded. */
export function marked(scene: Scene, words: string, basis: Basis): string {
  const mark = markOf(scene, basis);
  return mark ? `${words} ${mark}` : words;
}

/** How well a fact is founded, in words; of what Microsoft states nothing needs to be said. */
export function markOf({ say }: Scene, basis: Basis): string | undefined {
  switch (basis) {
    case 'stated':
      return undefined;
    case 'reported':
      return `(${say('basisReported')})`;
    case 'inferred':
      return `(${say('basisInferred')})`;
    case 'judgement':
      return `(${say('basisJudgement')})`;
    default:
      return basis satisfies never;
  }
}

/** A part of a card that opens when its heading is pressed. */
export type Section = Readonly<{ id: string; title: string; toggle: string; items: readonly { text: string }[] }>;

/** Sections with something in them. */
export function sections(
  { say }: Scene,
  all: readonly (readonly [id: string, title: string, items: readonly string[]])[],
): Section[] {
  return all
    .filter(([, , items]) => items.some((item) => item !== ''))
    .map(([id, title, items]) => ({ id, title, toggle: say('foldShow', { title }), items: items.map((text) => ({ text })) }));
}

/** A Markdown list in one text, which is a third of the size of a text for each. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** Titles of sources, each a link where it has an address, with the day of the copy that was read. */
export function sourceLines({ knowledge, locale, text }: Scene, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const source = knowledge.sources.get(id);
    if (!source) return [];
    const title = text(source.title);
    const date = source.date && (/^\d{4}-\d{2}-\d{2}$/.test(source.date) ? formatDate(source.date, locale) : source.date);
    return [`${source.url ? `[${title} ↗](${source.url})` : title}${date ? ` (${date})` : ''}`];
  });
}
