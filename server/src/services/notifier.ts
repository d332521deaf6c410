/** Telling a device that is connected, on whichever node. Never the delivery itself: the mailbox is (docs/decisions/0006-the-mailbox-delivers.md). */
import type { WireDelivery, WireEnvelope } from '@cipherchat/protocol';
import type { Waiting } from '../storage/port.ts';

export interface Notifier {
  /** Pushes the envelope to every connection of the device whose window has room. */
  notifyEnvelope(device: string, envelope: WireEnvelope): void;
  /** The envelope `id` may wait untold, with what else waits: says that there is more to every connection that it is not on its way to. */
  notifyMore(device: string, id: string, envelopes: NonNullable<Waiting['envelopes']>): void;
  /** What this device sent has arrived. */
  notifyDelivered(device: string, deliveries: readonly WireDelivery[]): void;
  /** Ends every connection of the device. */
  disconnect(device: string): void;
}
