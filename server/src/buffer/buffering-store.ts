/**
 * The store as the mailbox sees it where there is a buffer. While the store is away, a send goes into the buffer and is
 * pushed to connected receivers at once, and is then refused as ever: its sender keeps it and repeats it until the
 * store has it. An acknowledgement goes into the buffer too, and counts: if the buffer loses it, the receiver gets the
 * envelope once more and knows it by its id. One of delivery news counts without the buffer.
 */
import type { Notifier } from '../services/notifier.ts';
import { StorageError, type MailboxStore, type Send, type Store } from '../storage/port.ts';
import type { MailBuffer } from './mail-buffer.ts';
import type { Outage } from './outage.ts';

/** The place in a mailbox of what is in none yet: before the first. */
const NO_PLACE = 0;

export type BufferingParts = {
  readonly store: Store;
  readonly buffer: Pick<MailBuffer, 'put'>;
  readonly outage: Outage;
  readonly notifier: Pick<Notifier, 'notifyEnvelope'>;
};

const isAway = (cause: unknown): boolean => cause instanceof StorageError && cause.code === 'unavailable';

/** Once for each send: what is in the buffer already has been pushed, and what cannot go there is not. */
const passOn = async ({ buffer, notifier }: BufferingParts, send: Send): Promise<void> => {
  const { sender, id, receivers, lists, now } = send;
  const kept = await buffer.put({
    kind: 'send',
    sender: { account: sender.account, device: sender.device },
    id,
    receivers: receivers.map(({ account, device, message, iv }) => ({ account, device, message, iv })),
    ...(lists === undefined ? {} : { lists: lists.map(({ account, version }) => ({ account, version })) }),
    now,
  });
  if (kept !== 'added') return;
  for (const { device, message } of receivers)
    notifier.notifyEnvelope(device, { id, sender, message, at: now, sequence: NO_PLACE });
};

const sendWith =
  (parts: BufferingParts): MailboxStore['send'] =>
  async (send, mailboxLimit, isWanted) => {
    const { store, outage } = parts;
    const wasAway = outage.isStoreAway;
    if (wasAway) await passOn(parts, send);
    try {
      const outcome = await store.send(send, mailboxLimit, isWanted);
      outage.isStoreAway = false;
      return outcome;
    } catch (cause) {
      if (isAway(cause)) {
        outage.isStoreAway = true;
        if (!wasAway) await passOn(parts, send);
      }
      throw cause;
    }
  };

const acknowledgeWith =
  ({ store, buffer, outage }: BufferingParts): MailboxStore['acknowledge'] =>
  async (device, ids, silent, now) => {
    const keep = async (some: typeof ids): Promise<boolean> =>
      (await buffer.put({ kind: 'acknowledge', device, ids: [...some], silent, now })) === 'added';
    if (outage.isStoreAway && (await keep(ids))) return [];
    try {
      const acknowledged = await store.acknowledge(device, ids, silent, now);
      const known = new Set(acknowledged.map(({ id }) => id));
      const others = ids.filter((id) => !known.has(id));
      // They may be in the buffer still. Otherwise the entry does nothing.
      if (outage.holdsMail && others.length > 0) await keep(others);
      return acknowledged;
    } catch (cause) {
      if (!isAway(cause)) throw cause;
      outage.isStoreAway = true;
      if (await keep(ids)) return [];
      throw cause;
    }
  };

/**
 * News that stays in the store is told again, and clients know it. Refused, a client pulls its mailbox before it takes
 * another push, and no pull is answered while the store is away: for that client the live relay would be over.
 */
const acknowledgeDeliveriesWith =
  ({ store, outage }: BufferingParts): MailboxStore['acknowledgeDeliveries'] =>
  async (device, news) => {
    try {
      await store.acknowledgeDeliveries(device, news);
    } catch (cause) {
      if (!isAway(cause)) throw cause;
      outage.isStoreAway = true;
    }
  };

export const bufferingStore = (parts: BufferingParts): Store => ({
  ...parts.store,
  send: sendWith(parts),
  acknowledge: acknowledgeWith(parts),
  acknowledgeDeliveries: acknowledgeDeliveriesWith(parts),
});
