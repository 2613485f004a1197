import type { Condition, Option } from '../../knowledge/schema.ts';
import { founded, type Scene } from '../scene.ts';

/** The steps of an option that belong to the day, numbered. */
export function stepLines(scene: Scene, { steps }: Option): string[] {
  return steps.filter(({ when }) => isOfDay(scene, when)).map((step, index) => `${index + 1}. ${founded(scene, step)}`);
}

/** What is to be minded on the day where an option is compared. */
export function remarksOf(scene: Scene, options: readonly Option[]): NonNullable<Option['remark']>[] {
  const remarks = options.flatMap(({ remark }) => remark ?? []).filter(({ when }) => isOfDay(scene, when));
  return [...new Map(remarks.map((remark) => [scene.text(remark.text), remark])).values()];
}

/** Whether the dates of a condition hold. Which versions it is for, the texts say themselves. */
export function isOfDay({ today }: Scene, when: Condition | undefined): boolean {
  return (when?.from ?? today) <= today && (when?.before === undefined || today < when.before);
}
