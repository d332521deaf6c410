/**
 * Notifies a connected device, on whichever node. This is never the delivery itself: the mailbox delivers
 * (docs/decisions/0006-the-mailbox-delivers.md).
 */
import type { ParsedDelivery, ParsedEnvelope, DeviceId, EnvelopeId } from '@cipherchat/protocol';
import type { Waiting } from '../storage/port.ts';

export interface Notifier {
  /** Pushes the envelope to every connection of the device whose window has room. */
  notifyEnvelope(device: DeviceId, envelope: ParsedEnvelope): void;
  /**
   * The envelope `id` waits and may not have been pushed; `envelopes` says what else waits. Sends `mailbox:more` to
   * each connection that it is not on its way to.
   */
  notifyMore(device: DeviceId, id: EnvelopeId, envelopes: NonNullable<Waiting['envelopes']>): void;
  /** Envelopes that this device sent have arrived. */
  notifyDelivered(device: DeviceId, deliveries: readonly ParsedDelivery[]): void;
  /** Closes every connection of the device. */
  disconnect(device: DeviceId): void;
}
