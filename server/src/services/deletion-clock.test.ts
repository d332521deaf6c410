import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClockReading } from '../storage/port.ts';
import { AGREEMENT_MS, DeletionClock, type Doubt } from './deletion-clock.ts';

const NOW = Date.UTC(2026, 10, 30, 12);
const MINUTE = 60_000;
const DAY = 86_400_000;

/** A process whose own clock is `ahead`. All processes share the passing time and the readings. */
class Node {
  ahead: number;
  readonly #world: World;
  readonly #clock: DeletionClock;

  constructor(world: World, name: string, ahead = 0, confirmedDay?: number) {
    this.ahead = ahead;
    this.#world = world;
    const startedAt = world.time;
    this.#clock = new DeletionClock({
      node: name,
      now: () => world.time + this.ahead,
      monotonic: () => world.time - startedAt,
      confirmedDay,
    });
  }

  check(): Doubt | undefined {
    const doubt = this.#clock.check([...this.#world.readings.values()]);
    const reading = this.#clock.reading();
    this.#world.readings.set(`${reading.node} ${String(reading.isTrusted)}`, reading);
    return doubt;
  }
}

class World {
  time = NOW;
  readonly readings = new Map<string, ClockReading>();

  pass(ms: number): void {
    this.time += ms;
  }
}

describe('the clock for deletions', () => {
  let world: World;
  beforeEach(() => {
    world = new World();
  });

  it('is trusted where nothing contradicts it, also after a restart within a day', () => {
    const node = new Node(world, 'a');
    expect(node.check()).toBeUndefined();
    world.pass(40 * DAY);
    expect(node.check()).toBeUndefined();
    world.pass(DAY);
    expect(new Node(world, 'b').check()).toBeUndefined();
  });

  it('is in doubt after an absence of more than a day, and trusted after two days of agreement', () => {
    new Node(world, 'a').check();
    world.pass(DAY + 1);
    const node = new Node(world, 'b');
    expect(node.check()).toBe('far-from-store');
    world.pass(AGREEMENT_MS - 1);
    expect(node.check()).toBe('far-from-store');
    world.pass(1);
    expect(node.check()).toBeUndefined();
    expect(new Node(world, 'c').check()).toBeUndefined();
  });

  it('is trusted again although the process is started every day', () => {
    new Node(world, 'a').check();
    world.pass(9 * DAY);
    const doubts = [1, 2, 3, 4].map((day) => {
      const node = new Node(world, `day ${day}`);
      const first = node.check();
      world.pass(DAY - MINUTE);
      node.check();
      world.pass(MINUTE);
      return first;
    });
    expect(doubts.slice(0, 2)).toEqual(['far-from-store', 'far-from-store']);
    expect(doubts.at(-1)).toBeUndefined();
  });

  it('sees many small jumps as one', () => {
    const node = new Node(world, 'a');
    const doubts = Array.from({ length: 30 }, () => {
      node.ahead += DAY / 20;
      world.pass(MINUTE);
      return node.check();
    });
    expect(doubts.slice(0, 20).every((doubt) => doubt === undefined)).toBe(true);
    expect(doubts.slice(21)).toContain('jumped');
  });

  it.each([-1, 0, 1])('takes the word of an operator whose date differs by %i days', (days) => {
    const midnight = Date.UTC(2026, 10, 30) + days * DAY;
    world.readings.set('x', { node: 'x', at: NOW - 9 * DAY, isTrusted: true });
    expect(new Node(world, 'a', 0, midnight).check()).toBeUndefined();
    expect(new Node(world, 'b', 5 * DAY, midnight).check()).toBe('far-from-store');
  });

  it.each([
    ['the right one', 0, 95 * DAY],
    ['the wrong one', 95 * DAY, 0],
  ])('of two nodes deletes at neither when %s was first', (_, first, second) => {
    const nodes = [new Node(world, 'a', first), new Node(world, 'b', second)];
    const rounds = Array.from({ length: 5000 }, () => {
      world.pass(MINUTE);
      return nodes.map((node) => node.check());
    });
    for (const doubts of rounds.slice(2)) expect(doubts.every((doubt) => doubt !== undefined)).toBe(true);
  });

  it('never lets one wrong clock delete, whatever it does', () => {
    const jump = fc.record({ after: fc.integer({ min: MINUTE, max: DAY }), days: fc.integer({ min: -400, max: 400 }) });
    fc.assert(
      fc.property(fc.array(jump, { maxLength: 30 }), (jumps) => {
        const own = new World();
        const node = new Node(own, 'a');
        node.check();
        let wrongSince: number | undefined;
        for (const { after, days } of jumps) {
          own.pass(after);
          if (Math.abs(node.ahead - days * DAY) > DAY) wrongSince = own.time;
          node.ahead = days * DAY;
          const isQuiet = wrongSince === undefined || own.time - wrongSince >= AGREEMENT_MS;
          if (node.check() === undefined && Math.abs(node.ahead) > DAY) expect(isQuiet).toBe(true);
        }
      }),
    );
  });
});
