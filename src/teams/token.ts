import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { FindKey } from './keys.ts';

/** What a verified token says: where the activity came from, and for which channels its key may sign (empty: any). */
export type Caller = Readonly<{ serviceUrl: string; endorsements: readonly string[] }>;
/** Why a token was not taken; for the log, never for the caller. */
export type TokenFault =
  | 'no-token'
  | 'malformed'
  | 'algorithm'
  | 'unknown-key'
  | 'signature'
  | 'expired'
  | 'audience'
  | 'issuer'
  | 'claim-missing'
  | 'not-yet-valid'
  | 'keys-unavailable';

type Expected = Readonly<{ issuer: string; audience: string; findKey: FindKey; now: () => number }>;

/** The channel signs with this one; others (HMAC with a public key, none) are how tokens are forged. */
const ALGORITHM = 'RS256';
/** As the Bot Framework has it: clocks differ. */
const CLOCK_TOLERANCE = 5 * 60;

const Header = z.looseObject({ alg: z.string().optional(), kid: z.string().optional() });
const Claims = z.looseObject({ serviceurl: z.string().min(1) });
const CLAIM_FAULTS: Readonly<Record<string, TokenFault>> = { aud: 'audience', iss: 'issuer', nbf: 'not-yet-valid' };

/**
 * Who calls, by the Authorization header alone. The Bot Framework's own check needs the activity too, so it reads and parses
 * what strangers send; it also takes tokens of the Emulator and of other bots, prints to the console, and keeps every tenant id
 * that an unverified token names for ever.
 */
export async function verifyToken(authorization: string, expected: Expected): Promise<Caller | TokenFault> {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization) ?? [];
  if (token === undefined) return authorization === '' ? 'no-token' : 'malformed';
  const header = headerOf(token);
  if (header === undefined) return 'malformed';
  if (header.alg !== ALGORITHM) return 'algorithm';
  if (header.kid === undefined) return 'unknown-key';
  const found = await expected.findKey(header.kid).catch(() => 'keys-unavailable' as const);
  if (found === undefined) return 'unknown-key';
  if (found === 'keys-unavailable') return found;
  try {
    const { payload } = await jwtVerify(token, found.key, {
      algorithms: [ALGORITHM],
      issuer: expected.issuer,
      audience: expected.audience,
      requiredClaims: ['exp'],
      clockTolerance: CLOCK_TOLERANCE,
      currentDate: new Date(expected.now()),
    });
    const claims = Claims.safeParse(payload);
    return claims.success ? { serviceUrl: claims.data.serviceurl, endorsements: found.endorsements } : 'claim-missing';
  } catch (error) {
    return faultOf(error);
  }
}

function headerOf(token: string): z.infer<typeof Header> | undefined {
  try {
    return Header.parse(decodeProtectedHeader(token));
  } catch {
    return undefined;
  }
}

function faultOf(error: unknown): TokenFault {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JWTClaimValidationFailed) return CLAIM_FAULTS[error.claim] ?? 'claim-missing';
  return 'malformed';
}
