import type { Knowledge } from '../../knowledge/schema.ts';
import type { PartialAnswers } from '../../rules/answers.ts';
import { codesIn, findCountries } from './countries.ts';
import { readMailboxes } from './mailboxes.ts';
import { BLANK } from './normalise.ts';
import { findNumbers } from './numbers.ts';
import type { Read } from './reading.ts';
import { isNegative, isPositive } from './yes-no.ts';

const APART = new RegExp(`[${BLANK},;\\n|/]+|\\.(?!\\d)`);
const ABOUT =
  /^(?:with|and|of|have|has|about|approx\.?|around|for|~|약|총|대략|한|=|:|-|에|에서|은|는|이고)?\s*|\s*(?:개|명|정도|쯤|입니다|요)*\s*$/g;

/** A number that stands alone between other answers ("2007, 300, 3 weeks"): nothing else is counted like that. */
export function findLooseNumber(text: string): Read<number> | undefined {
  const loose = findNumbers(text).filter(({ start, end }) => {
    const left =
      text
        .slice(Math.max(0, start - 20), start)
        .split(APART)
        .at(-1) ?? '';
    const right = text.slice(end, end + 20).split(APART)[0] ?? '';
    return left.replace(ABOUT, '') === '' && right.replace(ABOUT, '') === '';
  });
  const [only] = loose;
  if (!only || loose.length > 1) return undefined;
  return { ...readMailboxes(text.slice(only.start, only.end)), start: only.start, end: only.end };
}

/**
 * What the remaining parts of a bare list of answers are: a country, a yes, a no. Nothing where anything else is said, since
 * a country may be that of the company and a "no" may belong to another sentence.
 */
export function readList(knowledge: Knowledge, text: string, known: PartialAnswers, written: string): PartialAnswers {
  const parts = text
    .split(APART)
    .map((part) => part.trim().replace(/^(?:and|in|with|및) |^(?:and|with|in|for|please|에|을|를|은|는|이|요)$/g, ''))
    .filter(
      (part) =>
        !/^(?:[\s.:()~=+-]|(?:plz|pls|please|thanks|thx|lol)(?![a-z])|부탁(?:드립니다|드려요|해요|합니다)?|mailbox(?:es)?|사서함|개|약)*$/.test(
          part,
        ),
    );
  const read: PartialAnswers = {};
  const said: boolean[] = [];
  for (const part of parts) {
    const name = part.replace(/(?: only|에만|만|내|에)$/, '');
    const [place] = findCountries(knowledge, name, written);
    const code = codesIn(written).find((one) => one.toLowerCase() === name);
    const country = place?.start === 0 && place.end === name.length ? place.country : code;
    if (country && !read.country && known.residency === undefined) Object.assign(read, { residency: 'in-country', country });
    else if (isNegative(part) || isPositive(part)) said.push(isPositive(part));
    else return {};
  }
  return { ...read, ...yesAndNo(said, { ...known, ...read }) };
}

/** The order of the questions tells residency from coexistence; one of the two alone is not guessed. */
function yesAndNo(said: readonly boolean[], known: PartialAnswers): PartialAnswers {
  const [first, second] = said;
  if (first === undefined || known.coexistence !== undefined) return {};
  if (said.length === 1 && known.residency !== undefined) return { coexistence: first };
  return said.length === 2 && known.residency === undefined && !first && second !== undefined
    ? { residency: 'none', coexistence: second }
    : {};
}
