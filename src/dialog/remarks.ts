import { type Answers, isComplete } from '../rules/answers.ts';
import { recommend } from '../rules/recommend.ts';
import { openQuestion, type Turn, view, type World } from './interview.ts';
import { answerLookUp, chooseLookUp } from './look-up/answer.ts';
import { HELP_OFFERS, notice } from './notice.ts';
import type { Session } from './session.ts';
import type { Remark } from './understand/remarks.ts';

/** What a remark comes to; undefined where there is nothing that it can be said of, so that it is read as any other words. */
export function answerRemark(world: World, session: Session, remark: Remark): Turn | undefined {
  const open = openQuestion(session);
  const advised = !open && session.answers && isComplete(session.answers) ? session.answers : undefined;
  switch (remark.about) {
    case 'why': {
      const question = remark.question ?? open;
      if (question) return notice(session, 'why-asked', HELP_OFFERS, { question });
      return advised && view(world, session, 'reasons');
    }
    case 'meaning':
      // What the open question speaks of stands on its card.
      if (remark.question === open) return notice(session, 'why-asked', HELP_OFFERS, { question: open });
      return remark.question === 'coexistence' ? notice(session, 'meaning', HELP_OFFERS) : undefined;
    case 'alternatives':
      return advised && view(world, session, 'comparison');
    case 'alternative':
      return advised && alternative(world, session, advised, remark.part);
    // An open question may be answered by it.
    case 'ok':
      return open ? undefined : notice(session, 'thanks', HELP_OFFERS);
    default:
      return remark satisfies never;
  }
}

/** Of the options that serve worse but are possible: the only one, or which of them is meant. */
function alternative(
  world: World,
  session: Session,
  answers: Answers,
  part: Extract<Remark, { about: 'alternative' }>['part'],
): Turn {
  const possible = recommend(world.knowledge, answers, world.today).others.filter(({ verdict }) => verdict === 'less-suitable');
  const [first, ...more] = possible.map(({ option }) => ({ about: 'option', option, ...(part && { part }) }) as const);
  if (!first) return view(world, session, 'comparison');
  return more.length === 0 ? answerLookUp(session, first) : chooseLookUp(session, [first, ...more]);
}
