import type { Knowledge } from '../../knowledge/schema.ts';
import type { PartialAnswers } from '../../rules/answers.ts';
import { leadsToCloud } from '../understand/cloud-goal.ts';
import { findCountries } from '../understand/countries.ts';
import type { NoVersion } from '../understand/no-version.ts';
import { comparison, licencesOfNewest, optionAlone } from './about-options.ts';
import {
  directly,
  durationOfUpgrade,
  isBetweenVersions,
  pathOfOne,
  twoVersions,
  upgradeInPlace,
  wayToCloud,
} from './about-paths.ts';
import {
  extendedUpdates,
  features,
  outlookInCloud,
  requirements,
  requirementsOfNewest,
  runsOn,
  stayingOn,
  support,
  supportInGeneral,
} from './about-products.ts';
import { buildOfUpdate, nextOfNewest, updateToCome } from './about-updates.ts';
import { type Heard, sizeIn } from './hear.ts';
import type { Named } from './names.ts';
import { partOf } from './parts.ts';
import { type Candidate, HINT, type Listen, LONG, NAMED, SURE } from './points.ts';
import type { Cue } from './vocabulary.ts';
import { allOptions, byDuration, optionsFor, optionsWith } from './which-options.ts';

/** All questions that a text may ask, the most likely first. */
export function candidatesFor(knowledge: Knowledge, heard: Heard, answers: PartialAnswers): Candidate[] {
  const has = (cue: Cue) => {
    const found = heard.cues.get(cue);
    if (!found) return 0;
    return HINT + (found.some(({ weight }) => weight >= LONG) || found.length > 1 ? SURE : 0);
  };
  if (heard.build) return [{ lookUp: { about: 'build', build: heard.build }, score: NAMED * 2 + SURE * 2 }];
  if (heard.noVersion) return [noVersion(heard.noVersion)];
  const listen = { heard, knowledge, answers, has };
  return KINDS.flatMap((kind) => kind(listen))
    .map((candidate) => directly(listen, candidate))
    .sort((a, b) => b.score - a.score);
}

const KINDS: readonly ((listen: Listen) => Candidate[])[] = [
  support,
  extendedUpdates,
  updateToCome,
  supportInGeneral,
  stayingOn,
  requirements,
  requirementsOfNewest,
  runsOn,
  outlookInCloud,
  nextOfNewest,
  buildOfUpdate,
  upgradeInPlace,
  twoVersions,
  pathOfOne,
  durationOfUpgrade,
  wayToCloud,
  optionAlone,
  licencesOfNewest,
  comparison,
  optionsWith,
  optionsFor,
  allOptions,
  byDuration,
  residency,
  throughput,
  concurrency,
  named,
  partAlone,
  features,
  links,
];

/** Whatever else is asked of a version that there is not, this is the answer. */
function noVersion({ family, year }: NoVersion): Candidate {
  return { lookUp: { about: 'no-version', family, year }, score: NAMED + SURE };
}

function residency({ heard: { countries, isQuestion, text }, knowledge, answers, has }: Listen): Candidate[] {
  const [country] = countries;
  if (country && isCountryAlone(knowledge, text)) return [{ lookUp: { about: 'residency', country }, score: NAMED + SURE }];
  // A country and mail, in a question, are enough: "does German mail sit in Germany?"
  const cue =
    has('residency') ||
    // Or one that would be an answer if it were not asked: "can content remain in Belgium".
    (country && isQuestion && (answers.residency !== undefined || /mail|data|tenant|메일|데이터|자료|테넌트|사서함/.test(text))
      ? HINT - SURE / 2
      : 0);
  if (cue === 0) return [];
  return [{ lookUp: { about: 'residency', ...(country && { country }) }, score: cue + NAMED - 0.5 + (country ? SURE : 0) }];
}

/** "Belgium", "Chinese tenants?": a place, and at most what is kept there. */
function isCountryAlone(knowledge: Knowledge, text: string): boolean {
  const [place, ...others] = findCountries(knowledge, text);
  return place !== undefined && others.length === 0 && ALONE.test(text.slice(0, place.start) + text.slice(place.end));
}
const ALONE = /^ ?(?:tenants?|data|mail|mailboxes|테넌트|데이터|메일|사서함)?(?:[은는이가도]|이?랑)?[\s?.!]*$/;

function throughput(listen: Listen): Candidate[] {
  const { heard, has } = listen;
  const { options, products, text } = heard;
  const cue = has('throughput') || (has('move') && SIZE.test(text) ? HINT : 0);
  // Of moves to the cloud alone there are figures.
  if (cue === 0 || isBetweenVersions(listen)) return [];
  const size = sizeIn(heard);
  const toCloud = leadsToCloud(text);
  const measured = size.mailboxes !== undefined || size.gigabytes !== undefined;
  // "How long has 2013 been unsupported", "how much time has 2016 left"
  if (!measured && !has('move') && !toCloud && (products.length > 0 || has('support'))) return [];
  return [
    {
      lookUp: { about: 'throughput', ...size },
      score: NAMED + cue + (measured || toCloud ? SURE : -0.5) - (options.length > 0 ? SURE : 0),
    },
  ];
}

/** "Can a 250 GB mailbox be moved": how large ones take is all that is known of it. */
const SIZE = /\d ?(?:gb|tb|기가|테라)(?![a-z])/;

/** "How many mailboxes move at a time". A cutover moves all of them: how many those may be is its limit. */
function concurrency({ heard: { versions, products, options, isQuestion }, answers, has }: Listen): Candidate[] {
  const isOther = versions.length > 1 || products.length > versions.length || options.flat().includes('cutover');
  const tells = !isQuestion && (versions.length > 0 || answers.mailboxes !== undefined);
  if (!has('concurrency') || isOther || tells) return [];
  return [{ lookUp: { about: 'throughput', part: 'concurrency' }, score: NAMED * 2 + HINT + SURE }];
}

/** "Which ports?", of no method: what all of them need. Anything more that is named asks something else. */
function partAlone({ heard, knowledge }: Listen): Candidate[] {
  const part = partOf(heard);
  const isAlone = [heard.options, heard.products, heard.hazards, heard.topics].every((named) => named.length === 0);
  return part && isAlone && !heard.strange && knowledge.topics.has(part)
    ? [{ lookUp: { about: 'topic', topic: part }, score: NAMED + SURE }]
    : [];
}

/** Hazards and topics are known by name: the more of the text names one, the surer. */
function named({ heard: { hazards, topics, products, strange } }: Listen): Candidate[] {
  return [
    ...said(hazards).map(([hazard, points]): Candidate => ({ lookUp: { about: 'hazard', hazard }, score: points + SURE })),
    ...said(topics).map(
      ([topic, points]): Candidate => ({
        lookUp: { about: 'topic', topic },
        score: points - (products.length > 0 ? SURE : 0) - (strange || hazards.length > 0 ? SURE : 0),
      }),
    ),
  ];
}

function said(names: readonly Named[]): (readonly [id: string, points: number])[] {
  const weights = new Map<string, number>();
  for (const { ids, weight } of names) for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + weight);
  return [...weights].map(([id, weight]) => [id, NAMED + SURE / 2 + Math.max(LEAST_SAID, Math.min(MOST_SAID, weight / 3.5))]);
}

const LEAST_SAID = 1.2;
const MOST_SAID = 4.5;

function links({ heard: { options, versions }, has }: Listen): Candidate[] {
  if (!has('links')) return [];
  // "Hybrid" documents are those of the full one.
  const option = options.find((ids) => ids.length === 1)?.[0] ?? options.flat().find((id) => id === 'full-hybrid');
  const [version] = versions;
  const of = option ? { option } : version ? { version } : {};
  return [
    {
      lookUp: { about: 'links', ...of },
      score: NAMED + has('links') + (option || version ? SURE + 0.5 : 0) - (has('supportEnd') ? SURE : 0),
    },
  ];
}
