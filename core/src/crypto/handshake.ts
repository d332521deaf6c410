/**
 * The handshake (PROTOCOL 4): X25519 three or four times, ML-KEM-768 once, the whole transcript in the key derivation.
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
  ACCOUNT_BYTES,
  concatBytes,
  DEVICE_ID_BYTES,
  equalBytes,
  HANDSHAKE_HEADER_BYTES,
  KEM_CIPHERTEXT_BYTES,
  labelled,
  parsePrekey,
  prefix,
  PREKEY_KIND,
  PUBLIC_KEY_BYTES,
  readBytes,
  readPrefix,
  Refusal,
  TAG,
  u32,
  u8,
  type Bundle,
} from '@cipherchat/protocol';
import { rootStep } from './chains.ts';
import { hash, hash16, kdfKeys, NOTHING, type KdfInput } from './functions.ts';
import { x25519 } from './hazmat.ts';
import type { AgreementKey, KemKey } from './keys.ts';
import type { Platform } from './platform.ts';
import type { EcRatchet, OwnParty, Party, PqRatchet, Session } from './session.ts';

export type HandshakeHeader = {
  readonly account: Uint8Array;
  readonly deviceId: Uint8Array;
  readonly listVersion: number;
  readonly mediumTermId: number;
  /** 3 or 4. */
  readonly kemKind: number;
  readonly kemId: number;
  /** 0 = none. */
  readonly oneTimeId: number;
  /** E public, 32 bytes. */
  readonly ephemeral: Uint8Array;
  /** 1088 bytes. */
  readonly ciphertext: Uint8Array;
  /** All 1176 bytes. */
  readonly bytes: Uint8Array;
};

/** The first 1176 bytes of a tag 21 message. Refuses `malformed`, `unsupported`. */
export const readHandshakeHeader = (message: Uint8Array): HandshakeHeader => {
  const bytes = message.slice(0, HANDSHAKE_HEADER_BYTES);
  const reader = readBytes(bytes);
  readPrefix(reader, TAG.initialMessage);
  const header = {
    account: reader.bytes(ACCOUNT_BYTES),
    deviceId: reader.bytes(DEVICE_ID_BYTES),
    listVersion: reader.u32(),
    mediumTermId: reader.u32(),
    kemKind: reader.u8(),
    kemId: reader.u32(),
    oneTimeId: reader.u32(),
    ephemeral: reader.bytes(PUBLIC_KEY_BYTES),
    ciphertext: reader.bytes(KEM_CIPHERTEXT_BYTES),
    bytes,
  };
  if (header.kemKind !== PREKEY_KIND.lastResortKem && header.kemKind !== PREKEY_KIND.oneTimeKem) {
    throw new Refusal('malformed', 'unknown kind of prekey');
  }
  return header;
};

/** Handshake id of a tag 21 message, 16 bytes. */
export const handshakeIdOf = async (message: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  await hash16(labelled('hash/handshake-id', message.subarray(0, HANDSHAKE_HEADER_BYTES)));

/** What T is made of. The prekeys stand for themselves by their cores. */
type Transcript = {
  readonly header: Uint8Array;
  readonly initiator: Party;
  readonly responder: Party;
  readonly mediumTerm: Uint8Array;
  readonly kem: Uint8Array;
  readonly oneTime: Uint8Array | undefined;
};

const keysOf = ({ accountKey, signingKey, identityKey }: Party): readonly Uint8Array[] => [
  accountKey,
  signingKey,
  identityKey,
];

const hashOf = async ({ header, initiator, responder, mediumTerm, kem, oneTime }: Transcript): Promise<Uint8Array> =>
  await hash(
    labelled(
      'hash/transcript',
      header,
      ...keysOf(initiator),
      responder.account,
      responder.deviceId,
      ...keysOf(responder),
      mediumTerm,
      kem,
      ...(oneTime === undefined ? [u8(0)] : [u8(1), oneTime]),
    ),
  );

type Start = Pick<Session, 'sid' | 'role' | 'own' | 'peer' | 'handshakeId' | 'pq'> & {
  readonly rootKey: Uint8Array;
  readonly headerKeyI: Uint8Array;
  readonly headerKeyR: Uint8Array;
};

/** OKM, and what of the state both sides begin with alike. */
const derive = async (shared: readonly Uint8Array[], bound: Transcript, own: Party, now: number): Promise<Start> => {
  const input: KdfInput = {
    name: 'kdf/handshake',
    salt: new Uint8Array(32),
    ikm: concatBytes(...shared),
    context: await hashOf(bound),
  };
  const [rk = NOTHING, hkI = NOTHING, hkR = NOTHING, prk = NOTHING, pckI = NOTHING, pckR = NOTHING, sid = NOTHING] =
    await kdfKeys(input, 7);
  const initiates = own === bound.initiator;
  const nameOf = ({ account, deviceId }: Party): Session['own'] => ({ account, deviceId });
  const pq: PqRatchet = {
    rootKey: prk,
    newest: 0,
    sendingEpoch: 0,
    epochs: [
      {
        epoch: 0,
        sending: { key: initiates ? pckI : pckR, n: 0 },
        receiving: { key: initiates ? pckR : pckI, n: 0, skipped: [] },
      },
    ],
    peerTakesPart: false,
    offer: undefined,
    answer: undefined,
    messages: 0,
    received: false,
    since: now,
  };
  return {
    sid,
    role: initiates ? 'initiator' : 'responder',
    own: nameOf(own),
    peer: nameOf(initiates ? bound.responder : bound.initiator),
    handshakeId: await handshakeIdOf(bound.header),
    pq,
    rootKey: rk,
    headerKeyI: hkI,
    headerKeyR: hkR,
  };
};

const refuseSelf = (own: Party, peer: Party): void => {
  if (equalBytes(own.deviceId, peer.deviceId)) throw new Refusal('not-allowed', 'a session with itself');
};

const NO_RECEIVING = { receiving: undefined, previousLength: 0, due: false, past: [] } as const;

export type Initiation = {
  readonly own: OwnParty;
  readonly peer: Party;
  /** From `verifyBundle`. */
  readonly bundle: Bundle;
  readonly now: number;
};

/** Makes the initiator's session. Draws E, the encapsulation and the first ratchet key, in this order. Refuses `malformed`, `not-allowed`. */
export const initiate = async (platform: Platform, { own, peer, bundle, now }: Initiation): Promise<Session> => {
  refuseSelf(own, peer);
  const { mediumTerm, kem, oneTime } = bundle;
  const [ephemeral, { ciphertext, secret }, ratchetKey] = await Promise.all([
    platform.generateAgreementKey(),
    platform.encapsulate(kem.publicKey),
    platform.generateAgreementKey(),
  ]);
  const header = concatBytes(
    prefix(TAG.initialMessage),
    own.account,
    own.deviceId,
    u32(own.listVersion),
    u32(mediumTerm.id),
    u8(kem.kind),
    u32(kem.id),
    u32(oneTime?.id ?? 0),
    ephemeral.publicKey,
    ciphertext,
  );
  const [firstShared, ...shared] = await Promise.all([
    x25519(ratchetKey.privateKey, mediumTerm.publicKey),
    x25519(own.identity.privateKey, mediumTerm.publicKey),
    x25519(ephemeral.privateKey, peer.identityKey),
    x25519(ephemeral.privateKey, mediumTerm.publicKey),
    ...(oneTime === undefined ? [] : [x25519(ephemeral.privateKey, oneTime.publicKey)]),
  ]);
  const cores = { mediumTerm: mediumTerm.core, kem: kem.core, oneTime: oneTime?.core };
  const bound = { header, initiator: own, responder: peer, ...cores };
  const { rootKey, headerKeyI, headerKeyR, ...start } = await derive([...shared, secret], bound, own, now);
  const first = await rootStep(rootKey, firstShared);
  const ec: EcRatchet = {
    ...NO_RECEIVING,
    rootKey: first.rootKey,
    own: ratchetKey,
    theirs: mediumTerm.publicKey.slice(),
    sending: { ...first.chain, headerKey: headerKeyI },
    nextSendingHeaderKey: first.nextHeaderKey,
    nextReceivingHeaderKey: headerKeyR,
  };
  const weakForwardSecrecy = kem.kind === PREKEY_KIND.lastResortKem && oneTime === undefined;
  return { ...start, handshakeHeader: header, confirmed: false, weakForwardSecrecy, ec };
};

/** A record of this device, and the private key to it. */
export type OwnPrekey<Key> = { readonly record: Uint8Array; readonly key: Key };

export type OwnPrekeys = {
  readonly mediumTerm: OwnPrekey<AgreementKey>;
  readonly kem: OwnPrekey<KemKey>;
  /** Required exactly when the header names one. */
  readonly oneTime?: OwnPrekey<AgreementKey> | undefined;
};

/** Core of the record that the header names. */
const coreOf = ({ record }: OwnPrekey<unknown>, kind: number, id: number): Uint8Array => {
  const prekey = parsePrekey(record);
  if (prekey.kind !== kind || prekey.id !== id) throw new Refusal('unknown-prekey', 'not the prekey that is named');
  return prekey.core;
};

export type Acceptance = {
  readonly own: OwnParty;
  /** Taken from the newest verified list of the account that the header names. */
  readonly initiator: Party;
  /** Tag 21; the header is enough. */
  readonly message: Uint8Array;
  readonly prekeys: OwnPrekeys;
  readonly now: number;
};

/**
 * Makes the responder's session from the header of a tag 21 message, before that message is opened. The caller has compared the sender, asked
 * the replay cache and fetched the list (steps 1 to 4). Refuses `malformed`, `unsupported`, `unknown-prekey`, `not-allowed`.
 */
export const accept = async (
  platform: Platform,
  { own, initiator, message, prekeys, now }: Acceptance,
): Promise<Session> => {
  refuseSelf(own, initiator);
  const { mediumTerm, kem, oneTime } = prekeys;
  const header = readHandshakeHeader(message);
  if (!equalBytes(header.account, initiator.account) || !equalBytes(header.deviceId, initiator.deviceId)) {
    throw new Refusal('not-allowed', 'the header names another initiator');
  }
  if ((header.oneTimeId === 0) !== (oneTime === undefined))
    throw new Refusal('unknown-prekey', 'one prekey too many or few');
  const bound = {
    header: header.bytes,
    initiator,
    responder: own,
    mediumTerm: coreOf(mediumTerm, PREKEY_KIND.mediumTerm, header.mediumTermId),
    kem: coreOf(kem, header.kemKind, header.kemId),
    oneTime: oneTime && coreOf(oneTime, PREKEY_KIND.oneTime, header.oneTimeId),
  };
  const shared = await Promise.all([
    x25519(mediumTerm.key.privateKey, initiator.identityKey),
    x25519(own.identity.privateKey, header.ephemeral),
    x25519(mediumTerm.key.privateKey, header.ephemeral),
    ...(oneTime === undefined ? [] : [x25519(oneTime.key.privateKey, header.ephemeral)]),
    platform.decapsulate(kem.key, header.ciphertext),
  ]);
  const { rootKey, headerKeyI, headerKeyR, ...start } = await derive(shared, bound, own, now);
  const ec: EcRatchet = {
    ...NO_RECEIVING,
    rootKey,
    own: mediumTerm.key,
    theirs: undefined,
    sending: undefined,
    nextSendingHeaderKey: headerKeyR,
    nextReceivingHeaderKey: headerKeyI,
  };
  return { ...start, handshakeHeader: undefined, confirmed: true, weakForwardSecrecy: false, ec };
};
