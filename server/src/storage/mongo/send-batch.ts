/**
 * Sends of one batch: one lookup, then the envelopes, then the answers, so that a stored answer proves that every
 * envelope was stored. A kill in between leaves envelopes without an answer: no client was told, and the repeat finds
 * them by `_id` and writes the answer.
 */
import { StorageError, type Send, type SendOutcome } from '../port.ts';
import type { AccountDocuments } from './account-documents.ts';
import { binary, type Collections, type MessageDocument, type SendDocument } from './collections.ts';
import { insertNew } from './insert-new.ts';
import type { MailboxCounts } from './mailbox-counts.ts';
import type { MailboxNumbers } from './mailbox-numbers.ts';
import { accountsOf, givingWay, receiversOf, refusalOf, siblingsOfFull, type Known } from '../send-check.ts';
import type { DeviceId } from '@cipherchat/protocol';

export type SendBatchParts = {
  readonly collections: Collections;
  readonly accounts: AccountDocuments;
  readonly numbers: MailboxNumbers;
  readonly counts: MailboxCounts;
  readonly betweenWrites: (place: string) => Promise<void>;
};

export type SendRequest = { readonly send: Send; readonly mailboxLimit: number };

type Envelope = { -readonly [K in keyof MessageDocument]: MessageDocument[K] };
type Existing = Pick<MessageDocument, '_id' | 'senderId' | 'timestamp'>;

/** One send on its way into the store. */
type Plan = {
  readonly send: Send;
  readonly envelopes: readonly Envelope[];
  /** Receivers whose oldest envelope gives way. */
  readonly full: readonly DeviceId[];
  /** Those that were written now, not by an earlier try. */
  readonly written: Set<Envelope>;
  /** Becomes the time of the first envelope, when an earlier try wrote that. */
  at: number;
  isTaken: boolean;
  /** How many envelopes wait for each receiver, this one included. */
  readonly waiting: readonly number[];
};

const answerId = ({ sender, id }: Send): string => `${sender.device}.${id}`;
const idsOf = ({ id, receivers }: Send): readonly string[] => receivers.map(({ device }) => `${id}.${device}`);
const oneOrMany = (ids: readonly string[]) => (ids.length === 1 ? { _id: ids[0] ?? '' } : { _id: { $in: [...ids] } });

export class SendBatch {
  readonly #parts: SendBatchParts;

  constructor(parts: SendBatchParts) {
    this.#parts = parts;
  }

  /**
   * Outcomes in the order of the requests. Of several with one id the first is stored, and the others repeat its
   * outcome.
   */
  async run(requests: readonly SendRequest[]): Promise<readonly SendOutcome[]> {
    const outcomes = new Map<SendRequest, SendOutcome>();
    let left = requests;
    while (left.length > 0) {
      const firsts = new Map<string, SendRequest>();
      for (const request of left) {
        const id = answerId(request.send);
        if (!firsts.has(id)) firsts.set(id, request);
      }
      const round = [...firsts.values()];
      const settled = await this.#round(round);
      round.forEach((request, i) => outcomes.set(request, settled[i] ?? { kind: 'taken' }));
      left = left.filter((request) => !outcomes.has(request));
    }
    return requests.map((request) => outcomes.get(request) ?? { kind: 'taken' });
  }

  async #round(requests: readonly SendRequest[]): Promise<readonly SendOutcome[]> {
    const answers = await this.#answers(requests.map(({ send }) => answerId(send)));
    const fresh = requests.filter(({ send }) => !answers.has(answerId(send)));
    const refusals = new Map<SendRequest, SendOutcome>();
    const plans = await this.#plan(fresh, refusals);
    await this.#nameTaken(refusals);
    await this.#write(plans);
    const first = await this.#answer(plans.filter(({ isTaken }) => !isTaken));
    const bySend = new Map(plans.map((plan) => [plan.send, plan]));
    return requests.map((request) => {
      const { send } = request;
      const at = answers.get(answerId(send)) ?? first.get(answerId(send));
      if (at !== undefined) return { kind: 'repeated', at };
      const plan = bySend.get(send);
      if (plan === undefined || plan.isTaken) return refusals.get(request) ?? { kind: 'taken' };
      const sequences = plan.envelopes.map(({ sequence }) => sequence);
      return { kind: 'stored', at: plan.at, sequences, waiting: plan.waiting };
    });
  }

  async #answers(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map();
    const found = await this.#parts.collections.sends.find(oneOrMany(ids)).toArray();
    return new Map(found.map(({ _id, timestamp }) => [_id, timestamp]));
  }

  /** The sends that may be stored, in order; each counts towards the limits of the later ones. */
  async #plan(requests: readonly SendRequest[], refusals: Map<SendRequest, SendOutcome>): Promise<readonly Plan[]> {
    if (requests.length === 0) return [];
    const known = await this.#look(requests);
    const counts = new Map(known.counts);
    return requests.flatMap((request) => {
      const { send, mailboxLimit } = request;
      const refusal = refusalOf(send, { ...known, counts }, mailboxLimit);
      if (refusal !== undefined) {
        refusals.set(request, refusal);
        return [];
      }
      const full = givingWay(send, { counts }, mailboxLimit);
      for (const device of full) counts.set(device, (counts.get(device) ?? 0) - 1);
      for (const { device } of send.receivers) counts.set(device, (counts.get(device) ?? 0) + 1);
      const envelopes = send.receivers.map((receiver) => this.#envelope(send, receiver));
      const waiting = send.receivers.map(({ device }) => counts.get(device) ?? 0);
      return [{ send, envelopes, full, written: new Set<Envelope>(), at: send.now, isTaken: false, waiting }];
    });
  }

  /** A taken id is reported even if the mailbox is full. */
  async #nameTaken(refusals: Map<SendRequest, SendOutcome>): Promise<void> {
    const full = [...refusals].filter(([, { kind }]) => kind === 'mailbox-full').map(([request]) => request);
    if (full.length === 0) return;
    const filter = oneOrMany(full.flatMap(({ send }) => idsOf(send)));
    const found = await this.#parts.collections.messages.find(filter, { projection: { senderId: 1 } }).toArray();
    const owners = new Map(found.map(({ _id, senderId }) => [_id, senderId]));
    for (const request of full) {
      const { send } = request;
      if (idsOf(send).some((id) => (owners.get(id) ?? send.sender.device) !== send.sender.device)) {
        refusals.set(request, { kind: 'taken' });
      }
    }
  }

  async #look(requests: readonly SendRequest[]): Promise<Known> {
    const sends = requests.map(({ send }) => send);
    const { accounts, counts } = this.#parts;
    const receivers = receiversOf(sends);
    const limit = Math.min(...requests.map(({ mailboxLimit }) => mailboxLimit));
    const [known, waiting] = await Promise.all([accounts.accounts(accountsOf(sends)), counts.of(receivers, limit)]);
    const siblings = siblingsOfFull(sends, { accounts: known, counts: waiting }, limit);
    return {
      accounts: known,
      counts: siblings.length === 0 ? waiting : new Map([...waiting, ...(await counts.of(siblings, limit))]),
    };
  }

  #envelope({ id, sender, now }: Send, { device, message, iv }: Send['receivers'][number]): Envelope {
    return {
      _id: `${id}.${device}`,
      senderId: sender.device,
      senderUserId: sender.account,
      receiverId: device,
      encryptedPayload: binary(Buffer.from(message, 'base64url')),
      iv: binary(Buffer.from(iv, 'base64url')),
      timestamp: now,
      deliveryStatus: 'sent',
      deliveredAt: null,
      sequence: this.#parts.numbers.next(device),
    };
  }

  async #write(plans: readonly Plan[]): Promise<void> {
    const { collections, numbers, counts, betweenWrites } = this.#parts;
    const owners = new Map(plans.flatMap((plan) => plan.envelopes.map((envelope) => [envelope, plan] as const)));
    let left = [...owners.keys()];
    if (left.length > 0) await betweenWrites('send: numbers');
    while (left.length > 0) {
      const refused = await insertNew(collections.messages, left);
      left.forEach((envelope, i) => {
        if (!refused.has(i)) owners.get(envelope)?.written.add(envelope);
      });
      left = await this.#sort(
        left.filter((_, i) => refused.has(i)),
        owners,
      );
    }
    if (plans.length > 0) await betweenWrites('send: envelopes');
    await this.#takeBack(plans.filter(({ isTaken }) => isTaken));
    const written = plans.filter(({ isTaken }) => !isTaken).flatMap((plan) => [...plan.written]);
    for (const { receiverId } of written) counts.add(receiverId, 1);
    for (const { full, isTaken } of plans) if (!isTaken) for (const device of full) await this.#giveWay(device);
    await numbers.settle(plans.filter(({ isTaken }) => !isTaken).flatMap(({ envelopes }) => envelopes));
  }

  /** After the write: a kill in between leaves one more than the limit, and loses nothing. */
  async #giveWay(device: DeviceId): Promise<void> {
    const { collections, counts } = this.#parts;
    const waiting = { receiverId: device, deliveryStatus: 'sent' as const };
    const oldest = await collections.messages.findOne(waiting, { sort: { sequence: 1 }, projection: { _id: 1 } });
    if (oldest === null) return;
    const { deletedCount } = await collections.messages.deleteOne({ ...waiting, _id: oldest._id });
    counts.add(device, -deletedCount);
  }

  /**
   * Refused insertions: an existing `_id` means stored or taken; otherwise the number was in use, and the envelope gets
   * a new one.
   */
  async #sort(refused: readonly Envelope[], owners: ReadonlyMap<Envelope, Plan>): Promise<Envelope[]> {
    if (refused.length === 0) return [];
    const { collections, numbers } = this.#parts;
    const projection = { senderId: 1, timestamp: 1, sequence: 1 };
    const found = await collections.messages.find(oneOrMany(refused.map(({ _id }) => _id)), { projection }).toArray();
    const existing = new Map<string, Existing & Pick<MessageDocument, 'sequence'>>(found.map((one) => [one._id, one]));
    return refused.filter((envelope) => {
      const there = existing.get(envelope._id);
      const plan = owners.get(envelope);
      if (there === undefined || plan === undefined) {
        envelope.sequence = numbers.next(envelope.receiverId);
        return true;
      }
      if (there.senderId !== envelope.senderId) plan.isTaken = true;
      if (envelope === plan.envelopes[0]) plan.at = there.timestamp;
      envelope.sequence = there.sequence;
      return false;
    });
  }

  /**
   * Deletes what was written of a send whose id another sender uses towards one of the receivers, also by earlier
   * tries.
   */
  async #takeBack(taken: readonly Plan[]): Promise<void> {
    for (const { send, envelopes } of taken) {
      const mine = { ...oneOrMany(envelopes.map(({ _id }) => _id)), senderId: send.sender.device };
      await this.#parts.collections.messages.deleteMany(mine);
    }
  }

  /** First answers that another node has written meanwhile. */
  async #answer(plans: readonly Plan[]): Promise<ReadonlyMap<string, number>> {
    const documents: readonly SendDocument[] = plans.map(({ send, at }) => ({
      _id: answerId(send),
      timestamp: at,
    }));
    const refused = await insertNew(this.#parts.collections.sends, documents);
    const answered = documents.filter((_, i) => refused.has(i)).map(({ _id }) => _id);
    const first = await this.#answers(answered);
    if (first.size < answered.length) throw new StorageError('unavailable', 'An answer is not confirmed yet.');
    return first;
  }
}
