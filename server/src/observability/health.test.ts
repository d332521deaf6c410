import { beforeEach, describe, expect, it } from 'vitest';
import { Health } from './health.ts';

describe('readiness', () => {
  let asked: number;
  let isThere: boolean;
  let areReachable: boolean;
  const store = {
    name: 'mongodb' as const,
    isThere: () => {
      asked += 1;
      return Promise.resolve(isThere);
    },
  };
  beforeEach(() => {
    [asked, isThere, areReachable] = [0, true, true];
  });

  it('is that of the store, which it names when it is missing', async () => {
    const health = new Health(store);
    expect(await health.readiness()).toEqual({ ok: true });
    isThere = false;
    expect(await health.readiness()).toEqual({ ok: false, missing: ['mongodb'] });
    isThere = true;
    expect(await health.readiness()).toEqual({ ok: true });
  });

  it('stays while other nodes cannot be reached, and says so', async () => {
    const health = new Health(store, { redis: () => !areReachable, clock: () => false });
    expect(await health.readiness()).toEqual({ ok: true });
    areReachable = false;
    expect(await health.readiness()).toEqual({ ok: true, degraded: ['redis'] });
  });

  it('ends with the first sign of stopping', async () => {
    const health = new Health(store, { redis: () => !areReachable });
    health.drain();
    expect([await health.readiness(), health.isDraining, asked]).toEqual([{ ok: false }, true, 0]);
  });
});
