import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { Rest } from './rest.ts';

const MINUTE_MS = 60_000;

describe('the time of rest', () => {
  let values: Map<string, string>;
  let now: number;
  const newRest = (): Rest =>
    new Rest(
      { getItem: (name) => values.get(name) ?? null, setItem: (name, value) => void values.set(name, value) },
      () => now,
    );

  beforeEach(() => {
    [values, now] = [new Map(), 1_800_000_000_000];
  });

  test('is over before the first use, after the chosen minutes, and at once when a tab ends it', () => {
    const [one, other] = [newRest(), newRest()];
    expect(one.leftMs).toBe(0);
    one.begin();
    expect(other.leftMs).toBe(15 * MINUTE_MS);
    other.minutes = 5;
    now += 5 * MINUTE_MS - 1;
    expect(one.leftMs).toBe(1);
    one.use();
    expect(other.leftMs).toBe(5 * MINUTE_MS);
    other.end();
    expect(one.leftMs).toBe(0);
  });

  test('does not begin again by a use that comes too late', () => {
    const rest = newRest();
    rest.begin();
    now += 15 * MINUTE_MS;
    rest.use();
    expect(rest.leftMs).toBe(0);
  });

  test('is never longer than chosen, whatever the place holds and the clock says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: -1e12, max: 1e12 }), (used, kept, passed) => {
        values = new Map([
          ['cipherchat:lock-used', used],
          ['cipherchat:lock-rest', kept],
        ]);
        const rest = newRest();
        now += passed;
        const left = rest.leftMs;
        expect(left >= 0 && left <= rest.minutes * MINUTE_MS).toBe(true);
        rest.begin();
        expect(rest.leftMs).toBe(rest.minutes * MINUTE_MS);
      }),
    );
  });
});
