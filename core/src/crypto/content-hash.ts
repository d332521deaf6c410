/**
 * What one ordered content says of the one before it: key 3, `previous` (docs/protocol.md, section 7.2). The ratchet
 * proves who wrote a message, not that none is missing. With this chain of hashes a server that drops or reorders
 * messages of a device is noticed, and the client shows a gap.
 */
import { labelled } from '@cipherchat/protocol';
import { hash16 } from './functions.ts';

/**
 * HASH16 over all bytes of a content, 16 bytes. Over the bytes as they arrived, not over what a decoder made of them:
 * clients of different versions must compute the same hash.
 */
export const contentHash = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  await hash16(labelled('hash/content', bytes));
