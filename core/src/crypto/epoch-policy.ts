/**
 * PQ epochs as a policy (docs/protocol.md, section 5.6), so that a version without them carries none of their code. A
 * step 1 client never leaves epoch 0; a step 2 client offers new epochs. Both interoperate without negotiation: step 2
 * offers only after it saw bit 0 of the flags in an authenticated message, so no third party can suppress or force it.
 */
import type { PqField } from './body.ts';
import type { Platform } from './platform.ts';
import type { PqRatchet, Session } from './session.ts';

/** `sealedIn`: epoch of the message. `field`: what the body carries. `now`: Unix time in ms. */
export type EpochTurn = { readonly platform: Platform; readonly role: Session['role']; readonly now: number };
export type OpenedTurn = EpochTurn & {
  readonly sealedIn: number;
  readonly takesPart: boolean;
  readonly field: PqField | undefined;
};

export interface EpochPolicy {
  /** Bit 0 of the flags. */
  readonly takesPart: boolean;
  /** Before sealing: the state to seal with, and the PQ field to carry. */
  beforeSending(
    pq: PqRatchet,
    turn: EpochTurn,
  ): Promise<{ readonly pq: PqRatchet; readonly field: PqField | undefined }>;
  /** After a message was authenticated, within the same commit. */
  afterOpening(pq: PqRatchet, turn: OpenedTurn): Promise<PqRatchet>;
}

/** Step 1: flag 0 and field 00, never an offer nor an answer; PQ fields received are ignored; epoch 0 throughout. */
export const withoutEpochs: EpochPolicy = {
  takesPart: false,
  beforeSending: (pq) => Promise.resolve({ pq, field: undefined }),
  afterOpening: (pq) => Promise.resolve(pq),
};
