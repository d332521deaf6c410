import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeMessage } from './decode-message.ts';

describe('decoding of messages', () => {
  it('gives the bytes back, for every remainder of the length', () => {
    for (let length = 396; length < 402; length += 1) {
      const bytes = randomBytes(length);
      expect(decodeMessage(bytes.toString('base64url'))).toEqual(bytes);
    }
  });

  it('refuses unused bits that are not zero, and lengths that no bytes have', () => {
    for (const text of ['AB', 'A_', 'AAB', 'AA-', 'AAAAB', 'A']) {
      expect(() => decodeMessage(text)).toThrow(expect.objectContaining({ code: 'malformed' }) as Error);
    }
  });

  it('takes the texts with unused bits of zero', () => {
    expect([...decodeMessage('AQ')]).toEqual([1]);
    expect([...decodeMessage('AAE')]).toEqual([0, 1]);
  });
});
