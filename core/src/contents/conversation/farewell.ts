/** Type 23: the sender leaves, or asks that the conversation be deleted (PROTOCOL 22.3). */
import { mapOf, oneOf, required } from '../forms/form.ts';
import { builtKind, noEffect, NOT_SHOWN, WITH_VISITOR } from '../kind.ts';

export type Farewell = {
  /**
   * 1: leaves. 2: asks that the conversation be deleted. 3: both. Nothing is deleted unless the receiver agrees (22.3).
   */
  readonly wish: 1 | 2 | 3;
};

export const farewell = builtKind({
  number: 23,
  ordered: true,
  to: WITH_VISITOR,
  outbox: 'keep',
  body: mapOf<Farewell>({ wish: required(0, oneOf(1, 2, 3)) }),
  shown: ({ wish }, { mine }) => (mine ? NOT_SHOWN : { kind: 'note', note: { kind: 'farewell', wish } }),
  effect: noEffect,
});
