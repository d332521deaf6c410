import { beforeEach, describe, expect, it } from 'vitest';
import { SILENT } from '../observability/metrics/silent-metrics.ts';
import { UpgradeWatch } from './upgrade-watch.ts';

describe('the watch on upgrades', () => {
  let now: number;
  let told: boolean[];
  let watch: UpgradeWatch;
  const miss = (times: number): void => {
    for (let i = 0; i < times; i += 1) watch.missed();
  };
  beforeEach(() => {
    now = 0;
    told = [];
    watch = new UpgradeWatch(
      () => now,
      (isMissing) => void told.push(isMissing),
      SILENT,
    );
  });

  it('says once that clients connect without any upgrade for ten minutes, and once that upgrades are back', () => {
    miss(100);
    expect(watch.isMissing).toBe(false);
    now = 600_000;
    miss(100);
    expect([watch.isMissing, ...told]).toEqual([true, true]);
    watch.upgraded();
    watch.upgraded();
    expect([watch.isMissing, ...told]).toEqual([false, true, false]);
  });

  it('does not take a few visitors behind a proxy of their own for a fault of the server’s', () => {
    for (; now < 6_000_000; now += 300_000) {
      miss(10);
      watch.upgraded();
    }
    now += 600_000;
    miss(4);
    expect(told).toEqual([]);
  });
});
