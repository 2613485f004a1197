import type { Reading } from '../../../src/dialog/understand/reading.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';

export const knowledge = loadKnowledge();
/** From when deadlines count: a Sunday. */
export const TODAY = '2026-11-22';

/** What is said, and what is read of it in the notation of `gist`. */
export type Saying = readonly [said: string, read: string];

/**
 * A reading in few letters: `E2007 300m 21d in-KR +co mailboxes:too-small`. `in-?` is a country not yet named, `+co` and
 * `-co` are coexistence wanted and not; problems stand last, by question.
 */
export function gist({ answers, problems }: Reading): string {
  const { source, mailboxes, duration, residency, country, coexistence } = answers;
  const parts = [
    source && `E${source}`,
    mailboxes !== undefined && `${mailboxes}m`,
    duration !== undefined && `${duration}d`,
    residency && (residency === 'in-country' ? `in-${country ?? '?'}` : residency === 'none' ? 'none' : 'own'),
    coexistence !== undefined && (coexistence ? '+co' : '-co'),
    ...Object.entries(problems)
      .map(([question, problem]) => `${question}:${problem?.code}`)
      .sort(),
  ];
  return parts.filter(Boolean).join(' ');
}
