/**
 * Type 23: the sender leaves, or asks that the conversation be deleted. Reserved: shown as "sent by a newer version".
 */
import { mapOf, oneOf, required } from '../forms/form.ts';
import { reservedKind, WITH_VISITOR } from '../kind.ts';

export type Farewell = {
  /**
   * 1: leaves. 2: asks that the conversation be deleted. 3: both. Nothing is deleted unless the receiver agrees (22.3).
   */
  readonly wish: 1 | 2 | 3;
};

export const farewellBody = mapOf<Farewell>({ wish: required(0, oneOf(1, 2, 3)) });

export const farewell = reservedKind({
  number: 23,
  ordered: true,
  to: WITH_VISITOR,
  direction: 'anybody',
  outbox: 'keep',
  received: 'newer-version',
});
