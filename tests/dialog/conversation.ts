import type { LookUp } from '../../src/dialog/look-up/look-up.ts';
import type { Button, Inputs, Message } from '../../src/dialog/message.ts';
import type { Offer, Reply } from '../../src/dialog/reply.ts';
import { respond } from '../../src/dialog/respond.ts';
import type { Session } from '../../src/dialog/session.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Locale } from '../../src/locale.ts';
import type { Stage } from '../../src/render/scene.ts';

export const knowledge = loadKnowledge();
export const TODAY = '2026-11-22';
/** What cards are drawn on. */
export const STAGE: Stage = { knowledge, today: TODAY, showDate: false, keptDays: 30 };

/** A person talking to the dialog: words, or buttons of the last card (or of an older one). */
export class Talk {
  session: Session = {};
  replies: Reply[] = [];
  private readonly locale: Locale | undefined;
  private readonly today: string;

  constructor({ locale, today = TODAY }: { locale?: Locale; today?: string } = {}) {
    this.locale = locale;
    this.today = today;
  }

  say(text: string): Reply {
    return this.send({ kind: 'words', text, ...this.client() });
  }

  /** Presses a button as the card of `on` (the last reply, unless given) would send it. */
  press(press: Offer, inputs: Inputs = {}, on: Reply | undefined = this.replies.at(-1)): Reply {
    const carried = { v: 1, locale: on?.locale ?? 'en', ...(on?.answers && { answers: on.answers }) };
    return this.send({ kind: 'button', button: { ...press, ...carried } as Button, inputs, ...this.client() });
  }

  send(message: Message): Reply {
    const { session, reply } = respond({ knowledge, today: this.today }, this.session, message);
    this.session = session ?? {};
    this.replies.push(reply);
    return reply;
  }

  private client(): { locale?: Locale } {
    return this.locale ? { locale: this.locale } : {};
  }
}

/** A look-up in a few words: its kind and what it is about. */
function gistOf({ about, ...rest }: LookUp): string {
  const words = Object.values(rest).map((value) => (typeof value === 'object' ? Object.values(value) : value));
  return [about, ...words.flat()].join(' ');
}

/** A reply in a few words, to compare: its kind, what it asks or names, and a problem. */
export function gist(reply: Reply): string {
  switch (reply.kind) {
    case 'question':
      return `question ${reply.question}${reply.problem ? ` (${reply.problem.code})` : ''}`;
    case 'recommendation':
      return `recommendation ${reply.recommendation.option}`;
    case 'answer':
      return `${gistOf(reply.lookUp)}${reply.next ? ` + ${reply.next.question}` : ''}`;
    case 'notice':
      return `notice ${reply.notice}${reply.next ? ` + ${reply.next.question}` : ''}`;
    case 'form':
      return `form${Object.keys(reply.problems)
        .map((id) => ` !${id}`)
        .join('')}`;
    default:
      return reply.kind;
  }
}
