import { z } from 'zod';
import { type Locale, Text } from '../locale.ts';
import type { Rendered } from './activity.ts';
import texts from './hold.json' with { type: 'json' };

const { tooFast, stillWorking } = z
  .strictObject({ tooFast: z.strictObject({ title: Text, text: Text }), stillWorking: Text })
  .parse(texts);

/** What somebody is told who sends more than a person can: once, and then nothing until they rest. */
export function tooFastCard(locale: Locale): Rendered {
  const body = [
    { type: 'TextBlock', text: tooFast.title[locale], weight: 'Bolder', style: 'heading', wrap: true },
    { type: 'TextBlock', text: tooFast.text[locale], wrap: true },
  ];
  return { card: { type: 'AdaptiveCard', version: '1.5', body }, summary: tooFast.text[locale] };
}

/** The same for an invoke, which must be answered each time: the client shows the sentence and leaves everything as it is. */
export function tooFastAnswer(name: string | null | undefined, locale: Locale): object {
  return sentenceFor(name, tooFast.text[locale]);
}

/** An invoke that is not done in time: its card is replaced when it is. */
export function stillWorkingAnswer(name: string | null | undefined, locale: Locale): object {
  return sentenceFor(name, stillWorking[locale]);
}

function sentenceFor(name: string | null | undefined, sentence: string): object {
  if (name?.startsWith('composeExtension/')) return { composeExtension: { type: 'message', text: sentence } };
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence };
}
