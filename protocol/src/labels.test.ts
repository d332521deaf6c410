import { expect, test } from 'vitest';
import { label, LABEL_NAMES, labelled } from './labels.ts';
import { decodeUtf8 } from './utf8.ts';

test('a label is ASCII: the name after a fixed beginning', () => {
  expect(decodeUtf8(label('sign/auth'))).toBe('CipherChat/1/sign/auth');
  expect(label('account')).toBe(label('account'));
});

test('data follows its label', () => {
  const input = labelled('hash/content', Uint8Array.of(1, 2), Uint8Array.of(3));
  expect(decodeUtf8(input.subarray(0, 25))).toBe('CipherChat/1/hash/content');
  expect([...input.subarray(25)]).toEqual([1, 2, 3]);
});

test('no label is the beginning of another, so that label and data cannot be read as another pair', () => {
  for (const name of [...LABEL_NAMES, 'local/']) {
    expect([...LABEL_NAMES, 'local/'].filter((other) => other.startsWith(name))).toEqual([name]);
  }
});
