import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '@cipherchat/protocol';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { ShiftedClock } from '../../test/support/shifted-clock.ts';
import { isAsOldAs, ServerClock } from './server-clock.ts';

const setUp = (daysAhead: number) => {
  const server = new FakeClock();
  const device = new ShiftedClock(server, daysAhead * DAY_MS);
  return { server, device, clock: new ServerClock(device) };
};

describe('the clock of a client', () => {
  it('is that of the device before the server has stated its time, and that of the server from then on', async () => {
    const { server, device, clock } = setUp(3);
    expect(clock.now()).toBe(device.now());
    clock.read(server.now());
    await server.advance(5_000);
    device.aheadMs = -400 * DAY_MS;
    expect(clock.now()).toBe(server.now());
    expect([clock.sure(), clock.latest()]).toEqual([device.now(), server.now()]);
  });

  it('is sure of no more than what one of the device’s clocks confirms', async () => {
    const { server, device, clock } = setUp(0);
    clock.read(server.now());
    const jump = 91 * DAY_MS;
    clock.read(server.now() + jump);
    device.aheadMs = jump;
    await server.advance(5_000);
    expect(clock.now()).toBe(server.now() + jump);
    expect([clock.sure(), clock.isDoubtful()]).toEqual([server.now(), true]);
    device.aheadMs = jump - 2 * DAY_MS;
    clock.read(server.now() + jump);
    expect([clock.sure(), clock.isDoubtful()]).toEqual([server.now() + 2_500, true]);
    server.sleep(40 * DAY_MS);
    clock.read(server.now() + jump);
    expect([clock.sure(), clock.over()]).toEqual(Array(2).fill(server.now() + 20 * DAY_MS + 2_500));
  });

  it('believes a jump in the end: half the time that passes is taken off', async () => {
    const { server, device, clock } = setUp(9);
    clock.read(server.now());
    clock.read(server.now() + 20 * DAY_MS);
    for (let day = 1; day < 38; day += 1) {
      if (day % 2 === 0) await server.advance(DAY_MS);
      else server.sleep(DAY_MS);
      clock.read(server.now() + 20 * DAY_MS);
      expect([day, clock.isDoubtful()]).toEqual([day, true]);
    }
    await server.advance(2 * DAY_MS);
    clock.read(server.now() + 20 * DAY_MS);
    expect([clock.isDoubtful(), device.now() - server.now()]).toEqual([false, 9 * DAY_MS]);
  });

  it('does not doubt the server where the device’s clock says the same', () => {
    const { server, clock } = setUp(0);
    clock.read(server.now() - 95 * DAY_MS);
    clock.read(server.now());
    expect([clock.isDoubtful(), clock.sure()]).toEqual([false, server.now() - 95 * DAY_MS]);
  });

  it.each([1, -1])('cannot be walked to another date in small steps (%d)', async (sign) => {
    const { server, clock } = setUp(0);
    const step = sign * 23 * HOUR_MS;
    for (let count = 0; count < 100; count += 1) {
      clock.read(server.now() + count * step);
      await server.advance(1_000);
    }
    expect(clock.isDoubtful()).toBe(true);
    expect(Math.abs(clock.confirmed() - server.now())).toBeLessThan(100_000);
  });

  it.each([95, -95])('doubts a jump by %d days after the page was loaded again, too, until it is over', (days) => {
    const { server, device, clock } = setUp(0);
    clock.read(server.now());
    clock.read(server.now() + days * DAY_MS);
    let kept = clock.unkept();
    for (const [off, isDoubtful] of [
      [days, true],
      [days, true],
      [0, false],
    ] as const) {
      server.sleep(HOUR_MS);
      const next = new ServerClock(device);
      next.recall(kept);
      next.read(server.now() + off * DAY_MS);
      expect(next.isDoubtful()).toBe(isDoubtful);
      expect(Math.abs(next.confirmed() - server.now())).toBeLessThan(2 * HOUR_MS);
      kept = next.unkept();
    }
  });

  it('starts not before the last known time, where the device was set back', () => {
    const { server, device, clock } = setUp(0);
    const at = server.now();
    device.aheadMs = -400 * DAY_MS;
    clock.recall({ aheadMs: 0, at });
    expect(clock.now()).toBe(at);
  });

  it.each([0, 1, 1_000, Date.UTC(2019, 11, 31), Date.UTC(2200, 0, 2), 9e15, Number.MAX_SAFE_INTEGER])(
    'takes no time that cannot be: %d',
    (at) => {
      const { server, device, clock } = setUp(3);
      clock.read(at);
      expect([clock.now(), clock.aheadMs, clock.unkept()]).toEqual([device.now(), undefined, undefined]);
      clock.recall({ aheadMs: at - device.now() });
      expect([clock.now(), clock.aheadMs]).toEqual([device.now(), undefined]);
      clock.read(server.now());
      clock.read(at);
      expect([clock.now(), clock.latest()]).toEqual([server.now(), device.now()]);
    },
  );

  it.each(['awake', 'asleep', 'in pages'])(
    'counts what is over where the server’s clock stands still (%s)',
    async (how) => {
      const { server, device, clock } = setUp(0);
      const begin = server.now();
      let page = clock;
      page.read(begin);
      for (let hour = 0; hour < 40 * 24; hour += 1) {
        if (how === 'awake') await server.advance(HOUR_MS);
        else server.sleep(HOUR_MS);
        if (how === 'in pages') {
          const kept = page.unkept();
          page = new ServerClock(device);
          page.recall(kept);
        }
        page.read(begin);
      }
      expect([page.now(), page.sure(), page.over()]).toEqual([begin, begin, server.now()]);
      page.read(server.now());
      expect(page.over()).toBe(server.now());
    },
  );

  it('counts nothing as over because the device was set ahead', () => {
    const { server, device, clock } = setUp(0);
    clock.read(server.now());
    const kept = clock.unkept();
    device.aheadMs = 400 * DAY_MS;
    const next = new ServerClock(device);
    next.recall(kept);
    next.read(server.now());
    expect(next.over()).toBe(server.now());
  });

  it('starts with the difference that an earlier page knew, and keeps it where the device is set later', () => {
    const { server, device, clock } = setUp(3);
    clock.recall({ aheadMs: -3 * DAY_MS, at: server.now() });
    device.aheadMs = 0;
    expect(clock.now()).toBe(server.now());
    clock.read(server.now() + 1);
    clock.recall({ aheadMs: 7, at: server.now() });
    expect(clock.now()).toBe(server.now() + 1);
  });

  it('dates what is written by the clock of the device, which goes on while the machine sleeps', () => {
    const { server, clock } = setUp(3);
    clock.read(server.now());
    server.sleep(DAY_MS);
    expect(clock.written().sentAt).toBe(server.now());
    expect(clock.now()).toBe(server.now() - DAY_MS);
  });

  it.each([3, -46])('dates again what was written %d days off, once the server has stated its time', (days) => {
    const { server, clock } = setUp(days);
    const written = clock.written();
    server.sleep(60_000);
    clock.read(server.now());
    expect(clock.settled(written)).toBe(server.now() - 60_000);
  });

  it('dates nothing before the last known time or after now, however the device was set in between', () => {
    const { server, device, clock } = setUp(0);
    const begin = server.now();
    clock.read(begin);
    expect(clock.unkept()).toEqual({ aheadMs: 0, at: begin });
    const written = clock.written();
    device.aheadMs = 400 * DAY_MS;
    clock.read(begin + 1_000);
    expect(clock.settled(written)).toBe(begin);
    device.aheadMs = -400 * DAY_MS;
    clock.read(begin + 2_000);
    expect(clock.settled(written)).toBe(begin + 2_000);
    expect(clock.settled({ sentAt: begin + DAY_MS })).toBe(begin + 2_000);
  });

  it('has something to keep when the difference moves, and once an hour', () => {
    const { server, device, clock } = setUp(0);
    expect(clock.unkept()).toBeUndefined();
    clock.read(server.now());
    expect(clock.unkept()).toEqual({ aheadMs: 0, at: server.now() });
    clock.read(server.now() + 500);
    expect(clock.unkept()).toBeUndefined();
    device.aheadMs = 5_000;
    clock.read(server.now());
    expect(clock.unkept()).toEqual({ aheadMs: -5_000, at: server.now(), driftMs: -5_000 });
    server.sleep(3_600_000);
    clock.read(server.now());
    expect(clock.unkept()).toEqual({ aheadMs: -5_000, at: server.now(), driftMs: -5_000 });
  });

  it('knows that the device is behind a time that both agreed on, or behind this program', () => {
    const { server, device, clock } = setUp(0);
    expect(clock.isBehind()).toBe(false);
    clock.read(server.now());
    clock.unkept();
    device.aheadMs = -DAY_MS;
    expect(clock.isBehind()).toBe(false);
    device.aheadMs = -DAY_MS - 1;
    expect(clock.isBehind()).toBe(true);
    expect(setUp(-400).clock.isBehind()).toBe(true);
    const { server: right, clock: other } = setUp(0);
    other.recall({ aheadMs: 95 * DAY_MS, at: right.now() + 95 * DAY_MS });
    expect(other.isBehind()).toBe(false);
  });

  it('counts a stamp that is far ahead as an old one', () => {
    expect([-DAY_MS, -DAY_MS + 1, 0, DAY_MS - 1, DAY_MS].map((at) => isAsOldAs(at, DAY_MS, 0))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });
});
