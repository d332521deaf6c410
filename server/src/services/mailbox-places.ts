/**
 * Who may take how many places in a mailbox that fills up. A mailbox has room for 10,000 envelopes; without this a few
 * accounts of one network fill it within seconds, and nobody else can write until its owner comes back. The first
 * places are free for all. The server does not keep who was answered by whom, which would be a list of acquaintances.
 */
import type { DeviceId } from '@cipherchat/protocol';

/** Below it a place costs nothing. */
export const FREE_PLACES = 1_000;

/** What one sender may still take. */
export interface MailboxPlaces {
  /** Rejects with `mailbox-full` and the time to wait when the sender had its share of this mailbox. */
  demand(device: DeviceId): Promise<void>;
  /** The sender took a place beyond the free ones. */
  took(device: DeviceId): Promise<void>;
}
