import { countryName } from '../../../src/knowledge/geography.ts';
import type { Answers } from '../../../src/rules/answers.ts';

const ONES = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function spelled(value: number): string {
  if (value === 1_000_000) return 'one million';
  if (value >= 1000) return [`${spelled(Math.floor(value / 1000))} thousand`, spelled(value % 1000)].filter(Boolean).join(' ');
  if (value >= 100) return [`${ONES[Math.floor(value / 100)]} hundred`, spelled(value % 100)].filter(Boolean).join(' and ');
  if (value >= 20) return [TENS[Math.floor(value / 10)], ONES[value % 10]].filter(Boolean).join('-');
  return ONES[value] ?? '';
}

const plain = (value: number) => String(value);
const commas = (value: number) => value.toLocaleString('en-US');
const wide = (value: number) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const short = (value: number) => (value >= 1000 && value % 100 === 0 ? `${value / 1000}k` : commas(value));
const boxes = (value: number) => (value === 1 ? 'mailbox' : 'mailboxes');

const SOURCE: readonly ((version: string) => string)[] = [
  (version) => `Exchange ${version}`,
  (version) => `we run Exchange ${version}`,
  (version) => `we are on Exchange Server ${version}`,
  (version) => `MS Exchange ${version}`,
  (version) => `our servers are Exchange ${version}`,
  (version) => `exchange version ${version}`,
  (version) => `version: ${version}`,
  (version) => `moving from Exchange ${version}`,
  (version) => `the source is Exchange ${version}`,
  (version) => `exch ${version}`,
  (version) => `still using Microsoft Exchange Server ${version}`,
  (version) => `current version is ${version}`,
  (version) => `Exchange${version === 'SE' ? ' SE' : version}`,
  (version) => `we have Exchange ${version} on-premises`,
  (version) => `Exchange Server ${version === 'SE' ? 'Subscription Edition' : version}`,
  (version) => `we want to migrate away from Exchange ${version}`,
];
const MAILBOXES: readonly ((value: number) => string)[] = [
  (value) => `${plain(value)} ${boxes(value)}`,
  (value) => `${commas(value)} ${boxes(value)}`,
  (value) => `about ${commas(value)} mailboxes`,
  (value) => `${short(value)} mailboxes`,
  (value) => `${spelled(value)} ${boxes(value)}`,
  (value) => `we have ${commas(value)} users`,
  (value) => `mailboxes: ${plain(value)}`,
  (value) => `number of mailboxes: ${commas(value)}`,
  (value) => `${wide(value)} mailboxes`,
  (value) => `there are ${commas(value)} mailboxes`,
  (value) => `roughly ${plain(value)} mailboxes`,
  (value) => `${plain(value)} mbx`,
  (value) => `a total of ${commas(value)} mailboxes`,
  (value) => `${commas(value)} user mailboxes`,
  (value) => `approximately ${spelled(value)} mailboxes`,
];

function spans(days: number): string[] {
  const spoken = [`${days} ${days === 1 ? 'day' : 'days'}`, `${spelled(days)} ${days === 1 ? 'day' : 'days'}`, `${days}d`];
  if (days === 2) spoken.push('a weekend', 'two days', 'a couple of days');
  if (days % 7 === 0) {
    const weeks = days / 7;
    spoken.push(weeks === 1 ? 'a week' : `${weeks} weeks`, `${weeks} wks`, `${spelled(weeks)} ${weeks === 1 ? 'week' : 'weeks'}`);
    if (weeks > 1) spoken.push(`${weeks - 1}-${weeks} weeks`, `${weeks - 1} to ${weeks} weeks`);
  }
  if (days % 30 === 0) {
    const months = days / 30;
    spoken.push(months === 1 ? 'a month' : `${months} months`, `${spelled(months)} ${months === 1 ? 'month' : 'months'}`);
    if (months > 1) spoken.push(`${months - 1}-${months} months`);
  }
  if (days === 180) spoken.push('half a year');
  if (days === 365) spoken.push('one year', 'a year');
  return spoken;
}
const DURATION: readonly ((span: string) => string)[] = [
  (span) => span,
  (span) => `we have ${span}`,
  (span) => `within ${span}`,
  (span) => `duration: ${span}`,
  (span) => `it must be done in ${span}`,
  (span) => `the migration may take ${span}`,
  (span) => `timeline is ${span}`,
  (span) => `about ${span}`,
  (span) => `at most ${span}`,
  (span) => `we want to finish in ${span}`,
  (span) => `${span} for the migration`,
  (span) => `up to ${span}`,
  (span) => `we have got ${span} to finish`,
];
const NONE = [
  'no residency requirement',
  'no data residency',
  'data can be anywhere',
  'mail may be stored anywhere',
  'residency: none',
  'data location does not matter',
  "we don't care where the data is",
  'no restrictions on data location',
  'there are no residency rules',
  'the data can be stored abroad',
  "data doesn't have to stay in the country",
  'data residency is not required',
  'anywhere is fine',
  'any country is fine',
  'no requirement where mail is stored',
];
const OWN = [
  'data must stay on our own servers',
  'mail may never leave our servers',
  'own servers only',
  'on-premises only',
  'no cloud allowed',
  'the cloud is not allowed',
  'everything must stay in-house',
  'mail has to remain on-premises',
  'residency: own servers',
  'data must not leave our network',
  'we are not allowed to use the cloud',
  'the data must be kept in our own data center',
  'mail must never leave our own servers',
  'data has to be stored on our own servers',
];
const COUNTRY: readonly ((country: string) => string)[] = [
  (country) => `data must stay in ${country}`,
  (country) => `mail has to remain in ${country}`,
  (country) => `data residency: ${country}`,
  (country) => `the data may not leave ${country}`,
  (country) => `mail must be stored in ${country}`,
  (country) => `data must never leave ${country}`,
  (country) => `all data needs to be kept within ${country}`,
  (country) => `data in ${country} only`,
  (country) => `residency ${country}`,
  (country) => `our e-mail must be hosted in ${country}`,
  (country) => `no data outside ${country}`,
  (country) => `the mail should reside in ${country}`,
  (country) => `data location: ${country}`,
  (country) => `we have to keep the data inside ${country}`,
];
const COEXISTENCE = [
  'coexistence needed',
  'we need coexistence',
  'coexistence is required',
  'coexistence: yes',
  'with coexistence',
  'coexistence yes',
  'free/busy must work during the move',
  'on-premises and cloud users must work as one organization',
  'we need a shared address list',
  'both sides need free/busy',
  'coexistence is a must',
  'we must have coexistence',
  'they have to work as one organisation',
  'we need free/busy and one address list',
];
const NO_COEXISTENCE = [
  'no coexistence',
  'no hybrid coexistence',
  'no coexistence needed',
  'coexistence is not required',
  "we don't need coexistence",
  'coexistence: no',
  'without coexistence',
  'coexistence not needed',
  'no need for coexistence',
  'free/busy is not needed',
  'coexistence is unnecessary',
  "users don't have to work as one organization",
  'we do not require coexistence',
  "coexistence isn't necessary",
  'coexistence no',
];

/** Ways to say each answer in English, by answer. */
export function englishPhrases(
  answers: Answers,
): Readonly<Record<'source' | 'mailboxes' | 'duration' | 'residency' | 'coexistence', readonly string[]>> {
  const country = answers.country ? countryName(answers.country, 'en') : '';
  return {
    source: SOURCE.map((say) => say(answers.source)),
    mailboxes: MAILBOXES.map((say) => say(answers.mailboxes)),
    duration: spans(answers.duration).flatMap((span) => DURATION.map((say) => say(span))),
    residency: { none: NONE, 'own-servers': OWN, 'in-country': COUNTRY.map((say) => say(country)) }[answers.residency],
    coexistence: answers.coexistence ? COEXISTENCE : NO_COEXISTENCE,
  };
}

/** Ways to put the parts together. */
export const ENGLISH_TEMPLATES: readonly ((parts: readonly string[]) => string)[] = [
  (parts) => parts.join(', '),
  (parts) => parts.join('; '),
  (parts) => `${parts.join('. ')}.`,
  (parts) => parts.join('\n'),
  (parts) => parts.join('\r\n\r\n'),
  (parts) => parts.map((part) => `- ${part}`).join('\n'),
  (parts) => parts.map((part, at) => `${at + 1}) ${part}`).join(' '),
  (parts) => parts.map((part, at) => `${at + 1}. ${part}`).join('\n'),
  (parts) => parts.map((part) => `* ${part}`).join('\n'),
  (parts) => `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`,
  (parts) => parts.join(' and '),
  (parts) => parts.join(' / '),
  (parts) => parts.join(' | '),
  (parts) => `Hi! ${parts.join(', ')}. Thanks!`,
  (parts) => `Hello team,\n${parts.join('.\n')}.\nBest regards, Kim`,
  (parts) => `What do you recommend? ${parts.join(', ')}`,
  (parts) => `${parts.join(', ')}. Which method should we use?`,
  (parts) => `${parts.join(', ')}. What should we do?`,
  (parts) => `Please advise: ${parts.join(', ')}`,
  (parts) => parts.join(', ').toUpperCase(),
  (parts) => `  ${parts.join(' ,  ')}  `,
  (parts) => parts.join(',\n'),
  (parts) => `We are a retailer founded in 1987 with 12 servers and 40 TB of mail. ${parts.join(', ')}.`,
  (parts) => `${parts.join(', ')}. Our 3 offices have 5 GB links, call 010-1234-5678.`,
  (parts) => `We have been in business for 25 years. ${parts.join('. ')}. Outlook 2016 on Windows 10.`,
  (parts) => `ok so ${parts.join(', and ')}`,
  (parts) => `${parts[0]}, ${parts[1]}, ${parts[2]} but ${parts.slice(3).join(', ')}`,
  (parts) => parts.map((part) => `(${part})`).join(' '),
  (parts) => parts.join(' - '),
  (parts) => `"${parts.join(', ')}"`,
];
