/** A device proves who it is: its signature over a challenge of the server (PROTOCOL 3.4). */
import type { LOGIN_PURPOSE } from '@cipherchat/protocol';
import { signLogin } from '../crypto/prekey.ts';
import type { Proof, Transport } from '../transport/port.ts';
import type { Identity } from './identity.ts';

type Purpose = (typeof LOGIN_PURPOSE)[keyof typeof LOGIN_PURPOSE];
type Challenge = Awaited<ReturnType<Transport['directory']['challenge']>>;

/** The signature names the origin this client is connected to: a server cannot pass on the challenge of another one. */
export const loginProof = async (
  { account, deviceId, signingKey }: Identity,
  origin: string,
  purpose: Purpose,
  { nonce, expires }: Challenge,
): Promise<Proof> => {
  const login = { purpose, origin, account, deviceId, nonce, expires };
  return { nonce, expires, signature: await signLogin(signingKey, login) };
};
