/** Telling a device that is connected, on whichever node. Never the delivery itself: the mailbox is (docs/decisions/0006-the-mailbox-delivers.md). */
import type { ParsedDelivery, ParsedEnvelope, DeviceId, EnvelopeId } from '@cipherchat/protocol';
import type { Waiting } from '../storage/port.ts';

export interface Notifier {
  /** Pushes the envelope to every connection of the device whose window has room. */
  notifyEnvelope(device: DeviceId, envelope: ParsedEnvelope): void;
  /** The envelope `id` may wait untold, with what else waits: says that there is more to every connection that it is not on its way to. */
  notifyMore(device: DeviceId, id: EnvelopeId, envelopes: NonNullable<Waiting['envelopes']>): void;
  /** What this device sent has arrived. */
  notifyDelivered(device: DeviceId, deliveries: readonly ParsedDelivery[]): void;
  /** Ends every connection of the device. */
  disconnect(device: DeviceId): void;
}
