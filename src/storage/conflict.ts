/** Another turn wrote the record since it was read. */
export function etagConflict(key: string): Error {
  const error = new Error(`The record ${key} was changed by another turn`);
  error.name = 'EtagConflict';
  return error;
}

export function isEtagConflict(error: unknown): error is Error {
  return error instanceof Error && error.name === 'EtagConflict';
}
