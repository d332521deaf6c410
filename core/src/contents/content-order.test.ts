import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  missingIn,
  orderAfter,
  shownTime,
  STEP,
  timeAfter,
  timeOfWriting,
  type DeviceOrder,
  type Numbered,
} from './content-order.ts';
import { placeContent } from './content-gaps.ts';

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
    expect(timeAfter(100_000, 30_000)).toBe(100_001);
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

  it('remembers a hundred gaps of one device at most, as one where they are more, until all of it is there', () => {
    const marks = new Set<number>();
    let state: DeviceOrder | undefined;
    const place = (one: Numbered): void => {
      const placed = placeContent(state, one);
      expect([one.counter, placed.conflict]).toEqual([one.counter, false]);
      for (const { from } of placed.closed) expect(marks.delete(from)).toBe(true);
      for (const { from } of placed.opened) marks.add(from);
      state = placed.state;
    };
    const missing = (): number => (state?.gaps ?? []).reduce((sum, gap) => sum + missingIn(gap), 0);
    for (let i = 0; i <= 150; i += 1) place(content(1 + 2 * i, i));
    expect([state?.gaps.length, marks.size, missing()]).toEqual([100, 100, 150]);
    for (let i = 150; i >= 1; i -= 1) place(content(2 * i, i));
    expect([state?.gaps, marks.size]).toEqual([[], 0]);
    expect(placeContent(state, { ...content(300, 1), hash: hashOf(9) }).conflict).toBe(true);
  });

  it('does not grow either where one great gap is filled here and there', () => {
    let { state } = placeContent(placeContent(undefined, content(1, 1)).state, content(1_000, 2));
    for (let counter = 3; counter < 999; counter += 2) state = placeContent(state, content(counter, 2)).state;
    expect([state.gaps.length, state.gaps.reduce((sum, gap) => sum + missingIn(gap), 0)]).toEqual([100, 499 + 1]);
  });

  it('is strict in a gap of more messages than there is room for, filled from above', () => {
    let { state } = placeContent(placeContent(undefined, content(1, 1)).state, content(200_000, 2));
    let above = state.order;
    for (let counter = 199_999; counter > 199_900; counter -= 1) {
      const placed = placeContent(state, content(counter, 2));
      expect(placed.order).toBeLessThan(above);
      [state, above] = [placed.state, placed.order];
    }
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

  it('follows what a writer states, which is after all it has seen, unless no clock can explain it', () => {
    const tenYears = 3_653 * DAY_MS;
    expect(timeOfWriting(1_000 + tenYears, 1_000)).toBe(1_000 + tenYears);
    expect(timeOfWriting(1_001 + tenYears, 1_000)).toBe(1_000);
    expect(timeOfWriting(1, 1_000)).toBe(1);
  });

  it('is another thing than the time that is shown, which is near that of the server', () => {
    const stored = 100 * DAY_MS;
    const shown = (sent: number) => shownTime(sent, stored) - stored;
    expect(shown(stored - 3 * DAY_MS)).toBe(-3 * DAY_MS);
    expect(shown(stored + 120_000)).toBe(120_000);
    expect([stored + 120_001, stored + 23.9 * 3_600_000, 0, 70 * DAY_MS - 1].map(shown)).toEqual([0, 0, 0, 0]);
  });
});
