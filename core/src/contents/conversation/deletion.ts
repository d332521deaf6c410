/** Type 3: messages of the sender's own account that it takes back. Reserved: shown as "sent by a newer version". */
import { listOf, mapOf, required } from '../forms/form.ts';
import { id16 } from '../forms/reference.ts';
import { EVERYWHERE, reservedKind } from '../kind.ts';

const MAX_MESSAGES = 100;

export type Deletion = {
  /** 1 to 100 ids of 16 bytes; those of another account's messages do nothing. */
  readonly messageIds: readonly Uint8Array[];
};

export const deletionBody = mapOf<Deletion>({ messageIds: required(0, listOf(id16, 1, MAX_MESSAGES)) });

export const deletion = reservedKind({
  number: 3,
  ordered: true,
  to: EVERYWHERE,
  direction: 'anybody',
  outbox: 'keep',
  received: 'newer-version',
});
