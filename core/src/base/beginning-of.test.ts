import { describe, expect, it } from 'vitest';
import { beginningOf } from './beginning-of.ts';

const FAMILY = '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}';

describe('the beginning of a text', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly', 7, 'exactly'],
    ['too long', 3, 'too'],
    ['ab\u{1f600}', 3, 'ab'],
    ['ab\u{1f600}c', 4, 'ab\u{1f600}'],
    [`a${FAMILY}b`, 5, 'a'],
    [`a${FAMILY}b`, 9, `a${FAMILY}`],
    ['\u{1f1f3}\u{1f1f4}\u{1f1f8}\u{1f1ea}', 6, '\u{1f1f3}\u{1f1f4}'],
    ['ae\u0301', 2, 'a'],
    ['क्षि', 2, ''],
  ])('%j within %d units is %j', (text, most, shown) => {
    expect(beginningOf(text, most)).toBe(shown === '' ? text.slice(0, most) : shown);
  });

  it('is never half of a surrogate pair, even of one endless character', () => {
    const endless = `\u{1f469}${'\u200d\u{1f469}'.repeat(200)}`;
    for (let most = 100; most < 110; most += 1) expect(beginningOf(endless, most)).not.toMatch(/[\ud800-\udbff]$/u);
  });

  it('takes no longer for a text of the greatest length than for one of its own', () => {
    expect(beginningOf('x'.repeat(1_000_000), 200)).toBe('x'.repeat(200));
  });
});
