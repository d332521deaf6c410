/** Step 2 of PROTOCOL 5.6: a sparse ML-KEM ratchet beside the classical one. Not spoken by this version; proven by the given transcript. */
import { concatBytes, HOUR_MS, Refusal, u32 } from '@cipherchat/protocol';
import type { PqField } from './body.ts';
import type { EpochPolicy, EpochTurn, OpenedTurn } from './epoch-policy.ts';
import { kdf } from './functions.ts';
import { sha256 } from './hazmat.ts';
import type { Epoch, PqRatchet } from './session.ts';

const MESSAGES_PER_EPOCH = 20;
const EPOCH_MS = 24 * HOUR_MS;
const KEPT_EPOCHS = 3;

/** The responder offers the odd epochs, the initiator the even ones: offers never collide. */
const isOwnTurn = (epoch: number, role: EpochTurn['role']): boolean => (epoch % 2 === 1) === (role === 'responder');

const mayOffer = (pq: PqRatchet, { role, now }: EpochTurn): boolean =>
  pq.offer === undefined && isOwnTurn(pq.newest + 1, role) && pq.peerTakesPart && pq.received
  && (pq.newest === 0 || pq.messages >= MESSAGES_PER_EPOCH || now - pq.since >= EPOCH_MS);

/** Counts 1, 2, 4, 8 … and every 64th. */
const isRepeated = (count: number): boolean => (count & (count - 1)) === 0 || count % 64 === 0;

type Exchange = { readonly epoch: number; readonly publicKey: Uint8Array; readonly ciphertext: Uint8Array; readonly secret: Uint8Array };

/** EPOCH: the root and both chains of the next epoch, which becomes the newest. */
const enter = async (pq: PqRatchet, exchange: Exchange, { role, now }: EpochTurn): Promise<PqRatchet> => {
  const context = concatBytes(u32(exchange.epoch), await sha256(exchange.publicKey), await sha256(exchange.ciphertext));
  const okm = await kdf('kdf/pq-epoch', pq.rootKey, exchange.secret, context, 96);
  const [rootKey, chainI, chainR] = [okm.slice(0, 32), okm.slice(32, 64), okm.slice(64)];
  const [own, theirs] = role === 'initiator' ? [chainI, chainR] : [chainR, chainI];
  const entered: Epoch = { epoch: exchange.epoch, sending: { key: own, n: 0 }, receiving: { key: theirs, n: 0 } };
  return tidy({
    ...pq, rootKey, newest: exchange.epoch, epochs: [...pq.epochs, entered], messages: 0, received: false, since: now,
  });
};

/** Keeps receiving chains of the last three epochs, and the sending chains of the newest and the sending one. */
const tidy = (pq: PqRatchet): PqRatchet => ({
  ...pq,
  epochs: pq.epochs
    .filter(({ epoch }) => epoch > pq.newest - KEPT_EPOCHS)
    .map((kept) => (kept.epoch === pq.newest || kept.epoch === pq.sendingEpoch ? kept : { ...kept, sending: undefined })),
  skipped: pq.skipped.filter(({ epoch }) => epoch > pq.newest - KEPT_EPOCHS),
});

const takeOffer = async (pq: PqRatchet, field: PqField, turn: OpenedTurn): Promise<PqRatchet> => {
  if (field.epoch !== pq.newest + 1 || isOwnTurn(field.epoch, turn.role)) return pq;
  const { ciphertext, secret } = await turn.platform.encapsulate(field.bytes);
  const entered = await enter(pq, { epoch: field.epoch, publicKey: field.bytes, ciphertext, secret }, turn);
  return { ...entered, answer: { ciphertext, count: 0 } };
};

const takeAnswer = async (pq: PqRatchet, field: PqField, turn: OpenedTurn): Promise<PqRatchet> => {
  if (pq.offer === undefined || field.epoch !== pq.newest + 1) return pq;
  const { key } = pq.offer;
  const secret = await turn.platform.decapsulate(key, field.bytes);
  const entered = await enter(pq, { epoch: field.epoch, publicKey: key.publicKey, ciphertext: field.bytes, secret }, turn);
  return tidy({ ...entered, sendingEpoch: field.epoch, offer: undefined });
};

const offering = (pq: PqRatchet): { readonly pq: PqRatchet; readonly field: PqField | undefined } => {
  if (pq.offer !== undefined) {
    const offer = { ...pq.offer, count: pq.offer.count + 1 };
    const field = isRepeated(offer.count) ? { kind: 1 as const, epoch: pq.newest + 1, bytes: offer.key.publicKey } : undefined;
    return { pq: { ...pq, offer }, field };
  }
  if (pq.answer !== undefined) {
    const answer = { ...pq.answer, count: pq.answer.count + 1 };
    const field = isRepeated(answer.count) ? { kind: 2 as const, epoch: pq.newest, bytes: answer.ciphertext } : undefined;
    return { pq: { ...pq, answer }, field };
  }
  return { pq, field: undefined };
};

const counted = (pq: PqRatchet, epoch: number, received: boolean): PqRatchet =>
  epoch === pq.newest ? { ...pq, messages: pq.messages + 1, received: pq.received || received } : pq;

export const sparseEpochs: EpochPolicy = {
  takesPart: true,
  beforeSending: async (pq, turn) => {
    const begun = mayOffer(pq, turn) ? { ...pq, offer: { key: await turn.platform.generateKemKey(), count: 0 } } : pq;
    const { pq: chosen, field } = offering(begun);
    return { pq: counted(chosen, chosen.sendingEpoch, false), field };
  },
  afterOpening: async (before, turn) => {
    let pq = counted({ ...before, peerTakesPart: before.peerTakesPart || turn.takesPart }, turn.sealedIn, true);
    if (turn.sealedIn === pq.newest && pq.sendingEpoch < pq.newest) pq = tidy({ ...pq, sendingEpoch: pq.newest, answer: undefined });
    if (turn.field === undefined) return pq;
    if (turn.field.kind !== 1 && turn.field.kind !== 2) throw new Refusal('malformed', 'unknown PQ field');
    return turn.field.kind === 1 ? await takeOffer(pq, turn.field, turn) : await takeAnswer(pq, turn.field, turn);
  },
};
