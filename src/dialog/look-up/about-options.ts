import { EXCHANGE_VERSIONS, OptionId } from '../../knowledge/schema.ts';
import { MAX_MAILBOXES, type PartialAnswers } from '../../rules/answers.ts';
import { OTHER } from '../understand/mailbox-words.ts';
import { blank } from '../understand/normalise.ts';
import { blankOthers } from '../understand/not-answers.ts';
import { findNumbers } from '../understand/numbers.ts';
import type { Heard } from './hear.ts';
import { type Part, partOf } from './parts.ts';
import { type Candidate, HINT, type Listen, NAMED, SURE } from './points.ts';

export function optionAlone(listen: Listen): Candidate[] {
  const { heard, knowledge, answers, has } = listen;
  const mentioned = [...new Set(heard.options.map((ids) => ids.join()))];
  if (mentioned.length !== 1) return [];
  const part = partOf(heard);
  const number = answers.mailboxes === undefined && (!part || ABOUT_SIZE.has(part)) ? loneNumber(heard) : undefined;
  const deciding = {
    ...pick(answers),
    ...(number && { mailboxes: number }),
    ...(answers.source === undefined && heard.versions.length === 1 && { source: heard.versions[0] }),
  };
  const known = Object.keys(deciding).length > 0;
  const [ids = []] = heard.options;
  // "Hybrid ports": which hybrid need not be asked where one card tells what either needs.
  if (ids.length > 1 && part && knowledge.topics.has(part))
    return [{ lookUp: { about: 'topic', topic: part }, score: NAMED + SURE + HINT }];
  const { mailboxes } = deciding;
  const toCloud = ids.every((id) => knowledge.options.get(id)?.cloud);
  // "How long for 2,000 users with a hybrid": moves to the cloud take as long by any method.
  if (part === 'duration' && has('throughput') && toCloud && (mailboxes || ids.length > 1))
    return [{ lookUp: { about: 'throughput', ...(mailboxes && { mailboxes }) }, score: NAMED + SURE + HINT * 2 }];
  return ids.flatMap((option): Candidate[] => {
    const whole: Candidate = {
      lookUp: { about: 'option', option, ...(part && { part }) },
      score: NAMED + SURE + (part ? HINT : 0) + (has('whatIs') ? SURE / 2 : 0),
    };
    if (!known && has('possible') && !part && !has('whatIs'))
      return [{ lookUp: { about: 'can-option', option, answers: {} }, score: NAMED + SURE + HINT }];
    if (!known) return [whole];
    const can: Candidate = {
      lookUp: { about: 'can-option', option, answers: deciding },
      score:
        NAMED +
        SURE +
        Math.max(has('possible'), heard.isQuestion ? HINT : SURE) +
        (part && !ABOUT_SIZE.has(part) ? -SURE / 2 : SURE / 2),
    };
    return [whole, can];
  });
}

/** Parts that a number of mailboxes or a version is held against. */
const ABOUT_SIZE: ReadonlySet<Part> = new Set(['size', 'limits', 'sourceVersion', 'duration']);

/** "Cutover max 3000?": a number beside an option, which has no unit, counts mailboxes. */
function loneNumber({ undated, products }: Heard): number | undefined {
  const others = products.reduce((left, { start, end }) => blank(left, start, end), undated);
  const numbers = findNumbers(blankOthers(others)).filter(
    ({ value, end }) => Number.isInteger(value) && value >= FEW && value <= MAX_MAILBOXES && !OTHER.test(others.slice(end)),
  );
  return numbers.length === 1 ? numbers[0]?.value : undefined;
}
/** A smaller number counts something else: steps, or methods. */
const FEW = 10;

/** What decides whether an option is possible. */
function pick({ source, mailboxes, duration, residency, country }: PartialAnswers): PartialAnswers {
  return {
    ...(source && { source }),
    ...(mailboxes && { mailboxes }),
    ...(duration && { duration }),
    ...(residency && { residency }),
    ...(country && { country }),
  };
}

export function comparison({ heard: { options, text }, has }: Listen): Candidate[] {
  // "minimal vs full hybrid": the word that means two is settled by what stands beside it.
  const named = options.filter((ids) => ids.length === 1).flat();
  // Beside another option "upgrade" is one, too.
  const upgrade = named.length > 0 && has('compare') && /upgrade|업그레이드/.test(text) ? (['on-premises-upgrade'] as const) : [];
  const sure = [...new Set([...named, ...upgrade])];
  // "Cutover, staged, hybrid": which hybrid is asked back.
  const unsure = options.find((ids) => ids.length > 1 && !ids.some((id) => sure.includes(id)));
  const score = NAMED * 2 + SURE + has('compare');
  if (sure.length === 2 && unsure)
    return unsure.flatMap((id) => {
      const three = OptionId.array().safeParse([...sure, id]);
      return three.success ? [{ lookUp: { about: 'compare', options: three.data }, score }] : [];
    });
  const chosen = sure.length >= 2 ? sure : [...new Set(options.flat())];
  if (chosen.length < 2 || (sure.length < 2 && !has('compare'))) return [];
  const parsed = OptionId.array().min(2).safeParse(chosen.slice(0, 3));
  return parsed.success ? [{ lookUp: { about: 'compare', options: parsed.data }, score }] : [];
}

/** "Licence for SE": what an upgrade to the newest version needs of them. */
export function licencesOfNewest({ heard }: Listen): Candidate[] {
  const [version, ...more] = heard.versions;
  const isNewest = version === EXCHANGE_VERSIONS.at(-1) && more.length === 0;
  if (!isNewest || heard.options.length > 0 || partOf(heard) !== 'licences') return [];
  return [{ lookUp: { about: 'option', option: 'on-premises-upgrade', part: 'licences' }, score: NAMED * 2 + HINT }];
}
