import type { ExchangeVersion, OptionId } from '../knowledge/schema.ts';
import { isComplete } from '../rules/answers.ts';
import { recommend } from '../rules/recommend.ts';
import type { World } from './interview.ts';
import type { LookUp } from './look-up/look-up.ts';
import type { Asked } from './look-up/read.ts';
import type { Session } from './session.ts';
import { leadsToCloud } from './understand/cloud-goal.ts';

/** The option that was advised last, unless something was looked up since that the words may be about as well. */
export function advisedIn({ knowledge, today }: World, { answers, asking, about }: Session, text: string): OptionId | undefined {
  return answers && isComplete(answers) && !asking && (!about || WHY.test(text))
    ? recommend(knowledge, answers, today).option
    : undefined;
}

/** "Hybrid" may be two methods, but after one of them was advised it is that one; "to SE?" is from the version that was told. */
export function ofAdvised(asked: Asked, advised: OptionId | undefined, source: ExchangeVersion | undefined): Asked {
  const { heard, score } = asked;
  const own =
    'choices' in asked
      ? asked.choices.filter(
          (ask) => ('option' in ask && ask.option === advised) || (ask.about === 'path' && ask.from === source),
        )
      : [];
  return own.length === 1 && own[0] ? { heard, score, lookUp: own[0] } : asked;
}

/** "Why hybrid?", of the method just advised. */
export function asksWhy(asked: Asked, advised: OptionId | undefined): boolean {
  if (!advised || !('lookUp' in asked) || !WHY.test(asked.heard.text)) return false;
  const { lookUp } = asked;
  return (
    (lookUp.about === 'option' && lookUp.option === advised && !lookUp.part) ||
    (lookUp.about === 'can-option' && lookUp.option === advised)
  );
}
const WHY = /^(?:and |but |so |ok,? )*(?:why|how come|what for)\b|왜|이유|근거/;

/** "Why not cutover?", "how long does it take?", after advice: for the answers that were told, and the way that was advised. */
export function ofSituation(
  { knowledge, today }: World,
  { answers }: Session,
  { heard, lookUp }: Extract<Asked, { lookUp: LookUp }>,
): LookUp {
  if (!answers || !isComplete(answers)) return lookUp;
  if (lookUp.about === 'can-option' && Object.keys(lookUp.answers).length === 0) return { ...lookUp, answers };
  const isBare =
    lookUp.about === 'throughput' && !lookUp.part && lookUp.mailboxes === undefined && lookUp.gigabytes === undefined;
  if (!isBare) return lookUp;
  const isToCloud = leadsToCloud(heard.text) || knowledge.options.get(recommend(knowledge, answers, today).option)?.cloud;
  return isToCloud ? { ...lookUp, mailboxes: answers.mailboxes } : { about: 'path', from: answers.source, part: 'duration' };
}
