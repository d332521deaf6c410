/**
 * The handshake: how two devices agree on a session while one of them is offline (docs/protocol.md, section 4).
 *
 * The initiator takes the responder's bundle of signed prekeys from the server (`prekey.ts`), makes an ephemeral key E,
 * encapsulates to the KEM prekey, and sends a handshake header of 1176 bytes with its first messages. The responder
 * computes the same secrets from the header and its private prekeys, and does not have to answer. `handshake-keys.ts`
 * turns the secrets and the transcript into keys.
 *
 * | secret | initiator | responder | what it is for |
 * |---|---|---|---|
 * | DH1 | DIK_I, SPK_R | SPK_R, DIK_I | authenticates the initiator |
 * | DH2 | E, DIK_R | DIK_R, E | authenticates the responder |
 * | DH3 | E, SPK_R | SPK_R, E | forward secrecy once SPK_R is deleted |
 * | DH4, with a one-time key only | E, OPK_R | OPK_R, E | forward secrecy after the first message; no replay |
 * | ss | ENCAPS | DECAPS | a quantum computer that breaks X25519 later still lacks it |
 *
 * DIK: identity key of a device. SPK: medium-term prekey, kind 1. OPK: one-time prekey, kind 2.
 *
 * Sources: Signal's X3DH and PQXDH. Differences: two device keys (DSK, DIK) instead of one XEdDSA key, so no filler
 * bytes before DH1; the whole transcript in the KDF, which answers what the analysis of PQXDH by Bhargavan et al.
 * (USENIX Security 2024) asks for: encodings that cannot be confused, and binding of the KEM key.
 *
 * Limits that follow: only secrecy is post-quantum, authentication is X25519 and Ed25519. Anyone who steals a private
 * medium-term prekey can pose as any initiator towards its owner (DH1), as in X3DH, until that key is deleted.
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
import { hash16 } from './functions.ts';
import { deriveStart } from './handshake-keys.ts';
import { x25519 } from './hazmat.ts';
import type { AgreementKey, KemKey } from './keys.ts';
import type { Platform } from './platform.ts';
import type { EcRatchet, OwnParty, Party, Session } from './session.ts';

/**
 * Handshake header, 1176 bytes, with its own prefix. It is sent in the clear: the responder needs all of it before any
 * key exists. Every byte enters the transcript, so a changed one gives other keys and the message does not open.
 *
 * | offset | length in bytes | what |
 * |---|---|---|
 * | 0 | 3 | prefix `01 01 21` |
 * | 3 | 20 | account of the initiator |
 * | 23 | 16 | device id of the initiator |
 * | 39 | 4 | version u32 of the initiator's device list |
 * | 43 | 4 | id u32 of the medium-term prekey, kind 1 |
 * | 47 | 1 | kind u8 of the KEM prekey: 3 last resort, 4 one-time |
 * | 48 | 4 | id u32 of the KEM prekey |
 * | 52 | 4 | id u32 of the one-time X25519 prekey, kind 2; 0 = none |
 * | 56 | 32 | E public |
 * | 88 | 1088 | ct, ML-KEM-768 ciphertext |
 */
export type HandshakeHeader = {
  readonly account: Uint8Array;
  readonly deviceId: Uint8Array;
  /** The responder fetches a list of at least this version, so the server cannot hide that the device was added. */
  readonly listVersion: number;
  readonly mediumTermId: number;
  /** 3 last resort, 4 one-time. */
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

/**
 * Parses the first 1176 bytes of a tag 21 message; what follows is not looked at. Refuses `malformed` for too few bytes
 * and an unknown kind of KEM prekey, `unsupported` for another version, suite or tag. Nothing in it is authentic yet.
 */
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
    throw new Refusal('malformed'); // unknown kind of prekey
  }
  return header;
};

/**
 * Handshake id of a tag 21 message, 16 bytes. Over the whole header: a message with one changed byte belongs to another
 * handshake and cannot reach the session of the first. The replay cache keeps an id until the kind 1 prekey, and the
 * kind 3 prekey if one was used, are deleted: without a one-time key nothing else stops a replay.
 */
export const handshakeIdOf = async (message: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  await hash16(labelled('hash/handshake-id', message.subarray(0, HANDSHAKE_HEADER_BYTES)));

/**
 * Refuses `not-allowed`. In a session with itself both roles would hold all keys of both directions, and a server could
 * return a device's own messages to it.
 */
const refuseSelf = (own: Party, peer: Party): void => {
  if (equalBytes(own.deviceId, peer.deviceId)) throw new Refusal('not-allowed'); // a session with itself
};

/** Neither side has a receiving chain yet: it begins with the first message of the peer. */
const NO_RECEIVING = { receiving: undefined, previousLength: 0, due: false, past: [] } as const;

export type Initiation = {
  readonly own: OwnParty;
  readonly peer: Party;
  /** From `verifyBundle`: signatures, device, expiry and keys are checked there, not here. */
  readonly bundle: Bundle;
  readonly now: number;
};

/**
 * Makes the initiator's session. Draws E, the encapsulation and the first ratchet key, in this order, which the test
 * vectors replay. Refuses `malformed` for an unusable public key (X25519 result of zero, ML-KEM modulus check) and
 * `not-allowed` for a session with itself.
 *
 * The session can send at once: its sending chain comes from one root step with a fresh ratchet key against the
 * responder's SPK, as in the Double Ratchet. E, DH1 to DH4 and ss are dropped when this function returns: anyone who
 * kept them could derive the session again.
 */
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
  const { rootKey, headerKeyI, headerKeyR, ...start } = await deriveStart([...shared, secret], bound, own, now);
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
  // Nothing in this handshake was for one use: who later steals the kind 1 and 3 keys can read up to the first reply.
  const weakForwardSecrecy = kem.kind === PREKEY_KIND.lastResortKem && oneTime === undefined;
  const handshakeId = await handshakeIdOf(header);
  return { ...start, handshakeId, handshakeHeader: header, confirmed: false, weakForwardSecrecy, ec };
};

/** A prekey record of this device (128 or 1280 bytes), and the private key to it. */
export type OwnPrekey<Key> = { readonly record: Uint8Array; readonly key: Key };

export type OwnPrekeys = {
  readonly mediumTerm: OwnPrekey<AgreementKey>;
  readonly kem: OwnPrekey<KemKey>;
  /** Required exactly when the header names one. */
  readonly oneTime?: OwnPrekey<AgreementKey> | undefined;
};

/**
 * Core of the record that the header names. Refuses `unknown-prekey` for another record: kind, id and expiry are in the
 * transcript, so the wrong record would give keys that open nothing, and a misleading `not-authentic`.
 */
const coreOf = ({ record }: OwnPrekey<unknown>, kind: number, id: number): Uint8Array => {
  const prekey = parsePrekey(record);
  if (prekey.kind !== kind || prekey.id !== id) throw new Refusal('unknown-prekey'); // not the prekey that is named
  return prekey.core;
};

export type Acceptance = {
  readonly own: OwnParty;
  /** From the newest verified list of the account that the header names, never from the message. */
  readonly initiator: Party;
  /** Tag 21; the header is enough. */
  readonly message: Uint8Array;
  readonly prekeys: OwnPrekeys;
  readonly now: number;
};

/**
 * Makes the responder's session from the header of a tag 21 message, before that message is opened (section 4, steps 5
 * and 6). The caller has compared the sender, asked the replay cache and fetched the list (steps 1 to 4).
 *
 * The session that it returns proves nothing: anyone can write a header. The caller stores it, deletes the one-time
 * keys and remembers the handshake id only after the message opened in it, in one transaction. Otherwise strangers
 * could burn one-time keys with junk.
 *
 * | refusal | reason |
 * |---|---|
 * | `malformed` | header too short or of an unknown kind; E of low order; ciphertext of a wrong length |
 * | `unsupported` | another version, suite or tag |
 * | `unknown-prekey` | a prekey given that the header does not name, or the other way round |
 * | `not-allowed` | a session with itself, or the header names another initiator |
 */
export const accept = async (
  platform: Platform,
  { own, initiator, message, prekeys, now }: Acceptance,
): Promise<Session> => {
  refuseSelf(own, initiator);
  const { mediumTerm, kem, oneTime } = prekeys;
  const header = readHandshakeHeader(message);
  if (!equalBytes(header.account, initiator.account) || !equalBytes(header.deviceId, initiator.deviceId)) {
    throw new Refusal('not-allowed'); // the header names another initiator
  }
  if ((header.oneTimeId === 0) !== (oneTime === undefined)) throw new Refusal('unknown-prekey'); // one prekey too many or few
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
  const { rootKey, headerKeyI, headerKeyR, ...start } = await deriveStart(shared, bound, own, now);
  // SPK is the first ratchet key of this side, as in the Double Ratchet: the initiator's first root step used it. It
  // cannot send before it has received: it knows no ratchet key of the peer.
  const ec: EcRatchet = {
    ...NO_RECEIVING,
    rootKey,
    own: mediumTerm.key,
    theirs: undefined,
    sending: undefined,
    nextSendingHeaderKey: headerKeyR,
    nextReceivingHeaderKey: headerKeyI,
  };
  const handshakeId = await handshakeIdOf(header.bytes);
  return { ...start, handshakeId, handshakeHeader: undefined, confirmed: true, weakForwardSecrecy: false, ec };
};
