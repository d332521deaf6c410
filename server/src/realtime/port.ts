/** Telling a device that is connected, on whichever node. Never the delivery itself: the mailbox is (DESIGN section 4). */
import type { WireDelivery, WireEnvelope } from '@cipherchat/protocol';

export interface Delivery {
  /** Pushes the envelope to every connection of the device whose window has room. */
  envelope(device: string, envelope: WireEnvelope): void;
  /** What this device sent has arrived. */
  delivered(device: string, deliveries: readonly WireDelivery[]): void;
  /** Ends every connection of the device. */
  disconnect(device: string): void;
}
