import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FixedWindows } from './fixed-windows.ts';

describe('fixed windows', () => {
  let windows: FixedWindows;
  beforeEach(() => {
    vi.useFakeTimers();
    windows = new FixedWindows({ points: 3, duration: 10 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('count on beyond the bound, each key by itself', () => {
    expect(windows.consume('alice', 2)).toEqual({ consumedPoints: 2, msBeforeNext: 10_000 });
    vi.advanceTimersByTime(4_000);
    expect(windows.consume('alice', 5)).toEqual({ consumedPoints: 7, msBeforeNext: 6_000 });
    expect(windows.consume('bob')).toEqual({ consumedPoints: 1, msBeforeNext: 10_000 });
  });

  it('begin with the first point and end on time', () => {
    windows.consume('alice');
    vi.advanceTimersByTime(9_999);
    expect(windows.get('alice')).toEqual({ consumedPoints: 1, msBeforeNext: 1 });
    vi.advanceTimersByTime(1);
    expect(windows.get('alice')).toBeUndefined();
    expect(windows.consume('alice')).toEqual({ consumedPoints: 1, msBeforeNext: 10_000 });
  });

  it('can be looked at without counting', () => {
    expect(windows.get('alice')).toBeUndefined();
    windows.consume('alice');
    windows.get('alice');
    expect(windows.get('alice')).toMatchObject({ consumedPoints: 1 });
  });

  it('can be blocked for a time, which may be shorter than a window', () => {
    windows.consume('alice');
    windows.block('alice', 4);
    expect(windows.consume('alice')).toEqual({ consumedPoints: 5, msBeforeNext: 4_000 });
    vi.advanceTimersByTime(4_000);
    expect(windows.consume('alice')).toMatchObject({ consumedPoints: 1 });
  });

  it('forget what has ended when others begin', () => {
    for (let i = 0; i < 100; i += 1) windows.consume(`early ${i}`);
    vi.advanceTimersByTime(5_000);
    windows.consume('late');
    expect(windows.size).toBe(101);
    vi.advanceTimersByTime(5_000);
    windows.consume('latest');
    expect(windows.size).toBe(2);
  });
});
