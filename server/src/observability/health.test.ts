import { beforeEach, describe, expect, it } from 'vitest';
import { Health } from './health.ts';

describe('readiness', () => {
  let now: number;
  let probes: number;
  let isBroken: boolean;
  let health: Health;
  beforeEach(() => {
    [now, probes, isBroken] = [1_800_000_000_000, 0, false];
    health = new Health(
      async () => {
        probes += 1;
        if (isBroken) throw new Error('no disk');
      },
      () => now,
    );
  });

  it('is that of the store', async () => {
    expect(await health.isReady()).toBe(true);
    isBroken = true;
    now += 2_000;
    expect(await health.isReady()).toBe(false);
    isBroken = false;
    now += 2_000;
    expect(await health.isReady()).toBe(true);
  });

  it('asks the store seldom, however many ask', async () => {
    await Promise.all(Array.from({ length: 100 }, () => health.isReady()));
    expect(probes).toBe(1);
  });

  it('asks anew when the clock was put back', async () => {
    await health.isReady();
    now -= 3_600_000;
    await health.isReady();
    expect(probes).toBe(2);
  });

  it('stays while other nodes cannot be reached, and says so', async () => {
    let areReachable = true;
    const health = new Health(
      () => Promise.resolve(),
      () => now,
      () => areReachable,
    );
    expect([await health.isReady(), health.degraded]).toEqual([true, []]);
    areReachable = false;
    expect([await health.isReady(), health.degraded]).toEqual([true, ['redis']]);
  });

  it('ends with the first sign of stopping', async () => {
    health.drain();
    expect([await health.isReady(), health.isDraining, probes]).toEqual([false, true, 0]);
  });
});
