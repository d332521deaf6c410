/** How this device is let in: by a signed challenge, after it was registered once (PROTOCOL 3.4). */
import { LOGIN_PURPOSE, type TokenAnswer } from '@cipherchat/protocol';
import { signLogin } from '../crypto/prekey.ts';
import { TransportError, type Proof, type Transport } from '../transport/port.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import type { Log } from '../base/diagnostics.ts';
import type { Clock } from '../environment/port.ts';
import type { Identity } from '../accounts/identity.ts';
import { allOwnLists, keepOwnList } from '../accounts/own-list.ts';
import { recordsToRegister } from '../sessions/prekey-stock.ts';
import { clockOffsets, registrations } from '../rows/records.ts';

export type AdmissionParts = {
  readonly identity: Identity;
  readonly transport: Transport;
  readonly store: EngineStore;
  readonly clock: Clock;
  readonly log: Log;
};

type Purpose = (typeof LOGIN_PURPOSE)[keyof typeof LOGIN_PURPOSE];

/** The signature names the origin this client is connected to: a server cannot pass on the challenge of another one. */
const prove = async ({ identity, transport }: AdmissionParts, purpose: Purpose): Promise<Proof> => {
  const { nonce, expires } = await transport.directory.challenge();
  const { account, deviceId } = identity;
  const login = { purpose, origin: transport.origin, account, deviceId, nonce, expires };
  return { nonce, expires, signature: await signLogin(identity.signingKey, login) };
};

const KEY = 'registered';

const register = async (parts: AdmissionParts, isFirst: boolean): Promise<TokenAnswer> => {
  const { identity, transport, store, clock } = parts;
  const { lists, prekeys } = await store.read(async (copy) => ({
    lists: await allOwnLists(copy),
    prekeys: await recordsToRegister(copy, isFirst),
  }));
  const [first, ...later] = lists;
  const list = first?.bytes ?? new Uint8Array(0);
  const proof = await prove(parts, LOGIN_PURPOSE.register);
  const answer = await transport.directory.register({ device: identity.device, list, prekeys, proof });
  for (const { bytes, published } of later) {
    if (published) await transport.directory.publishList(answer.token, identity.address, bytes);
  }
  await store.transact(async (copy) => {
    copy.put(registrations, KEY, { at: clock.now() });
    if (first !== undefined) keepOwnList(copy, { ...first, published: true });
    return Promise.resolve();
  });
  return answer;
};

const logIn = async (parts: AdmissionParts): Promise<TokenAnswer> => {
  const { identity, transport } = parts;
  const proof = await prove(parts, LOGIN_PURPOSE.logIn);
  return transport.directory.logIn({ account: identity.address, device: identity.device, proof });
};

const isForgotten = (cause: unknown): boolean =>
  cause instanceof TransportError && (cause.code === 'unauthenticated' || cause.code === 'not-found');

/** How far the server's clock may put ours right. */
const MAX_CORRECTION_MS = 2 * 24 * 3_600_000;

const rememberClock = async ({ store, clock }: AdmissionParts, now: number): Promise<void> => {
  const ahead = now - clock.now();
  const aheadMs = Math.abs(ahead) > MAX_CORRECTION_MS ? 0 : ahead;
  await store.transact(async (copy) => {
    const known = await copy.get(clockOffsets, 'clock');
    if (Math.abs((known?.aheadMs ?? 0) - aheadMs) > 1_000) copy.put(clockOffsets, 'clock', { aheadMs });
  });
};

/** A token. Registers where that was not done yet, or where the server has forgotten this device. */
export const admit = async (parts: AdmissionParts): Promise<TokenAnswer> => {
  const since = parts.clock.now();
  const registered = await parts.store.read((copy) => copy.get(registrations, KEY));
  let answer: TokenAnswer;
  if (registered === undefined) answer = await register(parts, true);
  else {
    try {
      answer = await logIn(parts);
    } catch (cause) {
      if (!isForgotten(cause)) throw cause;
      answer = await register(parts, false);
    }
  }
  await rememberClock(parts, answer.now);
  parts.log.record({ event: 'admitted', isFirst: registered === undefined, ms: parts.clock.now() - since });
  return answer;
};
