/**
 * The key schedule of the handshake: from shared secrets and transcript to the keys that both sides begin with
 * (docs/protocol.md, section 4).
 */
import { concatBytes, labelled, u8 } from '@cipherchat/protocol';
import { hash, kdfKeys, NOTHING, type KdfInput } from './functions.ts';
import type { Party, PqRatchet, Session } from './session.ts';

/**
 * What the transcript T is made of. T is hashed, never sent; both sides build it from what they verified:
 *
 * | offset | length in bytes | what |
 * |---|---|---|
 * | 0 | 1176 | handshake header, with account and device id of the initiator |
 * | 1176 | 96 | AIK, DSK, DIK of the initiator |
 * | 1272 | 36 | account and device id of the responder |
 * | 1308 | 96 | AIK, DSK, DIK of the responder |
 * | 1404 | 64 | core of the medium-term prekey, kind 1 |
 * | 1468 | 1216 | core of the KEM prekey, kind 3 or 4 |
 * | 2684 | 1 or 65 | `00`, or `01` ‖ core of the one-time prekey, kind 2 |
 *
 * A core is a prekey record without its signature: some engines randomise signatures, so no hash covers them.
 *
 * Why all of it: with the keys and identities of both sides, a third device cannot make one side believe that it talks
 * to another one (unknown-key-share). With ct and the KEM key, security does not depend on whether ML-KEM binds them.
 * With every byte of the header, any change on the way gives other keys.
 */
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

/** The byte before the one-time core tells "none" from "one": T has one reading only. */
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

/** What a session begins with on either side; `handshake.ts` adds the classical ratchet. Keys of 32 bytes. */
type Start = Pick<Session, 'sid' | 'role' | 'own' | 'peer' | 'pq'> & {
  readonly rootKey: Uint8Array;
  /** Header keys of the first chains of initiator and responder: even the first header is sealed. */
  readonly headerKeyI: Uint8Array;
  readonly headerKeyR: Uint8Array;
};

/**
 * OKM = KDF("kdf/handshake", 32 zero bytes, DH1 ‖ DH2 ‖ DH3 ‖ [DH4] ‖ ss, HASH(T)), 224 bytes:
 *
 * | offset | length in bytes | what |
 * |---|---|---|
 * | 0 | 32 | rk, first root key |
 * | 32 | 32 | hkI, header key of the initiator's first chain |
 * | 64 | 32 | hkR, header key of the responder's first chain |
 * | 96 | 32 | prk, root of PQ epoch 0 |
 * | 128 | 32 | pckI, PQ chain of epoch 0 from initiator to responder |
 * | 160 | 32 | pckR, PQ chain of epoch 0 from responder to initiator |
 * | 192 | 32 | sid, session id; never sent |
 *
 * `shared` has the secrets in this order, 32 bytes each. An attacker has to know all of them: one unknown secret makes
 * all of OKM unknown. The number of secrets is not encoded, but T says whether there is a DH4.
 *
 * sid binds each message to this session without a word on the wire. The roles get separate keys, so a message that is
 * sent back to its sender does not open.
 */
export const deriveStart = async (
  shared: readonly Uint8Array[],
  bound: Transcript,
  own: Party,
  now: number,
): Promise<Start> => {
  const input: KdfInput = {
    name: 'kdf/handshake',
    salt: new Uint8Array(32),
    ikm: concatBytes(...shared),
    context: await hashOf(bound),
  };
  const [rk = NOTHING, hkI = NOTHING, hkR = NOTHING, prk = NOTHING, pckI = NOTHING, pckR = NOTHING, sid = NOTHING] =
    await kdfKeys(input, 7);
  // By reference: the caller puts its own `own` into the transcript on one of the two sides.
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
    pq,
    rootKey: rk,
    headerKeyI: hkI,
    headerKeyR: hkR,
  };
};
