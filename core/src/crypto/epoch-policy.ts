/**
 * PQ epochs as a policy (docs/protocol.md, section 5.6). Clients take part in them; builds of before do not, and never
 * leave epoch 0. Both interoperate without negotiation: an epoch is offered only after bit 0 of the flags was seen in
 * an authenticated message, so no third party can suppress or force it.
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
