/** Activities as Teams sends them. Each script is what one person does in one chat of their own, in order. */
export type Script = (person: number) => readonly object[];

const BOT = { id: '28:bot', name: 'Advisor' };
const TENANT = '11111111-2222-3333-4444-555555555555';

export const SCRIPTS = {
  'look-up': say(['when does Exchange 2013 end?']),
  'one-sentence recommendation': say([
    'We run Exchange 2007 with 1,200 mailboxes, have 3 weeks, data must stay in Korea, no coexistence needed',
  ]),
  'form submit': (person) => [
    execute(person, {
      do: 'submit',
      v: 1,
      locale: 'en',
      source: '2007',
      mailboxes: '1,200',
      duration: '3',
      unit: 'weeks',
      residency: 'in-country',
      country: 'South Korea',
      coexistence: 'no',
    }),
  ],
  'message-extension query': (person) => [
    {
      ...envelope(person),
      type: 'invoke',
      name: 'composeExtension/query',
      value: {
        commandId: 'lookup',
        parameters: [{ name: 'query', value: '2013 eos' }],
        queryOptions: { skip: 0, count: 25 },
      },
    },
  ],
  'step-by-step interview': say(['We run Exchange 2007', '1200', '3 weeks', 'none', 'no']),
} as const satisfies Record<string, Script>;
export type Kind = keyof typeof SCRIPTS;
export const KINDS = Object.keys(SCRIPTS) as Kind[];

function say(words: readonly string[]): Script {
  return (person) => words.map((text) => ({ ...envelope(person), type: 'message', textFormat: 'plain', text }));
}

function execute(person: number, data: object): object {
  const value = { action: { type: 'Action.Execute', verb: 'submit', data }, trigger: 'manual' };
  return { ...envelope(person), type: 'invoke', name: 'adaptiveCard/action', replyToId: `card-of-${person}`, value };
}

function envelope(person: number): object {
  return {
    channelId: 'msteams',
    timestamp: '2026-11-22T01:02:03.456Z',
    locale: 'en-US',
    from: { id: `29:${person}`, name: 'Kim', aadObjectId: '99999999-8888-7777-6666-555555555555' },
    recipient: BOT,
    conversation: { id: `a:${person}`, tenantId: TENANT, conversationType: 'personal' },
    channelData: { tenant: { id: TENANT } },
    entities: [{ type: 'clientInfo', platform: 'Web', country: 'US', locale: 'en-US' }],
  };
}
