import { ask, openQuestion, proceed, type Turn, type World } from './interview.ts';
import { HELP_OFFERS, notice } from './notice.ts';
import { problem } from './problem.ts';
import type { Session } from './session.ts';
import { wantsCloud } from './understand/cloud-goal.ts';
import { normaliseAnswers } from './understand/normalise.ts';
import type { Reading } from './understand/reading.ts';
import { readRemark } from './understand/remarks.ts';

/** Words that answer no question and are no slip either, while one is open: where the move goes, or that something was understood. */
export function aside(world: World, session: Session, reading: Reading, written: string, text: string): Turn | undefined {
  const question = openQuestion(session);
  if (!question || !saysNothing(reading)) return undefined;
  if (wantsCloud(normaliseAnswers(written)))
    return session.answers?.residency === 'own-servers'
      ? proceed(world, session, { answers: {}, problems: { residency: problem('own-and-cloud') } })
      : notice(session, 'cloud-noted', HELP_OFFERS);
  return readRemark(text)?.about === 'ok' ? ask(session, question) : undefined;
}

/** Nothing was read but that the words are no answer; a yes may ask for more words, and a "don't know" for help. */
function saysNothing({ answers, problems }: Reading): boolean {
  return Object.keys(answers).length === 0 && Object.values(problems).every(({ code }) => !ASKS_MORE.has(code));
}
const ASKS_MORE: ReadonlySet<string> = new Set(['which-residency', 'unknown', 'vague', 'open-ended', 'own-and-cloud']);
