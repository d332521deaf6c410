/** Keys that all nodes derive from the one secret of the settings: HKDF-SHA-256 (RFC 5869). */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const KEY_BYTES = 32;
const MARK_BYTES = 16;

/** 32 bytes, a different key for each purpose. Tokens use the secret itself. */
export const derivedKey = (secret: string, purpose: 'buffer' | 'challenges' | 'limits' | 'topics'): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', `CipherChat/1/server/${purpose}`, KEY_BYTES));

/** Stands for a text that must stay unknown: 22 characters of base64url, the same at all nodes. */
export const markOf = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update(text).digest().subarray(0, MARK_BYTES).toString('base64url');

/** Compares in constant time. */
export const isMarkOf = (key: Uint8Array, text: string, given: string): boolean => {
  const [right, mark] = [Buffer.from(markOf(key, text)), Buffer.from(given)];
  return right.length === mark.length && timingSafeEqual(right, mark);
};
