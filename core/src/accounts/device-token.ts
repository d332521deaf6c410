/** A token for requests that a tab makes by itself, without the engine. */
import { LOGIN_PURPOSE } from '@cipherchat/protocol';
import type { Transport } from '../transport/port.ts';
import type { Identity } from './identity.ts';
import { loginProof } from './login-proof.ts';

/** Logs in. Rejects with a `TransportError`; `not-found` before this device is registered. */
export const newDeviceToken = async (
  { directory, origin }: Pick<Transport, 'directory' | 'origin'>,
  identity: Identity,
): Promise<string> => {
  const proof = await loginProof(identity, origin, LOGIN_PURPOSE.logIn, await directory.challenge());
  return (await directory.logIn({ account: identity.address, device: identity.device, proof })).token;
};
