import { EXCHANGE_VERSIONS, type Knowledge, type OptionId } from '../../knowledge/schema.ts';
import type { PartialAnswers } from '../../rules/answers.ts';
import { readSentence } from '../understand/answers.ts';
import { normalise } from '../understand/normalise.ts';
import { tellsMuch } from '../understand/reading.ts';
import { candidatesFor } from './candidates.ts';
import { followUp, goesOn, isLed } from './follow-up.ts';
import { type Heard, hear, PLAINLY_ASKS } from './hear.ts';
import { distinct, type LookUp } from './look-up.ts';
import { type Part, partOf, topicOf } from './parts.ts';
import type { Candidate } from './points.ts';

/** What a text asks of the knowledge: one thing, one of several, or nothing clear (then the nearest things it could ask). */
export type Asked = Readonly<
  { heard: Heard; score: number } & ({ lookUp: LookUp } | { choices: readonly LookUp[] } | { nearest: readonly LookUp[] })
>;

/** Below this a text only happens to name something. */
const CLEAR = 3;
/** What outweighs a word that usually belongs to something else. */
const SURE = 4.5;
/** A pasted log or mail asks nothing. */
const LONGEST = 400;
const CHOICES = 5;
/** What goes on with the last question is not longer. */
const SHORT = 60;
const NEAREST = 3;

/** What is known of a text that is read for other things as well. */
type Context = Readonly<{
  text: string;
  answers: PartialAnswers;
  previous?: LookUp | undefined;
  advised?: OptionId | undefined;
}>;

/** @param context the text normalised, its answers, the last look-up, for "and 2016?", and the option just advised, for "ports?" */
export function readQuestion(
  knowledge: Knowledge,
  written: string,
  { text, answers, previous, advised }: Context = { text: normalise(written), answers: readSentence(knowledge, written).answers },
): Asked {
  const heard = hear(knowledge, written, text);
  const candidates = candidatesFor(knowledge, heard, answers);
  const [best] = candidates;
  const score = best?.score ?? 0;
  const nearest = () => ({ heard, score: 0, nearest: lookUpsOf(candidates).slice(0, NEAREST) });
  if (heard.text.length > LONGEST || heard.refuses || (isOfElse(heard) && score < SURE)) return nearest();
  const more = previous && heard.text.length < SHORT ? goesOn(knowledge, heard, previous) : undefined;
  if (more) return { heard, score: CLEAR, lookUp: more };
  const again = previous && followUp(knowledge, heard, previous, score < CLEAR && heard.text.length < SHORT);
  if (again && score < SURE) return { heard, score: CLEAR, lookUp: again };
  const ofAdvised = advised && score <= CLEAR && text.length < SHORT ? partOfAdvised(heard, advised) : undefined;
  if (ofAdvised) return { heard, score: CLEAR, lookUp: ofAdvised };
  if (!best || score < CLEAR) return ambiguousProduct(heard) ?? nearest();
  // Who tells much of their own situation asks one thing at most.
  const parts = tellsMuch(answers) ? undefined : severalIntents(knowledge, heard, best);
  if (parts) return { heard, score, choices: parts };
  const equals = lookUpsOf(candidates.filter((one) => one.score === score));
  return equals.length > 1 ? { heard, score, choices: equals.slice(0, CHOICES) } : { heard, score, lookUp: best.lookUp };
}

/** About a product that the knowledge does not have, or our words in another sense. */
function isOfElse({ strange, products }: Heard): boolean {
  return strange && products.every(({ bare }) => bare);
}

/** "Ports?", "what do users notice": of the option just advised, where nothing else is named. */
function partOfAdvised(heard: Heard, option: OptionId): LookUp | undefined {
  if (namedIn(heard) > 0 || heard.strange) return undefined;
  const topic = option === 'on-premises-upgrade' && isLed(heard) ? topicOf(heard) : undefined;
  const newest = EXCHANGE_VERSIONS.at(-1);
  if (topic && newest) return { about: 'requirements', version: newest, topic };
  const part = partOf(heard);
  const asks = isLed(heard) || (OF_MIGRATION.has(part) && (PLAINLY_ASKS.test(heard.text) || SHOWN.test(heard.text)));
  return part && asks ? { about: 'option', option, part } : undefined;
}

/** Parts that a question without words that carry it over may be about. "How do I reset my password" is about something else. */
const OF_MIGRATION: ReadonlySet<Part> = new Set<Part>([
  'prerequisites',
  'steps',
  'impact',
  'limits',
  'permissions',
  'ports',
  'certificates',
  'licences',
]);

/** A part by its name, or to be shown: "진행 순서", "단계 알려줘", "steps". */
const SHOWN =
  /^[가-힣]{2,3}(?: [가-힣]{2,3})?$|^(?:(?:show|give|list|tell) (?:me |us )?(?:the |all |all the )?)?\w+(?: list)?$|(?:알려|보여|설명해) ?(?:줘요?|주세요|주십시오|달라|봐요?)?$|(?:은|는|이|가)? ?뭐(?:야|임|예요|죠)?$/;

/** A product that may be one or another, named alone: "server 2019". */
function ambiguousProduct(heard: Heard): Asked | undefined {
  const products = heard.products.find(({ ids }) => ids.length > 1)?.ids;
  return products && { heard, score: CLEAR, choices: products.map((id) => ({ about: 'support', products: [id] })) };
}

function lookUpsOf(candidates: readonly Candidate[]): LookUp[] {
  return distinct(candidates.map(({ lookUp }) => lookUp));
}

/** Where one question ends and another begins. */
const BETWEEN = /[;?!\n]|,(?!\d{3})|\.(?!\d|net)|\s(?:and|also|plus|그리고|또|랑|이랑|하고)\s|(?<=[가-힣])(?:이랑|랑)\s/;

/** "2013 eos and cutover limit": two statements that each ask something clear of its own. */
function severalIntents(knowledge: Knowledge, { text, ...heard }: Heard, best: Candidate): LookUp[] | undefined {
  const statements = text.split(BETWEEN);
  if (statements.length < 2 || namedIn(heard) < 2) return undefined;
  const asked = statements.flatMap((statement) => {
    const part = hear(knowledge, statement);
    const [first, second] = candidatesFor(knowledge, part, {});
    // "Must we upgrade to SE": from where, the other statement says.
    if (first?.lookUp.about === 'path' && second?.lookUp.about === 'path' && first.score === second.score) return [];
    // Of a hazard, a topic that is named beside it is a part: "worried about TLS, will 2007 still connect".
    const isPart = best.lookUp.about === 'hazard' && first?.lookUp.about === 'topic';
    return first && first.score > CLEAR && namedIn(part) > 0 && !isPart ? [first.lookUp] : [];
  });
  const kinds = distinct(asked);
  return kinds.length > 1 && new Set(kinds.map(({ about }) => about)).size > 1 && best.lookUp.about !== 'compare'
    ? kinds.slice(0, CHOICES)
    : undefined;
}

/** How many things of the knowledge a text names. */
function namedIn({ products, options, hazards, topics, countries }: Omit<Heard, 'text'>): number {
  return [products, options, hazards, topics, countries].flat().length;
}
