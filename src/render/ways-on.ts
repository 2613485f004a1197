import type { Offer } from '../dialog/reply.ts';
import { possibleOf } from '../rules/possible.ts';
import type { Recommendation } from '../rules/recommendation.ts';
import { upgradeOf } from '../rules/upgrade.ts';
import { formatList } from './format.ts';
import { pathText } from './hops.ts';
import { bullets, type Scene } from './scene.ts';

/** Whether something has to be solved before the move that is recommended. */
export function isBlocked({ warnings }: Recommendation): boolean {
  return warnings.some(({ level }) => level === 'block');
}

/** What is left where something blocks the move: the upgrade that lifts it, and the methods to the cloud that it does not touch. */
export function waysOn(scene: Scene, recommendation: Recommendation): { ways?: string } {
  if (!isBlocked(recommendation)) return {};
  const { say } = scene;
  const [path] = upgradeOf({ ...recommendation, knowledge: scene.knowledge }).paths;
  const others = unblocked(scene, recommendation);
  const lines = [
    ...(path ? [say('waysUpgrade', { path: pathText(path) })] : []),
    others.length > 0 ? say('waysOther', { options: formatList(others, scene.locale) }) : say('waysNone'),
  ];
  return { ways: `**${say('waysTitle')}**\n\n${bullets(lines)}` };
}

/** The way to what is needed first. */
export function waysOnOffers(recommendation: Recommendation): Offer[] {
  return isBlocked(recommendation) ? [{ do: 'look-up', ask: { about: 'path', from: recommendation.answers.source } }] : [];
}

function unblocked({ knowledge, text }: Scene, { answers, today }: Recommendation): string[] {
  return [...knowledge.options.values()]
    .filter(({ cloud }) => cloud)
    .filter(({ id }) => {
      const { verdict, blocks } = possibleOf(knowledge, id, answers, today);
      return verdict !== 'excluded' && blocks.length === 0;
    })
    .map(({ short }) => text(short));
}
