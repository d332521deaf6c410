/**
 * How much of a write-ahead log SQLite can use. It stops at the first damaged frame without a word, and everything that
 * was committed behind it is lost (https://sqlite.org/fileformat2.html#walformat). A log that no server writes to.
 */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
/** Where a frame has the size of the database if it ends a commit, and otherwise 0. */
const PAGES_AFTER_COMMIT = 4;
/** The last bit of the magic number says in which byte order checksums count. */
const MAGIC = 0x377f0682;

type Sums = readonly [number, number];

export type LogCondition = {
  /** Frames that are intact, from the first on. */
  readonly intact: number;
  /**
   * Frames of the same generation behind them, up to the last one that ends a commit: their content is lost. What
   * follows is left over from a transaction that was rolled back or cut off, and was never committed.
   */
  readonly lost: number;
};

const sumsOf = (bytes: Buffer, isBigEndian: boolean, [first, second]: Sums): Sums => {
  let [a, b] = [first, second];
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
};

const readAt = (file: number, position: number, length: number): Buffer | undefined => {
  const bytes = Buffer.alloc(length);
  return readSync(file, bytes, 0, length, position) === length ? bytes : undefined;
};

const framesIn = (file: number, header: Buffer): LogCondition => {
  const isBigEndian = (header.readUInt32BE(0) & 1) === 1;
  const pageBytes = header.readUInt32BE(8) || 65_536;
  const salts = header.subarray(16, 24);
  let sums = sumsOf(header.subarray(0, 24), isBigEndian, [0, 0]);
  let [intact, behind, lost, isBroken] = [0, 0, 0, false];
  const length = FRAME_HEADER_BYTES + pageBytes;
  for (let at = HEADER_BYTES; ; at += length) {
    const frame = readAt(file, at, length);
    if (frame === undefined) return { intact, lost };
    // Behind the newest frame, frames of an earlier generation may follow: the log is begun again from its start.
    const isOfGeneration = frame.subarray(8, 16).equals(salts);
    sums = sumsOf(frame.subarray(0, 8), isBigEndian, sums);
    sums = sumsOf(frame.subarray(FRAME_HEADER_BYTES), isBigEndian, sums);
    isBroken ||= !isOfGeneration || frame.readUInt32BE(16) !== sums[0] || frame.readUInt32BE(20) !== sums[1];
    if (!isBroken) intact += 1;
    else if (isOfGeneration) {
      behind += 1;
      if (frame.readUInt32BE(PAGES_AFTER_COMMIT) !== 0) lost = behind;
    }
  }
};

/** Undefined if there is no log, or none that SQLite would read. */
export const conditionOfLog = (path: string): LogCondition | undefined => {
  if (!existsSync(path)) return undefined;
  const file = openSync(path, 'r');
  try {
    const header = readAt(file, 0, HEADER_BYTES);
    return header !== undefined && (header.readUInt32BE(0) & ~1) >>> 0 === MAGIC ? framesIn(file, header) : undefined;
  } finally {
    closeSync(file);
  }
};

export const lostFrames = (lost: number): string =>
  `The write-ahead log is damaged: ${String(lost)} of its pages cannot be read, and what was stored with them is lost.`;
