import { problem } from '../problem.ts';
import {
  BOTH,
  NAMES,
  NEED,
  NEEDS_BOTH,
  NO_AFTER,
  NO_AFTER_KO,
  NO_BEFORE,
  NOT_NEEDED_KO,
  NOT_WITHOUT,
  NOT_WITHOUT_KO,
  PARTS,
  SHARED_KO,
  TALK,
  UNNEEDED,
  YES_AFTER,
  YES_AFTER_KO,
} from './coexistence-words.ts';
import { every, matches, type Place, words } from './patterns.ts';
import { type Read, theOne } from './reading.ts';
import { isAsked, type Statement, statements } from './statements.ts';
import { isNegative, isPositive, isUnsure } from './yes-no.ts';

type Mention = Place & Readonly<{ text: string; isName: boolean; statement: Statement; next: Statement | undefined }>;

const KOREAN = /[가-힣]/;
const NAMED = every(words`${NAMES} | ${PARTS}`);
const NAME = new RegExp(NAMES);
const NEEDED = new RegExp(NEED);
const OF_BOTH = new RegExp(BOTH);

/** Whether a sentence asks for coexistence during the move, or rules it out. The place includes the words that do so. */
export function findCoexistence(text: string): Read<boolean> | undefined {
  const parts = statements(text);
  const said = parts.flatMap((statement, at) =>
    matches(statement.text, NAMED).flatMap(({ match, start, end }) => {
      const place = { start: statement.start + start, end: statement.start + end };
      return judge(text, { ...place, text: match[0], isName: NAME.test(match[0]), statement, next: parts[at + 1] }) ?? [];
    }),
  );
  return theOne(text, said);
}

function judge(text: string, mention: Mention): Read<boolean> | undefined {
  const { statement } = mention;
  if (isAsked(statement)) return undefined;
  if (isUnsure(statement.text)) return { problem: problem('unknown'), ...whole(mention) };
  const said = polarity(text, mention);
  if (said) return mention.isName || KOREAN.test(mention.text) ? said : { ...said, ...whole(mention) };
  if (TALK.test(statement.text)) return undefined;
  const alone = statement.text.replace(/[\s:=-]/g, '') === mention.text.replace(/\s/g, '');
  if (!mention.isName && !alone && !NEEDED.test(statement.text)) return undefined;
  if (NEEDS_BOTH.test(mention.text) && !OF_BOTH.test(statement.text)) return undefined;
  return { value: true, ...(mention.isName ? place(mention) : whole(mention)) };
}

/** What the words around a mention say of it, if they say anything. */
function polarity(text: string, mention: Mention): Read<boolean> | undefined {
  const { statement, start, end } = mention;
  const left = text.slice(statement.start, start);
  const right = text.slice(end, statement.ending === '?' ? end + 12 : statement.end);
  const isNeedy = mention.isName || NEEDED.test(statement.text) || UNNEEDED.test(statement.text);
  const until = (found: RegExpExecArray | null) => ({ start, end: end + (found?.[0].length ?? 0) });
  const notWithoutKo = NOT_WITHOUT_KO.exec(right);
  if (NOT_WITHOUT.test(statement.text) || notWithoutKo) return { value: true, ...until(notWithoutKo) };
  const noKo = NO_AFTER_KO.exec(right);
  if (noKo) return { value: false, ...until(noKo) };
  const yes = YES_AFTER.exec(right);
  const yesKo = YES_AFTER_KO.exec(right);
  const no = NO_BEFORE.exec(left);
  const shared = SHARED_KO.test(right) || /^ (?:and|or|nor) /.test(text.slice(end, end + 5));
  const both = shared && /\b(?:are|both)\b/.test(mention.next?.text ?? '') && UNNEEDED.test(mention.next?.text ?? '');
  if (no) return { value: false, start: shared || /\bor |neither/.test(no[0]) ? start : start - no[0].length, end };
  if (both || (shared && NOT_NEEDED_KO.test(statement.text))) return { value: false, start, end };
  const not = isNeedy ? NO_AFTER.exec(right) : null;
  if (not) return { value: false, ...until(not) };
  if (UNNEEDED.test(statement.text)) return { value: false, ...place(mention) };
  if (yes || (yesKo && (mention.isName || NEEDED.test(yesKo[0]) || NEEDED.test(statement.text))))
    return { value: true, ...until(yes ?? yesKo) };
  return undefined;
}

function place({ start, end }: Mention): Place {
  return { start, end };
}

/** A description of coexistence is understood together with the statement that it stands in. */
function whole({ statement }: Mention): Place {
  return { start: statement.start, end: statement.end };
}

/** The answer to "Must both sides work as one organisation during the move?". */
export function readCoexistence(text: string): Read<boolean> {
  const place = { start: 0, end: text.length };
  if (isUnsure(text)) return { problem: problem('unknown'), ...place };
  if (isPositive(text)) return { value: true, ...place };
  const found = findCoexistence(text);
  if (found) return found;
  if (isNegative(text)) return { value: false, ...place };
  return /^(?:both|they)\b.*\b(?:must|have to|need to)\b/.test(text)
    ? { value: true, ...place }
    : { problem: problem('unclear', text), ...place };
}
