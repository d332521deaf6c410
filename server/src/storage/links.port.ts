/** Rendezvous of two devices that link (PROTOCOL 22.1): up to four blobs that one leaves for the other, for minutes. */
import type { LinkStep } from '@cipherchat/protocol';

/**
 * `conflict`: the step is there with other bytes, or the one before is missing. `absent`: there is no such rendezvous,
 * or its time is over.
 */
export type LinkOutcome = 'kept' | 'conflict' | 'absent';

export interface LinkStore {
  /** False if there is a rendezvous under this id, 32 hexadecimal digits. `expires`: milliseconds since 1970. */
  openLink(id: string, expires: number): Promise<boolean>;
  /** The same bytes again are `kept`. */
  putLinkStep(id: string, step: LinkStep, blob: Uint8Array, now: number): Promise<LinkOutcome>;
  /** `absent`: there is no such rendezvous, or its time is over. Undefined: this step is not there yet. */
  linkStep(id: string, step: LinkStep, now: number): Promise<Uint8Array | 'absent' | undefined>;
  dropLink(id: string): Promise<void>;
}
