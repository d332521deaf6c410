/** Type 2: another wording for a text that the same account sent. Reserved: shown as "sent by a newer version". */
import { MAX_TEXT_BYTES } from '@cipherchat/protocol';
import { mapOf, required, text } from '../forms/form.ts';
import { id16 } from '../forms/reference.ts';
import { EVERYWHERE, reservedKind } from '../kind.ts';

export type Edit = {
  /** 16 bytes, of a text of the sender's own account; one of another account is not changed by it. */
  readonly messageId: Uint8Array;
  /** 1 to 16,384 bytes, as in a text. */
  readonly text: string;
};

export const editBody = mapOf<Edit>({ messageId: required(0, id16), text: required(1, text(1, MAX_TEXT_BYTES)) });

export const edit = reservedKind({
  number: 2,
  ordered: true,
  to: EVERYWHERE,
  direction: 'anybody',
  outbox: 'keep',
  received: 'newer-version',
});
