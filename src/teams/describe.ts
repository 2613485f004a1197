import type { Scope, TurnKind } from '../events.ts';
import { conversationKey } from './conversation.ts';
import { type Incoming, isPersonal } from './incoming.ts';
import { personKey } from './taken.ts';

type Description = Readonly<{ kind: TurnKind; scope: Scope; conversation: string; person: string }>;

/** What the log may say of an activity: fixed words and hashes. */
export function describeTurn(incoming: Incoming): Description {
  return {
    kind: kindOf(incoming),
    scope: scopeOf(incoming),
    conversation: conversationKey(incoming),
    person: personKey(incoming),
  };
}

function kindOf({ type, name, action, text, value, membersAdded, recipient }: Incoming): TurnKind {
  switch (type) {
    case 'message':
      return text || typeof value !== 'object' || value === null ? 'words' : 'submit';
    case 'invoke':
      return name === 'adaptiveCard/action' ? 'execute' : name === 'composeExtension/query' ? 'search' : 'other';
    case 'installationUpdate':
      return action?.startsWith('remove') ? 'removed' : 'installed';
    case 'conversationUpdate':
      return membersAdded?.some(({ id }) => id === recipient?.id) ? 'installed' : 'other';
    default:
      return 'other';
  }
}

function scopeOf(incoming: Incoming): Scope {
  const { conversationType: type } = incoming.conversation;
  if (type === 'groupChat' || type === 'channel') return type;
  return isPersonal(incoming) ? 'personal' : 'other';
}
