import type { Requirement, RequirementLayer } from '../../knowledge/requirements.ts';
import type { RequirementTopic } from '../../knowledge/schema.ts';
import type { IsoDate } from '../../locale.ts';
import type { Scene } from '../scene.ts';

export const TOPIC_WORDS = {
  hostOs: 'topicHostOs',
  domainControllers: 'topicDomainControllers',
  forestFunctionalLevel: 'topicForestFunctionalLevel',
  outlook: 'topicOutlook',
  dotnet: 'topicDotnet',
  roles: 'topicRoles',
  managementTools: 'topicManagementTools',
} as const satisfies Record<RequirementTopic, string>;

/** The date of Microsoft's matrix that a requirement was read in; the day it was checked where the copy bears none. */
export function matrixDate({ knowledge }: Pick<Scene, 'knowledge'>, { source, checked }: Requirement): IsoDate {
  const dates = source.map((id) => knowledge.sources.get(id)?.date).filter((date) => date?.length === checked.length);
  return dates.find((date) => date !== undefined) ?? checked;
}

/** What a layer is called. */
export function layerName(scene: Scene, layer: RequirementLayer, requirement: Requirement): string {
  return layer === 'today' ? scene.say('layerToday', { date: { date: matrixDate(scene, requirement) } }) : scene.say('layerThen');
}

/** Whether a layer holds on the day: on the day of the roadmap, the matrix of a later year does not yet. */
export function isInForce(scene: Scene, layer: RequirementLayer, requirement: Requirement): boolean {
  return layer === 'roadmap' || matrixDate(scene, requirement) <= scene.today;
}

/** A word as it begins a line. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
