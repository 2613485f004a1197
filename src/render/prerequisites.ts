import { AREAS, type Prerequisite } from '../knowledge/schema.ts';
import { bullets, founded, type Scene } from './scene.ts';
import type { WordId } from './words.ts';

const WORDS = {
  cloud: 'areaCloud',
  servers: 'areaServers',
  directory: 'areaDirectory',
  network: 'areaNetwork',
  mailboxes: 'areaMailboxes',
  switch: 'areaSwitch',
} as const satisfies Record<Prerequisite['area'], WordId>;

/** A prerequisite on one line. */
export function prerequisiteLine(scene: Scene, { title, optional, ...statement }: Prerequisite): string {
  const values = { title: scene.text(title), text: founded(scene, statement) };
  return scene.say(optional ? 'prerequisiteOptional' : 'warningLine', values);
}

/** Prerequisites in full, a list for each area that has some: twenty in one list are a wall. */
export function prerequisiteBlocks(scene: Scene, prerequisites: readonly Prerequisite[]): { title: string; text: string }[] {
  const areas = Map.groupBy(prerequisites, ({ area }) => area);
  return AREAS.flatMap((area) => {
    const some = areas.get(area) ?? [];
    return some.length > 0
      ? [{ title: scene.say(WORDS[area]), text: bullets(some.map((one) => prerequisiteLine(scene, one))) }]
      : [];
  });
}
