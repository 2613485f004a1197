import { formatList } from '../format.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import { PART_WORDS } from './parts.ts';
import type { FactsView, LookUpOf } from './view.ts';

/** All methods: whom each is for, or what an aspect is with each. */
export function optionsView(scene: Scene, lookUp: LookUpOf<'options'>): FactsView {
  const { say, text, knowledge, locale } = scene;
  const { aspect, of } = lookUp;
  const asked = [...knowledge.options.values()].filter(({ id }) => of?.includes(id) ?? true);
  const said = asked.flatMap((option) => {
    const statement = aspect ? option.aspects[aspect] : option.suits;
    return statement ? [{ option, statement }] : [];
  });
  const count = said.length;
  const options = formatList(
    said.map(({ option }) => text(option.short)),
    locale,
  );
  return {
    heading: optionsTitle(scene, lookUp),
    sentence: aspect ? say('optionsAspect', { aspect: say(PART_WORDS[aspect]), count }) : say('optionsAll', { count, options }),
    blocks: [
      {
        text: bullets(
          said.map(({ option, statement }) => say('warningLine', { title: text(option.short), text: founded(scene, statement) })),
        ),
      },
    ],
    evidence: said.map(({ statement }) => statement),
    links: ['decide-migration-path'].filter((id) => knowledge.links.has(id)),
    more: [
      ...(aspect ? [{ about: 'options' } as const] : [{ about: 'options', aspect: 'size' } as const]),
      { about: 'options-with', trait: 'freeBusy' },
      { about: 'options-with', trait: 'outlookProfile' },
    ],
  };
}

export function optionsTitle({ say }: Scene, { aspect }: LookUpOf<'options'>): string {
  return aspect ? say('optionsAspectTitle', { aspect: say(PART_WORDS[aspect]) }) : say('optionsTitle');
}
