import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  orderAfter,
  placeContent,
  STEP,
  timeAfter,
  timeOfWriting,
  type DeviceOrder,
  type Numbered,
} from './content-order.ts';

const DAY_MS = 86_400_000;
const hashOf = (counter: number): Uint8Array => new Uint8Array(16).fill(counter);
const content = (counter: number, sent: number): Numbered => ({
  counter,
  sent,
  hash: hashOf(counter),
  previous: counter === 1 ? new Uint8Array(16) : hashOf(counter - 1),
});

const placeAll = (contents: readonly Numbered[], start?: DeviceOrder) => {
  const orders = new Map<number, number>();
  let state = start;
  for (const one of contents) {
    const placed = placeContent(state, one);
    expect([placed.conflict, placed.broken]).toEqual([false, false]);
    orders.set(one.counter, placed.order);
    state = placed.state;
  }
  return { orders, state };
};

describe('order of contents', () => {
  it('is the order of the counters, whatever the order of arrival, the clocks and the gaps', () => {
    const times = fc.array(fc.nat({ max: 5_000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(times, fc.infiniteStream(fc.nat()), (sent, keys) => {
        const all = sent.map((time, i) => ({ key: keys.next().value as number, one: content(i + 1, time) }));
        const shuffled = all.toSorted((a, b) => a.key - b.key).map(({ one }) => one);
        const { orders, state } = placeAll(shuffled);
        const placed = all.map(({ one }) => orders.get(one.counter) ?? 0);
        for (const [i, order] of placed.entries()) if (i > 0) expect(order).toBeGreaterThan(placed[i - 1] ?? 0);
        expect(state?.gaps).toEqual([]);
      }),
    );
  });

  it('is the time of writing where clocks run forward', () => {
    const { orders } = placeAll([content(1, 100), content(2, 200), content(3, 300)]);
    expect([...orders.values()]).toEqual([100, 200, 300]);
    const late = placeAll([content(1, 100), content(3, 300), content(2, 200)]);
    expect(late.orders.get(2)).toBe(200);
  });

  it('is the time of writing for contents of one moment too, whichever arrives first', () => {
    const sent = [1, 2, 3].reduce<number[]>((before) => [...before, timeAfter(before.at(-1) ?? 0, 700)], []);
    expect(sent).toEqual([700, 701, 702]);
    const { orders } = placeAll([3, 1, 2].map((counter) => content(counter, sent[counter - 1] ?? 0)));
    expect([1, 2, 3].map((counter) => orders.get(counter))).toEqual(sent);
    expect(timeAfter(100_000.5, 100_000)).toBe(100_001);
    expect(timeAfter(100_000, 30_000)).toBe(30_000);
  });

  it('takes the first one seen as the baseline, silently, and still places what comes late', () => {
    const first = placeContent(undefined, content(5, 500));
    expect(first).toMatchObject({ order: 500, opened: [], state: { gaps: [{ from: 1, to: 4, silent: true }] } });
    const late = placeContent(first.state, content(3, 300));
    expect(late.order).toBeLessThan(500);
    expect(late.opened.every(({ silent }) => silent)).toBe(true);
  });

  it('opens a gap, splits it, and closes it', () => {
    const start = placeContent(undefined, content(1, 100)).state;
    const ahead = placeContent(start, content(5, 500));
    expect(ahead.opened).toEqual([{ from: 2, to: 4, low: 100, high: 500, silent: false }]);
    const split = placeContent(ahead.state, content(3, 300));
    expect(split.closed).toEqual(ahead.opened);
    expect(split.opened.map(({ from, to }) => [from, to])).toEqual([
      [2, 2],
      [4, 4],
    ]);
    const { state } = placeAll([content(2, 200), content(4, 400)], split.state);
    expect(state?.gaps).toEqual([]);
  });

  it('tells a counter that was used before, and a content that does not follow', () => {
    const start = placeContent(undefined, content(1, 100)).state;
    expect(placeContent(start, { ...content(1, 200), hash: hashOf(9) })).toMatchObject({ conflict: true, order: 200 });
    expect(placeContent(start, { ...content(2, 200), previous: hashOf(9) })).toMatchObject({
      broken: true,
      order: 200,
    });
  });

  it('remembers a hundred gaps of one device at most', () => {
    let state = placeContent(undefined, content(1, 1)).state;
    for (let i = 1; i <= 150; i += 1) state = placeContent(state, content(1 + 2 * i, i)).state;
    expect(state.gaps).toHaveLength(100);
  });

  it('stays finite for the greatest counter', () => {
    const start = placeContent(undefined, content(1, 1)).state;
    const { order } = placeContent(start, content(Number.MAX_SAFE_INTEGER, 2));
    expect(order).toBeLessThan(1_000);
  });

  it('puts an own text behind the one before it', () => {
    expect(orderAfter(100, 50)).toBe(100 + STEP);
    expect(orderAfter(100, 200)).toBe(200);
  });

  it('believes a clock that is up to a day ahead of the server', () => {
    expect(timeOfWriting(1_000 + DAY_MS, 1_000)).toBe(1_000 + DAY_MS);
    expect(timeOfWriting(1_001 + DAY_MS, 1_000)).toBe(1_000);
    expect(timeOfWriting(1, 1_000)).toBe(1);
  });
});
