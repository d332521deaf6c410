import { describe, expect, it } from 'vitest';
import { isIntricate } from './intricate-json.ts';

const ID = '0'.repeat(32);

describe('JSON is too intricate', () => {
  it.each([
    ['keys', `{${'"a":1,'.repeat(5000)}"b":1}`],
    ['items', `[${'1,'.repeat(5000)}1]`],
    ['lists in lists', '['.repeat(5000)],
    ['objects in objects', '{"a":'.repeat(5000)],
    ['escapes', `"${'\\u0041'.repeat(5000)}"`],
  ])('with thousands of %s', (_, json) => {
    expect(isIntricate(json)).toBe(true);
  });

  it('but not for its length, nor as the largest requests are', () => {
    const message = 'A'.repeat(89_000);
    const receivers = Array.from({ length: 64 }, () => ({ account: ID, device: ID, message }));
    const lists = receivers.map(({ account }) => ({ account, version: 2 ** 32 - 1 }));
    const ids = Array.from({ length: 1000 }, (_, i) => i);
    for (const request of [
      { id: ID, receivers, lists },
      { oneTime: ids, oneTimeKem: ids },
    ]) {
      expect(isIntricate(JSON.stringify(request))).toBe(false);
    }
  });
});
