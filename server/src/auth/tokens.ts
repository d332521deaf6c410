/**
 * Session tokens: JWT (RFC 7519) with HS256 only, this server as issuer and audience, valid for 15 minutes. The header
 * of a token chooses nothing: there is one key and one algorithm. After a change of the secret the key before verifies
 * too, for the life of a token.
 */
import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { accountField, deviceField, TOKEN_LIFETIME_MS } from '@cipherchat/protocol';
import * as v from 'valibot';
import type { Principal } from './principal.ts';

const ALGORITHM = 'HS256';
const AUDIENCE = 'cipherchat';
const MAX_TOKEN_LENGTH = 2048;
/** Nodes have clocks of their own. A token from further ahead is of a clock that was wrong. */
const MAX_AHEAD_MS = 60_000;

const seconds = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const header = v.strictObject({ alg: v.literal(ALGORITHM), typ: v.literal('JWT') });
const claims = v.strictObject({
  iss: v.string(),
  aud: v.literal(AUDIENCE),
  sub: deviceField,
  account: accountField,
  iat: seconds,
  exp: seconds,
});

export type IssuedToken = { readonly token: string; readonly expires: number };
export type VerifiedToken = Principal & { readonly expires: number };

export type TokenOptions = {
  /** At least 32 bytes. */
  readonly secret: string;
  /** The secret before a change: it signs nothing, and verifies until every token that it signed has expired. */
  readonly previous?: string | undefined;
  /** Origin of this server. */
  readonly issuer: string;
  readonly now: () => number;
};

export class Tokens {
  readonly #options: Omit<TokenOptions, 'secret' | 'previous'>;
  /** Made once. With a text, `jsonwebtoken` tries to read a PEM public key for each token first. */
  readonly #key: KeyObject;
  readonly #previous?: { readonly key: KeyObject; readonly until: number };

  constructor({ secret, previous, ...options }: TokenOptions) {
    this.#options = options;
    this.#key = createSecretKey(secret, 'utf8');
    if (previous === undefined) return;
    this.#previous = { key: createSecretKey(previous, 'utf8'), until: options.now() + TOKEN_LIFETIME_MS };
  }

  /** `expires` in milliseconds. */
  issue({ account, device }: Principal): IssuedToken {
    const { issuer, now } = this.#options;
    const iat = Math.floor(now() / 1000);
    const exp = iat + TOKEN_LIFETIME_MS / 1000;
    const token = jwt.sign({ iss: issuer, aud: AUDIENCE, sub: device, account, iat, exp }, this.#key, {
      algorithm: ALGORITHM,
    });
    return { token, expires: exp * 1000 };
  }

  /** Undefined for a token that this server did not issue in exactly this form, that has expired or is ahead. */
  verify(token: string): VerifiedToken | undefined {
    if (token.length > MAX_TOKEN_LENGTH) return undefined;
    const decoded = this.#decode(token, this.#key) ?? this.#decodeOlder(token);
    if (decoded === undefined || !v.is(header, decoded.header)) return undefined;
    const read = v.safeParse(claims, decoded.payload);
    if (!read.success) return undefined;
    const { account, sub: device, iat, exp } = read.output;
    const isAhead = iat * 1000 > this.#options.now() + MAX_AHEAD_MS;
    if (exp - iat !== TOKEN_LIFETIME_MS / 1000 || isAhead) return undefined;
    return { account, device, expires: exp * 1000 };
  }

  #decodeOlder(token: string): jwt.Jwt | undefined {
    if (this.#previous === undefined) return undefined;
    const leftMs = this.#previous.until - this.#options.now();
    // More than a life is left where the clock was ahead at the start.
    if (leftMs <= 0 || leftMs > TOKEN_LIFETIME_MS + MAX_AHEAD_MS) return undefined;
    return this.#decode(token, this.#previous.key);
  }

  #decode(token: string, key: KeyObject): jwt.Jwt | undefined {
    const { issuer, now } = this.#options;
    try {
      return jwt.verify(token, key, {
        algorithms: [ALGORITHM],
        audience: AUDIENCE,
        issuer,
        complete: true,
        clockTimestamp: Math.floor(now() / 1000),
      });
    } catch {
      return undefined;
    }
  }
}
