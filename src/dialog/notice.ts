import { interrupted, type Turn } from './interview.ts';
import type { NoticeAbout, NoticeId, Offer } from './reply.ts';
import type { Session } from './session.ts';

export const HELP_OFFERS: readonly Offer[] = [{ do: 'start' }, { do: 'language', to: 'en' }, { do: 'language', to: 'ko' }];

/** A few words and what can be done next; an interview that is open goes on below them. */
export function notice(session: Session, id: NoticeId, offers: readonly Offer[], about: NoticeAbout = {}): Turn {
  return { session, content: { kind: 'notice', notice: id, offers, ...about, ...interrupted(session) } };
}

/** Nothing is kept of the person, and no button carries what they said. */
export function forget(): Turn {
  return {
    session: {},
    content: { kind: 'notice', notice: 'forgotten', offers: [{ do: 'start' }, { do: 'help' }] },
    forgets: true,
  };
}

/** Ends the interview. The card that says so carries the answers, so that it can be taken up again. */
export function cancel(session: Session): Turn {
  const { answers, asking: _none, earlier: _gone, ...rest } = session;
  if (!answers) return notice(rest, 'nothing-to-cancel', [{ do: 'start' }, { do: 'help' }]);
  const offers: Offer[] = Object.keys(answers).length > 0 ? [{ do: 'resume' }, { do: 'restart' }] : [{ do: 'restart' }];
  return notice(rest, 'cancelled', offers);
}
