/** Type 4: a reaction to a message. Reserved: shown as "sent by a newer version". */
import { mapOf, required, text } from '../forms/form.ts';
import { reference, type Reference } from '../forms/reference.ts';
import { EVERYWHERE, reservedKind } from '../kind.ts';

const MAX_REACTION_BYTES = 32;

export type Reaction = {
  readonly to: Reference;
  /** 0 to 32 bytes; empty withdraws it. */
  readonly reaction: string;
};

export const reactionBody = mapOf<Reaction>({
  to: required(0, reference),
  reaction: required(1, text(0, MAX_REACTION_BYTES)),
});

export const reaction = reservedKind({
  number: 4,
  ordered: true,
  to: EVERYWHERE,
  direction: 'anybody',
  outbox: 'keep',
  received: 'newer-version',
});
