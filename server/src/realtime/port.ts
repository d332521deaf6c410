/** Telling a device that is connected, on whichever node. Never the delivery itself: the mailbox is (docs/decisions/0006-the-mailbox-delivers.md). */
import type { WireDelivery, WireEnvelope } from '@cipherchat/protocol';
import type { Waiting } from '../storage/port.ts';

export interface Delivery {
  /** Pushes the envelope to every connection of the device whose window has room. */
  envelope(device: string, envelope: WireEnvelope): void;
  /** The envelope `id` may wait untold, with what else waits: says that there is more to every connection that it is not on its way to. */
  waits(device: string, id: string, envelopes: NonNullable<Waiting['envelopes']>): void;
  /** What this device sent has arrived. */
  delivered(device: string, deliveries: readonly WireDelivery[]): void;
  /** Ends every connection of the device. */
  disconnect(device: string): void;
}
