import type { Reply } from '../dialog/reply.ts';
import { FRESH_DAYS, isStale } from '../knowledge/freshness.ts';
import type { Basis, Knowledge, Statement } from '../knowledge/schema.ts';
import type { IsoDate, Locale, Text } from '../locale.ts';
import { type Filling, fill, formatDay, formatShortDate } from './format.ts';
import { type Say, sayIn } from './words.ts';

/**
 * What rendering looks at. `showDate`: the day was set by a reviewer, so every card says it. `keptDays`: how long answers are
 * kept after the last turn. `compact`: people talk to each other here, and a card is one answer among theirs: what is not the
 * answer is folded. `nonce`: what the buttons carry as `n`, which tells them from those of another answer.
 */
export type Stage = Readonly<{
  knowledge: Knowledge;
  today: IsoDate;
  showDate: boolean;
  keptDays: number;
  compact?: boolean;
  nonce?: string | undefined;
}>;

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

/** What every template shows: the day, where a reviewer set it; that facts were `checked` long ago, where they were. */
export function frame({ today, showDate, say }: Scene, checked?: IsoDate): { asOf?: string; stale?: string } {
  return {
    ...(checked && isStale(checked, today) && { stale: say('stale', { days: FRESH_DAYS }) }),
    ...(showDate && { asOf: say('asOf', { date: { date: today } }) }),
  };
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

/** A part of a card that opens when its heading is pressed; `targets` are the ids of what turns over then. */
export type Section = Readonly<{
  id: string;
  title: string;
  toggle: string;
  targets: readonly string[];
  items: readonly Readonly<{ id: string; text: string }>[];
}>;

/** A part of a card before it is drawn. Without words in it, it is left out. */
export type Fold = readonly [id: string, title: string, texts: readonly string[]];

/** Sections with something in them. Texts are shown and hidden one by one: a container around them would be larger than they are. */
export function sections(scene: Scene, folds: readonly Fold[]): Section[] {
  const filled = folds
    .map(([id, title, texts]) => [id, title, texts.filter(Boolean)] as const)
    .filter(([, , texts]) => texts.length > 0);
  return (scene.compact ? inOne(scene, filled) : filled).map(([id, title, texts]) => {
    const items = texts.map((text, index) => ({ id: `${id}${index}`, text }));
    const targets = [`${id}c`, `${id}o`, ...items.map((item) => item.id)];
    return { id, title, toggle: scene.say('foldShow', { title }), targets, items };
  });
}

/** All of them under one heading, each with its own inside, if it has one. */
function inOne({ say }: Scene, folds: readonly Fold[]): Fold[] {
  const texts = folds.flatMap(([, title, [first, ...others]]) => [title ? `**${title}**\n\n${first}` : `${first}`, ...others]);
  return texts.length > 0 ? [['a', say('foldAll'), texts]] : [];
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
    const date = source.date && formatDay(source.date, locale);
    return [`${source.url ? `[${title}\u00a0↗](${source.url})` : title}${date ? ` (${date})` : ''}`];
  });
}

/** All sources, folded, with the day of the oldest check. */
export function sourceFold(scene: Scene, ids: readonly string[], checked: IsoDate): Fold {
  const title = scene.say('foldSources', { count: ids.length, date: formatShortDate(checked, scene.locale) });
  return ['q', title, [bullets(sourceLines(scene, ids))]];
}
