/**
 * Names the content of files and documents, for comparisons by people and monitoring, and for S3, which checks uploads
 * by it.
 */
import { createHash } from 'node:crypto';

/** SHA-256 over the bytes, 64 hexadecimal digits. */
export const wholeHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The first 16 hexadecimal digits of SHA-256 over the parts, one after the other. */
export const contentHash = (parts: readonly Uint8Array[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
};
