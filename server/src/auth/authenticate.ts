/** Who a token belongs to; used by REST and sockets. */
import type { Tokens, VerifiedToken } from './tokens.ts';
import type { Principal } from './principal.ts';

export type AuthenticateParts = {
  readonly tokens: Tokens;
  /** Whether the device is in the newest list of its account. The token of a removed device is refused. */
  readonly isListed: (principal: Principal) => Promise<boolean>;
};

/** Undefined for a token that is not valid or has expired. */
export type Authenticate = (token: string) => Promise<VerifiedToken | undefined>;

export const createAuthenticate =
  ({ tokens, isListed }: AuthenticateParts): Authenticate =>
  async (token) => {
    const verified = tokens.verify(token);
    return verified !== undefined && (await isListed(verified)) ? verified : undefined;
  };
