import { describe, expect, it } from 'vitest';
import { BATCH_BOUNDS } from './batch-bounds.ts';
import type { Command } from '../commands.ts';

const weightOf = (name: string, ...request: readonly unknown[]): number =>
  BATCH_BOUNDS.weightOf({ name, request } as Command);

describe('what a write weighs', () => {
  it('is the length of its messages, or that of the lists that it changes rows for', () => {
    const receivers = [{ message: 'x'.repeat(400) }, { message: 'x'.repeat(600) }];
    expect(weightOf('send', { receivers }, 10_000)).toBe(1000);
    expect(weightOf('acknowledge', 'device', Array(256), false, 0)).toBe(256 * 1024);
    expect(weightOf('register', { list: new Uint8Array(200), prekeys: Array(200) })).toBe(200 * 1024);
    expect(weightOf('probe')).toBe(0);
  });

  it('keeps acknowledgements of all sockets from being one long commit', () => {
    const ids = weightOf('acknowledge', 'device', Array(256));
    expect(Math.ceil(BATCH_BOUNDS.weight / ids)).toBeLessThanOrEqual(4);
    expect(weightOf('sweep', { rows: 200 })).toBeGreaterThan(0);
  });
});
