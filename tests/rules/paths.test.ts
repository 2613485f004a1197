import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { EXCHANGE_VERSIONS } from '../../src/knowledge/schema.ts';
import { changesOf } from '../../src/rules/changes.ts';
import { recommend } from '../../src/rules/recommend.ts';
import type { Path, Recommendation } from '../../src/rules/recommendation.ts';
import { answers, type Case, DURATIONS, everyCase, MAILBOXES, NOW, PLACE_NAMES, THEN } from './cases.ts';

const knowledge = loadKnowledge();

type Walked = Case & Readonly<{ advice: Recommendation }>;

/**
 * Walks every path and writes what came out as tables that a person can read and compare with the policy. After a change, read
 * the difference before accepting it: `npx vitest run tests/rules/paths.test.ts -u`.
 */
test('every path, as tables', { timeout: 60_000 }, async () => {
  const parts = [THEN, NOW].flatMap((today) => {
    const walked = [...everyCase()].map((one) => ({ ...one, advice: recommend(knowledge, one.answers, today) }));
    return [`# On ${today}`, decisions(walked), against(walked), warnings(walked), upgrades(today), changes(today)];
  });
  await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot('./paths.golden.md');
});

/** One table per kind of place and coexistence; ranges of mailboxes in the cells. Equal tables and rows stand once. */
function decisions(walked: readonly Walked[]): string {
  const tables = grouped(walked, ({ place, answers }) => `${place}${answers.coexistence ? ', coexistence' : ''}`, decisionTable);
  return ['## Rule and option', ...[...tables].map(([table, names]) => `### ${names.join(' · ')}\n\n${table}`)].join('\n\n');
}

function decisionTable(walked: readonly Walked[]): string {
  const rows = grouped(
    walked,
    ({ answers }) => answers.source,
    (ofSource) => {
      const cells = grouped(
        ofSource,
        ({ answers }) => String(answers.duration),
        (ofDuration) => outcomes(ofDuration),
      );
      return [...cells].map(([cell, days]) => `${ends(days)} days: ${cell}`).join(' | ');
    },
  );
  const cells = [...rows].map(([row, sources]) => [ends(sources), ...row.split(' | ')]);
  const width = Math.max(...cells.map(({ length }) => length));
  const body = cells.map((row) => [...row, ...Array(width - row.length).fill('')]);
  return table(['source', ...Array(width - 1).fill('mailboxes: rule, option')], body);
}

/** `1–149 R5a cutover; 150–1000000 R5e staged` */
function outcomes(walked: readonly Walked[]): string {
  const byOutcome = grouped(
    walked,
    ({ answers }) => String(answers.mailboxes),
    ([one]) => (one ? `${one.advice.rule} ${one.advice.because.variant.replace('default', '')} **${one.advice.option}**` : ''),
  );
  return [...byOutcome]
    .map(([outcome, sizes]) => `${ranges(sizes.map(Number), MAILBOXES)} ${outcome.replace(/ +/, ' ')}`)
    .join('; ');
}

function against(walked: readonly Walked[]): string {
  const said = walked.flatMap(({ answers, place, advice }) =>
    advice.others.map((other) => ({ key: `${other.option} | ${other.verdict} | ${other.reason}`, answers, place, advice })),
  );
  return `## Why not\n\n${spread(said, ['option', 'verdict', 'reason'])}`;
}

function warnings(walked: readonly Walked[]): string {
  const said = walked.flatMap(({ answers, place, advice }) =>
    advice.warnings.map(({ level, id, variant }) => ({ key: `${level} | ${id} | ${variant}`, answers, place, advice })),
  );
  const cases = grouped(
    walked,
    ({ answers, advice }) => `${advice.option} | ${answers.source} | ${advice.fit?.verdict ?? 'no time'}`,
    (some) => {
      const sets = some.map(({ advice }) =>
        advice.warnings.map(({ id, variant }) => `${id} ${variant.replace('default', '')}`.trim()),
      );
      const [first = [], ...others] = sets;
      const constant = first.filter((id) => others.every((set) => set.includes(id)));
      const sometimes = [...new Set(sets.flat())].filter((id) => !constant.includes(id)).toSorted();
      return `${constant.join(', ')} | ${sometimes.join(', ')}`;
    },
  );
  const rows = [...cases].flatMap(([lists, keys]) => merged(keys).map((key) => [...key, ...lists.split(' | ')]));
  return [
    '## Warnings: where each appears',
    spread(said, ['level', 'warning', 'variant']),
    '## Warnings: what each case has',
    table(['option', 'source', 'time', 'always', 'sometimes'], rows.toSorted(byText)),
  ].join('\n\n');
}

/** One row for each key: the options, sources, sizes, durations and places that it appears with. */
function spread(said: readonly (Walked & { key: string })[], heads: readonly string[]): string {
  const rows = [...Map.groupBy(said, ({ key }) => key)].map(([key, some]) => [
    ...key.split(' | '),
    inOrder(some.map(({ advice }) => advice.rule)),
    ranges(
      some.map(({ answers }) => answers.source),
      EXCHANGE_VERSIONS,
    ),
    ranges(
      some.map(({ answers }) => answers.mailboxes),
      MAILBOXES,
    ),
    ranges(
      some.map(({ answers }) => answers.duration),
      DURATIONS,
    ),
    listed(
      some.map(({ place }) => place),
      PLACE_NAMES,
    ),
    inOrder(some.map(({ answers }) => (answers.coexistence ? 'yes' : 'no'))),
  ]);
  return table([...heads, 'rules', 'source', 'mailboxes', 'days', 'place', 'coexistence'], rows.toSorted(byText));
}

function upgrades(today: string): string {
  const rows = EXCHANGE_VERSIONS.map((source) => {
    const { upgrade } = recommend(knowledge, answers({ source, residency: 'own-servers' }), today);
    return [source, upgrade?.target ?? '', upgrade?.paths.map(written).join('<br>') || '—'];
  });
  return `## Upgrade paths (⇒ in place)\n\n${table(['source', 'target', 'paths'], rows)}`;
}

function written(path: Path): string {
  return path.map(({ from, to, inPlace }, hop) => `${hop === 0 ? from : ''} ${inPlace ? '⇒' : '→'} ${to}`).join('');
}

function changes(today: string): string {
  const asked = EXCHANGE_VERSIONS.flatMap((source) =>
    [
      { source, mailboxes: 100, duration: 7 },
      { source, mailboxes: 1200, duration: 21 },
      { source, mailboxes: 20_000, duration: 180, coexistence: true },
    ].map(answers),
  );
  const rows = [...asked, answers({ residency: 'in-country', country: 'VN' }), answers({ residency: 'own-servers' })].map(
    (one) => {
      const { option } = recommend(knowledge, one, today);
      const found = changesOf({ knowledge, answers: one, today }).map(
        ({ set, ...to }) => `${Object.values(set).join(' ')} → ${to.option}`,
      );
      const place = one.country ?? one.residency;
      return [`${one.source}, ${one.mailboxes}, ${one.duration} days, ${place}, ${one.coexistence}`, option, found.join('; ')];
    },
  );
  return `## What would change the answer\n\n${table(['answers', 'option', 'instead'], rows)}`;
}

/** Items by what is said of them: texts, and the keys that share each. */
function grouped<T>(items: readonly T[], key: (item: T) => string, text: (items: readonly T[]) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, some] of Map.groupBy(items, key)) groups.set(text(some), [...(groups.get(text(some)) ?? []), name]);
  return groups;
}

/** Keys `option | source | time` with equal option and time as one. */
function merged(keys: readonly string[]): readonly string[][] {
  const parts = keys.map((key) => key.split(' | '));
  const groups = Map.groupBy(parts, ([option, , time]) => `${option} | ${time}`);
  return [...groups.values()].map((some) => {
    const [option = '', , time = ''] = some[0] ?? [];
    return [
      option,
      ranges(
        some.map(([, source]) => source ?? ''),
        EXCHANGE_VERSIONS,
      ),
      time,
    ];
  });
}

/** Runs of neighbours in `all` as `first–last`. */
function ranges<T>(some: readonly T[], all: readonly T[]): string {
  const present = new Set(some);
  const runs: T[][] = [];
  for (const [index, item] of all.entries()) {
    if (!present.has(item)) continue;
    const previous = all[index - 1];
    if (previous !== undefined && present.has(previous)) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs.map(ends).join(', ');
}

function ends<T>(run: readonly T[]): string {
  return run.length > 1 ? `${run[0]}–${run.at(-1)}` : String(run[0]);
}

function listed<T>(some: readonly T[], all: readonly T[]): string {
  const present = new Set(some);
  return present.size === all.length ? 'all' : all.filter((item) => present.has(item)).join(', ');
}

function inOrder(some: readonly string[]): string {
  return [...new Set(some)].toSorted().join(' ');
}

function byText(a: readonly string[], b: readonly string[]): number {
  return a.join() < b.join() ? -1 : 1;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
