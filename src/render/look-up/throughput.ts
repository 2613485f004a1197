import type { MailboxRow, TenantRow } from '../../knowledge/schema.ts';
import { mailboxRow, tenantRow } from '../../knowledge/throughput.ts';
import { formatDays } from '../format.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import type { Block, FactsView, LookUpOf, More } from './view.ts';

/** How long moves take, or how many mailboxes move at a time. */
export function throughputView(scene: Scene, lookUp: LookUpOf<'throughput'>): FactsView {
  return lookUp.part ? concurrencyView(scene, lookUp) : timeView(scene, lookUp);
}

function concurrencyView(scene: Scene, lookUp: LookUpOf<'throughput'>): FactsView {
  const { say, knowledge } = scene;
  const { concurrency, notes } = knowledge.throughput;
  const [first = '', ...others] = concurrency.map((one) => founded(scene, one));
  return {
    heading: titleOf(scene, lookUp),
    sentence: first,
    blocks: [{ text: bullets(others) }],
    folds: [['n', say('foldNotes', { count: notes.length }), [bullets(notes.map((note) => founded(scene, note)))]]],
    evidence: [...concurrency, ...notes],
    links: linksOf(scene),
    more: [{ about: 'throughput' }, ...MORE],
  };
}

/** For a number of mailboxes, for one of a size, or in general. Data moves only. */
function timeView(scene: Scene, lookUp: LookUpOf<'throughput'>): FactsView {
  const { say, text, knowledge } = scene;
  const { tenant, mailbox, concurrency } = knowledge.throughput;
  const notes = [...concurrency, ...knowledge.throughput.notes];
  const { mailboxes, gigabytes, over } = lookUp;
  const sentences = [
    ...(mailboxes === undefined ? [] : [tenantSentence(scene, mailboxes)]),
    ...(gigabytes === undefined ? [] : [mailboxSentence(scene, gigabytes, over)]),
  ];
  const asked = sentences.length > 0;
  const sizes = mailbox.rows.map((row) => sizeLine(scene, row));
  return {
    heading: titleOf(scene, lookUp),
    sentence: asked ? sentences.join(' ') : allSentence(scene),
    blocks: [
      ...(asked ? [] : [tableBlock(scene)]),
      ...(gigabytes === undefined || mailboxes !== undefined
        ? [{ text: founded(scene, { text: tenant.note, basis: tenant.basis }) }]
        : []),
      ...(gigabytes === undefined ? [] : [{ text: founded(scene, { text: mailbox.note, basis: mailbox.basis }) }]),
    ],
    folds: [
      ['t', say('foldMailboxSizes', { count: sizes.length }), [text(mailbox.note), bullets(sizes)]],
      ['n', say('foldNotes', { count: notes.length }), [bullets(notes.map((note) => founded(scene, note)))]],
    ],
    evidence: [tenant, mailbox, ...notes],
    links: linksOf(scene),
    more: [{ about: 'throughput' }, { about: 'throughput', part: 'concurrency' }, ...MORE],
  };
}

const MORE: More = [
  { about: 'hazard', hazard: 'fasttrack-eligibility' },
  { about: 'topic', topic: 'other-ways' },
  { about: 'option', option: 'cutover', part: 'size' },
];

function linksOf({ knowledge }: Scene): string[] {
  return ['migration-best-practices'].filter((id) => knowledge.links.has(id));
}

export function titleOf({ say }: Scene, { mailboxes, gigabytes, over, part }: LookUpOf<'throughput'>): string {
  if (part) return say('concurrencyTitle');
  if (mailboxes !== undefined) return say('throughputTenantTitle', { number: mailboxes });
  return gigabytes === undefined
    ? say('throughputTitle')
    : say('throughputMailboxTitle', { gigabytes: sizeOf(say, gigabytes, over) });
}

function tenantSentence({ say, knowledge, locale }: Scene, mailboxes: number): string {
  const { typicalDays, upperDays } = tenantRow(knowledge, mailboxes);
  return say('throughputTenant', {
    number: mailboxes,
    typical: formatDays(typicalDays, locale),
    upper: formatDays(upperDays, locale),
  });
}

function mailboxSentence({ say, text, knowledge, locale }: Scene, number: number, over?: true): string {
  const { size, p50Days, p90Days } = mailboxRow(knowledge, number, over);
  const gigabytes = sizeOf(say, number, over);
  return p50Days === undefined || p90Days === undefined
    ? say('throughputMailboxNone', { gigabytes, size: text(size) })
    : say('throughputMailbox', { gigabytes, p50: formatDays(p50Days, locale), p90: formatDays(p90Days, locale) });
}

/** "50 GB", "more than 50 GB". */
export function sizeOf(say: Scene['say'], number: number, over?: true): string {
  return say(over ? 'gigabytesOver' : 'gigabytes', { number });
}

function allSentence({ say, knowledge, locale }: Scene): string {
  const { rows } = knowledge.throughput.tenant;
  const typical = rows.map(({ typicalDays }) => typicalDays);
  return say('throughputAll', {
    least: formatDays(Math.min(...typical), locale),
    most: formatDays(Math.max(...typical), locale),
    upper: formatDays(Math.max(...rows.map(({ upperDays }) => upperDays)), locale),
  });
}

function tableBlock(scene: Scene): Block {
  const { say, knowledge, locale } = scene;
  const rows = knowledge.throughput.tenant.rows.map((row) => [
    rangeOf(scene, row),
    formatDays(row.typicalDays, locale),
    formatDays(row.upperDays, locale),
  ]);
  return { table: { widths: [5, 3, 3], rows: [[say('colMailboxes'), say('colTypical'), say('colUpper')], ...rows] } };
}

function rangeOf({ say }: Scene, { from, to }: TenantRow): string {
  if (to === undefined) return say('rangeFrom', { from });
  return from === 1 ? say('rangeUpTo', { to }) : say('rangeBetween', { from, to });
}

function sizeLine({ say, text, locale }: Scene, { size, p50Days, p90Days }: MailboxRow): string {
  if (p50Days === undefined || p90Days === undefined) return text(size);
  return say('mailboxSizeLine', { size: text(size), p50: formatDays(p50Days, locale), p90: formatDays(p90Days, locale) });
}
