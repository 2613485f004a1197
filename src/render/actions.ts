import { z } from 'zod';
import { CarriedAnswers } from '../dialog/carried.ts';
import type { Offer } from '../dialog/reply.ts';
import { productIdOf } from '../knowledge/versions.ts';
import { productName } from './format.ts';
import { buttonTitle } from './look-up/title.ts';
import type { Scene } from './scene.ts';

/** Action.Execute for clients that know Universal Actions, Action.Submit for those that do not. */
export type Action = Readonly<Record<string, unknown> & { type: 'Action.Execute'; title: string }>;

/** Beside a required input a button that sends no inputs must say so, or the client asks to fill it in first. */
export type Look = Readonly<{ main?: Offer['do']; inputs?: boolean; titles?: readonly string[] }>;

/** Buttons that go on from the answers of their card. On the others, answers would take room that a card needs for words. */
const GOES_ON: readonly Offer['do'][] = [
  'submit',
  'answer',
  'ask',
  'back',
  'change',
  'resume',
  'recommend',
  'compare',
  'checklist',
];

/** Teams shows six buttons and puts more into a menu; other hosts of Adaptive Cards show five. */
const MOST = 5;

/** Buttons for what a reply offers; `main` is the one to press. */
export function actions(scene: Scene, offers: readonly Offer[], { main, inputs = false, titles = [] }: Look = {}): Action[] {
  const { locale, nonce, reply } = scene;
  const { answers } = reply;
  const carried = answers && { answers: z.encode(CarriedAnswers, answers) };
  return offers.slice(0, MOST).map((offer, index) => {
    const sends = offer.do === 'submit' || (offer.do === 'answer' && offer.value === undefined);
    // Of the answers to a question, the one that is typed.
    const isMain = offer.do === main && (offer.do !== 'answer' || sends);
    const look = {
      title: titles[index] ?? titleOf(scene, offer),
      ...(isMain && { style: 'positive' }),
      ...(inputs && !sends && { associatedInputs: 'none' }),
    };
    // A button stands on a card twice and every byte counts, so the name of the nonce is one letter.
    const data = { ...offer, v: 1, locale, ...(nonce && { n: nonce }), ...(GOES_ON.includes(offer.do) && carried) };
    // No one reads the verb, but the Agents Playground drops a press that has none.
    return { type: 'Action.Execute', ...look, verb: offer.do, data, fallback: { type: 'Action.Submit', ...look, data } };
  });
}

function titleOf(scene: Scene, offer: Offer): string {
  switch (offer.do) {
    case 'answer':
      return answerTitle(scene, offer);
    case 'look-up':
      return buttonTitle(scene, offer.ask);
    case 'language':
      return scene.say(offer.to === 'ko' ? 'doKorean' : 'doEnglish');
    default:
      return scene.say(TITLES[offer.do]);
  }
}

const TITLES = {
  start: 'doStart',
  restart: 'doRestart',
  submit: 'doSubmit',
  ask: 'doChange',
  change: 'doChange',
  back: 'doBack',
  recommend: 'doRecommend',
  compare: 'doCompare',
  checklist: 'doChecklist',
  cancel: 'doCancel',
  resume: 'doResume',
  help: 'doHelp',
  show: 'doShow',
} as const satisfies Record<Exclude<Offer['do'], 'answer' | 'look-up' | 'language'>, string>;

function answerTitle({ say, knowledge, reply }: Scene, { question, value }: Extract<Offer, { do: 'answer' }>): string {
  if (value === undefined) return say('doNext');
  if (question === 'mailboxes') return say('doUseNumber', { number: Number(value) });
  return say('doUseVersion', { product: productName(knowledge, productIdOf(value), reply.locale) });
}
