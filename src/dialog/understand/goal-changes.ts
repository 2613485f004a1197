import type { PartialAnswers } from '../../rules/answers.ts';
import { problem } from '../problem.ts';
import { leadsToCloud, takesCloudAfterAll, wantsCloud } from './cloud-goal.ts';
import { normaliseAnswers } from './normalise.ts';
import { wantedVersion } from './on-premises-goal.ts';
import type { Reading } from './reading.ts';

const SAID =
  /\b(?:we|we're|we'll|we'd|i|i'd|i'll|let'?s|actually|rather|instead|after all|going|want|wants|decided)\b|가려|갈래|갈게|가기로|가고 ?싶|갑니다|하려|하고 ?싶|할게|하기로|옮기|갈 ?(?:예정|거|계획)|할 ?(?:예정|거|계획)/;
/** Who says only this says it shortly. */
const LONGEST = 60;

/** A cloud within the country may have been meant all along. */
const ASKS_WHERE: Reading = { answers: {}, problems: { residency: problem('which-residency') } };

/** Where to, said anew once it is known where mail must stay: "actually we go to the cloud", "SE로 가기로 했어요". */
export function readGoalChange(written: string, { residency, source }: PartialAnswers, isQuestion: boolean): Reading | undefined {
  if (written.length > LONGEST) return undefined;
  const text = normaliseAnswers(written);
  if (takesCloudAfterAll(text)) return residency === 'in-country' ? ASKS_WHERE : { answers: { residency: 'none' }, problems: {} };
  if (!residency || isQuestion) return undefined;
  if (!SAID.test(text)) return undefined;
  if (residency === 'own-servers')
    return wantsCloud(text) || leadsToCloud(text)
      ? { answers: {}, problems: { residency: problem('own-and-cloud') } }
      : undefined;
  const goal = wantedVersion(text, source);
  return goal ? { answers: { residency: 'own-servers' }, problems: {}, told: { residency: { goal } } } : undefined;
}
