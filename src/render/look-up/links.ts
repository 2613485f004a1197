import { productOf } from '../../knowledge/versions.ts';
import { linkLine } from '../links.ts';
import { bullets, type Scene } from '../scene.ts';
import type { FactsView, LookUpOf, More } from './view.ts';

/** Pages to read: of an option, of a version, or where to start. */
export function linksView(scene: Scene, lookUp: LookUpOf<'links'>): FactsView {
  const { say, text, knowledge } = scene;
  const own = idsOf(scene, lookUp).filter((id) => knowledge.links.has(id));
  const ids = own.length > 0 ? own : idsOf(scene, { about: 'links' }).filter((id) => knowledge.links.has(id));
  const name = nameOf(scene, lookUp);
  const lines = ids.map((id) => {
    const note = knowledge.links.get(id)?.note;
    return note ? say('linkWithNote', { link: linkLine(scene, id), note: text(note) }) : linkLine(scene, id);
  });
  const title = own.length > 0 ? {} : { title: say('linksStartTitle') };
  return {
    heading: titleOf(scene, lookUp),
    sentence: own.length > 0 || !name ? say('linksSentence', { count: ids.length }) : say('linksNone', { name }),
    blocks: lines.length > 0 ? [{ ...title, text: bullets(lines) }] : [],
    evidence: ids.flatMap((id) => knowledge.links.get(id) ?? []),
    more: moreOf(lookUp),
  };
}

function idsOf({ knowledge }: Scene, { option, version }: LookUpOf<'links'>): readonly string[] {
  if (option) return knowledge.options.get(option)?.links ?? [];
  if (version) return knowledge.requirements.get(version)?.links ?? [];
  const help = knowledge.topics.get('help')?.links ?? [];
  const first = [...knowledge.options.values()].flatMap(({ links }) => links.slice(0, 1));
  return [...new Set([...help, ...first, 'lifecycle', 'decide-migration-path'])];
}

export function titleOf(scene: Scene, lookUp: LookUpOf<'links'>): string {
  const name = nameOf(scene, lookUp);
  return name ? scene.say('linksTitle', { name }) : scene.say('linksStartTitle');
}

function nameOf({ text, knowledge }: Scene, { option, version }: LookUpOf<'links'>): string | undefined {
  if (option) return text(knowledge.options.get(option)?.name ?? { en: option, ko: option });
  const product = version && productOf(knowledge, version);
  return product ? text(product.short) : undefined;
}

function moreOf({ option, version }: LookUpOf<'links'>): More {
  return [
    option && { about: 'option', option },
    version && { about: 'requirements', version },
    { about: 'links' },
    { about: 'topic', topic: 'help' },
    { about: 'hazard', hazard: 'learn-pages-lag' },
  ];
}
