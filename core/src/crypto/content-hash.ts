/** What one ordered content says of the one before it (PROTOCOL 7.2, key 3). */
import { labelled } from '@cipherchat/protocol';
import { hash16 } from './functions.ts';

/** HASH16 over all bytes of a content, 16 bytes. It stands for the bytes as they came, whatever a reader makes of them. */
export const contentHash = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  await hash16(labelled('hash/content', bytes));
