/**
 * Writes the fixed, big-endian layouts of PROTOCOL 1.1. A number that its field cannot hold is refused `malformed`,
 * never truncated.
 */
import { Refusal } from './refusal.ts';

export const concatBytes = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

const within = (value: number, most: number): number => {
  if (!Number.isSafeInteger(value) || value < 0 || value > most) {
    throw new Refusal('malformed'); // a number does not fit its field
  }
  return value;
};

export const u8 = (value: number): Uint8Array<ArrayBuffer> => Uint8Array.of(within(value, 0xff));

export const u32 = (value: number): Uint8Array<ArrayBuffer> => {
  const out = new Uint8Array(4);
  new DataView(out.buffer).setUint32(0, within(value, 0xffffffff));
  return out;
};

/** Up to 2^53 - 1, far more than any time or counter needs. */
export const u64 = (value: number): Uint8Array<ArrayBuffer> => {
  const out = new Uint8Array(8);
  new DataView(out.buffer).setBigUint64(0, BigInt(within(value, Number.MAX_SAFE_INTEGER)));
  return out;
};

/** Lexicographic order of two byte strings: negative, 0 or positive. Not constant time: for public values only. */
export const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => compareBytes(a, b) === 0;
