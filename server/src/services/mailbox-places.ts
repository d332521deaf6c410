/**
 * How many places a sender may take in a mailbox that fills up. A mailbox has room for 10,000 envelopes. Without this
 * limit, a few accounts of one network fill it within seconds, and no one else can write until its owner comes back.
 * The first 1,000 places are free for all. The server does not record who was answered by whom: that would be a list of
 * acquaintances.
 */
import type { DeviceId } from '@cipherchat/protocol';

/** Places up to this number do not count against the sender's share. */
export const FREE_PLACES = 1_000;

/** What one sender may still take. */
export interface MailboxPlaces {
  /** Rejects with `mailbox-full` and the time to wait when the sender has used its share of this mailbox. */
  demand(device: DeviceId): Promise<void>;
  /** The sender took a place beyond the free ones. */
  took(device: DeviceId): Promise<void>;
}
