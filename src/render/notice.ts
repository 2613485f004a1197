import type { NoticeId, Reply } from '../dialog/reply.ts';
import { questionsFor } from '../rules/answers.ts';
import { actions } from './actions.ts';
import { formatList, productName } from './format.ts';
import { SUBJECTS } from './look-up/can-option.ts';
import { whyAsked } from './question.ts';
import type { Rendered } from './render.ts';
import { frame, type Scene } from './scene.ts';
import { expand } from './template.ts';
import type { WordId } from './words.ts';

const WORDS = {
  help: ['helpTitle', 'helpText'],
  'not-understood': ['notUnderstoodTitle', 'notUnderstoodText'],
  'out-of-scope': ['outOfScopeTitle', 'outOfScopeText'],
  cancelled: ['cancelledTitle', 'cancelledText'],
  'nothing-to-cancel': ['nothingToCancelTitle', 'nothingToCancelText'],
  'old-card': ['oldCardTitle', 'oldCardText'],
  forgotten: ['forgottenTitle', 'forgottenText'],
  choose: ['chooseTitle', 'chooseText'],
  'about-product': ['aboutProductTitle', 'aboutProductText'],
  'about-number': ['aboutNumberTitle', 'aboutNumberText'],
  'answers-first': ['answersFirstTitle', 'answersFirstText'],
  'why-asked': ['whyAskedTitle', 'whyAskedText'],
  meaning: ['meaningTitle', 'meaningText'],
  'cloud-noted': ['cloudNotedTitle', 'cloudNotedText'],
  'small-talk': ['smallTalkTitle', 'smallTalkText'],
  thanks: ['thanksTitle', 'thanksText'],
} as const satisfies Record<NoticeId, readonly [WordId, WordId]>;

type Notice = Extract<Reply, { kind: 'notice' }>;

export function renderNotice(scene: Scene, { notice, offers, product, number, question, next }: Notice): Rendered {
  const { say, knowledge, locale, keptDays } = scene;
  const [title, usual] = WORDS[notice];
  const shown = offers.filter((offer) => !(offer.do === 'language' && offer.to === locale));
  const buttons = actions(scene, shown);
  const text = textOf(scene, notice, next !== undefined) ?? usual;
  const values = {
    example1: say('example1'),
    example2: say('example2'),
    days: keptDays,
    ...(product && { product: productName(knowledge, product, locale) }),
    ...(number !== undefined && { number }),
    ...(question && { why: whyAsked(scene, question) }),
    missing: missingLabels(scene),
    choices: buttons.map((button) => button.title).join(' · '),
  };
  const heading = say(title, values);
  const card = expand('notice', {
    ...frame(scene),
    title: heading,
    text: say(text, values),
    actions: next ? [] : buttons,
  });
  return { card, summary: question ? say(text, values) : heading };
}

/** Where the usual text would not hold: nothing is kept, or the buttons are those of the question that is open. */
function textOf(scene: Scene, notice: NoticeId, isUnderWay: boolean): WordId | undefined {
  if (notice === 'cancelled' && !hasAnswers(scene)) return 'cancelledEmptyText';
  return notice === 'choose' && isUnderWay ? 'chooseTypedText' : undefined;
}

/** What was not answered yet, by name. */
function missingLabels({ say, reply, locale }: Scene): string {
  const answers = reply.answers ?? {};
  const missing = questionsFor(answers).filter((id) => answers[id] === undefined);
  return formatList(
    missing.map((id) => say(SUBJECTS[id])),
    locale,
  );
}

/** An interview may be left before anything was answered: there is nothing to go on with then. */
function hasAnswers({ reply }: Scene): boolean {
  return Object.keys(reply.answers ?? {}).length > 0;
}

export function renderWelcome(scene: Scene): Rendered {
  const { say, locale } = scene;
  const card = expand('welcome', {
    ...frame(scene),
    title: say('appName'),
    what: say('welcomeWhat'),
    typeThis: say('welcomeType'),
    examples: [{ text: say('example1') }, { text: say('example2') }, { text: say('example3') }],
    actions: actions(
      scene,
      [
        { do: 'start' },
        { do: 'look-up', ask: { about: 'support', products: ['exchange-2016'] } },
        { do: 'help' },
        { do: 'language', to: locale === 'ko' ? 'en' : 'ko' },
      ],
      { main: 'start' },
    ),
  });
  return { card, summary: say('welcomeSummary') };
}
