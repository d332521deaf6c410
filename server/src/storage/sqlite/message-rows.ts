/** Envelopes: one row per receiving device, from the commit of the send until the sender acknowledges the delivery. */
import type { AccountId, DeviceId, EnvelopeId } from '@cipherchat/protocol';
import type { Database } from 'better-sqlite3';
import type { Acknowledged, DeliveryNews, EnvelopePage, Send, SendOutcome, StoredEnvelope } from '../port.ts';
import type { AccountRows } from './account-rows.ts';
import { MailboxCounts } from './mailbox-counts.ts';
import { Rollback } from './rollback.ts';

type WaitingRow = {
  readonly sequence: number;
  readonly _id: string;
  readonly senderId: DeviceId;
  readonly senderUserId: AccountId;
  readonly encryptedPayload: Uint8Array;
  readonly timestamp: number;
};
type Delivered = { readonly _id: string; readonly deliveredAt: number };

const ENVELOPE_ID_LENGTH = 32;

const statements = (database: Database) => ({
  answer: database.prepare<[Uint8Array], number>('SELECT timestamp FROM sends WHERE _id = ?').pluck(),
  insertAnswer: database.prepare<[Uint8Array, number]>(
    'INSERT INTO sends (_id, timestamp) VALUES (?, ?) ON CONFLICT DO NOTHING',
  ),
  insert: database.prepare(
    `INSERT INTO messages
       (_id, senderId, senderUserId, receiverId, sequence, encryptedPayload, iv, timestamp, deliveryStatus)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'sent') ON CONFLICT DO NOTHING`,
  ),
  next: database
    .prepare<[string], number>(
      `INSERT INTO mailboxes (_id, sequence) VALUES (?, 1)
       ON CONFLICT DO UPDATE SET sequence = sequence + 1 RETURNING sequence`,
    )
    .pluck(),
  dropOldest: database.prepare<[string]>(
    `DELETE FROM messages WHERE position = (
       SELECT position FROM messages WHERE receiverId = ? AND deliveryStatus = 'sent' ORDER BY sequence LIMIT 1
     )`,
  ),
  isThere: database.prepare<[string], number>('SELECT 1 FROM messages WHERE _id = ?').pluck(),
  waiting: database
    .prepare<[string], number>("SELECT COUNT(*) FROM messages WHERE receiverId = ? AND deliveryStatus = 'sent'")
    .pluck(),
  page: database.prepare<[string, number, number], WaitingRow>(
    `SELECT sequence, _id, senderId, senderUserId, encryptedPayload, timestamp FROM messages
     WHERE receiverId = ? AND deliveryStatus = 'sent' AND sequence > ? ORDER BY sequence LIMIT ?`,
  ),
  deliver: database
    .prepare<[number, string], DeviceId>(
      `UPDATE messages SET encryptedPayload = NULL, iv = NULL, deliveryStatus = 'delivered', deliveredAt = ?
       WHERE _id = ? AND deliveryStatus = 'sent' RETURNING senderId`,
    )
    .pluck(),
  dropSilently: database
    .prepare<[string], DeviceId>("DELETE FROM messages WHERE _id = ? AND deliveryStatus = 'sent' RETURNING senderId")
    .pluck(),
  delivered: database.prepare<[string, number], Delivered>(
    `SELECT _id, deliveredAt FROM messages WHERE senderId = ? AND deliveryStatus = 'delivered'
     ORDER BY position LIMIT ?`,
  ),
  dropNews: database.prepare("DELETE FROM messages WHERE _id = ? AND senderId = ? AND deliveryStatus = 'delivered'"),
});

const envelopeIdOf = ({ _id }: { readonly _id: string }): EnvelopeId => _id.slice(0, ENVELOPE_ID_LENGTH) as EnvelopeId;
const rowId = (envelope: EnvelopeId, device: DeviceId): string => `${envelope}.${device}`;

/** Key of the first answer to a send, 32 bytes. */
const answerKey = (sender: DeviceId, id: EnvelopeId): Uint8Array => Buffer.from(sender + id, 'hex');

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url');

const envelopeOf = (row: WaitingRow): StoredEnvelope => ({
  id: envelopeIdOf(row),
  sender: { account: row.senderUserId, device: row.senderId },
  message: textOf(row.encryptedPayload),
  at: row.timestamp,
  sequence: row.sequence,
});

export class MessageRows {
  readonly #statements: ReturnType<typeof statements>;
  readonly #accounts: AccountRows;
  readonly #counts: MailboxCounts;

  constructor(database: Database, accounts: AccountRows) {
    this.#statements = statements(database);
    this.#accounts = accounts;
    this.#counts = new MailboxCounts((device) => this.#statements.waiting.get(device) ?? 0);
  }

  forget(): void {
    this.#counts.forget();
  }

  /** Optimised for a send that succeeds: the insertions find repeats and taken ids, without a query before them. */
  send(send: Send, mailboxLimit: number): SendOutcome {
    const { sender, id, receivers, now } = send;
    const refusal = this.#refusal(send, mailboxLimit);
    if (refusal !== undefined) return this.#firstAnswer(sender.device, id) ?? refusal;
    if (this.#statements.insertAnswer.run(answerKey(sender.device, id), now).changes === 0) {
      return this.#firstAnswer(sender.device, id) ?? { kind: 'taken' };
    }
    for (const { device } of receivers) if (this.#counts.of(device) >= mailboxLimit) this.#giveWay(device);
    const sequences = receivers.map((receiver) => this.#insert(send, receiver));
    return { kind: 'stored', at: now, sequences, waiting: receivers.map(({ device }) => this.#counts.of(device)) };
  }

  hasSent(sender: DeviceId, id: EnvelopeId): boolean {
    return this.#statements.answer.get(answerKey(sender, id)) !== undefined;
  }

  pull(device: DeviceId, after: number, limit: number, maxBytes: number): EnvelopePage {
    const envelopes: StoredEnvelope[] = [];
    let bytes = 0;
    for (const row of this.#statements.page.iterate(device, after, limit + 1)) {
      bytes += row.encryptedPayload.length;
      if (envelopes.length === limit || (envelopes.length > 0 && bytes > maxBytes)) return { envelopes, more: true };
      envelopes.push(envelopeOf(row));
    }
    return { envelopes, more: false };
  }

  acknowledge(device: DeviceId, ids: readonly EnvelopeId[], silent: boolean, now: number): readonly Acknowledged[] {
    const acknowledged: Acknowledged[] = [];
    for (const id of ids) {
      const row = rowId(id, device);
      const sender = silent ? this.#statements.dropSilently.get(row) : this.#statements.deliver.get(now, row);
      if (sender !== undefined) acknowledged.push({ id, sender });
    }
    this.#counts.add(device, -acknowledged.length);
    return acknowledged;
  }

  deliveries(sender: DeviceId, limit: number): readonly DeliveryNews[] {
    return this.#statements.delivered.all(sender, limit).map(({ _id, deliveredAt }) => ({
      id: envelopeIdOf({ _id }),
      device: _id.slice(ENVELOPE_ID_LENGTH + 1) as DeviceId,
      at: deliveredAt,
    }));
  }

  acknowledgeDeliveries(sender: DeviceId, news: readonly Pick<DeliveryNews, 'id' | 'device'>[]): void {
    for (const { id, device } of news) this.#statements.dropNews.run(rowId(id, device), sender);
  }

  #firstAnswer(sender: DeviceId, id: EnvelopeId): SendOutcome | undefined {
    const at = this.#statements.answer.get(answerKey(sender, id));
    return at === undefined ? undefined : { kind: 'repeated', at };
  }

  #giveWay(device: DeviceId): void {
    this.#counts.add(device, -this.#statements.dropOldest.run(device).changes);
  }

  #insert({ id, sender, now }: Send, { device, message, iv }: Send['receivers'][number]): number {
    const [payload, headerIv] = [Buffer.from(message, 'base64url'), Buffer.from(iv, 'base64url')];
    const sequence = this.#statements.next.get(device) ?? 1;
    const row = [rowId(id, device), sender.device, sender.account, device, sequence, payload, headerIv, now] as const;
    if (this.#statements.insert.run(...row).changes === 0) throw new Rollback<SendOutcome>({ kind: 'taken' });
    this.#counts.add(device, 1);
    return sequence;
  }

  #refusal({ sender, id, receivers, lists }: Send, mailboxLimit: number): SendOutcome | undefined {
    if (this.#accounts.account(sender.account)?.devices.has(sender.device) !== true) return { kind: 'sender-removed' };
    const stale = this.#staleAccounts(sender.device, receivers, lists ?? []);
    if (stale.length > 0) return { kind: 'stale', accounts: stale };
    if (!receivers.every(({ account, device }) => this.#isListed(account, device))) return { kind: 'unknown-receiver' };
    if (receivers.every((receiver) => this.#hasRoom(receiver, mailboxLimit))) return undefined;
    const isTaken = receivers.some(({ device }) => this.#statements.isThere.get(rowId(id, device)) !== undefined);
    return { kind: isTaken ? 'taken' : 'mailbox-full' };
  }

  /** A full device has room where another one of its account has: its own oldest mail gives way (PROTOCOL 6). */
  #hasRoom({ account, device }: Send['receivers'][number], mailboxLimit: number): boolean {
    if (this.#counts.of(device) < mailboxLimit) return true;
    const others = this.#accounts.account(account)?.devices ?? [];
    return [...others].some((other) => this.#counts.of(other) < mailboxLimit);
  }

  #isListed(account: AccountId, device: DeviceId): boolean {
    return this.#accounts.account(account)?.devices.has(device) === true;
  }

  /** PROTOCOL 6: the version stated is the newest, and every device of it but the sender is among the receivers. */
  #staleAccounts(
    sender: DeviceId,
    receivers: Send['receivers'],
    lists: NonNullable<Send['lists']>,
  ): readonly AccountId[] {
    const isStale = ({ account, version }: (typeof lists)[number]): boolean => {
      const newest = this.#accounts.account(account);
      if (newest === undefined) return true;
      const given = receivers.filter((one) => one.account === account);
      const wanted = newest.devices.size - (newest.devices.has(sender) ? 1 : 0);
      const complete = given.length === wanted && given.every(({ device }) => newest.devices.has(device));
      return newest.version !== version || !complete;
    };
    return lists.filter(isStale).map(({ account }) => account);
  }
}
