import { isComplete, type QuestionId } from '../rules/answers.ts';
import { ask, back, goOn, openQuestion, proceed, showForm, type Turn, view, type World } from './interview.ts';
import { answerLookUp, chooseLookUp, lookUpProduct, recentSupport } from './look-up/answer.ts';
import type { Heard } from './look-up/hear.ts';
import type { LookUp } from './look-up/look-up.ts';
import { type Asked, readQuestion } from './look-up/read.ts';
import { cancel, forget, HELP_OFFERS, notice } from './notice.ts';
import { restate } from './restate.ts';
import type { Session } from './session.ts';
import { type Reading, readReply, readSentence } from './understand/answers.ts';
import { type Command, readCommand, wishesRecommendation } from './understand/commands.ts';
import { normalise } from './understand/normalise.ts';
import { wholeNumberText } from './understand/numbers.ts';
import { isSmallTalk } from './understand/small-talk.ts';

/** What typed words come to. */
export function respondToWords(world: World, session: Session, written: string): Turn {
  const { knowledge } = world;
  const command = readCommand(normalise(written));
  if (command) return obey(world, session, command);
  if (isSmallTalk(normalise(written))) return notice(session, 'small-talk', HELP_OFFERS);
  const asked = readQuestion(knowledge, written, session.about);
  const question = openQuestion(session);
  const reading = question ? readReply(knowledge, question, written) : readSentence(knowledge, written);
  const answered = question !== undefined && reading.answers[question] !== undefined;
  if (!(answered && !PLAINLY_ASKS.test(written.trim())) && isLookUp(asked, reading, question)) return answerAsked(session, asked);
  if (question) return proceed(world, session, reading);
  return outsideInterview(world, session, asked, reading, written);
}

/** An answer to the open question stays one unless the text, as it was written, is a question by its first or last word. */
const PLAINLY_ASKS =
  /\?\s*$|^(?:what|when|which|who|why|how|where|is|are|do|does|can|could|should|will|would) |(?:나요|가요|까요|까|죠|던가)[.\s]*$/i;

/** Answers are taken as answers unless the text plainly asks; then only many of them outweigh the question. */
function isLookUp(asked: Asked, { answers, problems }: Reading, open: QuestionId | undefined): boolean {
  if (!('lookUp' in asked) && !('choices' in asked)) return false;
  const about = 'lookUp' in asked ? asked.lookUp.about : undefined;
  const own = about ? PARTS_OF[about] : undefined;
  // A question is no answer to the open one: that it cannot be read as one says nothing.
  const seen = [...Object.keys(answers), ...Object.keys(problems).filter((id) => id !== open)];
  const given = seen.filter((id) => id !== 'source' && id !== 'country' && !own?.includes(id)).length;
  if (wishesRecommendation(asked.heard.text) && (given > 0 || (about === 'path' && answers.mailboxes !== undefined)))
    return false;
  if (about === 'throughput' && answers.duration !== undefined && (answers.source !== undefined || !asked.heard.isQuestion))
    return false;
  if (about === 'can-option' || about === 'compare') return given <= 2;
  if (about === 'residency')
    return given === 0 && (asked.heard.isQuestion || answers.residency === undefined || !USES.test(asked.heard.text));
  return given === 0 || (given === 1 && asked.score > SURE);
}

/** Words that read as answers but are what such a question is about. */
const PARTS_OF: Readonly<Partial<Record<LookUp['about'], readonly string[]>>> = {
  coexistence: ['coexistence', 'mailboxes'],
  path: ['coexistence', 'mailboxes'],
  support: ['mailboxes', 'duration'],
  throughput: ['mailboxes', 'duration'],
  residency: ['residency'],
  option: ['coexistence', 'duration', 'mailboxes'],
  compare: ['coexistence', 'duration'],
  hazard: ['coexistence', 'residency', 'mailboxes'],
  'runs-on': ['mailboxes', 'coexistence'],
  features: ['mailboxes', 'coexistence', 'duration'],
  topic: ['coexistence', 'mailboxes', 'duration'],
};
/** A question this plain is answered although an answer seems to stand beside it. */
const SURE = 4.5;

function answerAsked(session: Session, asked: Asked): Turn {
  if ('lookUp' in asked) return answerLookUp(session, asked.lookUp);
  return chooseLookUp(session, 'choices' in asked ? asked.choices : asked.nearest);
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
    case 'forget':
      return forget();
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
function outsideInterview(world: World, session: Session, { heard, ...asked }: Asked, reading: Reading, written: string): Turn {
  const read = Object.keys({ ...reading.answers, ...reading.problems });
  const product = heard.products.find(({ ids }) => ids.length === 1)?.ids[0];
  const number = wholeNumberText(normalise(written));
  if (product && !heard.strange && read.every((id) => id === 'source') && isAlone(heard))
    return lookUpProduct(world, session, product);
  if (number !== undefined && session.answers && isComplete(session.answers)) {
    return notice(
      session,
      'about-number',
      [{ do: 'answer', question: 'mailboxes', value: String(number) }, { do: 'recommend' }],
      {
        number,
      },
    );
  }
  const saysAnswers = read.some((id) => id !== 'source') || (read.length > 0 && USES.test(heard.text));
  if (saysAnswers && (!isElse(heard) || Object.keys(reading.answers).length > 1)) return proceed(world, session, reading);
  if (heard.cues.has('support') && heard.products.length === 0 && !heard.strange && !heard.unknownVersion)
    return chooseLookUp(session, recentSupport(world));
  if (wishesRecommendation(heard.text) && OURS.test(heard.text) && !heard.strange) return showForm(session);
  const nearest = 'nearest' in asked ? asked.nearest : [];
  return notice(
    session,
    'not-understood',
    [...nearest, ...USUAL].slice(0, OFFERED).map((ask) => ({ do: 'look-up', ask })),
  );
}

/** About something that the knowledge has nothing on. */
function isElse({ strange, unknownVersion }: Heard): boolean {
  return strange || unknownVersion;
}

/** What to offer when nothing was understood. */
const USUAL: readonly LookUp[] = [{ about: 'supported-now' }, { about: 'ends-next' }, { about: 'topic', topic: 'help' }];
const OFFERED = 3;
/** Says what is in use: a version is then the beginning of an interview. */
const USES =
  /\b(?:run|running|use|using|have|from|migrat\w*|move|moving|upgrad\w*|leave|on)\b|쓰|씁|써요|쓴다|사용|운영|이전|옮|이관|마이그레이션|업그레이드|에서|있습|있어/;

/** What a wish for a recommendation must be about to be ours. */
const OURS =
  /\b(?:e?-?mails?|mailbox\w*|exchange|server|migrat\w*|cloud|office|m365|microsoft|option|method|upgrade|move|users?)\b|메일|사서함|익스|서버|마이그레이션|이전|이관|옮|클라우드|방법|방식|옵션|전환|업그레이드/;

/** A product and no other words to speak of. */
function isAlone({ text, products }: Heard): boolean {
  const rest = products.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return rest.replace(/[^\p{L}\p{N}]/gu, '').length <= 3 && products.length === 1;
}
