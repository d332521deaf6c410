/** Compares every entry of the buffer in Redis with its declared form. Its envelopes are rows of `messages` to be. */
import { keyOf, parseEntry, type BufferEntry } from '../../buffer/buffer-entry.ts';
import type { StoredEntry } from '../../nodes/redis/list-buffer.ts';
import { auditRow } from './audit-database.ts';
import { fieldsOf } from './declared-tables.ts';
import type { Finding } from './finding.ts';
import type { KnownKeys } from './known-keys.ts';
import { account, device, envelope, oneOf, pair, time, type Row } from './shapes.ts';
import { isWords, notRandom } from './text-in-bytes.ts';

const MESSAGES = fieldsOf('messages', 'mongo') ?? {};
const LIST = { userId: account };
const ACKNOWLEDGED = { _id: pair(envelope, device), silent: oneOf(true, false), timestamp: time };
const MARK_BYTES = 16;

type Shapes = Parameters<typeof auditRow>[3];

const rowsOf = (entry: BufferEntry): readonly (readonly [Row, Shapes])[] => {
  const { now: timestamp } = entry;
  if (entry.kind === 'acknowledge') {
    const { ids, device: receiverId, silent } = entry;
    return ids.map((id) => [{ _id: `${id}.${receiverId}`, silent, timestamp }, ACKNOWLEDGED]);
  }
  const { id, sender, receivers, lists = [] } = entry;
  const envelopes = receivers.map(({ device: receiverId, message, iv }): readonly [Row, Shapes] => [
    {
      _id: `${id}.${receiverId}`,
      senderId: sender.device,
      senderUserId: sender.account,
      receiverId,
      encryptedPayload: new Uint8Array(Buffer.from(message, 'base64url')),
      iv: new Uint8Array(Buffer.from(iv, 'base64url')),
      timestamp,
      deliveryStatus: 'sent',
      deliveredAt: null,
    },
    MESSAGES,
  ]);
  const targets = [...lists, ...receivers].map((one): readonly [Row, Shapes] => [{ userId: one.account }, LIST]);
  return [...envelopes, ...targets];
};

const isMark = (mark: string): boolean => {
  const bytes = Buffer.from(mark, 'base64url');
  return bytes.toString('base64url') === mark && bytes.length === MARK_BYTES && !isWords(bytes) && !notRandom(bytes);
};

function* auditEntry(place: string, stored: StoredEntry, known: KnownKeys): Generator<Finding> {
  const { v: version = '', key, entry: text = '', mark = '', ...others } = stored;
  const entry = parseEntry({ version, text });
  if (typeof entry === 'string') {
    yield { place, wrong: entry === 'newer' ? 'is of a newer release' : 'is no entry that the server writes' };
    return;
  }
  if (Object.keys(others).length > 0) yield { place, wrong: 'has a field that is not declared' };
  // What parsing passed over is missing in the text that it gives again.
  if (JSON.stringify(entry) !== text) yield { place, wrong: 'holds more than is declared' };
  if (!isMark(mark)) yield { place: `mark, ${place}`, wrong: 'is no MAC' };
  if (key !== keyOf(entry, mark)) yield { place: `key, ${place}`, wrong: 'is not that of this entry' };
  for (const [row, shapes] of rowsOf(entry)) yield* auditRow(place, row, known, shapes);
}

export async function* auditBuffer(entries: AsyncIterable<StoredEntry>, known: KnownKeys): AsyncGenerator<Finding> {
  let number = 0;
  for await (const stored of entries) {
    number += 1;
    yield* auditEntry(`entry ${number} of the buffer in Redis`, stored, known);
  }
}
