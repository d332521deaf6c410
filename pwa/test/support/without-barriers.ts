/** Every state of the inbox, looked at by axe in several sizes and looks. */
import { page } from 'vitest/browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { still } from '../../../widget/test/support/still.ts';
import { findings, overhanging } from './accessibility.ts';
import { closeInbox, openState, setLook, type Look } from './inbox-page.ts';
import { inboxStates } from './states.ts';

/** Light from left to right, and dark from right to left. */
export const ONE_WAY: readonly Look[] = [
  { theme: 'light', dir: 'ltr' },
  { theme: 'dark', dir: 'rtl' },
];

export const THE_OTHER: readonly Look[] = [
  { theme: 'dark', dir: 'ltr' },
  { theme: 'light', dir: 'rtl' },
];

/** Width and height in CSS pixels. */
type Size = readonly [width: number, height: number, looks: readonly Look[]];

/** Longer than what is not worth a word, and than what shows itself late. */
const PATIENCE_MS = 4_000;

export const testWithoutBarriers = (sizes: readonly Size[]): void => {
  afterEach(() => {
    vi.useRealTimers();
    closeInbox();
  });

  describe.each(sizes)('at %i × %i', (width, height, looks) => {
    test.each(Object.entries(inboxStates))('%s has no barriers', async (_, state) => {
      await page.viewport(width, height);
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const app = await openState(state);
      vi.advanceTimersByTime(PATIENCE_MS);
      vi.useRealTimers();
      for (const look of looks) {
        setLook(look);
        await app.updateComplete;
        still();
        expect(overhanging()).toEqual([]);
        expect(await findings(), JSON.stringify(look)).toEqual([]);
      }
    });
  });
};
