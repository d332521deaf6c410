/**
 * The handshake: how two devices agree on a session while one of them is offline (docs/protocol.md, section 4).
 *
 * The initiator takes the responder's bundle of signed prekeys from the server (`prekey.ts`), makes an ephemeral key E,
 * encapsulates to the KEM prekey, and sends a handshake header of 1176 bytes with its first messages. The responder
 * computes the same secrets from the header and its private prekeys (`accept-handshake.ts`), and does not have to
 * answer. `handshake-keys.ts` turns the secrets and the transcript into keys.
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
  concatBytes,
  equalBytes,
  HANDSHAKE_HEADER_BYTES,
  labelled,
  prefix,
  PREKEY_KIND,
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
import type { Platform } from './platform.ts';
import type { EcRatchet, OwnParty, Party, Session } from './session.ts';

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
export const refuseSelf = (own: Party, peer: Party): void => {
  if (equalBytes(own.deviceId, peer.deviceId)) throw new Refusal('not-allowed'); // a session with itself
};

/** Neither side has a receiving chain yet: it begins with the first message of the peer. */
export const NO_RECEIVING = { receiving: undefined, previousLength: 0, due: false, past: [] } as const;

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
