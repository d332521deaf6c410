/**
 * Another time of day for a process and for pages: lists and prekeys of an old profile would be out of date on the real
 * one.
 */
import type { BrowserContext } from 'playwright-core';

const shiftDate = (ms: number): string => `{
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...given) { if (given.length === 0) super(RealDate.now() + ${String(ms)}); else super(...given); }
    static now() { return RealDate.now() + ${String(ms)}; }
  };
}`;

/** Environment of a Node process whose clock is `ms` ahead. */
export const nodeWithShiftedClock = (ms: number): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shiftDate(ms))}`,
});

/** For every page that is opened in the context from now on. */
export const shiftClockOfPages = async (context: BrowserContext, ms: number): Promise<void> => {
  await context.addInitScript(shiftDate(ms));
};
