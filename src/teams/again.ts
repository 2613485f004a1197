/**
 * What a turn rejects with of which nothing reached the person: the channel is to deliver its activity again. That is safe, as
 * each delivery knows of those before it.
 */
export function deliverAgain(why: string): Error {
  const error = new Error(why);
  error.name = 'DeliverAgain';
  return error;
}

export function isDeliverAgain(error: unknown): boolean {
  return error instanceof Error && error.name === 'DeliverAgain';
}
