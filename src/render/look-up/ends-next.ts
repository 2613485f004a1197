import { daysBetween, esuEnd, type SupportEnd, supportEnds } from '../../knowledge/support.ts';
import type { IsoDate } from '../../locale.ts';
import type { Value } from '../../rules/recommendation.ts';
import { formatDays, formatList } from '../format.ts';
import { bullets, type Scene } from '../scene.ts';
import { supportEvidence, untilWords } from './state.ts';
import type { Block, Fact, FactsView } from './view.ts';

const SHOWN = 5;

/** The next ends of support and of paid security updates, in order of date. */
export function endsNextView(scene: Scene): FactsView {
  const { say, knowledge, today } = scene;
  const ends = supportEnds(knowledge, today);
  const facts = ends.map((end) => factOf(scene, end, ends[0]?.date));
  const later = facts.slice(SHOWN).map((fact) => say('lineOf', { title: fact.title, text: fact.value }));
  const first = ends.find(({ esu }) => !esu)?.product;
  return {
    heading: say('endsNextTitle'),
    sentence: sentenceOf(scene, ends),
    blocks: [...notThisYear(scene, ends), ...(facts.length > 0 ? [{ facts: facts.slice(0, SHOWN) }] : [])],
    folds: [['e', say('foldLater', { count: later.length }), [bullets(later)]]],
    evidence: ends.flatMap(({ product }) => supportEvidence(product)),
    more: [
      first && { about: 'support', products: [first.id] },
      { about: 'supported-now' },
      { about: 'hazard', hazard: 'ews-retirement' },
      { about: 'topic', topic: 'end-of-support' },
    ],
  };
}

function sentenceOf(scene: Scene, ends: readonly SupportEnd[]): string {
  const { say, today, locale } = scene;
  const [first] = ends;
  if (!first) return say('endsNextNone', { date: { date: today } });
  const together = ends.filter(({ date }) => date === first.date).map((end) => nameOf(scene, end));
  return say('endsNextSentence', {
    products: formatList([...new Set(together)], locale),
    end: endOf(first),
    days: formatDays(daysBetween(today, first.date), locale),
  });
}

/** Who asks what ends this year is told that nothing does, rather than left to compare dates. */
function notThisYear({ say, today }: Scene, [first]: readonly SupportEnd[]): Block[] {
  const year = today.slice(0, 4);
  return first && first.date.slice(0, 4) > year ? [{ text: say('endsNextNotThisYear', { year }) }] : [];
}

/** The sentence has counted the days to the next end already. */
function factOf(scene: Scene, end: SupportEnd, next: IsoDate | undefined): Fact {
  return {
    title: nameOf(scene, end),
    value: end.date === next ? scene.say('until', { end: endOf(end) }) : untilWords(scene, end.date, endOf(end)),
  };
}

function endOf({ date, esu }: SupportEnd): Value {
  return esu ? esuEnd(esu) : { date };
}

function nameOf({ say, text }: Scene, { product, esu }: SupportEnd): string {
  const name = text(product.short);
  return esu ? say('endsNextEsu', { product: name }) : name;
}
