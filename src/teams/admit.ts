import { type Incoming, tenantsOf } from './incoming.ts';
import type { Caller } from './token.ts';

/** Whom the bot serves, and where it answers to. `tenants` holds `*` for all; `local` allows loopback. */
export type Policy = Readonly<{
  tenants: readonly string[];
  channels: readonly string[];
  serviceHosts: readonly string[];
  local: boolean;
}>;

export type Refusal = Readonly<{
  status: 401 | 403;
  reason: 'service-url-claim' | 'endorsement' | 'service-host' | 'tenant' | 'channel';
}>;

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a turn may be taken for an activity. `caller` is missing in local mode, where nobody is authenticated. */
export function refusalOf(incoming: Incoming, caller: Caller | undefined, policy: Policy): Refusal | undefined {
  if (caller && caller.serviceUrl !== incoming.serviceUrl) return { status: 401, reason: 'service-url-claim' };
  if (caller && !endorses(caller, incoming.channelId)) return { status: 401, reason: 'endorsement' };
  if (!policy.channels.includes(incoming.channelId)) return { status: 403, reason: 'channel' };
  if (!mayAnswerTo(new URL(incoming.serviceUrl), policy)) return { status: 403, reason: 'service-host' };
  if (!serves(tenantsOf(incoming), policy)) return { status: 403, reason: 'tenant' };
  return undefined;
}

function endorses({ endorsements }: Caller, channel: string): boolean {
  return endorsements.length === 0 || endorsements.includes(channel);
}

/** The answer goes there with a token of the bot. */
function mayAnswerTo(address: URL, { serviceHosts, local }: Policy): boolean {
  const { protocol, hostname, username, password, search, hash } = address;
  if (username || password || search || hash) return false;
  const named = serviceHosts.some((pattern) => matches(hostname, pattern));
  const loopback = LOOPBACK.includes(hostname);
  if (loopback) return (local || named) && (protocol === 'http:' || protocol === 'https:');
  return named && protocol === 'https:';
}

function matches(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

/** An activity that contradicts itself is nobody's, even where every tenant is served. */
function serves([tenant, another]: readonly string[], { tenants }: Policy): boolean {
  if (another !== undefined) return false;
  return tenants.includes('*') || (tenant !== undefined && tenants.includes(tenant));
}
