import { ask, goOn, showForm, type Turn, type World } from './interview.ts';
import { answerLookUp } from './look-up/answer.ts';
import type { Session } from './session.ts';

/** The same again, as after a change of language: the last look-up, the open question, the advice, or else the welcome. */
export function restate(world: World, session: Session): Turn {
  if (session.about) return answerLookUp(session, session.about);
  if (!session.answers) return { session, content: { kind: 'welcome' } };
  if (session.asking) return ask(session, session.asking);
  return Object.keys(session.answers).length === 0 ? showForm(session) : goOn(world, session);
}
