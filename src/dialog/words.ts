import { isComplete } from '../rules/answers.ts';
import { ask, back, goOn, openQuestion, proceed, restate, showForm, type Turn, view, type World } from './interview.ts';
import { lookUpProduct, lookUpSupport } from './look-up/answer.ts';
import { cancel, HELP_OFFERS, notice } from './notice.ts';
import type { Session } from './session.ts';
import { readReply, readSentence } from './understand/answers.ts';
import { type Command, readCommand, wishesRecommendation } from './understand/commands.ts';
import { normalise } from './understand/normalise.ts';
import { wholeNumberText } from './understand/numbers.ts';
import { asksForSupport, findProducts } from './understand/products.ts';

/** What typed words come to. */
export function respondToWords(world: World, session: Session, written: string): Turn {
  const text = normalise(written);
  const command = readCommand(text);
  if (command) return obey(world, session, command);
  if (asksForSupport(text)) return lookUpSupport(world, session, findProducts(world.knowledge, text));
  const question = openQuestion(session);
  if (question) return proceed(world, session, readReply(world.knowledge, question, written));
  return outsideInterview(world, session, text, written);
}

function obey(world: World, session: Session, command: Command): Turn {
  switch (command.do) {
    case 'start':
      return showForm(session);
    case 'restart':
      return showForm({ ...session, answers: {} });
    case 'change':
      return showForm(session);
    case 'ask':
      return ask(session, command.question);
    case 'back':
      return session.answers ? back(session, openQuestion(session)) : notice(session, 'help', HELP_OFFERS);
    case 'cancel':
      return cancel(session);
    case 'compare':
      return session.answers ? view(world, session, 'comparison') : showForm(session);
    case 'checklist':
      return session.answers ? view(world, session, 'checklist') : showForm(session);
    case 'recommend':
      return session.answers ? goOn(world, session) : showForm(session);
    case 'language':
      return restate(world, { ...session, locale: command.to });
    case 'hello':
      return session.answers && openQuestion(session)
        ? notice(session, 'help', HELP_OFFERS)
        : { session, content: { kind: 'welcome' } };
    case 'help':
    case 'thanks':
      return notice(session, command.do, HELP_OFFERS);
    default:
      return command satisfies never;
  }
}

/** Before an interview, or after its advice: enough answers begin one or change it; a product or a number alone is ambiguous. */
function outsideInterview(world: World, session: Session, text: string, written: string): Turn {
  const reading = readSentence(world.knowledge, written);
  const read = Object.keys({ ...reading.answers, ...reading.problems });
  const [product] = findProducts(world.knowledge, text);
  const number = wholeNumberText(text);
  if (product && read.every((id) => id === 'source') && isProductAlone(text)) return lookUpProduct(world, session, product);
  if (number !== undefined && session.answers && isComplete(session.answers)) {
    return notice(
      session,
      'about-number',
      [{ do: 'answer', question: 'mailboxes', value: String(number) }, { do: 'recommend' }],
      { number },
    );
  }
  if (read.length > 0) return proceed(world, session, reading);
  if (wishesRecommendation(text)) return showForm(session);
  return notice(session, 'not-understood', [
    { do: 'start' },
    { do: 'look-up', ask: { about: 'support', products: ['exchange-2016'] } },
    { do: 'help' },
  ]);
}

/** A product name and nothing that says what is wanted of it. */
function isProductAlone(text: string): boolean {
  return !/\b(?:run|running|use|using|have|from|migrat\w*|move|moving|upgrad\w*|leave|on)\b|쓰|씁|써요|쓴다|사용|운영|이전|옮|이관|마이그레이션|업그레이드|에서|있습|있어/.test(
    text,
  );
}
