import type { Knowledge } from '../../knowledge/schema.ts';
import type { IsoDate } from '../../locale.ts';
import type { PartialAnswers, QuestionId } from '../../rules/answers.ts';
import { problem } from '../problem.ts';
import { readAnswer, readSentence } from './answers.ts';
import { nameBuilds } from './builds.ts';
import { withoutCorrections } from './corrections.ts';
import { readMailboxes } from './mailboxes.ts';
import { normaliseAnswers } from './normalise.ts';
import { wholeNumberText } from './numbers.ts';
import { words } from './patterns.ts';
import type { Reading } from './reading.ts';
import { versionAlone } from './source.ts';
import { isNegative } from './yes-no.ts';

/** Takes back what was said: "no, 2013", "아니 2013". After a look-up these may ask for another one. */
const TAKES_BACK = new RegExp(
  words`^(?:no(?=[,.!:…]|-\s| \d) | nope | oh | ah | oops | sorry | wait | hold on | actually | correction | my (?:mistake | bad) | 아 ?맞다 | 아 | 앗 | 아차 | 아니 | 아니[요오야다] | 아니에요 | 아뇨 | 미안(?:해요?|합니다)? | 죄송(?:해요|합니다|하지만)? | 잠깐만?요? | 다시 | 잘못 ?(?:말했|적었|썼|봤|봣|입력했|쳤|알았)[가-힣]{1,4} | 정정)(?=[\s,.!:…-])[\s,.!:…-]+`,
);
const ANSWER = words`(?:exchange )?version | (?:number of )?mailbox(?:es| count) | duration | (?:data )?(?:residency|location) | country`;
/** Says outright that an answer becomes another: "change it to 2013", "2013으로 바꿔줘". */
const CHANGES = new RegExp(
  words`^(?:please |can you |could you |let'?s )?(?:(?:change|set|switch|update) (?:the )?(?=coexistence to ) | (?:change|switch|correct|set|update) (?:it|that|this|(?:the |my |our )?${ANSWER})? ?(?:back )?to | (?:make|let'?s say|take) (?:it|that) | (?:i|we) (?:meant?|mean to say|should have said|wanted to say) | (?:and |what |then )*(?:with|if) (?:(?:it|we|that|i)(?:'s| is| was| were| had| have| are on)? )?) ?`,
);
const CHANGES_KO =
  /(?:으로|로)(?: ?(?:좀|다시))? ?(?:바꿔|변경|수정|정정|고쳐|해)(?: ?(?:해|부탁|주세요|줘요?|주십시오|드려요|드립니다|할게요?|합니다))*$|(?:이라면|라면|이면|면)(?:요)?$/;
/** "만약 3000명이면": what is only supposed is tried out. */
const SUPPOSED_KO = /^(?:만약에?|만일|혹시|그럼|그러면) (?=.*면(?:요)?$)/;
/** "다시 400개로". */
const TO_KO = /(?<=[가-힣\d])(?:으로|로)(?:요)?$/;
/** Says what is: enough where no question is open. */
const STATES =
  /^(?:it'?s|it is|that'?s|it should be|should be|we'?re on|we have|we run|(?:버전|version)(?:은|는|이| is)?) |(?:이야|야|이에요|예요|이다|입니다|인데요?|이었어요?|이라고요?|라고요?|이거든요?|거든요?)$/;
/** "기간이 1년이면": the label of what its unit tells anyway. */
const LABEL =
  /^(?:(?:the )?(?:duration|time(?:line| ?frame)?)(?: is| was| were|:)?|(?:전체 |총 )?(?:기간|일정)(?:은|는|이|을|:)?) /;
const AROUND = /^[\s,.!:…]+|[\s,.!…?]+$|,? (?:please|pls|instead|sorry|actually)$/g;

type Stripped = Readonly<{ core: string; takesBack: boolean; changes: boolean; states: boolean }>;

/**
 * An earlier answer said anew, as nothing but that: words that take back or change, and one bare value. What says its own question
 * ("200 mailboxes") is read with any other sentence.
 * @param known the answers so far, of which one is to be changed
 * @param open the question of the interview that is open
 * @param isLookedUp the last thing said was a look-up, to which "no, 2016" belongs
 */
export function readRevision(
  knowledge: Knowledge,
  written: string,
  {
    known,
    open,
    isLookedUp,
    today,
  }: { known: PartialAnswers; open: QuestionId | undefined; isLookedUp: boolean; today: IsoDate },
): Reading | undefined {
  if (Object.keys(known).length === 0) return undefined;
  const { core, takesBack, changes, states } = strip(nameBuilds(knowledge, normaliseAnswers(written)));
  if (!changes && (isLookedUp || written.trim().endsWith('?'))) return undefined;
  // "It's 2016" says which version, whatever is asked; "2016" alone may be a number.
  const isVersion = states && known.source !== undefined && versionAlone(core) !== undefined;
  if (!changes && !takesBack && !(states && open === undefined) && !isVersion) return undefined;
  const read = bareValue(knowledge, core, open, today);
  return read && Object.keys({ ...read.answers, ...read.problems }).some((id) => known[id as QuestionId] !== undefined)
    ? read
    : undefined;
}

function strip(text: string): Stripped {
  const settled = withoutCorrections(text);
  let core = settled.replace(AROUND, '');
  const without = (pattern: RegExp) => {
    const next = core.replace(pattern, '').replace(AROUND, '');
    const found = next !== core;
    core = next;
    return found;
  };
  let takesBack = settled !== text;
  while (without(TAKES_BACK)) takesBack = true;
  without(SUPPOSED_KO);
  const changes = without(CHANGES) || without(CHANGES_KO) || (takesBack && without(TO_KO));
  without(LABEL);
  let states = false;
  while (without(STATES)) states = true;
  return { core, takesBack, changes, states };
}

/** What a bare value answers: a version, a number of mailboxes, or where mail must stay. */
function bareValue(knowledge: Knowledge, core: string, open: QuestionId | undefined, today: IsoDate): Reading | undefined {
  const source = versionAlone(core);
  if (source) return { answers: { source }, problems: {} };
  if (YEAR.test(core)) return { answers: {}, problems: { source: problem('no-such-version', core) } };
  if (wholeNumberText(core) !== undefined) {
    const count = readMailboxes(core);
    return open !== 'mailboxes' && 'value' in count ? { answers: { mailboxes: count.value }, problems: {} } : undefined;
  }
  const { rest, ...sentence } = readSentence(knowledge, core.replace(/^coexistence to /, 'coexistence: '), today);
  if (Object.keys(sentence.problems).length > 0 || isNegative(core)) return undefined;
  if (rest === '' && Object.keys(sentence.answers).length > 0) return sentence;
  const read = readAnswer(knowledge, 'residency', core);
  return Object.keys(read.problems).length === 0 ? read : undefined;
}

const YEAR = /^20[0-2]\d$/;
