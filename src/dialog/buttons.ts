import { type PartialAnswers, QUESTION_IDS, type QuestionId, questionsFor } from '../rules/answers.ts';
import { ask, back, consistent, goOn, proceed, showForm, startOver, type Turn, view, type World } from './interview.ts';
import { answerLookUp } from './look-up/answer.ts';
import type { Button, Inputs } from './message.ts';
import { cancel, HELP_OFFERS, notice } from './notice.ts';
import { type Problem, problem } from './problem.ts';
import { restate } from './restate.ts';
import type { Session } from './session.ts';
import { readAnswer } from './understand/answers.ts';
import type { Reading } from './understand/reading.ts';

/** What a button, on a card however old, comes to. */
export function respondToButton(world: World, session: Session, button: Button, inputs: Inputs): Turn {
  switch (button.do) {
    case 'start':
      return showForm(session);
    case 'restart':
      return startOver(session);
    case 'submit':
      return submit(world, continued(session, button), inputs);
    case 'answer':
      return answer(world, continued(session, button), button.question, button.value ?? inputOf(inputs, button.question));
    case 'ask':
      return ask(continued(session, button), button.question);
    case 'back':
      return back(continued(session, button), button.question);
    case 'change':
      return showForm(asOnCard(session, button));
    case 'resume':
    case 'recommend':
      return goOn(world, asOnCard(session, button));
    case 'compare':
      return view(world, asOnCard(session, button), 'comparison');
    case 'checklist':
      return view(world, asOnCard(session, button), 'checklist');
    case 'cancel':
      return cancel(session);
    case 'help':
      return notice(session, 'help', HELP_OFFERS);
    case 'show':
      return restate(world, session);
    case 'language':
      return restate(world, { ...session, locale: button.to });
    case 'look-up':
      return answerLookUp(session, button.ask);
    default:
      return button satisfies never;
  }
}

/** On a question card the session is ahead of the card; what the card knew fills the gaps (another person, an expired session). */
function continued(session: Session, button: Button): Session {
  return { ...session, answers: consistent({ ...button.answers, ...session.answers }) };
}

/** A card that shows advice stands for its own answers. */
function asOnCard(session: Session, button: Button): Session {
  return button.answers ? { ...session, answers: button.answers } : session;
}

function answer(world: World, session: Session, question: QuestionId, written = ''): Turn {
  return proceed(world, { ...session, asking: question }, readAnswer(world.knowledge, question, written, world.today));
}

function inputOf(inputs: Inputs, question: QuestionId): string | undefined {
  const written = inputs[question];
  return question === 'duration' && written !== undefined ? withUnit(written, inputs.unit) : written;
}

/** A bare number takes the unit chosen beside it; "3주" has its own. */
function withUnit(duration: string, unit: Inputs['unit']): string {
  return unit && /^[\s\d.,]+$|^-\s?\d+$/.test(duration) && duration.trim() !== '' ? `${duration.trim()} ${unit}` : duration;
}

function submit(world: World, session: Session, inputs: Inputs): Turn {
  const answers: PartialAnswers = {};
  const problems: Partial<Record<QuestionId, Problem>> = {};
  for (const question of QUESTION_IDS) {
    const written = inputOf(inputs, question);
    if (!questionsFor(answers).includes(question) && (question === 'country' || !written)) continue;
    const read = readInput(world, session, question, written);
    Object.assign(problems, read.problems);
    Object.assign(answers, read.answers);
  }
  const next = { ...session, answers: consistent(answers) };
  if (Object.keys(problems).length === 0) return goOn(world, next);
  const { asking: _none, ...rest } = next;
  return { session: rest, content: { kind: 'form', typed: inputs, problems } };
}

/** An input that a client leaves out keeps the answer known before; an empty one is missing. */
function readInput(world: World, session: Session, question: QuestionId, written: string | undefined): Reading {
  const known = session.answers?.[question];
  if (written === undefined && known !== undefined) return { answers: { [question]: known }, problems: {} };
  if (written === undefined) return { answers: {}, problems: { [question]: problem('missing') } };
  const read = readAnswer(world.knowledge, question, written, world.today);
  // "Korea" in the field of the residency says both; that a place is no country is for the field of the country to say.
  if (question === 'residency') return { answers: read.answers, problems: read.answers.residency ? {} : read.problems };
  const own = read.answers[question];
  return { answers: own === undefined ? {} : { [question]: own }, problems: read.problems };
}
