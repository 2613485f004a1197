import { describe, expect, test } from 'vitest';
import type { LookUp } from '../../src/dialog/look-up/look-up.ts';
import type { Reply } from '../../src/dialog/reply.ts';
import { LOCALES, type Locale } from '../../src/locale.ts';
import { type Rendered, render } from '../../src/render/render.ts';
import { recommend } from '../../src/rules/recommend.ts';
import { knowledge, STAGE, TODAY } from '../dialog/conversation.ts';
import { faultsOf, heading, texts, walk } from './card-faults.ts';
import { everyLookUp } from './look-ups.ts';

const all = [...everyLookUp(knowledge)];

function answer(lookUp: LookUp, locale: Locale, compact: boolean): Rendered {
  return render({ ...STAGE, compact }, { kind: 'answer', lookUp, locale });
}

describe.each(LOCALES)('in a group, in %s', (locale) => {
  test('a look-up is answered by a short card without a fault', () => {
    for (const lookUp of all) {
      const { card, summary } = answer(lookUp, locale, true);
      const name = JSON.stringify(lookUp);
      expect(faultsOf(card, locale), name).toEqual([]);
      expect(summary, name).toBe(answer(lookUp, locale, false).summary);
      expect(toggles(card), name).toBeLessThanOrEqual(1);
      expect(card.actions?.length, name).toBeGreaterThan(0);
      expect(card.actions?.length, name).toBeLessThanOrEqual(3);
      for (const { facts } of walk(card)) expect((facts as [] | undefined)?.length ?? 0, name).toBeLessThanOrEqual(4);
    }
  }, 60_000);

  test('the card names a source and the day of the check without being opened', () => {
    const unknown = answer({ about: 'topic', topic: 'no-such-topic' }, locale, true).summary;
    for (const lookUp of all) {
      const { card, summary } = answer(lookUp, locale, true);
      const open = [...walk(card)].filter(({ isVisible }) => isVisible !== false).map(({ text }) => String(text ?? ''));
      const named = open.some((text) => /^(Source|출처): .*2026/.test(text));
      expect(named, JSON.stringify(lookUp)).toBe(summary !== unknown);
    }
  }, 60_000);

  test('nothing is left out: it is folded', () => {
    for (const lookUp of all) {
      const [short, full] = [true, false].map((compact) => words(answer(lookUp, locale, compact).card));
      const lost = [...(full ?? [])].filter((word) => !short?.has(word));
      expect(lost, JSON.stringify(lookUp)).toEqual([]);
    }
  }, 60_000);

  test('a recommendation is led by the option and folds the rest', () => {
    const answers = { source: '2007', mailboxes: 1200, duration: 21, residency: 'none', coexistence: true } as const;
    const reply: Reply = { kind: 'recommendation', recommendation: recommend(knowledge, answers, TODAY), locale, answers };
    const { card } = render({ ...STAGE, compact: true }, reply);
    expect(faultsOf(card, locale)).toEqual([]);
    expect(heading(card)).toBe(knowledge.options.get(reply.recommendation.option)?.name[locale]);
    expect(toggles(card)).toBe(1);
    expect(card.actions).toHaveLength(3);
  });
});

/** Headings that open something. */
function toggles(card: object): number {
  return [...walk(card)].filter(({ selectAction }) => selectAction !== undefined).length;
}

/** The words of a card's texts and facts: what Markdown and heads of tables add does not count. */
function words(card: object): Set<string> {
  const { actions: _, ...shown } = card as { actions?: unknown };
  const heads = new Set([...walk(card)].flatMap(({ weight, text }) => (weight === 'bolder' ? [text] : [])));
  const said = texts(shown).filter((text) => !heads.has(text) && !/^[▸▾]|^(Show or hide|펼치기)/.test(text));
  return new Set(said.flatMap((text) => text.split(/[\s:·,.()*-]+/)));
}
