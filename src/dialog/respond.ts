import { LOCALES } from '../locale.ts';
import { type PartialAnswers, QUESTION_IDS } from '../rules/answers.ts';
import { respondToButton } from './buttons.ts';
import { openQuestion, type Turn, type World } from './interview.ts';
import { languageOf } from './language.ts';
import type { Message } from './message.ts';
import { HELP_OFFERS, notice } from './notice.ts';
import type { Reply } from './reply.ts';
import type { Session } from './session.ts';
import { respondToWords } from './words.ts';

/** What to remember, undefined for nothing, and what to say. */
type Response = Readonly<{ session: Session | undefined; reply: Reply }>;

/** One turn. Pure; never throws on what a person can send. */
export function respond(world: World, session: Session, message: Message): Response {
  const turn = turnOf(world, session, message);
  const locale = turn.session.locale ?? languageOf(session, message);
  if (turn.forgets) return { session: undefined, reply: { ...turn.content, locale } };
  const answers = turn.session.answers ?? session.answers;
  const earlier = changes(session.answers, answers) ? session.answers : undefined;
  const before = message.kind !== 'words' ? undefined : turn.repeats ? answers : earlier;
  const shown = { ...(answers && { answers }), ...(turn.told && { told: turn.told }), ...(before && { before }) };
  const { named: _past, ...rest } = turn.session;
  const named = 'product' in turn.content ? turn.content.product : undefined;
  const kept = { ...rest, spoke: locale, ...(earlier && { earlier }), ...(named && { named }) };
  return { session: kept, reply: { ...turn.content, locale, ...shown } };
}

/** Whether an answer became another; that one was added changes none. */
function changes(before: PartialAnswers = {}, after: PartialAnswers = {}): boolean {
  return QUESTION_IDS.some((id) => before[id] !== undefined && after[id] !== undefined && before[id] !== after[id]);
}

/** Takes a turn for nobody, in every language, so that the first person does not wait for what is made when it is first needed. */
export function warmUp(world: World): void {
  const [product] = world.knowledge.products.values();
  if (product) respond(world, {}, { kind: 'words', text: LOCALES.map((locale) => `1 ${product.name[locale]}?`).join(' ') });
}

/** Nothing but the name of the bot, or a picture: what it can do. */
function greet(session: Session): Turn {
  return openQuestion(session) ? notice(session, 'help', HELP_OFFERS) : { session, content: { kind: 'welcome' } };
}

function turnOf(world: World, session: Session, message: Message): Turn {
  switch (message.kind) {
    case 'words':
      return message.text.trim() === '' ? greet(session) : respondToWords(world, session, message.text);
    case 'button':
      return respondToButton(world, session, message.button, message.inputs);
    case 'unknown-button':
      return { session, content: { kind: 'notice', notice: 'old-card', offers: [{ do: 'start' }, { do: 'help' }] } };
    case 'installed':
      return { session, content: { kind: 'welcome' } };
    default:
      return message satisfies never;
  }
}
