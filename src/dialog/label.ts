import type { Reply } from './reply.ts';

/** What was said, in a word for the log: its kind, and the id of its rule, question, notice or look-up. */
export function labelOf(reply: Reply): string {
  switch (reply.kind) {
    case 'welcome':
    case 'form':
      return reply.kind;
    case 'question':
      return `question:${reply.question}`;
    case 'recommendation':
    case 'comparison':
    case 'checklist':
    case 'reasons':
      return `${reply.kind}:${reply.recommendation.rule}`;
    case 'answer':
      return `answer:${reply.lookUp.about}`;
    case 'notice':
      return `notice:${reply.notice}`;
    default:
      return reply satisfies never;
  }
}
