import type { Config } from './config.ts';
import { labelOf } from './dialog/label.ts';
import { languageOf } from './dialog/language.ts';
import { searchLookUps } from './dialog/look-up/search.ts';
import { respond, warmUp } from './dialog/respond.ts';
import type { Knowledge } from './knowledge/schema.ts';
import { render } from './render/render.ts';
import { renderResult } from './render/result.ts';
import type { Advise } from './teams/answer.ts';
import type { Search } from './teams/message-extension.ts';
import { note } from './teams/notes.ts';

/**
 * The dialog and its cards as teams/ needs them: functions of the session, the words, and the day that it is when they are called.
 * `prepare` makes what the first question would otherwise wait for.
 */
export function adviceFrom(
  knowledge: Knowledge,
  { asOf, sessionDays: keptDays }: Pick<Config, 'asOf' | 'sessionDays'>,
): { advise: Advise; search: Search; prepare: () => void } {
  const stage = () => ({
    knowledge,
    today: asOf ?? new Date().toISOString().slice(0, 10),
    showDate: asOf !== undefined,
    keptDays,
  });
  return {
    prepare: () => warmUp(stage()),
    advise(session, message, look) {
      const world = stage();
      const { session: next, reply } = respond(world, session, message);
      note({ locale: reply.locale, answer: labelOf(reply) });
      return { session: next, ...render({ ...world, ...look }, reply) };
    },
    search(text, { skip, count }, client) {
      const locale = languageOf({}, { kind: 'words', text, ...(client && { locale: client }) });
      const found = searchLookUps(knowledge, text).slice(skip, skip + count);
      note({ locale, answer: `search:${found.length}` });
      return found.map((lookUp) => renderResult(stage(), lookUp, locale));
    },
  };
}
