/** Every state of the inbox, in both themes and both directions between them, from 320 px to a desktop. */
import { page } from 'vitest/browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findings, overhanging } from './support/accessibility.ts';
import { still } from '../../widget/test/support/still.ts';
import { closeInbox, openState, setLook, type Look } from './support/inbox-page.ts';
import { inboxStates } from './support/states.ts';

const ONE_WAY: readonly Look[] = [
  { theme: 'light', dir: 'ltr' },
  { theme: 'dark', dir: 'rtl' },
];
const THE_OTHER: readonly Look[] = [
  { theme: 'dark', dir: 'ltr' },
  { theme: 'light', dir: 'rtl' },
];

/** Any two of width, theme and direction meet in every way. */
const SIZES = [
  [320, 640, ONE_WAY],
  [768, 1024, THE_OTHER],
  [1280, 800, ONE_WAY],
] as const;

/** Longer than what is not worth a word, and than what shows itself late. */
const PATIENCE_MS = 4_000;

afterEach(() => {
  vi.useRealTimers();
  closeInbox();
});

describe.each(SIZES)('at %i × %i', (width, height, looks) => {
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
