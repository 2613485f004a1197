/**
 * The store could not be asked: locked, full, slow, gone. Nobody can tell whether a write was carried out. The message names
 * the store and the reason, no record and no secret.
 */
export function unreachable(store: string, cause: unknown): Error {
  const error = new Error(`The storage ${store} cannot be reached: ${reason(cause)}`);
  error.name = 'StorageUnreachable';
  return error;
}

/** Errors of Azure say little but in their code, and carry the request with its signature: only code and text are taken. */
function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause && typeof cause.code === 'string' ? `${cause.code}: ` : '';
  return `${code}${cause.message.split('\n')[0]}`;
}
