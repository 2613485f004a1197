import type { LookUp } from '../../dialog/look-up/look-up.ts';
import type { ExchangeVersion } from '../../knowledge/schema.ts';
import { productIdOf } from '../../knowledge/versions.ts';
import type { Text } from '../../locale.ts';
import { answersLine } from '../answers.ts';
import { productName } from '../format.ts';
import type { Scene } from '../scene.ts';
import { namesOf } from './compare.ts';
import { isKnown } from './known.ts';
import { titleOf as linksTitle } from './links.ts';
import { optionsTitle } from './options.ts';
import { PART_WORDS } from './parts.ts';
import { TOPIC_WORDS } from './requirement-words.ts';
import { SUPPORT_TITLES } from './support-part.ts';
import { FAMILY_WORDS } from './supported-now.ts';
import { sizeOf } from './throughput.ts';
import { traitWords } from './traits.ts';
import type { LookUpOf } from './view.ts';

/** A few words for a look-up, as on a button. An id that the knowledge does not have is not shown: a client sent it. */
export function lookUpTitle(scene: Scene, lookUp: LookUp): string {
  const { say, knowledge, today } = scene;
  switch (lookUp.about) {
    case 'support':
      if (!isKnown(knowledge, lookUp, today)) return say('unknownTitle');
      return say(lookUp.part ? SUPPORT_TITLES[lookUp.part] : 'doSupport', {
        product: { products: lookUp.products.filter((id) => knowledge.products.has(id)) },
      });
    case 'build':
      return say('buildTitle', { build: lookUp.build });
    case 'no-version':
      return say('noVersionTitle', { family: say(FAMILY_WORDS[lookUp.family]), year: String(lookUp.year) });
    case 'supported-now':
      return lookUp.family ? say('doSupportedFamily', { family: say(FAMILY_WORDS[lookUp.family]) }) : say('doSupportedNow');
    case 'ends-next':
      return say('endsNextTitle');
    case 'requirements':
    case 'runs-on':
      return requirementTitle(scene, lookUp);
    case 'coexistence':
      return say('coexistenceTitle', { older: versionName(scene, lookUp.versions[0]), newer: lookUp.versions[1] });
    case 'path':
      return pathTitle(scene, lookUp);
    case 'option':
    case 'can-option':
    case 'compare':
      return optionTitle(scene, lookUp);
    case 'options':
      return optionsTitle(scene, lookUp);
    case 'options-with':
      return scene.text(traitWords(lookUp).title);
    case 'options-for':
      return say('optionsForTitle', { answers: answersLine(scene, lookUp.answers) });
    case 'residency':
      return lookUp.country ? say('doResidency', { country: { country: lookUp.country } }) : say('residencyListTitle');
    case 'throughput':
      return throughputTitle(scene, lookUp);
    case 'hazard':
      return titled(scene, knowledge.hazards.get(lookUp.hazard));
    case 'topic':
      return titled(scene, knowledge.topics.get(lookUp.topic));
    case 'features':
      return say('featuresTitle', { product: versionName(scene, lookUp.version) });
    case 'links':
      return linksTitle(scene, lookUp);
    default:
      return lookUp satisfies never;
  }
}

/** The same on a button, which on a phone has room for some 35 letters. Of several products the card above names all. */
export function buttonTitle(scene: Scene, lookUp: LookUp): string {
  if (lookUp.about === 'support' && lookUp.products.length > 1) return scene.say('doSupportSeveral');
  if (lookUp.about === 'compare' && lookUp.options.length > 2)
    return scene.say('doCompareSeveral', { count: lookUp.options.length });
  return lookUpTitle(scene, lookUp);
}

function titled({ say, text }: Scene, found: { title: Text } | undefined): string {
  return found ? text(found.title) : say('unknownTitle');
}

function versionName({ knowledge, locale }: Scene, version: ExchangeVersion): string {
  return productName(knowledge, productIdOf(version), locale);
}

function pathTitle(scene: Scene, { from, to, inPlace, via, update, direct, part }: LookUpOf<'path'>): string {
  const { say } = scene;
  const product = update ? `${versionName(scene, from)} CU${update}` : versionName(scene, from);
  const ends = to ? `${product} → ${to}` : product;
  const path = to ? ends : say('doPathNewest', { product });
  if (part) return say('pathDurationTitle', { path });
  if (inPlace) return say('pathInPlaceTitle', { path: ends });
  if (direct) return say('pathDirectTitle', { path });
  return via ? say('pathViaTitle', { path, via }) : path;
}

function requirementTitle(scene: Scene, lookUp: LookUpOf<'requirements' | 'runs-on'>): string {
  const { say, knowledge, today, locale } = scene;
  if (lookUp.about === 'requirements') {
    const product = versionName(scene, lookUp.version);
    if (lookUp.topic) return say('doRequirement', { product, topic: say(TOPIC_WORDS[lookUp.topic]) });
    return say('requirementsTitle', { product });
  }
  if (!isKnown(knowledge, { about: 'runs-on', product: lookUp.product }, today)) return say('unknownTitle');
  const product = productName(knowledge, lookUp.product, locale);
  if (lookUp.version) return say('doPair', { product, exchange: lookUp.version });
  return say('doRunsOn', { product });
}

function optionTitle(scene: Scene, lookUp: LookUpOf<'option' | 'can-option' | 'compare'>): string {
  const { say, text, knowledge } = scene;
  if (lookUp.about === 'compare') {
    return say('compareTitle', {
      names: namesOf(
        scene,
        lookUp.options.flatMap((id) => knowledge.options.get(id) ?? []),
      ),
    });
  }
  const option = knowledge.options.get(lookUp.option);
  if (!option) return say('unknownTitle');
  if (lookUp.about === 'can-option') return say('canTitle', { option: text(option.short) });
  return lookUp.part ? say('partOf', { option: text(option.short), part: say(PART_WORDS[lookUp.part]) }) : text(option.name);
}

function throughputTitle({ say }: Scene, { mailboxes, gigabytes, over, part }: LookUpOf<'throughput'>): string {
  if (part) return say('concurrencyTitle');
  if (mailboxes !== undefined) return say('doThroughputOf', { number: mailboxes });
  return gigabytes === undefined
    ? say('throughputTitle')
    : say('doThroughputMailbox', { gigabytes: sizeOf(say, gigabytes, over) });
}
