import { describe, expect, it } from 'vitest';
import { systemClock } from './system-clock.ts';

describe('the clock of the platform', () => {
  it.each([2 ** 31, 2 ** 53, Infinity])(
    'does not call back at once when it is asked to wait %d ms',
    async (delayMs) => {
      const order: string[] = [];
      const cancel = systemClock.after(delayMs, () => order.push('long'));
      await new Promise<void>((resolve) => {
        systemClock.after(30, () => {
          order.push('short');
          resolve();
        });
      });
      cancel();
      expect(order).toEqual(['short']);
    },
  );
});
