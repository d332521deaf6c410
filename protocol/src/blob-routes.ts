/**
 * The routes of encrypted files (PROTOCOL 9.2, 18.9), apart from the other routes because their bodies are bytes. A
 * blob comes and goes in parts, so that both ends need little memory and each can go on where it stopped.
 */
import { countUpTo } from './fields.ts';
import { MAX_BLOB_BYTES } from './limits.ts';
import { object } from './own-members.ts';

export const BLOB_ROUTES = {
  /**
   * Adds bytes `from` on, 1 to 1,310,720 of them, to a blob of `size` bytes, under a random id that the client chose.
   * Without bytes it only asks how much is there. Code `conflict`: the server has another number of bytes than `from`,
   * or has the whole blob. Answers how many bytes are there.
   */
  putBlob: {
    method: 'PUT',
    path: '/v1/blobs/:blob',
    authenticated: true,
    answer: object({ have: countUpTo(MAX_BLOB_BYTES) }),
  },
  /** Gives bytes of a whole blob, `from` on, at most 1,310,720. Anyone may read it who knows the id. */
  blob: { method: 'GET', path: '/v1/blobs/:blob', authenticated: false },
} as const;

export type BlobRouteName = keyof typeof BLOB_ROUTES;
