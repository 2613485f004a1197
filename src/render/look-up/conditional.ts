import type { Condition, Option, Prerequisite } from '../../knowledge/schema.ts';
import { productOf } from '../../rules/values.ts';
import { founded, type Scene } from '../scene.ts';

/** A prerequisite on one line; where it holds for some versions only, it says so. */
export function prerequisiteLine(scene: Scene, { title, optional, when, ...statement }: Prerequisite): string {
  const text = founded(scene, { ...statement, text: statement.text });
  const values = { title: scene.text(title), text: limited(scene, text, when) };
  return scene.say(optional ? 'prerequisiteOptional' : 'warningLine', values);
}

/** The steps of an option that belong to the day, numbered. */
export function stepLines(scene: Scene, { steps }: Option): string[] {
  return steps
    .filter(({ when }) => isOfDay(scene, when))
    .map((step, index) => `${index + 1}. ${limited(scene, founded(scene, step), step.when)}`);
}

/** Whether the dates of a condition hold; who it is for is said in words. */
export function isOfDay({ today }: Scene, when: Condition | undefined): boolean {
  return (when?.from ?? today) <= today && (when?.before === undefined || today < when.before);
}

function limited(scene: Scene, text: string, when: Condition | undefined): string {
  if (!when?.source) return text;
  const products = when.source.flatMap((version) => productOf(scene.knowledge, version)?.id ?? []);
  return scene.say('onlyFrom', { products: { products }, text });
}
