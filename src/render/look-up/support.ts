import type { LookUp } from '../../dialog/look-up/look-up.ts';
import type { EsuPeriod, Product, Statement } from '../../knowledge/schema.ts';
import { isEnded, isReleased, isSupported, newestSupported } from '../../knowledge/support.ts';
import type { IsoDate } from '../../locale.ts';
import { formatDate } from '../format.ts';
import { bullets, founded, marked, type Scene } from '../scene.ts';
import { hazardsOn } from './conditional.ts';
import { nameList } from './names.ts';
import { endWords, esuValues, supportEvidence, supportSentence } from './state.ts';
import { supportPart } from './support-part.ts';
import type { Block, FactsView, LookUpOf, More } from './view.ts';

/** Dates of support: of one product in full, of several a line each. What else is asked of them is said first. */
export function supportView(scene: Scene, { products: ids, on, part }: LookUpOf<'support'>): FactsView | undefined {
  const products = [...new Set(ids)].flatMap((id) => scene.knowledge.products.get(id) ?? []);
  const [product, ...others] = products;
  if (!product) return undefined;
  const asked = part ? supportPart(scene, products, part, on) : {};
  const view = others.length === 0 ? oneView(scene, product, on, asked.sentence) : severalView(scene, products, on);
  return { ...view, ...asked };
}

/** `said`: what is said first, and needs no second word among the notes. */
function oneView(scene: Scene, product: Product, on: IsoDate = scene.today, said = ''): FactsView {
  const { say, text } = scene;
  const { roadmapSaid } = product.support;
  const hazards = hazardsOn(scene, product.hazards, on);
  const facts = [...(product.latest ? [product.latest] : []), ...product.notes];
  const remarks = [...remarksOf(scene, product), ...facts.map((fact) => founded(scene, fact))];
  const notes = remarks.filter((remark) => !said.includes(remark));
  return {
    heading: text(product.name),
    sentence: [supportSentence(scene, product, on), ...hazards.map((hazard) => founded(scene, hazard))].join(' '),
    blocks: [datesOf(scene, product), ...(roadmapSaid ? [{ text: roadmapWords(scene, roadmapSaid), stays: true }] : [])],
    folds: [['n', say('foldNotes', { count: notes.length }), [bullets(notes)]]],
    evidence: [...supportEvidence(product), ...hazards, ...facts],
    more: moreOf(scene, product, on),
  };
}

function roadmapWords(scene: Scene, said: Statement): string {
  return scene.say('roadmapSaid', { text: founded(scene, said) });
}

function datesOf(scene: Scene, { released, support }: Product): Block {
  const { say, locale } = scene;
  const { mainstreamEnd, extendedEnd, esu } = support;
  const lastEsu = esu.at(-1);
  const facts = [
    released && { title: say('factReleased'), value: formatDate(released.date, locale) },
    mainstreamEnd && { title: say('factMainstream'), value: formatDate(mainstreamEnd.date, locale) },
    { title: say('factEnd'), value: extendedEnd ? formatDate(extendedEnd.date, locale) : say('factNone') },
    lastEsu && { title: say('factEsu'), value: say('esuEnd', esuValues(scene, lastEsu)) },
  ];
  return { facts: facts.filter((fact) => fact !== undefined) };
}

/** What a date does not tell: notes to dates, and periods of ESU. */
function remarksOf(scene: Scene, { released, support }: Product): string[] {
  const { say, text } = scene;
  const dates = [
    ['factReleased', released],
    ['factMainstream', support.mainstreamEnd],
    ['factEnd', support.extendedEnd],
  ] as const;
  return [
    ...dates.flatMap(([title, date]) => (date?.note ? [say('lineOf', { title: say(title), text: text(date.note) })] : [])),
    ...support.esu.map((period) => esuLine(scene, period)),
  ];
}

function esuLine(scene: Scene, esu: EsuPeriod): string {
  const { say, text } = scene;
  const { start, note, basis } = esu;
  const values = esuValues(scene, esu);
  const period = start ? say('esuPeriod', { ...values, start: { date: start } }) : say('esuUntil', values);
  const line = note ? `${period} ${text(note)}` : period;
  return marked(scene, line, basis);
}

function severalView(scene: Scene, products: readonly Product[], on: IsoDate = scene.today): FactsView {
  const { say, text } = scene;
  const facts = products.map((product) => ({ title: text(product.short), value: endWords(scene, product, on) }));
  return {
    heading: say('supportSeveralTitle'),
    sentence: severalSentence(scene, products, on),
    blocks: [
      { facts },
      ...products.flatMap(({ short, support: { roadmapSaid } }) =>
        roadmapSaid ? [{ text: say('lineOf', { title: text(short), text: roadmapWords(scene, roadmapSaid) }) }] : [],
      ),
    ],
    evidence: products.flatMap((product) => [...supportEvidence(product), ...(product.latest ? [product.latest] : [])]),
    more: products.map(({ id }) => ({ about: 'support', products: [id] })),
  };
}

/** Which of them are in support on a day, which not any more, which not yet. The first of these groups names the day. */
function severalSentence(scene: Scene, products: readonly Product[], on: IsoDate): string {
  const groups = [
    ['supportedOf', 'supportedOf', products.filter((product) => isSupported(product, on))],
    ['endedOfOn', 'endedOf', products.filter((product) => isEnded(product, on))],
    ['notReleasedOfOn', 'notReleasedOf', products.filter((product) => !isReleased(product, on))],
  ] as const;
  return groups
    .filter(([, , members]) => members.length > 0)
    .map(([first, later, members], index) =>
      scene.say(index === 0 ? first : later, { date: { date: on }, products: nameList(scene, members) }),
    )
    .join(' ');
}

const MEANING: LookUp = { about: 'topic', topic: 'end-of-support' };

function moreOf({ knowledge, today }: Scene, product: Product, on: IsoDate): More {
  const { id, family, version, hazards } = product;
  const meaning = isEnded(product, on) ? MEANING : undefined;
  if (version) {
    const newest = newestSupported(knowledge, today);
    return [
      { about: 'path', from: version },
      version === newest ? { about: 'hazard', hazard: 'se-cu2-window' } : undefined,
      meaning,
      { about: 'requirements', version },
      { about: 'features', version },
      { about: 'coexistence', versions: [version, newest] },
      { about: 'ends-next' },
    ];
  }
  const listed: LookUp | undefined =
    family === 'outlook' || family === 'windows-server' ? { about: 'supported-now', family } : undefined;
  return [
    ...hazards.map((hazard): LookUp => ({ about: 'hazard', hazard })),
    { about: 'runs-on', product: id },
    listed,
    meaning,
    { about: 'ends-next' },
  ];
}
