import { text } from 'node:stream/consumers';
import type { BlockBlobClient, ContainerClient } from '@azure/storage-blob';
import type { StoreItem } from 'botbuilder';
import { z } from 'zod';
import { etagConflict } from './conflict.ts';
import { expiry, type Lifetime, recordIn, type Store } from './store.ts';
import { unreachable } from './unreachable.ts';

type Account = Readonly<{ container: string; connectionString?: string; accountUrl?: string }>;

/** Milliseconds. A service that fails is asked once more; the package's own `tryTimeoutInMs` only asks the service to hurry. */
const RETRY = { maxTries: 2, retryDelayInMs: 100, maxRetryDelayInMs: 200 };
/** One that says nothing is given up, far below the 15 seconds after which the channel gives up a turn. */
const OPERATION = 3500;
/** Signing in comes before the first use, which is at the start. */
const OPENING = 15_000;
/** Records deleted in one sweep; what is left reads as absent anyway. */
const MOST_SWEPT = 5000;

const Refusal = z.looseObject({ statusCode: z.int(), code: z.string().optional() });

/**
 * A Store in a container of Azure Blob Storage, which several instances of the bot can share: one blob a record, compared by
 * the service's own eTags. The packages of Azure are loaded when it is first used, so that nobody else pays for them.
 */
export function azureBlobStorage(account: Account, lifetime: Lifetime): Store {
  const name = `azure-blob:${account.container}`;
  let opened: Promise<ContainerClient> | undefined;

  async function container(): Promise<ContainerClient> {
    opened ??= open(account);
    try {
      return await opened;
    } catch (error) {
      // What was not there a moment ago may be there now.
      opened = undefined;
      throw unreachable(name, error);
    }
  }
  const blobOf = async (key: string) => (await container()).getBlockBlobClient(encodeURIComponent(key));

  return {
    async read(keys) {
      const found = await Promise.all(
        keys.map(async (key) => [key, await reached(name, readBlob(await blobOf(key), lifetime))] as const),
      );
      return Object.fromEntries(found.filter(([, record]) => record !== undefined));
    },
    async write(changes) {
      await Promise.all(
        Object.entries(changes).map(async ([key, item]) => {
          const written = await reached(name, writeBlob(await blobOf(key), item));
          if (!written) throw etagConflict(key);
        }),
      );
    },
    async delete(keys) {
      await Promise.all(keys.map(async (key) => reached(name, (await blobOf(key)).deleteIfExists(inTime()))));
    },
    async sweep() {
      return reached(name, sweepContainer(await container(), expiry(lifetime)));
    },
    close() {},
  };
}

async function open({ container, connectionString, accountUrl }: Account): Promise<ContainerClient> {
  const { BlobServiceClient } = await import('@azure/storage-blob');
  const options = { retryOptions: RETRY };
  const service = connectionString
    ? BlobServiceClient.fromConnectionString(connectionString, options)
    : new BlobServiceClient(z.url().parse(accountUrl), await identity(), options);
  const client = service.getContainerClient(container);
  await client.createIfNotExists(inTime(OPENING));
  return client;
}

/** The managed identity of where the bot runs, or a developer's own sign-in. */
async function identity() {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential();
}

async function readBlob(blob: BlockBlobClient, lifetime: Lifetime): Promise<StoreItem | undefined> {
  try {
    const { readableStreamBody, etag, lastModified } = await blob.download(0, undefined, inTime());
    if (lastModified !== undefined && lastModified.getTime() < expiry(lifetime)) {
      readableStreamBody?.resume();
      await removeUnchanged(blob, etag);
      return undefined;
    }
    if (readableStreamBody === undefined || etag === undefined) throw new Error('The answer has no body or no ETag.');
    return { ...recordIn(await text(readableStreamBody)), eTag: etag };
  } catch (error) {
    if (refusal(error) === 'BlobNotFound') return undefined;
    throw error;
  }
}

/** Whether it was written: not when somebody else wrote it since. */
async function writeBlob(blob: BlockBlobClient, record: StoreItem): Promise<boolean> {
  const { eTag, ...item } = record;
  const body = Buffer.from(JSON.stringify(item), 'utf8');
  const conditions = eTag === undefined ? { ifNoneMatch: '*' } : eTag === '*' ? {} : { ifMatch: eTag };
  const blobHTTPHeaders = { blobContentType: 'application/json; charset=utf-8' };
  try {
    // Bytes, not characters: a Korean text has up to three times as many.
    const { etag } = await blob.upload(body, body.byteLength, { ...inTime(), conditions, blobHTTPHeaders });
    if (etag === undefined) throw new Error('The answer has no ETag.');
    record.eTag = etag;
    return true;
  } catch (error) {
    if (isOvertaken(error) || (eTag !== undefined && refusal(error) === 'BlobNotFound')) return false;
    throw error;
  }
}

async function sweepContainer(container: ContainerClient, before: number): Promise<number> {
  let swept = 0;
  for await (const { name, properties } of container.listBlobsFlat()) {
    if (properties.lastModified.getTime() >= before) continue;
    if (await removeUnchanged(container.getBlockBlobClient(name), properties.etag)) swept += 1;
    if (swept === MOST_SWEPT) break;
  }
  return swept;
}

/** Whether it was removed: not when somebody wrote it, or removed it, since. */
async function removeUnchanged(blob: BlockBlobClient, etag: string | undefined): Promise<boolean> {
  try {
    await blob.delete({ ...inTime(), conditions: etag === undefined ? {} : { ifMatch: etag } });
    return true;
  } catch (error) {
    if (isOvertaken(error) || refusal(error) === 'BlobNotFound') return false;
    throw error;
  }
}

function isOvertaken(error: unknown): boolean {
  return ['ConditionNotMet', 'BlobAlreadyExists'].includes(refusal(error) ?? '');
}

function refusal(error: unknown): string | undefined {
  const refused = Refusal.safeParse(error);
  if (!refused.success) return undefined;
  // An answer without a body, as to HEAD, has no code.
  return refused.data.code ?? (refused.data.statusCode === 412 ? 'ConditionNotMet' : undefined);
}

async function reached<T>(name: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw unreachable(name, error);
  }
}

function inTime(time = OPERATION): { abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(time) };
}
