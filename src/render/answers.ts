import type { Told, ToldAnswers } from '../dialog/understand/told.ts';
import { productIdOf } from '../knowledge/versions.ts';
import { type PartialAnswers, QUESTION_IDS, type QuestionId } from '../rules/answers.ts';
import { formatDuration } from './duration.ts';
import { formatList, formatNumber, productName } from './format.ts';
import type { Scene } from './scene.ts';

/**
 * Answers as one line: "Exchange 2007 · 1,200 mailboxes · 3 weeks · mail stays in South Korea · no coexistence".
 * @param told how they were said, where a number does not show it: "up to 150 mailboxes", "18 weeks (until 31 March 2027)"
 */
export function answersLine(scene: Scene, answers: PartialAnswers, told: ToldAnswers = {}): string {
  return QUESTION_IDS.flatMap((id) => {
    const words = answerWords(scene, id, answers);
    return words === undefined ? [] : asTold(scene, words, told[id]);
  }).join(' · ');
}

/** The answers that words of this turn changed, "Changed: Exchange 2010 → Exchange 2013", or that they were so already. */
export function changedLine(scene: Scene): { changed?: string } {
  const { before, answers } = scene.reply;
  if (!before || !answers) return {};
  const changes = QUESTION_IDS.flatMap((id) => {
    const [was, is] = [answerWords(scene, id, before), answerWords(scene, id, answers)];
    return was !== undefined && is !== undefined && was !== is ? [`${was} → ${is}`] : [];
  });
  return {
    changed: changes.length > 0 ? scene.say('changedAnswers', { changes: changes.join(' · ') }) : scene.say('unchangedAnswers'),
  };
}

function asTold({ say, locale, knowledge }: Scene, answer: string, told: Told | undefined): string {
  if (told === undefined) return answer;
  if (told === 'range') return say('answerUpTo', { answer });
  if ('oldestOf' in told) return say('answerOldest', { answer, versions: formatList(told.oldestOf, locale) });
  if ('sumOf' in told)
    return say('answerSum', { answer, parts: told.sumOf.map((part) => formatNumber(part, locale)).join(' + ') });
  if ('goal' in told) return say('answerGoal', { answer, product: productName(knowledge, productIdOf(told.goal), locale) });
  return say('answerUntil', { answer, date: { date: told.until } });
}

function answerWords({ say, locale, knowledge }: Scene, id: QuestionId, answers: PartialAnswers): string | undefined {
  switch (id) {
    case 'source':
      return answers.source && productName(knowledge, productIdOf(answers.source), locale);
    case 'mailboxes':
      return answers.mailboxes === undefined ? undefined : say('answerMailboxes', { number: answers.mailboxes });
    case 'duration':
      return answers.duration === undefined ? undefined : formatDuration(answers.duration, locale);
    case 'residency':
      return residencyWords(say, answers);
    case 'country':
      return undefined;
    case 'coexistence':
      if (answers.coexistence === undefined) return undefined;
      return say(answers.coexistence ? 'answerCoexistenceYes' : 'answerCoexistenceNo');
    default:
      return id satisfies never;
  }
}

/** The country is part of the residency: one phrase for both. */
function residencyWords(say: Scene['say'], { residency, country }: PartialAnswers): string | undefined {
  switch (residency) {
    case undefined:
      return country && say('answerResidencyInCountry', { country: { country } });
    case 'none':
      return say('answerResidencyNone');
    case 'own-servers':
      return say('answerResidencyOwnServers');
    case 'in-country':
      return country ? say('answerResidencyInCountry', { country: { country } }) : say('answerResidencySomeCountry');
    default:
      return residency satisfies never;
  }
}
