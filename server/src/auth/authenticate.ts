/** From a token to who speaks: used by REST and sockets alike. */
import type { Tokens, VerifiedToken } from './tokens.ts';
import type { Principal } from './principal.ts';

export type AuthenticateParts = {
  readonly tokens: Tokens;
  /** Whether the device is in the newest list of the account: a device that was removed has no use of its token. */
  readonly isListed: (principal: Principal) => Promise<boolean>;
};

/** Undefined for a token that is not valid, or no longer. */
export type Authenticate = (token: string) => Promise<VerifiedToken | undefined>;

export const createAuthenticate =
  ({ tokens, isListed }: AuthenticateParts): Authenticate =>
  async (token) => {
    const verified = tokens.verify(token);
    return verified !== undefined && (await isListed(verified)) ? verified : undefined;
  };
