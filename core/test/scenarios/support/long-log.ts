/** A log that has grown for years. What wrote it is gone: its rows are put into the database. */
import { MessageId, type DeviceId } from '@cipherchat/protocol';
import { messageKey } from '../../../src/rows/message-key.ts';
import { putRow } from '../../../src/rows/put-row.ts';
import { readMarks } from '../../../src/rows/read-marks.ts';
import { readRow } from '../../../src/rows/read-rows.ts';
import { conversations, messages, unreadTotals } from '../../../src/rows/records.ts';
import { statuses } from '../../../src/rows/statuses.ts';
import { UNREAD_TOTAL } from '../../../src/rows/unread-total.ts';
import type { Change, ChatStore } from '../../../src/storage/port.ts';
import type { Tab } from './tab.ts';

/** Texts of this time, evenly. Every other one is the own, unless all are unread. */
export type Grown = { readonly count: number; readonly from: number; readonly to: number; readonly isRead: boolean };

const AT_ONCE = 2_000;
/** The device of the peer that wrote all this. */
const OLD_DEVICE = 'd'.repeat(32) as DeviceId;

let made = 0;

const textAt = (peer: Tab['address'], order: number, number: number | undefined): readonly Change[] => {
  made += 1;
  const id = MessageId.parse(made.toString(16).padStart(32, 'e'));
  const text = { kind: 'text', conversation: peer, order, sentAt: Math.floor(order), text: `text ${made}` } as const;
  return number === undefined
    ? [
        putRow(messages, id, { ...text, mine: true, number: 0, status: 'sent' }),
        putRow(statuses, id, { conversation: peer, order, status: 'read' }),
      ]
    : [
        putRow(messages, messageKey(id, peer), {
          ...text,
          mine: false,
          number,
          device: OLD_DEVICE,
          counter: number,
        }),
      ];
};

/** While no client is open. All that was received before is read. */
export const growLog = async (store: ChatStore, peer: Tab['address'], grown: Grown): Promise<void> => {
  const { count, from, to, isRead } = grown;
  const record = await readRow(store, conversations, peer);
  if (record === undefined) throw new Error('there is no conversation yet');
  let { received } = record;
  const rows = Array.from({ length: count }, (_, i) => {
    const isOwn = isRead && i % 2 === 0;
    if (!isOwn) received += 1;
    return textAt(peer, from + ((to - from) * i) / count, isOwn ? undefined : received);
  });
  for (let at = 0; at < count; at += AT_ONCE) await store.commit(rows.slice(at, at + AT_ONCE).flat());
  const receipted = isRead ? received : record.received;
  const state = { counter: received, hash: new Uint8Array(16), order: to, gaps: [] };
  await store.commit([
    putRow(conversations, peer, {
      ...record,
      received,
      receipted,
      unreadFrom: isRead ? undefined : from,
      newest: Math.max(record.newest, to),
      devices: { ...record.devices, [OLD_DEVICE]: state },
    }),
    putRow(readMarks, `read:${peer}`, { conversation: peer, count: receipted }),
    // The next engine counts again.
    { kind: 'delete', table: unreadTotals.table, key: UNREAD_TOTAL },
  ]);
};
