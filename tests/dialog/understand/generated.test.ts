import { describe, expect, test } from 'vitest';
import { readReply, readSentence } from '../../../src/dialog/understand/answers.ts';
import type { Answers, QuestionId } from '../../../src/rules/answers.ts';
import { gist, knowledge, TODAY } from './gist.ts';
import { ENGLISH_TEMPLATES, englishPhrases } from './phrases-en.ts';
import { KOREAN_TEMPLATES, koreanPhrases } from './phrases-ko.ts';
import { Chance, randomAnswers } from './random.ts';

const SEED = Number(process.env.UNDERSTAND_SEED ?? 20261122);
const SENTENCES = Number(process.env.UNDERSTAND_SENTENCES ?? 1500);
const LANGUAGES = [
  ['English', englishPhrases, ENGLISH_TEMPLATES],
  ['Korean', koreanPhrases, KOREAN_TEMPLATES],
] as const;

function expected(answers: Answers): string {
  return gist({ answers, problems: {} });
}

describe.each(LANGUAGES)('random answers said in %s', (_language, phrasesOf, templates) => {
  test('in one text are read exactly', () => {
    const chance = new Chance(SEED);
    const wrong: string[] = [];
    for (let turn = 0; turn < SENTENCES; turn += 1) {
      const answers = randomAnswers(chance);
      const parts = Object.values(phrasesOf(answers)).map((phrases) => chance.of<string>(phrases));
      const text = chance.of(templates)(chance.shuffled(parts));
      const read = gist(readSentence(knowledge, text, TODAY));
      if (read !== expected(answers)) wrong.push(`${JSON.stringify(text)}\n  is ${expected(answers)}\n  read ${read}`);
    }
    expect(wrong).toEqual([]);
  });

  test('one by one are read exactly, whatever was asked', () => {
    const chance = new Chance(SEED);
    const wrong: string[] = [];
    for (let turn = 0; turn < SENTENCES; turn += 1) {
      const answers = randomAnswers(chance);
      for (const [question, phrases] of Object.entries(phrasesOf(answers))) {
        const text = chance.of<string>(phrases);
        const read = gist(readReply(knowledge, question as QuestionId, text, TODAY));
        const one = expected({ ...answersTo(question, answers) } as Answers);
        if (read !== one) wrong.push(`${question}: ${JSON.stringify(text)}\n  is ${one}\n  read ${read}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

function answersTo(question: string, { country, ...answers }: Answers): Partial<Answers> {
  const value = { [question]: answers[question as keyof typeof answers] };
  return question === 'residency' && country ? { ...value, country } : value;
}

test.each(LANGUAGES)('there are many ways to say it in %s', (_language, phrasesOf, templates) => {
  const chance = new Chance(SEED);
  expect(templates.length).toBeGreaterThanOrEqual(25);
  for (let turn = 0; turn < 100; turn += 1) {
    for (const phrases of Object.values(phrasesOf(randomAnswers(chance))))
      expect(new Set(phrases).size).toBeGreaterThanOrEqual(12);
  }
});
