import { expect, test } from 'vitest';
import words from '../../src/render/words.json' with { type: 'json' };

const KOREAN = Object.entries(words).map(([id, { ko }]) => [id, ko] as const);

/** Which of the two it is depends on the last sound of what was said, and nobody knows how that is read aloud. */
test.each(KOREAN)('%s has no particle of two forms after what a person wrote', (_, ko) => {
  expect(ko).not.toMatch(/\{said\}[’']?(?:은|는|이|가|을|를|과|와|으로|로)(?=[\s,.])/);
});
