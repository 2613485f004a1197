import { setTimeout as sleep } from 'node:timers/promises';
import { buttonsOf, cardIn, cardOf, type Outcome, type Post, type TeamsClient, wordsOf } from '../teams-client.ts';

/** What became of one person's interview. */
export type Course = Readonly<{
  turns: number;
  /** Deliveries that got no answer over HTTP and were made again. */
  redelivered: number;
  /** Answers in place of which a card said that it is not known whether they arrived. */
  interrupted: number;
  /** Turns in place of which a card said that they failed. */
  failed: number;
  /** What went wrong for the person; empty when nothing did. */
  wrong: readonly string[];
}>;

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const INTERRUPTED = /^(I was interrupted|답변이 중단되었습니다)/;
const FAILED = /^(That did not work|처리하지 못했습니다)/;
/** The channel gives up after this many deliveries; far more than a restart takes. */
const DELIVERIES = 100;
const PAUSE = 700;
/** How long a person waits for an answer after the channel was told that all is well, and between two looks. */
const LATE = 10_000;
const LOOK = 100;
/** A person gives up after this many turns that failed. */
const PATIENCE = 5;

/**
 * A person answers one question after the other and presses a button at the end, through a channel that delivers an activity
 * again, under the same id, until it is answered, or makes several `copies` of a delivery at once. Then everything that the
 * person saw is looked at.
 */
export async function interview(
  teams: TeamsClient,
  index: number,
  rest: () => Promise<unknown>,
  copies = () => 1,
): Promise<Course> {
  const korean = index % 2 === 1;
  const mailboxes = 1001 + index;
  const conversation = `interview-${index}`;
  const chat = teams.chat({ kind: 'personal', person: conversation, conversation, locale: korean ? 'ko-KR' : 'en-US' });
  const wrong: string[] = [];
  let [turns, redelivered, interrupted, failed] = [0, 0, 0, 0];
  const mine = () => teams.posts.filter((post) => post.conversation === conversation);

  async function deliver(fields: object): Promise<Outcome> {
    const id = `${conversation}-${turns++}`;
    for (let tried = 0; tried < DELIVERIES; tried++) {
      const deliveries = Array.from({ length: copies() }, () => chat.raw({ id, ...fields }).catch(() => undefined));
      const outcome = (await Promise.all(deliveries)).find((one) => one !== undefined && one.status < 500);
      if (outcome !== undefined) return outcome;
      redelivered += 1;
      await sleep(PAUSE);
    }
    throw new Error(`${conversation}: no answer to delivery ${DELIVERIES} of ${id}`);
  }

  async function say(words: string): Promise<void> {
    const before = mine().length;
    const { status } = await deliver({ type: 'message', text: words });
    // On a busy machine a turn may take longer than a request may: then its answer comes after that of the request.
    for (let waited = 0; mine().length === before && waited < LATE; waited += LOOK) await sleep(LOOK);
    const seen = mine().slice(before);
    if (status !== 200) wrong.push(`${words}: ${status}`);
    if (seen.length === 0) wrong.push(`${words}: no answer`);
    const last = seen.at(-1);
    if (last !== undefined && INTERRUPTED.test(summary(last))) {
      interrupted += 1;
      const [show] = buttonsOf(cardOf(last));
      await press(last, show?.data ?? {});
    }
    await rest();
    // The card asks to try again.
    if (last !== undefined && FAILED.test(summary(last)) && ++failed < PATIENCE) await say(words);
  }

  async function press(post: Post, data: object): Promise<string[]> {
    const value = { action: { type: 'Action.Execute', data } };
    const outcome = await deliver({ type: 'invoke', name: 'adaptiveCard/action', replyToId: post.id, value });
    if (outcome.status !== 200) wrong.push(`a button: ${outcome.status}`);
    return outcome.status === 200 ? wordsOf(cardIn(outcome)) : [];
  }

  for (const words of korean ? koreanAnswers(mailboxes) : englishAnswers(mailboxes)) await say(words);
  const advice = mine().at(-1);
  const number = mailboxes.toLocaleString('en');
  if (advice === undefined || !wordsOf(cardOf(advice)).join(' ').includes(number)) wrong.push(`the advice lost ${number}`);
  const compare = advice && buttonsOf(cardOf(advice)).find(({ data }) => data.do === 'compare');
  if (advice === undefined || compare === undefined) wrong.push('no button to compare');
  else if ((await press(advice, compare.data)).length === 0) wrong.push('the button did nothing');
  wrong.push(...twice(mine()).map((post) => `given twice: ${summary(post)}`));
  return { turns, redelivered, interrupted, failed, wrong };
}

const summary = (post: Post) => post.sent.summary ?? '';

/** Buttons say which activity they answer, so the same card twice answers the same activity twice. */
function twice(posts: readonly Post[]): Post[] {
  const cards = posts.map((post) => JSON.stringify(cardOf(post)));
  return posts.filter((_, index) => cards.indexOf(cards[index] ?? '') < index);
}

function englishAnswers(mailboxes: number): string[] {
  return ['We run Exchange 2007', `${mailboxes} mailboxes`, '3 weeks', 'data must stay in Korea', 'no coexistence needed'];
}

function koreanAnswers(mailboxes: number): string[] {
  return ['익스체인지 2007을 씁니다', `사서함 ${mailboxes}개`, '3주', '데이터는 국내 보관', '공존 필요 없음'];
}

/** What the people of a run went through, in one line. */
export function figures(name: string, courses: readonly Course[], faults: string): string {
  const sum = (of: (course: Course) => number) => courses.reduce((total, course) => total + of(course), 0);
  const lost = sum(({ wrong }) => wrong.filter((one) => !one.startsWith('given twice')).length);
  const given = sum(({ wrong }) => wrong.filter((one) => one.startsWith('given twice')).length);
  return (
    `${name}: ${courses.length} interviews, ${sum(({ turns }) => turns)} turns, ${faults}, ` +
    `${sum(({ redelivered }) => redelivered)} deliveries made again, ${sum(({ interrupted }) => interrupted)} interrupted answers ` +
    `and ${sum(({ failed }) => failed)} failed turns told, ${lost} lost, ${given} given twice.`
  );
}
