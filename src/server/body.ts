import type { IncomingMessage } from 'node:http';

/** Far above what Teams sends (about 100 KB), far below what would hurt. */
export const MAX_BODY = 256 * 1024;

/** Activities of Teams are nested five or six deep, their cards a dozen. */
const MAX_DEPTH = 100;

export type Body = Readonly<{ json: unknown } | { status: 400 | 413 | 415; error: string; reason: string }>;

/**
 * The JSON body of a request. restify's own reader is not used: it inflates gzip without a limit, a damaged gzip body ends the
 * process, and it reads an oversized body to its end.
 * Only application/json is taken, so that a web page cannot post to a bot on this machine without the browser asking first.
 */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return { status: 415, error: 'The body must be application/json.', reason: 'content-type' };
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    return { status: 415, error: 'The body must not be compressed.', reason: 'content-encoding' };
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY) return tooLarge();
    chunks.push(chunk);
  }
  return parsed(Buffer.concat(chunks).toString('utf8'));
}

/** Whether Node itself can read what is left of a refused request without harm, so that its connection can serve another. */
export function isSmall({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) <= MAX_BODY;
}

function parsed(text: string): Body {
  if (isDeep(text)) return { status: 400, error: 'The body is nested too deeply.', reason: 'too-deep' };
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { status: 400, error: 'The body is not JSON.', reason: 'no-json' };
  }
}

/** JSON.parse has no limit, but whatever walks or writes what it made ends on the stack. Not by a pattern: those go back. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= MAX_DEPTH; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
  }
  return depth > MAX_DEPTH;
}

/** Where the quote is that ends the string begun at `from`. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function tooLarge(): Body {
  return { status: 413, error: `The body is larger than ${MAX_BODY} bytes.`, reason: 'too-large' };
}
