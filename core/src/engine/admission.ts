/** How this device is let in: by a signed challenge, after it was registered once (PROTOCOL 3.4). */
import { CHALLENGE_LIFETIME_MS, LOGIN_PURPOSE, type TokenAnswer } from '@cipherchat/protocol';
import type { Platform } from '../crypto/platform.ts';
import { TransportError, type Proof, type Transport } from '../transport/port.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import type { Log } from '../base/diagnostics.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import type { Identity } from '../accounts/identity.ts';
import { contacts } from '../accounts/contacts.ts';
import { loginProof } from '../accounts/login-proof.ts';
import { allOwnLists, isDatedWrong, keepOwnList } from '../accounts/own-list.ts';
import { onDemand } from '../transport/on-demand.ts';
import { firstPrekeys } from '../sessions/prekey-stock.ts';
import { clockOffsets, invitations, registrations, tokens } from '../rows/records.ts';

export type AdmissionParts = {
  readonly identity: Identity;
  readonly platform: Platform;
  readonly transport: Transport;
  readonly store: EngineStore;
  readonly clock: ServerClock;
  readonly log: Log;
  readonly oneTimePrekeys: number;
};

type Purpose = Parameters<typeof loginProof>[2];

/** The server states its time. It is kept for later starts where it changes what is known. */
export const readTime = async (
  { clock, store }: Pick<AdmissionParts, 'clock' | 'store'>,
  at: number,
): Promise<void> => {
  clock.read(at);
  const reading = clock.unkept();
  if (reading === undefined) return;
  await store.transact((copy) => {
    copy.put(clockOffsets, 'clock', reading);
    return Promise.resolve();
  });
};

const prove = async ({ identity, transport, clock }: AdmissionParts, purpose: Purpose): Promise<Proof> => {
  const challenge = await transport.directory.challenge();
  // What is signed next is dated by it.
  clock.read(challenge.expires - CHALLENGE_LIFETIME_MS);
  return loginProof(identity, transport.origin, purpose, challenge);
};

const KEY = 'registered';

/**
 * The first list was made without a network, by whatever clock the device has. `isRefused`: see `dateList`. Resolves
 * with true where the date was wrong.
 */
const dateOwnList = async ({ identity, store, clock }: AdmissionParts, isRefused: boolean): Promise<boolean> => {
  const now = clock.now();
  const own = await store.read((copy) => copy.get(contacts, identity.address));
  if (own === undefined || !isDatedWrong(own.list.issued, now)) return false;
  const { dateList } = await onDemand(() => import('../accounts/date-list.ts'));
  await store.transact((copy) => dateList(copy, { identity, now, isRefused }));
  return true;
};

/** `isAgain`: its list was refused, and has been dated again. */
const register = async (parts: AdmissionParts, isFirst: boolean, isAgain = false): Promise<TokenAnswer> => {
  const { identity, platform, transport, store, clock, oneTimePrekeys } = parts;
  const proof = await prove(parts, LOGIN_PURPOSE.register);
  const maker = { identity, platform, now: clock.now() };
  if (isFirst) await dateOwnList(parts, false);
  const firstKeys = isFirst ? await store.read((copy) => firstPrekeys(copy, maker.now)) : [];
  const again = firstKeys.length > 0 ? undefined : await onDemand(() => import('../sessions/renew-prekeys.ts'));
  const { lists, prekeys, invitation } = await store.transact(async (copy) => ({
    // Lists of before a linked device do not have it.
    lists: (await allOwnLists(copy)).slice(isFirst || !identity.accountKey.privateKey ? -1 : 0),
    prekeys:
      (await again?.recordsToRegister(copy, maker, isFirst ? oneTimePrekeys : undefined)) ??
      firstKeys.map(({ record }) => record),
    invitation: (await copy.get(invitations, 'invitation'))?.code,
  }));
  const [first, ...later] = lists;
  const list = first?.bytes ?? new Uint8Array(0);
  const request = { device: identity.device, list, prekeys, proof, invitation };
  const answer = await transport.directory.register(request).catch(async (cause: unknown) => {
    const isRefused = isFirst && !isAgain && cause instanceof TransportError && cause.code === 'malformed';
    if (!isRefused || !(await dateOwnList(parts, true))) throw cause;
    return undefined;
  });
  if (answer === undefined) return register(parts, isFirst, true);
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

/** A token that is used for a shorter time than this is not worth keeping. */
const LEAST_USE_MS = 60_000;

const keep = ({ store, clock }: AdmissionParts, { token, expires, now }: TokenAnswer): Promise<void> =>
  store.transact((copy) => {
    copy.put(tokens, 'token', { token, until: clock.now() + expires - now });
    return Promise.resolve();
  });

/**
 * A token: the one that pages before this one used, where it is still valid and none that is `fresh` is asked for.
 * Otherwise this device logs in, or registers where that was not done yet or where the server has forgotten it.
 */
export const admit = async (parts: AdmissionParts, fresh: boolean): Promise<TokenAnswer> => {
  const since = parts.clock.monotonic();
  const now = parts.clock.now();
  const kept = fresh ? undefined : await parts.store.read((copy) => copy.get(tokens, 'token'));
  if (kept !== undefined && kept.until - now > LEAST_USE_MS) return { token: kept.token, expires: kept.until, now };
  const registered = await parts.store.read((copy) => copy.get(registrations, KEY));
  let answer: TokenAnswer;
  if (registered === undefined) answer = await register(parts, true);
  else {
    try {
      answer = await logIn(parts);
    } catch (cause) {
      if (!isForgotten(cause)) throw cause;
      // A server that lost the account gets it back from a holder of AIK, who has every list of it.
      if (!parts.identity.accountKey.privateKey) await parts.transport.directory.lists(parts.identity.address);
      answer = await register(parts, false);
    }
  }
  await readTime(parts, answer.now);
  await keep(parts, answer);
  parts.log.record({ event: 'admitted', isFirst: registered === undefined, ms: parts.clock.monotonic() - since });
  return answer;
};
