import type { Knowledge } from '../knowledge/schema.ts';
import type { IsoDate } from '../locale.ts';
import { isComplete, nextQuestion, type PartialAnswers, QUESTION_IDS, type QuestionId, questionsFor } from '../rules/answers.ts';
import { recommend } from '../rules/recommend.ts';
import type { Problem } from './problem.ts';
import type { Asking, ReplyContent } from './reply.ts';
import type { Session } from './session.ts';
import type { Reading } from './understand/reading.ts';
import type { ToldAnswers } from './understand/told.ts';

/** What a turn may look at besides the session and the message. */
export type World = Readonly<{ knowledge: Knowledge; today: IsoDate }>;

/**
 * What a turn comes to, before it is given a language. `told`: see the reply. `repeats`: told is only what was known. `forgets`:
 * nothing of the person is to be kept.
 */
export type Turn = Readonly<{ session: Session; content: ReplyContent; told?: ToldAnswers; repeats?: boolean; forgets?: true }>;

/** The question that an answer without a subject ("300", "yes") belongs to; undefined outside an interview. */
export function openQuestion(session: Session): QuestionId | undefined {
  return session.answers && (session.asking ?? nextQuestion(session.answers));
}

/** Takes what was read into the answers and goes on: asks again, asks the next question, or advises. */
export function proceed(world: World, session: Session, reading: Reading): Turn {
  const { answers, problems, told } = reading;
  const said = QUESTION_IDS.filter((id) => answers[id] !== undefined);
  const isKnown = said.length > 0 && said.every((id) => answers[id] === session.answers?.[id]);
  const repeats = isKnown && Object.keys(problems).length === 0 && openQuestion(session) === undefined;
  return { ...take(world, session, reading), repeats, ...(told && { told }) };
}

function take(world: World, session: Session, { answers: read, problems }: Reading): Turn {
  const { residency, ...others } = session.answers ?? {};
  const isContradicted = problems.residency?.code === 'own-and-cloud';
  const answers = consistent({ ...others, ...(residency && !isContradicted && { residency }), ...read });
  const failed = questionsFor(answers).find((id) => problems[id] !== undefined);
  if (failed) return ask({ ...session, answers }, failed, problems[failed]);
  const { asking } = session;
  if (asking && read[asking] === undefined && questionsFor(answers).includes(asking)) return ask({ ...session, answers }, asking);
  return goOn(world, { ...session, answers });
}

/** The next question, or the advice when there is none. */
export function goOn(world: World, session: Session): Turn {
  const { asking: _done, about: _past, ...settled } = session;
  const answers = settled.answers ?? {};
  if (isComplete(answers)) {
    return {
      session: { ...settled, answers },
      content: { kind: 'recommendation', recommendation: recommend(world.knowledge, answers, world.today) },
    };
  }
  return ask({ ...settled, answers }, nextQuestion(answers) ?? 'source');
}

/** Asks a question, also one that has an answer already. Which country is asked only where the mail must stay in one. */
export function ask(session: Session, wanted: QuestionId, why?: Problem): Turn {
  const { asking: _other, about: _past, ...rest } = session;
  const answers = rest.answers ?? {};
  const question = questionsFor(answers).includes(wanted) ? wanted : 'residency';
  const problem = question === wanted ? why : undefined;
  const again = nextQuestion(answers) !== question;
  return {
    session: { ...rest, answers, ...(again && { asking: question }) },
    content: { kind: 'question', ...asked(answers, question, problem) },
  };
}

/** The question before the open one; from the first question the form, which shows them all. */
export function back(session: Session, from: QuestionId | undefined): Turn {
  const answers = session.answers ?? {};
  const order = questionsFor(answers);
  const previous = from ? order[order.indexOf(from) - 1] : order.at(-1);
  return previous ? ask({ ...session, answers }, previous) : showForm({ ...session, answers });
}

/** All questions on one card, with what is known filled in. */
export function showForm(session: Session): Turn {
  const { asking: _none, about: _past, ...rest } = session;
  return { session: { ...rest, answers: rest.answers ?? {} }, content: { kind: 'form', typed: {}, problems: {} } };
}

/** The same with no answers, nor any that were before. */
export function startOver({ earlier: _gone, ...session }: Session): Turn {
  return showForm({ ...session, answers: {} });
}

/** Back to what the answers were before the last change; what was added since stays. */
export function undo(world: World, session: Session, earlier: PartialAnswers): Turn {
  return goOn(world, { ...session, answers: consistent({ ...session.answers, ...earlier }) });
}

/** Another view of the advice, where the answers are complete; else the interview goes on. */
export function view(world: World, session: Session, kind: 'comparison' | 'checklist' | 'reasons'): Turn {
  const turn = goOn(world, session);
  if (turn.content.kind !== 'recommendation') return turn;
  return { session: turn.session, content: { kind, recommendation: turn.content.recommendation } };
}

/** The open question, to stand below the answer to something else. */
export function interrupted(session: Session): { next?: Asking } {
  const question = openQuestion(session);
  return question && session.answers ? { next: asked(session.answers, question) } : {};
}

/** A country belongs to mail that must stay in one, and to nothing else. */
export function consistent({ country, ...answers }: PartialAnswers): PartialAnswers {
  return { ...answers, ...(country !== undefined && answers.residency === 'in-country' && { country }) };
}

function asked(answers: PartialAnswers, question: QuestionId, problem?: Problem): Asking {
  const order = questionsFor(answers);
  const previous = order[order.indexOf(question) - 1];
  return { question, ...(problem && { problem }), ...(previous && { previous }) };
}
