import type { Condition, Option, Prerequisite } from '../../knowledge/schema.ts';
import { founded, type Scene } from '../scene.ts';

/** A prerequisite on one line. */
export function prerequisiteLine(scene: Scene, { title, optional, ...statement }: Prerequisite): string {
  const values = { title: scene.text(title), text: founded(scene, statement) };
  return scene.say(optional ? 'prerequisiteOptional' : 'warningLine', values);
}

/** The steps of an option that belong to the day, numbered. */
export function stepLines(scene: Scene, { steps }: Option): string[] {
  return steps.filter(({ when }) => isOfDay(scene, when)).map((step, index) => `${index + 1}. ${founded(scene, step)}`);
}

/** Whether the dates of a condition hold. Which versions it is for, the texts say themselves. */
export function isOfDay({ today }: Scene, when: Condition | undefined): boolean {
  return (when?.from ?? today) <= today && (when?.before === undefined || today < when.before);
}
