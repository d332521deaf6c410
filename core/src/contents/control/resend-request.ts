/** Type 11: the sending device could not open these envelopes and asks for their contents again (PROTOCOL 11). */
import { listOf, mapOf, optional, required, uint } from '../forms/form.ts';
import { id16 } from '../forms/reference.ts';
import { builtKind, EVERYWHERE, notShown } from '../kind.ts';

/** Of one request. */
export const MAX_REQUESTED = 16;

type ResendRequest = {
  /** 1 to 16 envelope ids of 16 bytes. */
  readonly envelopeIds: readonly Uint8Array[];
  /** 1 to 16 counters that the sending device misses, for envelopes that could not be unsealed (16.6). */
  readonly counters: readonly number[] | undefined;
};

export const resendRequest = builtKind({
  number: 11,
  ordered: false,
  to: EVERYWHERE,
  outbox: 'drop',
  body: mapOf<ResendRequest>({
    envelopeIds: required(0, listOf(id16, 1, MAX_REQUESTED)),
    counters: optional(1, listOf(uint(1), 1, MAX_REQUESTED)),
  }),
  shown: notShown,
  // Another device of the own account may ask as well. Counters belong to sealed delivery, which this version does not
  // have.
  effect: ({ envelopeIds }) => ({ kind: 'resend', envelopeIds }),
});
