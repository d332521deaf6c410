import { describe, expect, it } from 'vitest';
import {
  hasRead,
  NOTHING_READ,
  readTotal,
  unionOf,
  unreadTotal,
  withRanges,
  withRead,
  type ReadSet,
} from './read-set.ts';

/** The same by an array of flags. */
const plain = (set: ReadSet, upTo: number): readonly number[] =>
  Array.from({ length: upTo }, (_, i) => i + 1).filter((number) => hasRead(set, number));

describe('The set of texts that were read', () => {
  it('keeps apart what was read further down, and joins what meets', () => {
    const jumped = withRead(withRead(NOTHING_READ, [1, 2, 3]), [110, 111, 112]);
    expect(jumped).toEqual({ count: 3, beyond: [[110, 112]] });
    expect(unreadTotal(120, jumped)).toBe(114);
    const more = withRead(jumped, [5, 4, 109]);
    expect(more).toEqual({ count: 5, beyond: [[109, 112]] });
    expect(withRanges(more, [[6, 108]])).toEqual({ count: 112 });
  });

  it('takes any order, overlaps and repetitions', () => {
    let set = NOTHING_READ;
    const model = new Set<number>();
    // A fixed sequence that looks random: steps of a generator modulo a prime.
    for (let i = 0, at = 7; i < 400; i += 1) {
      at = (at * 31 + 17) % 211;
      const [from, to] = [at + 1, at + 1 + (i % 4)];
      set = withRanges(set, [[from, to]]);
      for (let number = from; number <= to; number += 1) model.add(number);
      expect(plain(set, 220)).toEqual([...model].sort((a, b) => a - b));
      expect(readTotal(set)).toBe(model.size);
      const ranges = [[1, set.count] as const, ...(set.beyond ?? [])];
      for (const [one, next] of ranges.slice(1).map((range, j) => [ranges[j]!, range] as const))
        expect(next[0]).toBeGreaterThan(one[1] + 1);
    }
  });

  it('unites two of them', () => {
    expect(unionOf({ count: 4, beyond: [[9, 9]] }, { count: 2, beyond: [[5, 8]] })).toEqual({ count: 9 });
    expect(unionOf({ count: 3 }, NOTHING_READ)).toEqual({ count: 3 });
  });

  it('never counts below zero', () => {
    expect(unreadTotal(2, { count: 5 })).toBe(0);
  });
});
