/**
 * The routes of encrypted files (PROTOCOL 9.2, 18.9), apart from the other routes because their bodies are bytes. A
 * blob comes and goes in parts, so that both ends need little memory and each can go on where it stopped.
 */
import * as v from 'valibot';
import { idField } from './fields.ts';
import { MAX_BLOB_BYTES } from './limits.ts';
import { object } from './own-members.ts';

const blobParams = v.strictObject({ blob: idField });

/** A number from 0 in decimal, without sign or leading zeros. */
const numberText = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(/^(?:0|[1-9][0-9]{0,9})$/u), v.transform(Number), v.minValue(least), v.maxValue(most));

/** Bytes of the blob that the server has. */
const countField = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MAX_BLOB_BYTES));

export const BLOB_ROUTES = {
  /**
   * Adds bytes `from` on, 1 to 1,310,720 of them, to a blob of `size` bytes, under a random id that the client chose.
   * Without bytes it only asks how much is there. Code `conflict`: the server has another number of bytes than `from`,
   * or has the whole blob.
   */
  putBlob: {
    method: 'PUT',
    path: '/v1/blobs/:blob',
    authenticated: true,
    params: blobParams,
    query: v.strictObject({ from: numberText(0, MAX_BLOB_BYTES), size: numberText(1, MAX_BLOB_BYTES) }),
    answer: object({ have: countField }),
  },
  /** Gives bytes of a whole blob, `from` on, at most 1,310,720. Anyone may read it who knows the id. */
  blob: {
    method: 'GET',
    path: '/v1/blobs/:blob',
    authenticated: false,
    params: blobParams,
    query: v.strictObject({ from: numberText(0, MAX_BLOB_BYTES) }),
  },
} as const;

export type BlobRouteName = keyof typeof BLOB_ROUTES;
