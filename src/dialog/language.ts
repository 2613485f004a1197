import type { Locale } from '../locale.ts';
import type { Message } from './message.ts';
import type { Session } from './session.ts';

/**
 * The language of a reply: the one chosen, else the one of the words (Hangul) or of the card whose button was pressed,
 * else the client's. Words that show no language ("300") are answered in the one last used.
 */
export function languageOf(session: Session, message: Message): Locale {
  return (
    session.locale ??
    shown(message) ??
    (isWordless(message) ? session.spoke : undefined) ??
    message.locale ??
    session.spoke ??
    'en'
  );
}

function shown(message: Message): Locale | undefined {
  if (message.kind === 'button') return message.button.locale;
  return message.kind === 'words' && /\p{Script=Hangul}/u.test(message.text) ? 'ko' : undefined;
}

function isWordless(message: Message): boolean {
  return message.kind !== 'words' || !/[a-z]{2}/i.test(message.text);
}
