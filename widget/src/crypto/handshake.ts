/**
 * The handshake (PROTOCOL 4): X25519 four times, ML-KEM-768 once, the whole transcript in the key derivation.
 *
 * | handshake header, offset | field | bytes |
 * |---|---|---|
 * | 0 | prefix 01 01 21 | 3 |
 * | 3 | initiator account, device id | 36 |
 * | 39 | initiator list version u32 | 4 |
 * | 43 | medium-term prekey id u32 | 4 |
 * | 47 | KEM prekey kind u8, id u32 | 5 |
 * | 52 | one-time X25519 prekey id u32, 0 = none | 4 |
 * | 56 | E public | 32 |
 * | 88 | ct | 1088 |
 */
import {
  concatBytes, encodePrekeyCore, equalBytes, HANDSHAKE_HEADER_BYTES, isKemKind, parsePrekey, prefix, PREKEY_KIND, readBytes, readPrefix, Refusal, TAG, u32, u8,
  type Bundle, type Prekey, type PrekeyKind,
} from '@cipherchat/protocol';
import { rootStep } from './chains.ts';
import { hash, hash16, kdf } from './functions.ts';
import { x25519 } from './hazmat.ts';
import type { AgreementKey, KemKey } from './keys.ts';
import type { Platform } from './platform.ts';
import type { EcRatchet, OwnParty, Party, PqRatchet, Session } from './session.ts';

const ZERO_SALT = new Uint8Array(32);

export type HandshakeHeader = {
  readonly account: Uint8Array;
  readonly deviceId: Uint8Array;
  readonly listVersion: number;
  readonly mediumTermId: number;
  readonly kemKind: PrekeyKind;
  readonly kemId: number;
  /** 0 = none. */
  readonly oneTimeId: number;
  readonly ephemeral: Uint8Array;
  readonly ciphertext: Uint8Array;
  /** All 1176 bytes. */
  readonly bytes: Uint8Array;
};

/** The first 1176 bytes of a tag 21 message. Refuses `malformed`, `unsupported`. */
export const readHandshakeHeader = (message: Uint8Array): HandshakeHeader => {
  const bytes = message.slice(0, HANDSHAKE_HEADER_BYTES);
  const reader = readBytes(bytes);
  readPrefix(reader, TAG.initialMessage);
  const account = reader.bytes(20);
  const deviceId = reader.bytes(16);
  const [listVersion, mediumTermId, kemKind, kemId, oneTimeId] = [reader.u32(), reader.u32(), reader.u8(), reader.u32(), reader.u32()];
  if (kemKind !== PREKEY_KIND.lastResortKem && kemKind !== PREKEY_KIND.oneTimeKem) throw new Refusal('malformed', 'unknown kind of prekey');
  const header = {
    account, deviceId, listVersion, mediumTermId, kemKind, kemId, oneTimeId, ephemeral: reader.bytes(32), ciphertext: reader.bytes(1088), bytes,
  };
  reader.end();
  return header;
};

/** Handshake id, 16 bytes. */
export const handshakeIdOf = async (message: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  await hash16('hash/handshake-id', message.subarray(0, HANDSHAKE_HEADER_BYTES));

type Prekeys = { readonly mediumTerm: Uint8Array; readonly kem: Uint8Array; readonly oneTime: Uint8Array | undefined };

/** T; the prekeys are given by their cores. */
const transcript = (header: Uint8Array, initiator: Party, responder: Party, cores: Prekeys): Uint8Array =>
  concatBytes(
    header, initiator.accountKey, initiator.signingKey, initiator.identityKey,
    responder.account, responder.deviceId, responder.accountKey, responder.signingKey, responder.identityKey,
    cores.mediumTerm, cores.kem, ...(cores.oneTime === undefined ? [u8(0)] : [u8(1), cores.oneTime]),
  );

type Secrets = {
  readonly rootKey: Uint8Array; readonly headerKeyI: Uint8Array; readonly headerKeyR: Uint8Array;
  readonly pqRootKey: Uint8Array; readonly pqChainI: Uint8Array; readonly pqChainR: Uint8Array; readonly sid: Uint8Array;
};

const derive = async (shared: readonly Uint8Array[], bound: Uint8Array): Promise<Secrets> => {
  const okm = await kdf('kdf/handshake', ZERO_SALT, concatBytes(...shared), await hash('hash/transcript', bound), 224);
  const [rootKey, headerKeyI, headerKeyR, pqRootKey, pqChainI, pqChainR, sid] = [0, 1, 2, 3, 4, 5, 6].map((i) => okm.slice(32 * i, 32 * i + 32));
  if (!rootKey || !headerKeyI || !headerKeyR || !pqRootKey || !pqChainI || !pqChainR || !sid) throw new Refusal('malformed', 'nothing was derived');
  return { rootKey, headerKeyI, headerKeyR, pqRootKey, pqChainI, pqChainR, sid };
};

const firstEpoch = (secrets: Secrets, role: Session['role'], now: number): PqRatchet => {
  const [own, theirs] = role === 'initiator' ? [secrets.pqChainI, secrets.pqChainR] : [secrets.pqChainR, secrets.pqChainI];
  return {
    rootKey: secrets.pqRootKey, newest: 0, sendingEpoch: 0, epochs: [{ epoch: 0, sending: { key: own, n: 0 }, receiving: { key: theirs, n: 0 } }],
    skipped: [], peerTakesPart: false, offer: undefined, answer: undefined, messages: 0, received: false, since: now,
  };
};

const refuseSelf = (own: Party, peer: Party): void => {
  if (equalBytes(own.deviceId, peer.deviceId)) throw new Refusal('not-allowed', 'a device makes no session with itself');
};

const noReceiving = { receiving: undefined, receivingHeaderKey: undefined, previousLength: 0, due: false, skipped: [] } as const;

/** Makes the initiator's session from a verified bundle. Draws E, the encapsulation and the first ratchet key, in this order. */
export const initiate = async (
  platform: Platform, { own, peer, bundle, now }: { readonly own: OwnParty; readonly peer: Party; readonly bundle: Bundle; readonly now: number },
): Promise<Session> => {
  refuseSelf(own, peer);
  const { mediumTerm, kem, oneTime } = bundle;
  const ephemeral = await platform.generateAgreementKey();
  const { ciphertext, secret } = await platform.encapsulate(kem.publicKey);
  const header = concatBytes(
    prefix(TAG.initialMessage), own.account, own.deviceId, u32(own.listVersion), u32(mediumTerm.id), u8(kem.kind), u32(kem.id), u32(oneTime?.id ?? 0),
    ephemeral.publicKey, ciphertext,
  );
  const shared = await Promise.all([
    x25519(own.identity.privateKey, mediumTerm.publicKey), x25519(ephemeral.privateKey, peer.identityKey), x25519(ephemeral.privateKey, mediumTerm.publicKey),
    ...(oneTime === undefined ? [] : [x25519(ephemeral.privateKey, oneTime.publicKey)]),
  ]);
  const cores = { mediumTerm: mediumTerm.core, kem: kem.core, oneTime: oneTime?.core };
  const secrets = await derive([...shared, secret], transcript(header, own, peer, cores));
  const ratchetKey = await platform.generateAgreementKey();
  const first = await rootStep(secrets.rootKey, await x25519(ratchetKey.privateKey, mediumTerm.publicKey));
  const ec: EcRatchet = {
    ...noReceiving, rootKey: first.rootKey, own: ratchetKey, theirs: mediumTerm.publicKey.slice(), sending: first.chain,
    sendingHeaderKey: secrets.headerKeyI, nextSendingHeaderKey: first.nextHeaderKey, nextReceivingHeaderKey: secrets.headerKeyR,
  };
  return {
    sid: secrets.sid, role: 'initiator', own: nameOf(own), peer: nameOf(peer), handshakeId: await handshakeIdOf(header), handshakeHeader: header,
    confirmed: false, weakForwardSecrecy: isWeak(kem.kind, oneTime !== undefined), ec, pq: firstEpoch(secrets, 'initiator', now),
  };
};

const nameOf = ({ account, deviceId }: Party): Pick<Party, 'account' | 'deviceId'> => ({ account, deviceId });
const isWeak = (kemKind: PrekeyKind, oneTime: boolean): boolean => kemKind !== PREKEY_KIND.oneTimeKem && !oneTime;

/** A record of the device itself, and the private key to it. */
export type OwnPrekey<Key> = { readonly record: Uint8Array; readonly key: Key };

export type OwnPrekeys = {
  readonly mediumTerm: OwnPrekey<AgreementKey>;
  readonly kem: OwnPrekey<KemKey>;
  /** Required exactly when the header names one. */
  readonly oneTime: OwnPrekey<AgreementKey> | undefined;
};

const matching = (prekey: Prekey, kind: PrekeyKind, id: number): Uint8Array => {
  if (prekey.kind !== kind || prekey.id !== id) throw new Refusal('unknown-prekey', 'not the prekey that the header names');
  return encodePrekeyCore(prekey);
};

/**
 * Makes the responder's session from the header of a tag 21 message, before that message is opened. The caller has checked sender, replay
 * cache and the initiator's newest list (steps 1 to 5). Refuses `malformed`, `unknown-device`, `unknown-prekey`, `not-allowed`.
 */
export const accept = async (
  platform: Platform,
  { own, initiator, message, prekeys, now }: {
    readonly own: OwnParty; readonly initiator: Party; readonly message: Uint8Array; readonly prekeys: OwnPrekeys; readonly now: number;
  },
): Promise<Session> => {
  refuseSelf(own, initiator);
  const header = readHandshakeHeader(message);
  if (!equalBytes(header.account, initiator.account) || !equalBytes(header.deviceId, initiator.deviceId)) {
    throw new Refusal('not-allowed', 'the header names another initiator');
  }
  if ((header.oneTimeId !== 0) !== (prekeys.oneTime !== undefined) || !isKemKind(header.kemKind)) {
    throw new Refusal('unknown-prekey', 'not the prekeys that the header names');
  }
  const cores = {
    mediumTerm: matching(parsePrekey(prekeys.mediumTerm.record), PREKEY_KIND.mediumTerm, header.mediumTermId),
    kem: matching(parsePrekey(prekeys.kem.record), header.kemKind, header.kemId),
    oneTime: prekeys.oneTime === undefined ? undefined : matching(parsePrekey(prekeys.oneTime.record), PREKEY_KIND.oneTime, header.oneTimeId),
  };
  const { privateKey } = prekeys.mediumTerm.key;
  const shared = await Promise.all([
    x25519(privateKey, initiator.identityKey), x25519(own.identity.privateKey, header.ephemeral), x25519(privateKey, header.ephemeral),
    ...(prekeys.oneTime === undefined ? [] : [x25519(prekeys.oneTime.key.privateKey, header.ephemeral)]),
    platform.decapsulate(prekeys.kem.key, header.ciphertext),
  ]);
  const secrets = await derive(shared, transcript(header.bytes, initiator, own, cores));
  const ec: EcRatchet = {
    ...noReceiving, rootKey: secrets.rootKey, own: prekeys.mediumTerm.key, theirs: undefined, sending: undefined, sendingHeaderKey: undefined,
    nextSendingHeaderKey: secrets.headerKeyR, nextReceivingHeaderKey: secrets.headerKeyI,
  };
  return {
    sid: secrets.sid, role: 'responder', own: nameOf(own), peer: nameOf(initiator), handshakeId: await handshakeIdOf(header.bytes),
    handshakeHeader: undefined, confirmed: true, weakForwardSecrecy: false, ec, pq: firstEpoch(secrets, 'responder', now),
  };
};
