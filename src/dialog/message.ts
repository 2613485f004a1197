import { z } from 'zod';
import { Locale } from '../locale.ts';
import { QuestionId } from '../rules/answers.ts';
import { CarriedAnswers } from './carried.ts';
import { LookUp } from './look-up/look-up.ts';

/** Raw text of an input as a client sends it. */
const Typed = z.union([z.string().max(200), z.number(), z.boolean()]).transform(String);

/** What the inputs of a card hold when a button is pressed: ids equal answer ids; `unit` belongs to `duration`. */
export const Inputs = z.strictObject({
  source: Typed.optional(),
  mailboxes: Typed.optional(),
  duration: Typed.optional(),
  unit: z.enum(['days', 'weeks', 'months']).optional(),
  residency: Typed.optional(),
  country: Typed.optional(),
  coexistence: Typed.optional(),
});
export type Inputs = z.infer<typeof Inputs>;

/**
 * What a button does. It says what it answers, so that a card further up the chat, or one from before a restart, still
 * means something: `answers` are those that the card was made from, `locale` its language.
 */
const carried = { v: z.literal(1), locale: Locale, answers: CarriedAnswers.optional() };
export const Button = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('start'), ...carried }),
  z.strictObject({ do: z.literal('restart'), ...carried }),
  z.strictObject({ do: z.literal('submit'), ...carried }),
  z.strictObject({ do: z.literal('answer'), question: QuestionId, value: z.string().max(200).optional(), ...carried }),
  z.strictObject({ do: z.literal('ask'), question: QuestionId, ...carried }),
  z.strictObject({ do: z.literal('back'), question: QuestionId, ...carried }),
  z.strictObject({ do: z.literal('change'), ...carried }),
  z.strictObject({ do: z.literal('recommend'), ...carried }),
  z.strictObject({ do: z.literal('compare'), ...carried }),
  z.strictObject({ do: z.literal('checklist'), ...carried }),
  z.strictObject({ do: z.literal('cancel'), ...carried }),
  z.strictObject({ do: z.literal('resume'), ...carried }),
  z.strictObject({ do: z.literal('help'), ...carried }),
  /** Where things stand: for a card that stands in for an answer of which nobody knows whether it arrived. */
  z.strictObject({ do: z.literal('show'), ...carried }),
  z.strictObject({ do: z.literal('language'), to: Locale, ...carried }),
  z.strictObject({ do: z.literal('look-up'), ask: LookUp, ...carried }),
]);
export type Button = z.infer<typeof Button>;

/** What a person did, cleaned of everything that is Teams. */
export type Message =
  | Readonly<{ kind: 'words'; text: string; locale?: Locale }>
  | Readonly<{ kind: 'button'; button: Button; inputs: Inputs; locale?: Locale }>
  /** A button of a card that this version no longer understands. */
  | Readonly<{ kind: 'unknown-button'; locale?: Locale }>
  /** The app was installed for one person. */
  | Readonly<{ kind: 'installed'; locale?: Locale }>;
