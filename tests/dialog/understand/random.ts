import { countries, isLocal } from '../../../src/knowledge/geography.ts';
import { EXCHANGE_VERSIONS } from '../../../src/knowledge/schema.ts';
import type { Answers } from '../../../src/rules/answers.ts';
import { knowledge } from './gist.ts';

/** A seeded source of chance, so that a failure can be repeated (mulberry32). */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  of<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }

  shuffled<T>(things: readonly T[]): T[] {
    const left = [...things];
    return things.map(() => left.splice(this.below(left.length), 1)[0] as T);
  }
}

const LOCAL = countries().filter((code) => isLocal(knowledge, code));
/** Sizes and times near the thresholds of the rules, and over the whole range. */
const MAILBOXES = [1, 2, 10, 149, 150, 151, 299, 300, 1999, 2000, 2001, 2007, 2010, 2016, 9999, 10_000, 999_999, 1_000_000];
const DURATIONS = [1, 2, 7, 8, 14, 15, 21, 30, 59, 60, 61, 90, 180, 365, 3650];

/** Answers over the whole range of the rules. */
export function randomAnswers(chance: Chance): Answers {
  const residency = chance.of(['none', 'in-country', 'own-servers'] as const);
  return {
    source: chance.of(EXCHANGE_VERSIONS),
    mailboxes: chance.next() < 0.4 ? chance.of(MAILBOXES) : 1 + (Math.floor(10 ** (chance.next() * 6)) % 1_000_000),
    duration: chance.next() < 0.4 ? chance.of(DURATIONS) : 1 + chance.below(chance.of([14, 100, 3650])),
    residency,
    ...(residency === 'in-country' && { country: chance.of(chance.next() < 0.5 ? LOCAL : countries()) }),
    coexistence: chance.next() < 0.5,
  };
}
