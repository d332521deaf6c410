/**
 * A set of sessions as canonical CBOR (the subset of docs/protocol.md, section 7.1), and the key handles next to it.
 * Local to this device, never sent. The bytes hold root, chain and message keys: they are stored sealed (`vault.ts`),
 * or not at all. Handles stay outside, because a non-extractable key has no bytes; IndexedDB stores them by structured
 * clone.
 *
 * | value | CBOR |
 * |---|---|
 * | record | array, its fields in the order of this file, without names |
 * | optional part | array of none or one |
 * | flag; role | 0 or 1; 1 = initiator |
 * | number | unsigned integer |
 * | key, id, secret | byte string; a secret has 32 bytes |
 * | key pair | its public key; the private one is the next handle |
 * | skipped keys, session | byte string that holds CBOR |
 *
 * The order of the fields is the format. To add, remove or move one makes all stored sessions unreadable, and
 * needs a new `FORMAT` and a way to read the old one.
 */
import {
  ACCOUNT_BYTES,
  decodeCbor,
  DEVICE_ID_BYTES,
  encodeCbor,
  HANDSHAKE_HEADER_BYTES,
  KEM_CIPHERTEXT_BYTES,
  KEM_PUBLIC_KEY_BYTES,
  PUBLIC_KEY_BYTES,
  Refusal,
  type CborValue,
} from '@cipherchat/protocol';
import type { AgreementKey, KemKey, StoredKey } from './keys.ts';
import type { Platform } from './platform.ts';
import type { Chain, PastChain, Session, SkippedKey } from './session.ts';
import type { ArchivedSession, SessionSet } from './session-set.ts';

export type StoredSessionSet = { readonly bytes: Uint8Array; readonly keys: readonly StoredKey[] };

/**
 * Handles that are not taken yet, and the work of restoring those that are. Reading is synchronous and restoring is not
 * (a wrapped key is unwrapped by the engine), so restoring starts when everything else has been read.
 */
type Reading = {
  readonly platform: Platform;
  readonly keys: StoredKey[];
  readonly restoring: (() => Promise<unknown>)[];
};

type Codec<T> = {
  /** Appends the handles that it meets, in the order in which `read` takes them. */
  readonly write: (value: T, keys: StoredKey[]) => CborValue;
  readonly read: (value: CborValue | undefined, from: Reading) => T;
};

/** Refuses `malformed`. The seal was checked before, so this means a bug or another format, not an attacker. */
const broken = (): never => {
  throw new Refusal('malformed'); // a stored session cannot be read
};

const items = (value: CborValue | undefined): readonly CborValue[] =>
  Array.isArray(value) ? (value as readonly CborValue[]) : broken();

const number: Codec<number> = {
  write: (value) => value,
  read: (value) => (typeof value === 'number' ? value : broken()),
};

/** A copy, since the decoded bytes are one buffer: a view would keep all secrets of the set alive with one of them. */
const bytes = (length?: number): Codec<Uint8Array> => ({
  write: (value) => value,
  read: (value) =>
    value instanceof Uint8Array && value.length === (length ?? value.length) ? value.slice() : broken(),
});

const secret = bytes(32);

const flag: Codec<boolean> = {
  write: (value) => Number(value),
  read: (value) => value === 1 || (value !== 0 && broken()),
};

const role: Codec<Session['role']> = {
  write: (value) => Number(value === 'initiator'),
  read: (value, from) => (flag.read(value, from) ? 'initiator' : 'responder'),
};

const list = <T>(item: Codec<T>): Codec<readonly T[]> => ({
  write: (values, keys) => values.map((value) => item.write(value, keys)),
  read: (value, from) => items(value).map((one) => item.read(one, from)),
});

const optional = <T>(item: Codec<T>): Codec<T | undefined> => ({
  write: (value, keys) => (value === undefined ? [] : [item.write(value, keys)]),
  read: (value, from) => {
    const [one, ...more] = items(value);
    if (more.length > 0) broken();
    return one === undefined ? undefined : item.read(one, from);
  },
});

const record = <T extends object>(fields: { readonly [K in keyof T]-?: Codec<T[K]> }): Codec<T> => {
  const names = Object.keys(fields) as (keyof T)[];
  return {
    write: (value, keys) => names.map((name) => fields[name].write(value[name], keys)),
    read: (value, from) => {
      const values = items(value);
      if (values.length !== names.length) broken();
      return Object.fromEntries(names.map((name, i) => [name, fields[name].read(values[i], from)])) as T;
    },
  };
};

/** As a byte string of its own: section 7.1 allows six nested containers, a set of sessions has more. */
const packed = <T>(inner: Codec<T>): Codec<T> => ({
  write: (value, keys) => encodeCbor(inner.write(value, keys)),
  read: (value, from) => inner.read(decodeCbor(bytes().read(value, from)), from),
});

/**
 * The public half; the private one is the next handle. `read` returns an object that is empty until `restoring` has
 * run: the one place here in which a value is filled in later. `decodeSessionSet` returns nothing before that.
 */
const keyPair = <K extends AgreementKey | KemKey>(
  length: number,
  restore: (platform: Platform, publicKey: Uint8Array, stored: StoredKey) => Promise<K>,
): Codec<K> => ({
  write: (key, keys) => {
    keys.push(key.stored);
    return key.publicKey;
  },
  read: (value, from) => {
    const key = {};
    const stored = from.keys.shift() ?? broken();
    const publicKey = bytes(length).read(value, from);
    from.restoring.push(async () => Object.assign(key, await restore(from.platform, publicKey, stored)));
    return key as K;
  },
});

const agreementKey = keyPair(PUBLIC_KEY_BYTES, (platform, ...key) => platform.restoreAgreementKey(...key));
const kemKey = keyPair(KEM_PUBLIC_KEY_BYTES, (platform, ...key) => platform.restoreKemKey(...key));

const chain = { key: secret, n: number };
const skipped = packed(list<SkippedKey>(record({ n: number, messageKey: secret, storedAt: number })));
const receiving = { ...chain, skipped };
const headed = { headerKey: secret };
const name = record<Session['own']>({ account: bytes(ACCOUNT_BYTES), deviceId: bytes(DEVICE_ID_BYTES) });

const ec = record<Session['ec']>({
  rootKey: secret,
  own: optional(agreementKey),
  theirs: optional(bytes(PUBLIC_KEY_BYTES)),
  sending: optional(record({ ...chain, ...headed })),
  nextSendingHeaderKey: secret,
  receiving: optional(record({ ...receiving, ...headed })),
  nextReceivingHeaderKey: secret,
  previousLength: number,
  due: flag,
  past: list<PastChain>(record({ ...headed, ratchetKey: bytes(PUBLIC_KEY_BYTES), skipped })),
});

const pq = record<Session['pq']>({
  rootKey: secret,
  newest: number,
  sendingEpoch: number,
  epochs: list(record({ epoch: number, sending: optional(record<Chain>(chain)), receiving: record(receiving) })),
  peerTakesPart: flag,
  offer: optional(record({ key: kemKey, count: number })),
  answer: optional(record({ ciphertext: bytes(KEM_CIPHERTEXT_BYTES), count: number })),
  messages: number,
  received: flag,
  since: number,
});

const session = packed(
  record<Session>({
    sid: secret,
    role,
    own: name,
    peer: name,
    handshakeId: bytes(16),
    handshakeHeader: optional(bytes(HANDSHAKE_HEADER_BYTES)),
    confirmed: flag,
    // Nothing reads it yet, and it stays for the format: without it, stored sessions could not be read.
    weakForwardSecrecy: flag,
    ec,
    pq,
  }),
);

const FORMAT = 1;

const sessionSet = record<SessionSet & { readonly format: number }>({
  format: number,
  sending: optional(session),
  archived: list<ArchivedSession>(record({ session, usedAt: number })),
});

/** The same set always gives the same bytes. They are secret. */
export const encodeSessionSet = (set: SessionSet): StoredSessionSet => {
  const keys: StoredKey[] = [];
  return { bytes: encodeCbor(sessionSet.write({ ...set, format: FORMAT }, keys)), keys };
};

/**
 * Refuses `malformed` for anything that `encodeSessionSet` does not give, and `not-authentic` for a foreign wrapped
 * key.
 */
export const decodeSessionSet = async (platform: Platform, stored: StoredSessionSet): Promise<SessionSet> => {
  const from: Reading = { platform, keys: [...stored.keys], restoring: [] };
  const { format, ...set } = sessionSet.read(decodeCbor(stored.bytes), from);
  if (format !== FORMAT || from.keys.length > 0) broken();
  await Promise.all(from.restoring.map((restore) => restore()));
  return set;
};
