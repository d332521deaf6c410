/**
 * Whether bytes that should look random hold something else. A run of readable text of this length occurs in random
 * bytes less than once in a billion positions; short words between random bytes cannot be told from chance.
 */
const SHORT_BYTES = 64;
const RUN = { short: 20, long: 28 } as const;
const SAME_BYTES = 16;
/** Enough for a test of the distribution. */
const COUNTED_BYTES = 256;
/** Chi-square over 256 classes has mean 255 and deviation 22.6: this is 15 deviations away. */
const MOST_CHI_SQUARE = 600;

const isCharacter = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x09;
const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Bytes of the UTF-8 character at `at`; 0 if there is none that a person would write. */
const characterAt = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0;
  if (isCharacter(first)) return 1;
  const length =
    first >= 0xc3 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf4 ? 4 : 0;
  for (let i = 1; i < length; i += 1) if (!isContinuation(bytes[at + i])) return 0;
  return length;
};

const longestText = (bytes: Uint8Array): number => {
  let [longest, run] = [0, 0];
  for (let at = 0; at < bytes.length;) {
    const length = characterAt(bytes, at);
    run = length === 0 ? 0 : run + length;
    at += Math.max(length, 1);
    if (run > longest) longest = run;
  }
  return longest;
};

const longestRepetition = (bytes: Uint8Array): number => {
  let [longest, run] = [0, 0];
  bytes.forEach((byte, i) => {
    run = i > 0 && byte === bytes[i - 1] ? run + 1 : 1;
    if (run > longest) longest = run;
  });
  return longest;
};

const chiSquare = (bytes: Uint8Array): number => {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  const expected = bytes.length / 256;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
};

/** For bytes in which other structures may have runs of zeros. */
export const hasText = (bytes: Uint8Array): boolean =>
  longestText(bytes) >= (bytes.length <= SHORT_BYTES ? RUN.short : RUN.long);

/** What is wrong with bytes that should be ciphertext or a key; undefined if nothing is. */
export const notRandom = (bytes: Uint8Array): string | undefined => {
  if (hasText(bytes)) return 'holds readable text';
  if (longestRepetition(bytes) >= SAME_BYTES) return 'holds a run of one byte';
  if (bytes.length >= COUNTED_BYTES && chiSquare(bytes) > MOST_CHI_SQUARE) return 'is not distributed like ciphertext';
  return undefined;
};

const WORDS = /^[A-Za-z0-9 .,;:!?'"()\n-]+$/u;

/** An id is 16 random bytes. All of them being letters and marks is chance once in a billion. */
export const isWords = (bytes: Uint8Array): boolean => WORDS.test(Buffer.from(bytes).toString('latin1'));
