import type { Asking, Offer } from '../dialog/reply.ts';
import { countryName } from '../knowledge/geography.ts';
import type { QuestionId } from '../rules/answers.ts';
import { limit } from '../rules/situation.ts';
import { type Action, actions } from './actions.ts';
import { answersLine, changedLine } from './answers.ts';
import choicesJson from './choices.json' with { type: 'json' };
import { formatDuration } from './duration.ts';
import { problemWords } from './problems.ts';
import { frame, type Scene } from './scene.ts';
import { type Card, expand } from './template.ts';
import type { WordId } from './words.ts';

const CHOICES: Readonly<{ source: readonly string[]; duration: readonly number[]; country: readonly string[] }> = choicesJson;

/** `number`: the country belongs to the residency, so that there are five questions, as on the form. */
const QUESTIONS = {
  source: { ask: 'askSource', tip: 'tipSource', why: 'whySource', number: 1 },
  mailboxes: { ask: 'askMailboxes', tip: 'tipMailboxes', why: 'whyMailboxes', number: 2 },
  duration: { ask: 'askDuration', tip: 'tipDuration', why: 'whyDuration', number: 3 },
  residency: { ask: 'askResidency', tip: 'tipResidency', why: 'whyResidency', number: 4 },
  country: { ask: 'askCountry', tip: 'tipCountry', why: 'whyCountry', number: 4 },
  coexistence: { ask: 'askCoexistence', tip: 'tipCoexistence', why: 'whyCoexistence', number: 5 },
} as const satisfies Record<QuestionId, { ask: WordId; tip: WordId; why: WordId; number: number }>;
const TOTAL = QUESTIONS.coexistence.number;

/** Questions whose answer is typed: the label of the input and the hint in it. */
const TYPED = {
  mailboxes: ['labelMailboxes', 'hintMailboxes'],
  duration: ['labelDurationAlone', 'hintDurationAlone'],
  country: ['labelCountryAlone', 'hintCountry'],
} as const;

/** One question, with buttons for its choices and an input where a value is typed. */
export function questionCard(scene: Scene, asking: Asking): Card {
  const { say } = scene;
  const { question, problem } = asking;
  const { ask, tip, number } = QUESTIONS[question];
  const answers = scene.reply.answers ?? {};
  const soFar = answersLine(scene, answers, scene.reply.told);
  return expand('question', {
    ...frame(scene),
    progress: say('progress', { number, total: TOTAL }),
    question: say(ask),
    tip: say(tip),
    ...(problem && { problem: problemWords(scene, problem) }),
    ...changedLine(scene),
    ...(soFar && { soFar: say('soFar', { answers: soFar }) }),
    input: inputOf(scene, question),
    actions: questionActions(scene, asking),
  });
}

export function questionSummary(scene: Scene, { question, problem }: Asking): string {
  const { say } = scene;
  const asked = say(QUESTIONS[question].ask);
  return problem ? `${problemWords(scene, problem)} ${asked}` : asked;
}

/** Why a question is asked: what its answer decides. */
export function whyAsked({ say, knowledge }: Scene, question: QuestionId): string {
  return say(QUESTIONS[question].why, {
    fewer: limit(knowledge, 'cutover-advised'),
    most: limit(knowledge, 'cutover-max'),
    many: limit(knowledge, 'several-hundred'),
  });
}

function inputOf({ say }: Scene, question: QuestionId) {
  if (!(question in TYPED)) return {};
  const [label, placeholder] = TYPED[question as keyof typeof TYPED];
  return { id: question, label: say(label), placeholder: say(placeholder), error: say('missing') };
}

function questionActions(scene: Scene, { question, previous }: Asking): Action[] {
  const { say, locale } = scene;
  const leave: Offer[] = [...(previous ? [{ do: 'back', question } as const] : []), { do: 'cancel' }];
  const next: Offer = { do: 'answer', question };
  const choose = (value: string): Offer => ({ do: 'answer', question, value });
  switch (question) {
    case 'source': {
      const titles = [...CHOICES.source.map((version) => `Exchange ${version}`), say('doAllVersions')];
      return actions(scene, [...CHOICES.source.map(choose), { do: 'change' }], { titles });
    }
    case 'mailboxes':
      return actions(scene, [next, ...leave], { main: 'answer', inputs: true });
    case 'duration': {
      const titles = [say('doNext'), ...CHOICES.duration.map((days) => formatDuration(days, locale))];
      const choices = CHOICES.duration.map((days) => choose(`${days} days`));
      return actions(scene, [next, ...choices, ...leave], { main: 'answer', titles, inputs: true });
    }
    case 'residency':
      return actions(scene, [choose('none'), choose('in-country'), choose('own-servers'), ...leave], {
        titles: [say('residencyNone'), say('residencyInCountry'), say('residencyOwnServers')],
      });
    case 'country': {
      const titles = [say('doNext'), ...CHOICES.country.map((country) => countryName(country, locale))];
      return actions(scene, [next, ...CHOICES.country.map(choose), ...leave], { main: 'answer', titles, inputs: true });
    }
    case 'coexistence':
      return actions(scene, [choose('yes'), choose('no'), ...leave], { titles: [say('yes'), say('no')] });
    default:
      return question satisfies never;
  }
}
