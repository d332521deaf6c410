/** Every state of the inbox, in both themes and both directions, from 320 px to a desktop. */
import { page } from 'vitest/browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findings, overhanging } from './support/accessibility.ts';
import { still } from '../../widget/test/support/still.ts';
import { closeInbox, openState, setLook, type Look } from './support/inbox-page.ts';
import { inboxStates } from './support/states.ts';

const LOOKS: readonly Look[] = [
  { theme: 'light', dir: 'ltr' },
  { theme: 'dark', dir: 'ltr' },
  { theme: 'light', dir: 'rtl' },
  { theme: 'dark', dir: 'rtl' },
];

const SIZES = [
  [320, 640],
  [768, 1024],
  [1280, 800],
] as const;

/** Longer than what is not worth a word, and than what shows itself late. */
const PATIENCE_MS = 4_000;

afterEach(() => {
  vi.useRealTimers();
  closeInbox();
});

describe.each(SIZES)('at %i × %i', (width, height) => {
  test.each(Object.entries(inboxStates))('%s has no barriers', async (_, state) => {
    await page.viewport(width, height);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const app = await openState(state);
    vi.advanceTimersByTime(PATIENCE_MS);
    vi.useRealTimers();
    for (const look of LOOKS) {
      setLook(look);
      await app.updateComplete;
      still();
      expect(overhanging()).toEqual([]);
      expect(await findings(), JSON.stringify(look)).toEqual([]);
    }
  });
});
