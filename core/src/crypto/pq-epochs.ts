/**
 * PQ epochs: a sparse ML-KEM ratchet next to the classical one (docs/protocol.md, section 5.6).
 *
 * Why: chains alone never heal. Each epoch mixes a fresh ML-KEM secret into the PQ root, so an attacker who stole the
 * state and has a quantum computer is locked out again after two epochs. Sources: ML-KEM Braid and the Triple Ratchet
 * (Dodis et al., Eurocrypt 2025). Unlike Braid it sends whole keys: 1.2 kB now and then is cheaper on the web than
 * erasure coding.
 */
import { concatBytes, HOUR_MS, u32 } from '@cipherchat/protocol';
import type { PqField } from './body.ts';
import type { EpochPolicy, EpochTurn, OpenedTurn } from './epoch-policy.ts';
import { kdfKeys, NOTHING, type KdfInput } from './functions.ts';
import { sha256 } from './hazmat.ts';
import type { PqRatchet } from './session.ts';

/**
 * Policy of the offerer, which no receiver checks: a new epoch after 20 messages or 24 hours. Three epochs are kept for
 * late messages. Every 64th message repeats a pending field: with powers of two alone, an attacker who drops a dozen
 * messages, known by their size class, would stop the healing for good.
 */
const MESSAGES_PER_EPOCH = 20;
const EPOCH_MS = 24 * HOUR_MS;
const KEPT_EPOCHS = 3;
const REPEATED_EVERY = 64;

/** The responder offers the odd epochs, the initiator the even ones: offers never collide. */
const isOwnTurn = (epoch: number, role: EpochTurn['role']): boolean => (epoch % 2 === 1) === (role === 'responder');

/**
 * "Received in this epoch" proves that the peer has its keys. Without it a side could run ahead of a peer that lost the
 * answer, and send what the peer cannot open.
 */
const mayOffer = (pq: PqRatchet, { role, now }: EpochTurn): boolean =>
  pq.offer === undefined &&
  isOwnTurn(pq.newest + 1, role) &&
  pq.peerTakesPart &&
  pq.received &&
  (pq.newest === 0 || pq.messages >= MESSAGES_PER_EPOCH || now - pq.since >= EPOCH_MS);

/** Counts 1, 2, 4, 8 … and every 64th. */
const isRepeated = (count: number): boolean => (count & (count - 1)) === 0 || count % REPEATED_EVERY === 0;

/** Keeps receiving chains of the last three epochs, and the sending chains of the newest and the sending one. */
const tidy = (pq: PqRatchet): PqRatchet => ({
  ...pq,
  epochs: pq.epochs
    .filter(({ epoch }) => epoch > pq.newest - KEPT_EPOCHS)
    .map((kept) =>
      kept.epoch === pq.newest || kept.epoch === pq.sendingEpoch ? kept : { ...kept, sending: undefined },
    ),
});

type Exchange = {
  readonly epoch: number;
  readonly publicKey: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly secret: Uint8Array;
};

/**
 * EPOCH = KDF("kdf/pq-epoch", salt prk, ikm ss, e u32 ‖ SHA-256(ek) ‖ SHA-256(ct), 96): next root, chain of the
 * initiator, chain of the responder, 32 bytes each. With ek and ct in it, security does not depend on whether ML-KEM
 * binds them. The new epoch becomes the newest; whether this side sends in it yet is up to the caller.
 */
const enter = async (pq: PqRatchet, exchange: Exchange, { role, now }: EpochTurn): Promise<PqRatchet> => {
  const { epoch, publicKey, ciphertext, secret } = exchange;
  const context = concatBytes(u32(epoch), await sha256(publicKey), await sha256(ciphertext));
  const input: KdfInput = { name: 'kdf/pq-epoch', salt: pq.rootKey, ikm: secret, context };
  const [rootKey = NOTHING, ...chains] = await kdfKeys(input, 3);
  const [own = NOTHING, theirs = NOTHING] = role === 'initiator' ? chains : chains.toReversed();
  const entered = { epoch, sending: { key: own, n: 0 }, receiving: { key: theirs, n: 0, skipped: [] } };
  return {
    ...pq,
    rootKey,
    newest: epoch,
    epochs: [...pq.epochs, entered],
    messages: 0,
    received: false,
    since: now,
  };
};

/**
 * The sending epoch stays: the peer lacks the keys until the answer has reached it. Old or repeated offers are ignored.
 */
const takeOffer = async (pq: PqRatchet, field: PqField, turn: OpenedTurn): Promise<PqRatchet> => {
  if (field.epoch !== pq.newest + 1 || isOwnTurn(field.epoch, turn.role)) return pq;
  const made = await turn.platform.encapsulate(field.bytes);
  const entered = await enter(pq, { epoch: field.epoch, publicKey: field.bytes, ...made }, turn);
  return tidy({ ...entered, answer: { ciphertext: made.ciphertext, count: 0 } });
};

/** The offerer has both halves and knows that the peer has them: it sends in the new epoch at once. */
const takeAnswer = async (pq: PqRatchet, { epoch, bytes }: PqField, turn: OpenedTurn): Promise<PqRatchet> => {
  if (pq.offer === undefined || epoch !== pq.newest + 1) return pq;
  const { key } = pq.offer;
  const secret = await turn.platform.decapsulate(key, bytes);
  const entered = await enter(pq, { epoch, publicKey: key.publicKey, ciphertext: bytes, secret }, turn);
  return tidy({ ...entered, sendingEpoch: epoch, offer: undefined });
};

type Choice = { readonly pq: PqRatchet; readonly field: PqField | undefined };

/** The field for the next message. A pending offer or answer is repeated, since any one message may be lost. */
const choose = (pq: PqRatchet): Choice => {
  if (pq.offer !== undefined) {
    const offer = { ...pq.offer, count: pq.offer.count + 1 };
    const field = { kind: 1 as const, epoch: pq.newest + 1, bytes: offer.key.publicKey };
    return { pq: { ...pq, offer }, field: isRepeated(offer.count) ? field : undefined };
  }
  if (pq.answer !== undefined) {
    const answer = { ...pq.answer, count: pq.answer.count + 1 };
    const field = { kind: 2 as const, epoch: pq.newest, bytes: answer.ciphertext };
    return { pq: { ...pq, answer }, field: isRepeated(answer.count) ? field : undefined };
  }
  return { pq, field: undefined };
};

const counted = (pq: PqRatchet, epoch: number, received: boolean): PqRatchet =>
  epoch === pq.newest ? { ...pq, messages: pq.messages + 1, received: pq.received || received } : pq;

/**
 * `afterOpening` runs after the body was authenticated: a forged offer would otherwise replace a key of the session.
 * The sending epoch moves before the field is applied, in the order of section 5.6.
 */
export const sparseEpochs: EpochPolicy = {
  takesPart: true,
  beforeSending: async (pq, turn) => {
    const begun = mayOffer(pq, turn) ? { ...pq, offer: { key: await turn.platform.generateKemKey(), count: 0 } } : pq;
    const { pq: chosen, field } = choose(begun);
    return { pq: counted(chosen, chosen.sendingEpoch, false), field };
  },
  afterOpening: async (before, turn) => {
    const seen = { ...before, peerTakesPart: before.peerTakesPart || turn.takesPart };
    let pq = counted(seen, turn.sealedIn, true);
    if (turn.sealedIn === pq.newest && pq.sendingEpoch < pq.newest) {
      pq = tidy({ ...pq, sendingEpoch: pq.newest, answer: undefined });
    }
    if (turn.field === undefined) return pq;
    return await (turn.field.kind === 1 ? takeOffer : takeAnswer)(pq, turn.field, turn);
  },
};
