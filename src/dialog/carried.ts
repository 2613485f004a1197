import { z } from 'zod';
import { PartialAnswers, QUESTION_IDS, type QuestionId } from '../rules/answers.ts';

const COEXISTENCE = { yes: true, no: false } as const;
const ABSENT = '';

/** Answers as a button carries them: one short text, `2007,1200,21,in-country,KR,no`, since every button carries them twice. */
export const CarriedAnswers = z.codec(z.string().max(60), PartialAnswers, {
  decode: (text, { issues }) => {
    const parts = text.split(',');
    if (parts.length === QUESTION_IDS.length) return answersOf(parts);
    issues.push({ code: 'custom', message: `${QUESTION_IDS.length} parts`, input: text });
    return z.NEVER;
  },
  encode: (answers) => QUESTION_IDS.map((id) => written(answers[id])).join(','),
});

/** Parts that are no answers stay what they are: what follows refuses them. */
function answersOf(parts: readonly string[]): z.input<typeof PartialAnswers> {
  const known = QUESTION_IDS.map((id, index) => [id, parts[index] ?? ABSENT] as const).filter(([, part]) => part !== ABSENT);
  return Object.fromEntries(known.map(([id, part]) => [id, read(id, part)]));
}

function read(id: QuestionId, part: string): string | number | boolean {
  if (id === 'mailboxes' || id === 'duration') return Number(part);
  return id === 'coexistence' && part in COEXISTENCE ? COEXISTENCE[part as keyof typeof COEXISTENCE] : part;
}

function written(answer: PartialAnswers[keyof PartialAnswers]): string {
  return typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer ?? ABSENT);
}
