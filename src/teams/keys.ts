import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** A key that a channel signs with. `endorsements`: the channels that it may sign for; empty for any. */
export type SigningKey = Readonly<{ key: KeyObject; endorsements: readonly string[] }>;
export type FindKey = (id: string) => Promise<SigningKey | undefined>;

const Metadata = z.looseObject({ jwks_uri: z.url() });
const Rsa = z.looseObject({ kty: z.literal('RSA'), kid: z.string(), n: z.string(), e: z.string() });
const Key = Rsa.extend({ endorsements: z.array(z.string()).default([]) });
const Keys = z.looseObject({ keys: z.array(z.unknown()) });

const DAY = 24 * 60 * 60 * 1000;
/** Keys are replaced while the bot runs, so an unknown one is looked for; but whoever sends made-up ones causes no traffic. */
const PAUSE = 5 * 60 * 1000;
const PAUSE_AFTER_FAILURE = 10 * 1000;
const PATIENCE = 5000;

/** Finds keys by their id, from an OpenID metadata address. Rejects while no keys could be read at all. */
export function signingKeys(metadataUrl: string, now: () => number): FindKey {
  let keys: ReadonlyMap<string, SigningKey> | undefined;
  let notBefore = 0;
  let reading: Promise<void> | undefined;
  let readAt = 0;

  async function read(): Promise<void> {
    try {
      keys = await readKeys(metadataUrl);
      readAt = now();
      notBefore = readAt + PAUSE;
    } catch (error) {
      notBefore = now() + PAUSE_AFTER_FAILURE;
      // Yesterday's keys are better than none.
      if (keys === undefined) throw error;
    } finally {
      reading = undefined;
    }
  }

  return async (id) => {
    const stale = now() - readAt > DAY;
    if ((stale || !keys?.has(id)) && (reading || now() >= notBefore)) {
      reading ??= read();
      await reading;
    }
    if (keys === undefined) throw new Error('The signing keys of the channel could not be read.');
    return keys.get(id);
  };
}

async function readKeys(metadataUrl: string): Promise<Map<string, SigningKey>> {
  const { jwks_uri } = Metadata.parse(await readJson(metadataUrl));
  const { keys } = Keys.parse(await readJson(jwks_uri));
  return new Map(
    keys.flatMap((candidate) => {
      const key = Key.safeParse(candidate);
      if (!key.success) return [];
      const { kid, n, e, endorsements } = key.data;
      return [[kid, { key: createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' }), endorsements }] as const];
    }),
  );
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${new URL(url).origin} answered ${response.status}`);
  return response.json();
}
