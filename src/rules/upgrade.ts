import { pairOf } from '../knowledge/coexistence.ts';
import { perDay } from '../knowledge/per-day.ts';
import { EXCHANGE_VERSIONS, type ExchangeVersion, type Knowledge, type UpgradeStanding } from '../knowledge/schema.ts';
import { isReleased, newestSupported } from '../knowledge/support.ts';
import { productOf } from '../knowledge/versions.ts';
import type { IsoDate } from '../locale.ts';
import type { Hop, Path, Upgrade } from './recommendation.ts';
import { isOlder, type Situation } from './situation.ts';

/** All shortest legal paths: hops only between versions that may share an organisation, over products released by then. */
export function upgradePaths(knowledge: Knowledge, from: ExchangeVersion, to: ExchangeVersion, today: IsoDate): readonly Path[] {
  if (!isOlder(from, to)) return [];
  const released = new Set(
    [...knowledge.products.values()].filter((one) => isReleased(one, today)).map(({ version }) => version),
  );
  let paths: readonly Path[] = [[]];
  while (paths.length > 0) {
    paths = paths.flatMap((path) => {
      const last = path.at(-1)?.to ?? from;
      return EXCHANGE_VERSIONS.filter((next) => isOlder(last, next) && released.has(next))
        .map((next) => hopBetween(knowledge, last, next))
        .filter((hop) => hop !== undefined)
        .map((hop) => [...path, hop]);
    });
    const arrived = paths.filter((path) => path.at(-1)?.to === to);
    if (arrived.length > 0) return arrived;
  }
  return [];
}

/** The way to the newest version in support: of equally short ways only those that the sources advise, if there are any. */
export function upgradeOf({ knowledge, answers: { source }, today }: Situation): Upgrade {
  return upgradeFrom(knowledge, today, source);
}

const upgradeFrom = perDay((knowledge, today, source: ExchangeVersion): Upgrade => {
  const target = newestSupported(knowledge, today);
  if (!isOlder(source, target)) return { target: source, paths: [] };
  const paths = upgradePaths(knowledge, source, target, today);
  const advised = paths.filter((path) => path.every(({ pair }) => pair?.advised !== false));
  return { target, paths: advised.length > 0 ? advised : paths };
});

/** Whether there is a way to something newer, and of which kind. */
export function upgradeStanding(situation: Situation): UpgradeStanding {
  const { knowledge, answers, today } = situation;
  const product = productOf(knowledge, answers.source);
  if (product && !isReleased(product, today)) return 'unreleased';
  const { target, paths } = upgradeOf(situation);
  if (paths.length === 0) return target === answers.source ? 'current' : 'no-path';
  return paths.every((path) => path.every((hop) => hop.inPlace)) ? 'in-place' : 'path';
}

/** The standing where it is told in words of its own; with a way to go there is nothing special to say. */
export function specialStanding(situation: Situation): Exclude<UpgradeStanding, 'path' | 'in-place'> | undefined {
  const standing = upgradeStanding(situation);
  return standing === 'path' || standing === 'in-place' ? undefined : standing;
}

/** An upgrade in place is preferred where there is one: it needs no second server. */
function hopBetween(knowledge: Knowledge, from: ExchangeVersion, to: ExchangeVersion): Hop | undefined {
  const pair = pairOf(knowledge, from, to);
  const inPlace = knowledge.coexistence.inPlace.find(({ older, newer }) => older === from && newer === to);
  if (!pair?.supported && !inPlace) return undefined;
  const procedure = [...knowledge.procedures.values()].find(
    (one) => one.from.includes(from) && one.to.includes(to) && one.inPlace === Boolean(inPlace),
  );
  return { from, to, ...(pair?.supported && { pair }), ...(inPlace && { inPlace }), ...(procedure && { procedure }) };
}
