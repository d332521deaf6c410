/**
 * Type 21: the team tells the visitor that the conversation is closed, or open again. Reserved: "sent by a newer
 * version".
 */
import { flag, mapOf, oneOf, optional, required } from '../forms/form.ts';
import { reservedKind, WITH_VISITOR } from '../kind.ts';

export type Closing = {
  /** False: opened again. */
  readonly closed: boolean;
  /** 1 where the visitor is asked for a rating. */
  readonly asksForRating: 1 | undefined;
};

export const closingBody = mapOf<Closing>({ closed: required(0, flag), asksForRating: optional(1, oneOf(1)) });

export const closing = reservedKind({
  number: 21,
  ordered: true,
  to: WITH_VISITOR,
  outbox: 'keep',
});
