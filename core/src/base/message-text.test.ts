import { MAX_TEXT_BYTES } from '@cipherchat/protocol';
import { describe, expect, it } from 'vitest';
import { isTooLong, isVisible } from './message-text.ts';

describe('the text of a message', () => {
  it.each([
    '',
    ' \n\t\u00a0\u3000',
    '\u200b',
    '\u200b\u200c\u200d\u2060\ufeff',
    '\u202e\u202c\u2066\u2069\u061c',
    '\u00ad',
    '\u3164\uffa0\u115f',
    '\u2800',
    '\u0000\u001b',
    '\ufe0f',
    '\u{e0061}\u{e007f}',
  ])('%j has nothing to send', (text) => {
    expect(isVisible(text)).toBe(false);
  });

  it.each(['a', '.', '\u200bا', '\u{1f468}\u200d\u{1f469}', '\u0301', '0', '\ud800', '\u0600'])(
    '%j has something to send',
    (text) => {
      expect(isVisible(text)).toBe(true);
    },
  );

  it('is too long by its bytes in NFC', () => {
    expect(isTooLong('a'.repeat(MAX_TEXT_BYTES))).toBe(false);
    expect(isTooLong('a'.repeat(MAX_TEXT_BYTES + 1))).toBe(true);
    expect(isTooLong('é'.repeat(MAX_TEXT_BYTES / 2))).toBe(false);
    expect(isTooLong('e\u0301'.repeat(MAX_TEXT_BYTES / 2))).toBe(false);
    expect(isTooLong('\u1112\u1161\u11ab'.repeat(Math.floor(MAX_TEXT_BYTES / 3)))).toBe(false);
    expect(isTooLong('a'.repeat(1_100_000))).toBe(true);
  });
});
