import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/locale.ts';
import { tryOut, utterances } from './measure.ts';

/** Of the labelled questions; `npm run accuracy` prints which are wrong. */
const LEAST_RIGHT = 0.97;

describe.each(LOCALES)('questions in %s', (locale) => {
  test('are nearly all answered right', () => {
    const outcomes = utterances(locale).map((utterance) => tryOut(utterance, locale));
    const wrong = outcomes.filter(({ faults }) => faults.length > 0);
    const said = wrong.map(({ utterance, faults }) => `${utterance.text}: ${faults.join('; ')}`).join('\n');
    expect(outcomes.length).toBeGreaterThanOrEqual(250);
    expect(1 - wrong.length / outcomes.length, said).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });
});
