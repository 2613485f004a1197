import { z } from 'zod';

/** What the log says of an error. */
export type ErrorLine = Readonly<{
  name: string;
  message?: string;
  code?: string;
  status?: number;
  at: readonly string[];
  cause?: ErrorLine;
}>;

/** Their messages quote what came from outside: a refused card, a piece of JSON, a key that somebody made up. */
const QUOTING = /^(RestError|SyntaxError|ZodError|\$ZodError|URIError)$/;
const FRAMES = 8;

const Code = z.looseObject({ code: z.union([z.string(), z.number()]).transform(String) });
const Status = z.looseObject({ statusCode: z.int() });

/** An error without what it may quote. Errors of the connector carry the whole request, so nothing else of them is taken. */
export function describeError(error: unknown, depth = 2): ErrorLine {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = Code.safeParse(error).data?.code;
  const status = Status.safeParse(error).data?.statusCode;
  return {
    name: error.name,
    ...(!QUOTING.test(error.name) && { message: error.message.slice(0, 300) }),
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    at: framesOf(error),
    ...(error.cause !== undefined && depth > 0 && { cause: describeError(error.cause, depth - 1) }),
  };
}

/** Where it was thrown. The stack begins with the message, which is left out with all its lines. */
function framesOf({ stack = '', message }: Error): string[] {
  const lines = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return lines.flatMap((line) => /^ {4}at (.+)/.exec(line)?.[1] ?? []).slice(0, FRAMES);
}
