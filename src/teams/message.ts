import { type Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { Button, Inputs, type Message } from '../dialog/message.ts';
import type { Locale } from '../locale.ts';
import type { Incoming } from './incoming.ts';

/** No question is longer; what is beyond it is somebody's pasted log. */
const MAX_WORDS = 2000;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** Zero-width and direction marks, byte order mark, soft hyphen: pasted along, never meant. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

const Data = z.record(z.string(), z.unknown());
const Mention = z.looseObject({
  type: z.literal('mention'),
  mentioned: z.looseObject({ id: z.string() }),
  text: z.string().min(1),
});
const ClientInfo = z.looseObject({ type: z.literal('clientInfo'), locale: z.string() });
const Press = z.object({ button: Button, inputs: Inputs });
const Execute = z.looseObject({ action: z.looseObject({ data: z.unknown().optional() }) });

/** What a person wrote or pressed (Action.Submit arrives as a message with a value). */
export function readMessage(incoming: Incoming): Message {
  const submitted = pressed(incoming);
  if (submitted) return readButton(submitted, localeOf(incoming));
  return { kind: 'words', text: plain(withoutMentions(incoming)), ...localeOf(incoming) };
}

/** The data of the button that was pressed with the inputs of its card, as the client sent them; undefined for words. */
export function pressed({ type, text, value }: Incoming): Readonly<Record<string, unknown>> | undefined {
  if (type === 'invoke') return Data.safeParse(Execute.safeParse(value).data?.action.data).data;
  return text ? undefined : Data.safeParse(value).data;
}

/** The data of an Action.Execute, or undefined when the invoke is not one. */
export function readExecute(incoming: Incoming): Message | undefined {
  const execute = Execute.safeParse(incoming.value);
  return execute.success ? readButton(execute.data.action.data, localeOf(incoming)) : undefined;
}

/** A client sends the inputs of a card and the data of its button mixed in one object. */
function readButton(data: unknown, locale: { locale?: Locale }): Message {
  const entries = Object.entries(Data.safeParse(data).data ?? {});
  const inputs = entries.filter(([key, value]) => key in Inputs.shape && value !== null && !(key === 'unit' && value === ''));
  const button = entries.filter(([key]) => !(key in Inputs.shape) && key !== 'msteams' && key !== 'n');
  const parsed = Press.safeParse({ button: Object.fromEntries(button), inputs: Object.fromEntries(inputs) });
  return parsed.success ? { kind: 'button', ...parsed.data, ...locale } : { kind: 'unknown-button', ...locale };
}

/** The language of the person's client; absent when it is neither of ours, or on events that carry none. */
export function localeOf(incoming: Incoming): { locale?: Locale } {
  const tag = (incoming.locale || clientLocale(incoming) || '').toLowerCase();
  if (/^ko\b/.test(tag)) return { locale: 'ko' };
  return /^en\b/.test(tag) ? { locale: 'en' } : {};
}

function clientLocale({ entities }: Incoming): string | undefined {
  return entities?.map((entity) => ClientInfo.safeParse(entity).data?.locale).find(Boolean);
}

/** How Teams writes the id of a person; those of bots begin with 28:, of channels and teams with 19:. */
const PERSON = '29:';

/** The words without the names that are mentions, of the bot and of people: "Kim 2013" says nothing of a version. */
function withoutMentions({ text, recipient, entities }: Incoming): string {
  if (!text || !recipient) return text ?? '';
  const mentions = (entities ?? []).flatMap((entity) =>
    entity.type === 'mention' ? (Mention.safeParse(entity).data ?? []) : [],
  );
  if (mentions.length === 0) return text;
  const activity: Partial<Activity> = { text, recipient: { id: recipient.id, name: '' }, entities: mentions };
  const said = TurnContext.removeRecipientMention(activity as Activity);
  const people = mentions.filter(({ mentioned }) => mentioned.id.startsWith(PERSON));
  return people.reduce((left, mention) => left.replaceAll(mention.text, ' '), said);
}

function plain(text: string): string {
  return text
    .slice(0, MAX_WORDS)
    .replace(/<\/?at\b[^<>]*>/gi, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, decoded)
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

function decoded(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
