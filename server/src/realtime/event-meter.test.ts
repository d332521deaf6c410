import { beforeEach, describe, expect, it } from 'vitest';
import { EventMeter } from './event-meter.ts';

describe('event meter', () => {
  let now: number;
  let meter: EventMeter;
  const countMany = (times: number): readonly number[] => Array.from({ length: times }, () => meter.count());
  beforeEach(() => {
    now = 1_800_000_000_000;
    meter = new EventMeter(3, () => now);
  });

  it('lets events pass up to its bound, then says how long to wait', () => {
    expect(countMany(3)).toEqual([0, 0, 0]);
    now += 4_000;
    expect(meter.count()).toBe(6_000);
  });

  it('begins anew when its window is over', () => {
    countMany(10);
    now += 10_000;
    expect(meter.count()).toBe(0);
  });

  it('begins anew when the clock was put back', () => {
    countMany(10);
    now -= 3_600_000;
    expect(meter.count()).toBe(0);
  });

  it('calls it a flood far beyond the bound', () => {
    countMany(15);
    expect(meter.isFlooded).toBe(false);
    meter.count();
    expect(meter.isFlooded).toBe(true);
  });
});
