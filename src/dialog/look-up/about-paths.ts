import { EXCHANGE_VERSIONS, type ExchangeVersion, type Knowledge } from '../../knowledge/schema.ts';
import { leadsToCloud, namesCloud } from '../understand/cloud-goal.ts';
import { findTargets } from '../understand/source.ts';
import type { LookUp } from './look-up.ts';
import { partOf } from './parts.ts';
import { type Candidate, HINT, type Listen, NAMED, SURE } from './points.ts';
import { updateOf } from './updates.ts';

type Way = Extract<LookUp, { about: 'path' }>;

/** Questions of an upgrade on the same server, or whether new ones are needed, which any way says. Of Windows it is another question. */
export function upgradeInPlace({ heard, knowledge, has }: Listen): Candidate[] {
  const { versions, options, text } = heard;
  const [first, second] = versions;
  const inPlace = has('inPlace') > 0 || OVER.test(text);
  const isOfElse = OF_WINDOWS.test(text) || versions.length > 2 || options.some((ids) => !ids.includes('on-premises-upgrade'));
  if (isOfElse || !(inPlace || has('newServers'))) return [];
  const way =
    second && first
      ? wayOf(...inOrder(text, first, second))
      : first && !isTarget(text, first)
        ? wayOf(first)
        : wayTo(knowledge, first);
  return way
    ? [
        {
          lookUp: {
            ...way,
            ...(inPlace && { inPlace, ...deniedIn(text) }),
            ...updateOf(knowledge, heard, way.from),
            ...durationIn(heard),
          },
          score: NAMED * 2 + HINT + SURE * 2,
        },
      ]
    : [];
}

/** To a version, from the one that can be upgraded to it on the same server; where none can, from the one before it. */
function wayTo({ coexistence }: Knowledge, to: ExchangeVersion | undefined): Way | undefined {
  const pair = coexistence.inPlace.find(({ newer }) => to === undefined || newer === to);
  const from = pair?.older ?? (to && EXCHANGE_VERSIONS[age(to) - 1]);
  return from && wayOf(from, to ?? pair?.newer);
}

/** "Install SE over 2019": on the same server. */
const OVER = /\b(?:install|installed|set up|setup|upgrade)\b.* over (?:exchange |ex )?(?:server )?20\d\d/;

const OF_WINDOWS = /windows|윈도|(?<![a-z])os(?![a-z])|운영 ?체제/;

const OF_OTHER_PRODUCT = new RegExp(`${OF_WINDOWS.source}|outlook|office|아웃룩|오피스`);

/** "To 2019", "2019로": the one version that is named is where the way ends. So is the newest, from which none leads on. */
function isTarget(text: string, version: ExchangeVersion): boolean {
  return version === EXCHANGE_VERSIONS.at(-1) || /\b(?:to|of) (?:exchange |ex )?20\d\d|20\d\d ?(?:으로|로)(?![가-힣])/.test(text);
}

/** "How long does the upgrade take": of the way. */
function durationIn(heard: Listen['heard']): Pick<Way, 'part'> {
  return partOf(heard) === 'duration' ? { part: 'duration' } : {};
}

function wayOf(from: ExchangeVersion, to?: ExchangeVersion): Way {
  return { about: 'path', from, ...(to && { to }) };
}

/** "Straight from 2010 to 2019?": whether a way is one hop; with both ends it is none to the cloud. */
export function directly({ heard: { text }, has }: Listen, { lookUp, score }: Candidate): Candidate {
  if (lookUp.about !== 'path' || lookUp.inPlace || lookUp.via || lookUp.part || !has('direct')) return { lookUp, score };
  return {
    lookUp: { ...lookUp, direct: true, ...deniedIn(text) },
    score: lookUp.to && ARROW.test(text) ? score + SURE * 2.5 : score,
  };
}

/** "바로 못 가죠?": in Korean a yes would agree that it cannot be done. */
function deniedIn(text: string): Pick<Way, 'denied'> {
  return DENIED.test(text) ? { denied: true } : {};
}

const DENIED = /(?<![가-힣])(?:못|안(?! ?[내전정에])) ?[가-힣]|없[나죠는지어을]|않[나죠는은을아]/;

export function twoVersions({ heard, knowledge, has }: Listen): Candidate[] {
  const { versions, text } = heard;
  const [first, ...more] = versions;
  const second = more.at(-1);
  if (!first || !second) return [];
  if (more.length > 1 && !has('path') && !PASSES.test(text))
    // "2013 and 2016 mixed, can we add SE": of several the oldest decides.
    return has('coexistence')
      ? [{ lookUp: { about: 'coexistence', versions: ends(versions) }, score: NAMED + has('coexistence') + SURE }]
      : [];
  const year = PASSED.exec(text)?.slice(1).find(Boolean);
  const passed = versions.find((one) => one === year);
  // "Must we stop at 2013 when leaving 2010": no end of the way.
  const start = versions.length === 2 && passed ? versions.find((one) => age(one) < age(passed)) : undefined;
  if (start && passed) return [{ lookUp: { about: 'path', from: start, via: passed }, score: NAMED + HINT + SURE * 2 }];
  const [from, to] = more.length > 1 ? ends(versions) : inOrder(text, first, second);
  const via = versions.length === 3 && PASSES.test(text) ? versions.find((one) => one !== from && one !== to) : undefined;
  if (via) return [{ lookUp: { about: 'path', from, to, via }, score: NAMED + HINT + SURE * 2 }];
  const lasts = durationIn(heard).part && TAKES.test(text) ? SURE : 0;
  const arrow = (more.length > 1 && PASSES.test(text) ? HINT : 0) + (ARROW.test(text) ? SURE + lasts : 0);
  const coexist = has('coexistence') || (has('features') || has('path') ? 0 : has('beside'));
  const path = Math.max(has('path'), coexist > 0 ? 0 : has('move')) + arrow;
  return [
    {
      lookUp: { about: 'coexistence', versions: [first, second] },
      score: NAMED + (coexist && coexist + (has('path') ? 0 : SURE) + (has('together') ? SURE / 2 : 0)),
    },
    { lookUp: { about: 'path', from, to, ...updateOf(knowledge, heard, from), ...durationIn(heard) }, score: NAMED + path },
  ];
}

/** "How long does 2013 to SE take": of no support. */
const TAKES = /\btakes?\b|걸리|걸려|걸릴/;

const ARROW = /->|=>|→|\bto\b|에서|까지|(?:se|20\d\d)(?:으로|로) /;

/** Whether mail is to move from one version to another: none of it to the cloud. */
export function isBetweenVersions({ heard: { versions, options, text }, has }: Listen): boolean {
  const [first] = versions;
  if (!first || options.length > 0 || leadsToCloud(text)) return false;
  return versions.length > 1 ? has('path') > 0 || ARROW.test(text) : isWantedIn(text, first);
}

/** "How long does an upgrade take", to no version, or to the newest: of any. */
export function durationOfUpgrade({ heard, has }: Listen): Candidate[] {
  const { versions, options, text } = heard;
  const isAny = versions.every((version) => version === EXCHANGE_VERSIONS.at(-1)) && options.length === 0;
  if (!isAny || !has('upgrade') || partOf(heard) !== 'duration' || OF_OTHER_PRODUCT.test(text) || leadsToCloud(text)) return [];
  return [{ lookUp: { about: 'option', option: 'on-premises-upgrade', part: 'duration' }, score: NAMED * 2 + HINT + SURE }];
}

/** Words beside a version on the way. */
const PASSES = /\b(?:without|skip\w*|via|through|between|stop)\b|거쳐|거치|건너뛰|없이|사이/;
export const PASSED =
  /\b(?:stop (?:at|on)|via|through|pass|skip) (?:exchange |ex )?(20\d\d)|(20\d\d)(?:을|를|은|는)? ?(?:꼭 |반드시 )?(?:거쳐야|거치지|안 거치|건너뛰)/;

/** The place among all versions, the oldest first. */
export function age(version: ExchangeVersion): number {
  return EXCHANGE_VERSIONS.indexOf(version);
}

/** Of several versions the oldest and the newest: servers are only ever upgraded. */
function ends(versions: readonly ExchangeVersion[]): [ExchangeVersion, ExchangeVersion] {
  const [oldest = 'SE', ...newer] = versions.toSorted((a, b) => age(a) - age(b));
  return [oldest, newer.at(-1) ?? oldest];
}

/** "to 2016 from 2010", "SE over 2019": the one after from or over is where the way begins. */
function inOrder(text: string, first: ExchangeVersion, second: ExchangeVersion): [ExchangeVersion, ExchangeVersion] {
  return new RegExp(
    String.raw`(?:from|over) (?:exchange |ex )?(?:server )?${second.toLowerCase()}|${second.toLowerCase()} ?에서`,
  ).test(text)
    ? [second, first]
    : [first, second];
}

/**
 * "2010 to 365", "2013에서 클라우드로 바로?": no upgrade, but the methods there are for that version. Who only says that they move
 * tells of their own situation.
 */
export function wayToCloud({ heard: { versions, options, text, isQuestion }, answers, has }: Listen): Candidate[] {
  const [source, ...more] = versions;
  const isOther = has('throughput') || has('coexistence') || has('requirements') || has('support');
  if (!source || more.length > 0 || options.length > 0 || isOther || !leadsToCloud(text)) return [];
  if (Object.keys(answers).some((id) => id !== 'source') || (has('move') && !has('path') && !isQuestion)) return [];
  return [{ lookUp: { about: 'options-for', answers: { source } }, score: NAMED + HINT + SURE }];
}

/** A version to which a way is to lead, and not from the cloud. */
function isWantedIn(text: string, version: ExchangeVersion): boolean {
  return !namesCloud(text) && findTargets(text).some(({ value }) => value === version);
}

export function pathOfOne({ heard, knowledge, has }: Listen): Candidate[] {
  const { versions, options, text } = heard;
  const [version] = versions;
  if (!version || versions.length > 1 || options.length > 0 || leadsToCloud(text) || PASSED.test(text)) return [];
  const isWanted = (has('path') || has('move')) > 0 && isWantedIn(text, version);
  const cue = has('path') || (isWanted ? has('move') : 0);
  if (!cue) return [];
  const score = NAMED + cue - (has('supportEnd') ? HINT : 0) - (has('requirements') ? SURE / 2 : 0);
  // "Upgrade to SE": from where is asked back, the newest first.
  const ways = isWanted
    ? EXCHANGE_VERSIONS.slice(0, age(version))
        .toReversed()
        .map((from) => wayOf(from, version))
    : [{ ...wayOf(version), ...updateOf(knowledge, heard, version) }];
  return ways.map((way) => ({ lookUp: { ...way, ...durationIn(heard) }, score }));
}
