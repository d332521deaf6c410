/** Lengths of an encrypted file, which the server and both ends compute alike (PROTOCOL 9.2). */
import { FILE_SEGMENT_BYTES } from './limits.ts';

const LEAST_PADDED_BYTES = 1024;
/** Header, salt and key commitment. */
export const FILE_HEAD_BYTES = 68;
export const FILE_TAG_BYTES = 16;

/** PADME of PROTOCOL 9.2 for a length of 2 or more: at most 12 percent more. */
export const padme = (length: number): number => {
  const exponent = Math.floor(Math.log2(length));
  const bits = exponent - (Math.floor(Math.log2(exponent)) + 1);
  const unit = 2 ** bits;
  return Math.ceil(length / unit) * unit;
};

/** Length of the plaintext with its padding. */
export const paddedFileBytes = (size: number): number => padme(Math.max(size, LEAST_PADDED_BYTES));

export const fileSegments = (size: number): number => Math.ceil(paddedFileBytes(size) / FILE_SEGMENT_BYTES);

/** Length of the whole blob. */
export const blobBytesOf = (size: number): number =>
  FILE_HEAD_BYTES + paddedFileBytes(size) + fileSegments(size) * FILE_TAG_BYTES;
