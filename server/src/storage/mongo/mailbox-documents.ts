/** Pages of a mailbox, acknowledgements and delivery news. One write per document; a repeat continues after a kill. */
import type { DeviceId, EnvelopeId } from '@cipherchat/protocol';
import type { AnyBulkWriteOperation } from 'mongodb';
import type { Acknowledged, DeliveryNews, EnvelopePage, StoredEnvelope } from '../port.ts';
import type { Collections, MessageDocument } from './collections.ts';
import type { MailboxCounts } from './mailbox-counts.ts';
import type { MailboxNumbers } from './mailbox-numbers.ts';

const ENVELOPE_ID_LENGTH = 32;
/** Envelopes per answer of the database: small, so that a page limited by bytes reads few too many. */
const READ_AT_ONCE = 32;

export type MailboxParts = {
  readonly collections: Collections;
  readonly numbers: MailboxNumbers;
  readonly counts: MailboxCounts;
};

export type AcknowledgeRequest = {
  readonly device: DeviceId;
  readonly ids: readonly EnvelopeId[];
  readonly silent: boolean;
  readonly now: number;
};
export type NewsRequest = { readonly sender: DeviceId; readonly news: readonly Pick<DeliveryNews, 'id' | 'device'>[] };
export type PageRequest = {
  readonly device: DeviceId;
  readonly after: number;
  readonly limit: number;
  readonly maxBytes: number;
};

const rowId = (envelope: EnvelopeId, device: DeviceId): string => `${envelope}.${device}`;
const envelopeIdOf = ({ _id }: Pick<MessageDocument, '_id'>): EnvelopeId =>
  _id.slice(0, ENVELOPE_ID_LENGTH) as EnvelopeId;

const envelopeOf = (document: MessageDocument): StoredEnvelope => ({
  id: envelopeIdOf(document),
  sender: { account: document.senderUserId, device: document.senderId },
  message: Buffer.from(document.encryptedPayload?.value() ?? []).toString('base64url'),
  at: document.timestamp,
  sequence: document.sequence,
});

export class MailboxDocuments {
  readonly #parts: MailboxParts;

  constructor(parts: MailboxParts) {
    this.#parts = parts;
  }

  /** See `mailbox-numbers.ts` for the order of reading and marking. */
  async pull(request: PageRequest): Promise<EnvelopePage> {
    const { numbers } = this.#parts;
    const passed = numbers.passed(request.device);
    const page = await this.#page(request, Number.MAX_SAFE_INTEGER);
    const last = page.envelopes.at(-1)?.sequence ?? 0;
    if (last <= passed) return page;
    await numbers.pass(request.device, last);
    const again = await this.#page(request, last);
    return { envelopes: again.envelopes, more: again.more || page.more };
  }

  async hasSent(sender: DeviceId, id: EnvelopeId): Promise<boolean> {
    const { sends } = this.#parts.collections;
    return (await sends.findOne({ _id: `${sender}.${id}` }, { projection: { _id: 1 } })) !== null;
  }

  async deliveries(sender: DeviceId, limit: number): Promise<readonly DeliveryNews[]> {
    const found = await this.#parts.collections.messages
      .find({ senderId: sender, deliveryStatus: 'delivered' }, { projection: { receiverId: 1, deliveredAt: 1 } })
      .sort({ sequence: 1 })
      .limit(limit)
      .toArray();
    return found.map((document) => ({
      id: envelopeIdOf(document),
      device: document.receiverId,
      at: document.deliveredAt ?? 0,
    }));
  }

  /** One query and one command for the whole slice. */
  async acknowledge(requests: readonly AcknowledgeRequest[]): Promise<readonly (readonly Acknowledged[])[]> {
    const { collections, counts } = this.#parts;
    const ids = [...new Set(requests.flatMap(({ device, ids: given }) => given.map((id) => rowId(id, device))))];
    if (ids.length === 0) return requests.map(() => []);
    const found = await collections.messages
      .find({ _id: { $in: ids }, deliveryStatus: 'sent' }, { projection: { senderId: 1 } })
      .toArray();
    const senders = new Map(found.map(({ _id, senderId }) => [_id, senderId]));
    const outcomes = requests.map(({ device, ids: given }) =>
      given.flatMap((id) => {
        const sender = senders.get(rowId(id, device));
        senders.delete(rowId(id, device));
        return sender === undefined ? [] : [{ id, sender }];
      }),
    );
    const writes = requests.flatMap((request, i) => writesOf(request, outcomes[i] ?? []));
    if (writes.length > 0) await collections.messages.bulkWrite(writes, { ordered: false });
    requests.forEach(({ device }, i) => counts.add(device, -(outcomes[i]?.length ?? 0)));
    return outcomes;
  }

  /** The outcomes are undefined, one for each request. */
  async acknowledgeDeliveries(requests: readonly NewsRequest[]): Promise<readonly undefined[]> {
    const writes = requests
      .filter(({ news }) => news.length > 0)
      .map(({ sender, news }) => ({
        deleteMany: {
          filter: {
            _id: { $in: news.map(({ id, device }) => rowId(id, device)) },
            senderId: sender,
            deliveryStatus: 'delivered' as const,
          },
        },
      }));
    if (writes.length > 0) await this.#parts.collections.messages.bulkWrite(writes, { ordered: false });
    return requests.map(() => undefined);
  }

  async #page({ device, after, limit, maxBytes }: PageRequest, last: number): Promise<EnvelopePage> {
    const envelopes: StoredEnvelope[] = [];
    let bytes = 0;
    const cursor = this.#parts.collections.messages
      .find({ receiverId: device, deliveryStatus: 'sent', sequence: { $gt: after, $lte: last } })
      .sort({ sequence: 1 })
      .limit(limit + 1)
      .batchSize(READ_AT_ONCE);
    for await (const document of cursor) {
      bytes += document.encryptedPayload?.length() ?? 0;
      if (envelopes.length === limit || (envelopes.length > 0 && bytes > maxBytes)) return { envelopes, more: true };
      envelopes.push(envelopeOf(document));
    }
    return { envelopes, more: false };
  }
}

/** Empties the payload at once. A silent acknowledgement deletes the document. */
const writesOf = (
  { device, silent, now }: AcknowledgeRequest,
  acknowledged: readonly Acknowledged[],
): readonly AnyBulkWriteOperation<MessageDocument>[] => {
  if (acknowledged.length === 0) return [];
  const ids = acknowledged.map(({ id }) => rowId(id, device));
  const filter = { _id: { $in: ids }, deliveryStatus: 'sent' as const };
  if (silent) return [{ deleteMany: { filter } }];
  const update = {
    $set: { encryptedPayload: null, iv: null, deliveryStatus: 'delivered' as const, deliveredAt: now },
  };
  return [{ updateMany: { filter, update } }];
};
