/** PQ epochs as a policy (PROTOCOL 5.6), so that a version without them carries none of their code. */
import type { PqField } from './body.ts';
import type { Platform } from './platform.ts';
import type { PqRatchet, Session } from './session.ts';

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
