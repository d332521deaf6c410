/** Step 2 of PROTOCOL 5.6: a sparse ML-KEM ratchet beside the classical one. Not spoken by this version; proven by the given transcript. */
import { concatBytes, HOUR_MS, u32 } from '@cipherchat/protocol';
import type { PqField } from './body.ts';
import type { EpochPolicy, EpochTurn, OpenedTurn } from './epoch-policy.ts';
import { kdfKeys, NOTHING, type KdfInput } from './functions.ts';
import { sha256 } from './hazmat.ts';
import type { PqRatchet } from './session.ts';

const MESSAGES_PER_EPOCH = 20;
const EPOCH_MS = 24 * HOUR_MS;
const KEPT_EPOCHS = 3;
const REPEATED_EVERY = 64;

/** The responder offers the odd epochs, the initiator the even ones: offers never collide. */
const isOwnTurn = (epoch: number, role: EpochTurn['role']): boolean => (epoch % 2 === 1) === (role === 'responder');

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

/** EPOCH: the root and both chains of the next epoch, which becomes the newest. */
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

const takeOffer = async (pq: PqRatchet, field: PqField, turn: OpenedTurn): Promise<PqRatchet> => {
  if (field.epoch !== pq.newest + 1 || isOwnTurn(field.epoch, turn.role)) return pq;
  const made = await turn.platform.encapsulate(field.bytes);
  const entered = await enter(pq, { epoch: field.epoch, publicKey: field.bytes, ...made }, turn);
  return tidy({ ...entered, answer: { ciphertext: made.ciphertext, count: 0 } });
};

const takeAnswer = async (pq: PqRatchet, { epoch, bytes }: PqField, turn: OpenedTurn): Promise<PqRatchet> => {
  if (pq.offer === undefined || epoch !== pq.newest + 1) return pq;
  const { key } = pq.offer;
  const secret = await turn.platform.decapsulate(key, bytes);
  const entered = await enter(pq, { epoch, publicKey: key.publicKey, ciphertext: bytes, secret }, turn);
  return tidy({ ...entered, sendingEpoch: epoch, offer: undefined });
};

type Choice = { readonly pq: PqRatchet; readonly field: PqField | undefined };

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
