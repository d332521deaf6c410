/**
 * The responder's part of the handshake (`handshake.ts`): its header, and the session that it makes. Who writes first
 * rarely needs it, so it is loaded with the first header.
 */
import {
  ACCOUNT_BYTES,
  DEVICE_ID_BYTES,
  equalBytes,
  HANDSHAKE_HEADER_BYTES,
  KEM_CIPHERTEXT_BYTES,
  parsePrekey,
  PREKEY_KIND,
  PUBLIC_KEY_BYTES,
  readBytes,
  readPrefix,
  Refusal,
  TAG,
} from '@cipherchat/protocol';
import { deriveStart } from './handshake-keys.ts';
import { handshakeIdOf, NO_RECEIVING, refuseSelf } from './handshake.ts';
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
