import type { Condition, Hazard, Option, Prerequisite } from '../../knowledge/schema.ts';
import type { IsoDate } from '../../locale.ts';
import { founded, type Scene } from '../scene.ts';

/** The steps of an option that belong to the day, numbered. */
export function stepLines(scene: Scene, { steps }: Option): string[] {
  return steps.filter(({ when }) => isOfDay(scene, when)).map((step, index) => `${index + 1}. ${founded(scene, step)}`);
}

/** What is to be minded on the day where options are compared, each said once. */
export function remarksOf(scene: Scene, options: readonly Option[]): (Prerequisite | Hazard)[] {
  const prerequisites = options
    .flatMap(({ compared }) => compared.prerequisites)
    .flatMap((id) => scene.knowledge.prerequisites.get(id) ?? [])
    .filter(({ when }) => isOfDay(scene, when));
  const hazards = options.flatMap(({ compared }) => compared.hazards);
  return [...new Set([...prerequisites, ...hazardsOn(scene, hazards)])];
}

/** Those of the hazards that are facts on a day. */
export function hazardsOn({ knowledge, today }: Scene, ids: readonly string[], on: IsoDate = today): Hazard[] {
  return ids.flatMap((id) => knowledge.hazards.get(id) ?? []).filter(({ begins }) => begins === undefined || begins <= on);
}

/** Whether the dates of a condition hold. Which versions it is for, the texts say themselves. */
export function isOfDay({ today }: Scene, when: Condition | undefined): boolean {
  return (when?.from ?? today) <= today && (when?.before === undefined || today < when.before);
}
