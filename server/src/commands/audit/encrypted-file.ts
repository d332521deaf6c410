/** What an encrypted file looks like from outside (PROTOCOL 9.2). */
import { notRandom } from './text-in-bytes.ts';

/** The public head of each encrypted file; all that follows is random to look at. */
const HEAD = Buffer.from([1, 1, 0x41, 18]);
/** Of the beginning. All of a large store would take hours, and have text by chance somewhere. */
export const READ_BYTES = 65_536;

/** What is wrong with the first bytes of a file; undefined: nothing. */
export const wrongBeginning = (bytes: Uint8Array): string | undefined =>
  HEAD.equals(bytes.subarray(0, HEAD.length)) ? notRandom(bytes.subarray(HEAD.length)) : 'is no encrypted file';
