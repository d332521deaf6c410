import { concatBytes, fromHex, FILE_SEGMENT_BYTES, paddedFileBytes, blobBytesOf, toHex } from '@cipherchat/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import vectors from '../../test/vectors/file.json' with { type: 'json' };
import { fileHash, openingFile, sealingFile, segmentHash } from './file.ts';

type Vector = { readonly [K in 'fk' | 'salt' | 'sha256' | 'head']: string } & {
  readonly size: number;
  readonly blobSize: number;
  readonly blob?: string;
};
const files: readonly Vector[] = vectors.files;
const bytesOf = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();
const dataOf = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, i) => (7 * i + size) % 256);

const sealAll = async (fk: Uint8Array, salt: Uint8Array, data: Uint8Array): Promise<readonly Uint8Array[]> => {
  const cipher = await sealingFile(fk, salt);
  const padded = new Uint8Array(paddedFileBytes(data.length));
  padded.set(data);
  const parts: Uint8Array[] = [cipher.head];
  for (let at = 0, i = 0; at < padded.length; at += FILE_SEGMENT_BYTES, i += 1) {
    const plain = padded.slice(at, at + FILE_SEGMENT_BYTES);
    parts.push(await cipher.seal(i, plain, at + FILE_SEGMENT_BYTES >= padded.length));
  }
  return parts;
};

describe.each(files)('the vector of $size bytes', ({ size, fk, salt, blobSize, sha256: digest, head, blob }) => {
  test('is sealed to the same blob', async () => {
    const parts = await sealAll(bytesOf(fk), bytesOf(salt), dataOf(size));
    const whole = concatBytes(...parts);
    expect(whole.length).toBe(blobSize);
    expect(blobBytesOf(size)).toBe(blobSize);
    expect(toHex(whole.subarray(0, 68))).toBe(head);
    if (blob !== undefined) expect(toHex(whole)).toBe(blob);
    const [, ...sealed] = parts;
    expect(toHex(await fileHash(parts[0] ?? whole, await Promise.all(sealed.map(segmentHash))))).toBe(digest);
  });
});

describe('a segment', () => {
  const [key, salt] = [dataOf(32), dataOf(33).slice(1)];

  test('opens in its place only, with its key, and unchanged', async () => {
    const cipher = await sealingFile(key, salt);
    const sealed = await cipher.seal(3, dataOf(500), false);
    const opening = await openingFile(key, cipher.head);
    expect(await opening.open(3, sealed, false)).toEqual(dataOf(500));
    for (const [index, isLast] of [
      [2, false],
      [4, false],
      [3, true],
    ] as const)
      await expect(opening.open(index, sealed, isLast)).rejects.toMatchObject({ code: 'not-authentic' });
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const forged = sealed.slice();
        forged[at] = (forged[at] ?? 0) ^ change;
        await expect(opening.open(3, forged, false)).rejects.toMatchObject({ code: 'not-authentic' });
      }),
      { numRuns: 40 },
    );
  });

  test('of a head that was changed in any byte, or of another key, does not open', async () => {
    const { head } = await sealingFile(key, salt);
    for (let at = 0; at < head.length; at += 1) {
      const forged = head.slice();
      forged[at] = (forged[at] ?? 0) ^ 1;
      await expect(openingFile(key, forged)).rejects.toMatchObject({ code: 'not-authentic' });
    }
    await expect(openingFile(dataOf(34).slice(2), head)).rejects.toMatchObject({ code: 'not-authentic' });
  });
});

test('the file hash changes with the order of segments', async () => {
  const [one, other] = [await segmentHash(dataOf(5)), await segmentHash(dataOf(6))];
  expect(await fileHash(dataOf(68), [one, other])).not.toEqual(await fileHash(dataOf(68), [other, one]));
});
