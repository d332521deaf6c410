/**
 * Reads the fixed, big-endian layouts of PROTOCOL 1.1. Refuses `malformed` for a read past the end and for bytes left
 * over.
 */
import { Refusal } from './refusal.ts';

export type ByteReader = {
  readonly u8: () => number;
  readonly u32: () => number;
  /** A u64. Refuses `malformed` above 2^53 - 1, far more than any time or counter needs. */
  readonly u64: () => number;
  /** A view of the next n bytes, not a copy. */
  readonly bytes: (length: number) => Uint8Array<ArrayBuffer>;
  readonly offset: () => number;
  /** Refuses `malformed` unless every byte has been read. */
  readonly end: () => void;
};

export const readBytes = (input: Uint8Array): ByteReader => {
  const source = new Uint8Array(input.buffer as ArrayBuffer, input.byteOffset, input.length);
  const view = new DataView(source.buffer, source.byteOffset, source.length);
  let at = 0;
  const advance = (length: number): number => {
    const start = at;
    if (start + length > source.length) throw new Refusal('malformed'); // the structure is too short
    at += length;
    return start;
  };
  return {
    u8: () => view.getUint8(advance(1)),
    u32: () => view.getUint32(advance(4)),
    u64: () => {
      const value = view.getBigUint64(advance(8));
      if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Refusal('malformed'); // a number is too large
      return Number(value);
    },
    bytes: (length) => {
      const start = advance(length);
      return source.subarray(start, start + length);
    },
    offset: () => at,
    end: () => {
      if (at !== source.length) throw new Refusal('malformed'); // the structure is too long
    },
  };
};
