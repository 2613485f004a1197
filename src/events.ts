import type { Locale } from './locale.ts';

/** What a turn came from: typed words, a button that posts or replaces, the search command, an installation. */
export type TurnKind = 'words' | 'submit' | 'execute' | 'search' | 'installed' | 'removed' | 'other';
export type Scope = 'personal' | 'groupChat' | 'channel' | 'other';
/** `unknown`: an invoke that is none of ours. */
export type TurnOutcome = 'done' | 'failed' | 'unknown';

/** `unreached`: it was not carried out; `lost`: nobody knows. A `status` comes with `refused`. */
export type SendOutcome = 'done' | 'refused' | 'unreached' | 'lost';

/**
 * What happened, for the log and the metrics. Nothing in it says what somebody wrote, and `conversation` and `person` are hashes
 * already. What came from outside is here only as one of a few fixed words.
 */
export type Event =
  | Readonly<{ event: 'listening'; url: string; local: boolean; metrics?: string }>
  | Readonly<{ event: 'stopping'; signal: string }>
  /** `dropped`: turns that were not done. */
  | Readonly<{ event: 'stopped'; dropped: number }>
  | Readonly<{
      event: 'turn';
      kind: TurnKind;
      scope: Scope;
      outcome: TurnOutcome;
      ms: number;
      conversation: string;
      person: string;
      /** The language of the answer, and what it was: `recommendation:` and a rule, `question:` and its id, … */
      locale?: Locale;
      answer?: string;
      /** It was answered before: the same activity came again. */
      again?: boolean;
      /** The request was answered before the turn was done. */
      late?: boolean;
    }>
  /** One HTTP request to the connector: a new message (POST) or a changed one (PUT). */
  | Readonly<{ event: 'send'; method: 'POST' | 'PUT'; attempt: number; ms: number; outcome: SendOutcome; status?: number }>
  /** Another turn saved a conversation first, so this one is worked out again. */
  | Readonly<{ event: 'conflict' }>
  /** A request that got no turn. `reason` is one of a few fixed words. */
  | Readonly<{ event: 'refused'; status: number; reason: string }>
  /** Something of ours went wrong. `reference` stands on the card that the person saw, if there was one. */
  | Readonly<{ event: 'failed'; what: string; error: unknown; reference?: string }>;

export type Observe = (event: Event) => void;
