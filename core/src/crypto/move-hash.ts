/** What joins the two steps of a move (PROTOCOL 22.2). */
import { labelled } from '@cipherchat/protocol';
import { hash } from './functions.ts';

/** 32 bytes, which the old browser announces before it gives the secret away. Accounts of 20 bytes, a secret of 32. */
export const moveHash = (
  oldAccount: Uint8Array,
  owner: Uint8Array,
  secret: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> => hash(labelled('hash/move', oldAccount, owner, secret));
