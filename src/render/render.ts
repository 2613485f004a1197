import type { Asking, Reply } from '../dialog/reply.ts';
import { renderChecklist } from './checklist.ts';
import { renderComparison } from './comparison.ts';
import { renderForm } from './form.ts';
import { renderAnswer } from './look-up/answer.ts';
import { renderNotice, renderWelcome } from './notice.ts';
import { questionCard, questionSummary } from './question.ts';
import { renderReasons } from './reasons.ts';
import { renderRecommendation } from './recommendation.ts';
import { type Scene, type Stage, sceneOf } from './scene.ts';
import type { Card } from './template.ts';

/** A card, and the one sentence of it that a notification or a screen reader needs. */
export type Rendered = Readonly<{ card: Card; summary: string }>;

/** What a reply looks like: an Adaptive Card 1.5. */
export function render(stage: Stage, reply: Reply): Rendered {
  const scene = sceneOf(stage, reply);
  switch (reply.kind) {
    case 'welcome':
      return renderWelcome(scene);
    case 'form':
      return renderForm(scene, reply);
    case 'question':
      return { card: questionCard(scene, reply), summary: questionSummary(scene, reply) };
    case 'recommendation':
      return renderRecommendation(scene, reply);
    case 'comparison':
      return renderComparison(scene, reply);
    case 'reasons':
      return renderReasons(scene, reply);
    case 'checklist':
      return renderChecklist(scene, reply);
    case 'answer':
      return goingOn(scene, renderAnswer(scene, reply), reply.next);
    case 'notice':
      return goingOn(scene, renderNotice(scene, reply), reply.next);
    default:
      return reply satisfies never;
  }
}

/** An answer to something else with the open question of the interview below it, on the same card. */
function goingOn(scene: Scene, { card, summary }: Rendered, next: Asking | undefined): Rendered {
  if (!next) return { card, summary };
  // The card above says the day already.
  const question = questionCard({ ...scene, showDate: false }, next);
  const below = { type: 'Container', separator: true, spacing: 'Large', items: [lead(scene), ...question.body] };
  return { card: { ...card, body: [...card.body, below], actions: question.actions ?? [] }, summary };
}

function lead({ say }: Scene): object {
  return { type: 'TextBlock', text: say('goesOn'), wrap: true, weight: 'Bolder' };
}
