import type { ExchangeVersion } from '../knowledge/schema.ts';
import { versionOf } from '../knowledge/versions.ts';
import { isComplete, type QuestionId } from '../rules/answers.ts';
import { advisedIn, asksWhy, ofAdvised, ofSituation } from './advised.ts';
import { aside } from './aside.ts';
import { asksKnowledge, onlyTells, tellsSituation, versionInUse, wishesOurs } from './intent.ts';
import { ask, back, goOn, openQuestion, proceed, showForm, startOver, type Turn, undo, view, type World } from './interview.ts';
import { answerLookUp, chooseLookUp, lookUpProduct, recentSupport } from './look-up/answer.ts';
import { isLed } from './look-up/follow-up.ts';
import { type Heard, PLAINLY_ASKS, QUESTION } from './look-up/hear.ts';
import { distinct, type LookUp } from './look-up/look-up.ts';
import { type Asked, readQuestion } from './look-up/read.ts';
import { cancel, forget, HELP_OFFERS, notice } from './notice.ts';
import { answerRemark } from './remarks.ts';
import { restate } from './restate.ts';
import type { Session } from './session.ts';
import { readReply, readSentence } from './understand/answers.ts';
import { type Command, readCommand } from './understand/commands.ts';
import { readGoalChange } from './understand/goal-changes.ts';
import { normalise } from './understand/normalise.ts';
import { wholeNumberText } from './understand/numbers.ts';
import type { Reading } from './understand/reading.ts';
import { readRemark } from './understand/remarks.ts';
import { readRevision } from './understand/revisions.ts';
import { isSmallTalk } from './understand/small-talk.ts';

/** What typed words come to. The text is read as a command, an earlier answer said anew, a question for the knowledge, and answers. */
export function respondToWords(world: World, session: Session, written: string): Turn {
  const { knowledge, today } = world;
  const text = normalise(written);
  const command = readCommand(text);
  if (command) return obey(world, session, command);
  const question = openQuestion(session);
  const isUnderWay = question !== undefined || session.answers !== undefined;
  const remarked = isUnderWay ? remarkOn(world, session, text) : undefined;
  if (remarked) return remarked;
  const known = session.answers ?? {};
  const revised = readRevision(knowledge, written, { known, open: question, isLookedUp: session.about !== undefined, today });
  if (revised) return proceed(world, session, revised);
  const sentence = readSentence(knowledge, written, today);
  const aimed = isUnderWay && tellsNothing(sentence) ? readGoalChange(written, known, QUESTION.test(text)) : undefined;
  if (aimed) return proceed(world, session, aimed);
  if (onlyTells(sentence, text))
    return proceed(world, session, question ? readReply(knowledge, question, written, today, sentence) : sentence);
  const advised = tellsNothing(sentence) ? advisedIn(world, session, text) : undefined;
  const previous = session.about;
  const found = readQuestion(knowledge, written, { text, answers: sentence.answers, previous, advised });
  const asked = ofAdvised(found, advised, known.source);
  if (asksWhy(asked, advised)) return view(world, session, 'reasons');
  if ('nearest' in asked) {
    const late = isUnderWay ? undefined : remarkOn(world, session, text);
    if (late) return late;
    if (isSmallTalk(text)) return notice(session, 'small-talk', HELP_OFFERS);
  }
  const reading = question ? readReply(knowledge, question, written, today, sentence) : sentence;
  if (!answersOpen(question, reading, text) && asksKnowledge(asked, reading, question, session.answers !== undefined))
    return answerAsked(world, session, asked);
  if (question) return aside(world, session, reading, written, text) ?? proceed(world, session, reading);
  return outsideInterview(world, session, asked, sentence, text);
}

function tellsNothing({ answers }: Reading): boolean {
  return Object.keys(answers).length === 0;
}

/** What is said of the last reply; where nothing was told or asked yet, only what nothing else was understood of. */
function remarkOn(world: World, session: Session, text: string): Turn | undefined {
  const remark = readRemark(text);
  return remark && answerRemark(world, session, remark);
}

/** An answer to the open question stays one, unless the text is plainly a question. */
function answersOpen(question: QuestionId | undefined, { answers }: Reading, text: string): boolean {
  return question !== undefined && answers[question] !== undefined && !PLAINLY_ASKS.test(text);
}

function answerAsked(world: World, session: Session, asked: Asked): Turn {
  if ('lookUp' in asked) return answerLookUp(session, ofSituation(world, session, asked));
  return chooseLookUp(session, 'choices' in asked ? asked.choices : asked.nearest);
}

function obey(world: World, session: Session, command: Command): Turn {
  switch (command.do) {
    case 'start':
    case 'change':
      return showForm(session);
    case 'restart':
      return startOver(session);
    case 'ask':
      return ask(session, command.question);
    case 'back':
      return session.answers ? back(session, openQuestion(session)) : notice(session, 'help', HELP_OFFERS);
    case 'undo':
      if (session.earlier) return undo(world, session, session.earlier);
      return obey(world, session, { do: 'back' });
    case 'cancel':
      return cancel(session);
    case 'forget':
      return forget();
    case 'compare':
      return ofAdvice(world, session, 'comparison');
    case 'checklist':
      return ofAdvice(world, session, 'checklist');
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

/** A view of the advice; while answers are missing, which ones. */
function ofAdvice(world: World, session: Session, kind: 'comparison' | 'checklist'): Turn {
  if (!session.answers) return showForm(session);
  return openQuestion(session) ? notice(session, 'answers-first', HELP_OFFERS) : view(world, session, kind);
}

/** Before an interview, or after its advice: enough answers begin one or change it; a product or a number alone is ambiguous. */
function outsideInterview(world: World, session: Session, asked: Asked, reading: Reading & { rest: string }, text: string): Turn {
  const { heard } = asked;
  const read = Object.keys({ ...reading.answers, ...reading.problems });
  const product = heard.strange ? undefined : heard.products.find(({ ids }) => ids.length === 1)?.ids[0];
  const number = wholeNumberText(text);
  if (product && read.every((id) => id === 'source')) {
    const source = versionOf(world.knowledge, product);
    // "And 2016?" after advice: the same situation with another version.
    if (source && session.answers && isComplete(session.answers) && !session.about && isLed(heard))
      return proceed(world, session, { answers: { source }, problems: {} });
    if (isAlone(heard, source === undefined)) return lookUpProduct(world, session, product);
  }
  if (number !== undefined && session.answers && isComplete(session.answers)) {
    return notice(
      session,
      'about-number',
      [{ do: 'answer', question: 'mailboxes', value: String(number) }, { do: 'recommend' }],
      { number },
    );
  }
  // "Where to from 2007?", "when does 2007 end?" or "2007" alone, then "300": what is told next is of that version.
  const left = session.answers ? undefined : versionAbout(world, session);
  const told = left && number !== undefined ? readReply(world.knowledge, 'mailboxes', text) : reading;
  if (told !== reading || tellsSituation(asked, reading, session.answers !== undefined))
    return proceed(world, session, { ...told, answers: { ...(left && { source: left }), ...told.answers } });
  if (heard.cues.has('support') && heard.products.length === 0 && !heard.strange && !heard.noVersion)
    return session.named
      ? answerLookUp(session, { about: 'support', products: [session.named] })
      : chooseLookUp(session, recentSupport(world));
  // "2012 쓰는데요": a version that there is not is said to be in use.
  if (!session.answers && !heard.strange && reading.problems.source?.code === 'no-such-version')
    return proceed(world, session, reading);
  const source = session.answers ? undefined : versionInUse(asked, session.about !== undefined);
  if (source) return proceed(world, session, { answers: { source }, problems: {} });
  if (wishesOurs(asked)) return showForm(session);
  const nearest = 'nearest' in asked ? asked.nearest : [];
  return notice(
    session,
    heard.strange ? 'out-of-scope' : 'not-understood',
    distinct([...nearest, ...USUAL])
      .slice(0, OFFERED)
      .map((ask) => ({ do: 'look-up', ask })),
  );
}

/** What to offer when nothing was understood. */
const USUAL: readonly LookUp[] = [{ about: 'supported-now' }, { about: 'ends-next' }, { about: 'topic', topic: 'help' }];
const OFFERED = 3;

/** The version that was named alone, or the one that was looked up last. */
function versionAbout({ knowledge }: World, { named, about }: Session): ExchangeVersion | undefined {
  if (!named && about?.about === 'path') return about.from;
  const looked = about?.about === 'support' ? about.products : [];
  const [product, ...others] = named ? [named] : looked;
  return product && others.length === 0 ? versionOf(knowledge, product) : undefined;
}

/** A product and no other words to speak of; of one that is no Exchange also that it is in use: "윈도우 2012 쓰는데요". */
function isAlone({ text, products }: Heard, isOther: boolean): boolean {
  const rest = products.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  const said = isOther && products[0]?.bare === false ? rest.replace(IN_USE, '') : rest;
  return said.replace(/^\s*[도은는]\s/, '').replace(/[^\p{L}\p{N}]/gu, '').length <= 3 && products.length === 1;
}
const IN_USE = /(?:을|를)? ?(?:쓰[고는]|씁니다|써요|사용 ?중)[가-힣]{0,5}$/;
