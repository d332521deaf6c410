/** Naming a message (PROTOCOL 7.2): an id alone could be claimed by another member. */
import { ACCOUNT_BYTES, MESSAGE_ID_BYTES } from '@cipherchat/protocol';
import { bytes, tuple, type Form } from './form.ts';

/** [sender account 20, message id 16] */
export type Reference = { readonly account: Uint8Array; readonly messageId: Uint8Array };

export const accountId = bytes(ACCOUNT_BYTES);
/** A message id, and every other id of 16 bytes: device, envelope, blob. */
export const id16 = bytes(MESSAGE_ID_BYTES);

const pair = tuple<readonly [Uint8Array, Uint8Array]>(accountId, id16);

export const reference: Form<Reference> = {
  read: (value) => {
    const read = pair.read(value);
    return read && { account: read[0], messageId: read[1] };
  },
  write: ({ account, messageId }) => pair.write([account, messageId]),
};
