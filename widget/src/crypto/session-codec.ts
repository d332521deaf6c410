/**
 * A set of sessions as canonical CBOR, and the key handles beside it. The bytes hold secrets: they rest sealed, or not at all.
 * Keys of the maps are positions, in the order of the fields of `session.ts`.
 */
import { decodeCbor, encodeCbor, Refusal, type CborValue } from '@cipherchat/protocol';
import type { StoredKey } from './keys.ts';
import type { Platform } from './platform.ts';
import type { Chain, EcRatchet, PqRatchet, Session } from './session.ts';
import type { SessionSet } from './session-set.ts';

export type StoredSessionSet = { readonly bytes: Uint8Array; readonly keys: readonly StoredKey[] };

const FORMAT = 1;

/** An optional part is an array of none or one. */
const some = <T>(value: T | undefined, encode: (value: T) => CborValue): CborValue => (value === undefined ? [] : [encode(value)]);
const chainOut = (chain: Chain): CborValue => [chain.key, chain.n];
const flag = (value: boolean): number => (value ? 1 : 0);

const ecOut = (ec: EcRatchet): CborValue => [
  ec.rootKey, some(ec.own, (own) => own.publicKey), some(ec.theirs, (key) => key), some(ec.sending, chainOut), some(ec.sendingHeaderKey, (key) => key),
  ec.nextSendingHeaderKey, some(ec.receiving, chainOut), some(ec.receivingHeaderKey, (key) => key), ec.nextReceivingHeaderKey, ec.previousLength, flag(ec.due),
  ec.skipped.map((chain) => [chain.headerKey, chain.ratchetKey, chain.keys.flatMap((key) => [key.n, key.messageKey, key.storedAt])]),
];

const pqOut = (pq: PqRatchet): CborValue => [
  pq.rootKey, pq.newest, pq.sendingEpoch, pq.epochs.map((epoch) => [epoch.epoch, some(epoch.sending, chainOut), chainOut(epoch.receiving)]),
  pq.skipped.flatMap((key) => [key.epoch, key.n, key.messageKey, key.storedAt]), flag(pq.peerTakesPart),
  some(pq.offer, (offer) => [offer.key.publicKey, offer.count]), some(pq.answer, (answer) => [answer.ciphertext, answer.count]),
  pq.messages, flag(pq.received), pq.since,
];

/** As a byte string of its own: the subset of CBOR does not nest deeply enough for all of it at once. */
const sessionOut = (session: Session): CborValue => encodeCbor([
  session.sid, flag(session.role === 'initiator'), session.own.account, session.own.deviceId, session.peer.account, session.peer.deviceId,
  session.handshakeId, some(session.handshakeHeader, (header) => header), flag(session.confirmed), flag(session.weakForwardSecrecy),
  ecOut(session.ec), pqOut(session.pq),
]);

const keysOf = (session: Session): readonly StoredKey[] => [
  ...(session.ec.own === undefined ? [] : [session.ec.own.stored]),
  ...(session.pq.offer === undefined ? [] : [session.pq.offer.key.stored]),
];

export const encodeSessionSet = (set: SessionSet): StoredSessionSet => {
  const sessions = [...(set.sending === undefined ? [] : [set.sending]), ...set.archived.map(({ session }) => session)];
  return {
    bytes: encodeCbor([FORMAT, some(set.sending, sessionOut), set.archived.map(({ session, usedAt }) => [usedAt, sessionOut(session)])]),
    keys: sessions.flatMap(keysOf),
  };
};

const broken = (): never => {
  throw new Refusal('malformed', 'a stored session cannot be read');
};

/** Takes the fields of an array one after the other, each as what it must be. */
class Fields {
  readonly #values: readonly CborValue[];
  #at = 0;

  constructor(value: CborValue | undefined) {
    this.#values = Array.isArray(value) ? value as readonly CborValue[] : broken();
  }

  get left(): boolean {
    return this.#at < this.#values.length;
  }

  next(): CborValue {
    const value = this.#values[this.#at];
    this.#at += 1;
    return value ?? broken();
  }

  number(): number {
    const value = this.next();
    return typeof value === 'number' ? value : broken();
  }

  flag(): boolean {
    return this.number() === 1;
  }

  bytes(): Uint8Array {
    const value = this.next();
    return value instanceof Uint8Array ? value.slice() : broken();
  }

  inner(): Fields {
    return new Fields(this.next());
  }

  some<T>(decode: (fields: Fields) => T): T | undefined {
    const inner = this.inner();
    return inner.left ? decode(inner) : undefined;
  }

  all<T>(decode: (fields: Fields) => T): readonly T[] {
    const inner = this.inner();
    const items: T[] = [];
    while (inner.left) items.push(decode(inner));
    return items;
  }
}

const bytesIn = (fields: Fields): Uint8Array => fields.bytes();
const chainPair = (fields: Fields): Chain => ({ key: fields.bytes(), n: fields.number() });
const chainIn = (fields: Fields): Chain => chainPair(fields.inner());

type Keys = { readonly platform: Platform; readonly next: () => StoredKey };

const ecIn = async (fields: Fields, keys: Keys): Promise<EcRatchet> => {
  const rootKey = fields.bytes();
  const own = fields.some(bytesIn);
  const [theirs, sending, sendingHeaderKey] = [fields.some(bytesIn), fields.some(chainIn), fields.some(bytesIn)];
  const nextSendingHeaderKey = fields.bytes();
  const [receiving, receivingHeaderKey] = [fields.some(chainIn), fields.some(bytesIn)];
  return {
    rootKey, own: own === undefined ? undefined : await keys.platform.restoreAgreementKey(own, keys.next()), theirs, sending, sendingHeaderKey,
    nextSendingHeaderKey, receiving, receivingHeaderKey, nextReceivingHeaderKey: fields.bytes(), previousLength: fields.number(), due: fields.flag(),
    skipped: fields.all((all) => {
      const chain = all.inner();
      const [headerKey, ratchetKey] = [chain.bytes(), chain.bytes()];
      return { headerKey, ratchetKey, keys: chain.all((key) => ({ n: key.number(), messageKey: key.bytes(), storedAt: key.number() })) };
    }),
  };
};

const pqIn = async (fields: Fields, keys: Keys): Promise<PqRatchet> => {
  const [rootKey, newest, sendingEpoch] = [fields.bytes(), fields.number(), fields.number()];
  const epochs = fields.all((all) => {
    const epoch = all.inner();
    return { epoch: epoch.number(), sending: epoch.some(chainIn), receiving: chainIn(epoch) };
  });
  const skipped = fields.all((key) => ({ epoch: key.number(), n: key.number(), messageKey: key.bytes(), storedAt: key.number() }));
  const peerTakesPart = fields.flag();
  const offer = fields.some((inner) => {
    const pair = inner.inner();
    return { publicKey: pair.bytes(), count: pair.number() };
  });
  const answer = fields.some((inner) => {
    const pair = inner.inner();
    return { ciphertext: pair.bytes(), count: pair.number() };
  });
  return {
    rootKey, newest, sendingEpoch, epochs, skipped, peerTakesPart, answer,
    offer: offer === undefined ? undefined : { key: await keys.platform.restoreKemKey(offer.publicKey, keys.next()), count: offer.count },
    messages: fields.number(), received: fields.flag(), since: fields.number(),
  };
};

const sessionIn = async (bytes: Uint8Array, keys: Keys): Promise<Session> => {
  const fields = new Fields(decodeCbor(bytes));
  const [sid, initiator] = [fields.bytes(), fields.flag()];
  const own = { account: fields.bytes(), deviceId: fields.bytes() };
  const peer = { account: fields.bytes(), deviceId: fields.bytes() };
  const [handshakeId, handshakeHeader] = [fields.bytes(), fields.some(bytesIn)];
  const [confirmed, weakForwardSecrecy] = [fields.flag(), fields.flag()];
  const ec = await ecIn(fields.inner(), keys);
  return {
    sid, role: initiator ? 'initiator' : 'responder', own, peer, handshakeId, handshakeHeader, confirmed, weakForwardSecrecy, ec,
    pq: await pqIn(fields.inner(), keys),
  };
};

/** Refuses `malformed` for anything but what `encodeSessionSet` gave. */
export const decodeSessionSet = async (platform: Platform, stored: StoredSessionSet): Promise<SessionSet> => {
  let at = 0;
  const keys: Keys = {
    platform,
    next: () => {
      at += 1;
      return stored.keys[at - 1] ?? broken();
    },
  };
  const fields = new Fields(decodeCbor(stored.bytes));
  if (fields.number() !== FORMAT) broken();
  const sendingFields = fields.inner();
  const sending = sendingFields.left ? await sessionIn(sendingFields.bytes(), keys) : undefined;
  const archived: SessionSet['archived'][number][] = [];
  const list = fields.inner();
  while (list.left) {
    const entry = list.inner();
    const usedAt = entry.number();
    archived.push({ usedAt, session: await sessionIn(entry.bytes(), keys) });
  }
  return { sending, archived };
};
