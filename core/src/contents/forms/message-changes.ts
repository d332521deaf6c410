/** Bodies of the kinds that change another message (PROTOCOL 7.3, types 2, 3 and 4). */
import { MAX_TEXT_BYTES } from '@cipherchat/protocol';
import { listOf, mapOf, required, text } from './form.ts';
import { id16, reference, type Reference } from './reference.ts';

type Edit = {
  /** 16 bytes, of a text of the sender's own account; one of another account is not changed by it. */
  readonly messageId: Uint8Array;
  /** 1 to 16,384 bytes, as in a text. */
  readonly text: string;
};

export const editBody = mapOf<Edit>({ messageId: required(0, id16), text: required(1, text(1, MAX_TEXT_BYTES)) });

const MAX_MESSAGES = 100;

type Deletion = {
  /** 1 to 100 ids of 16 bytes; those of another account's messages do nothing. */
  readonly messageIds: readonly Uint8Array[];
};

export const deletionBody = mapOf<Deletion>({ messageIds: required(0, listOf(id16, 1, MAX_MESSAGES)) });

export const MAX_REACTION_BYTES = 32;

type Reaction = {
  readonly to: Reference;
  /** 0 to 32 bytes; empty withdraws it. */
  readonly reaction: string;
};

export const reactionBody = mapOf<Reaction>({
  to: required(0, reference),
  reaction: required(1, text(0, MAX_REACTION_BYTES)),
});
