/** Records when each numbered text first appears in a page. */
import type { Locator, Page } from 'playwright-core';

/** Milliseconds since 1970 by text. */
export type Arrivals = Readonly<Record<string, number>>;

type Watching = { readonly arrived: Record<string, number> };

/** Texts are `LETTER-NUMBER`, alone in their element. Only changes within `root` are watched. */
export const watchTexts = (root: Locator): Promise<void> =>
  root.evaluate((element) => {
    const arrived: Record<string, number> = {};
    (globalThis as unknown as { watching: Watching }).watching = { arrived };
    const look = (within: Element): void => {
      for (const one of [within, ...within.querySelectorAll('*')]) {
        const text = one.childElementCount === 0 ? (one.textContent.match(/^\s*([a-z]-\d+)\s*$/u)?.[1] ?? '') : '';
        if (text !== '') arrived[text] ??= performance.timeOrigin + performance.now();
      }
    };
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        for (const node of type === 'characterData' ? [target] : addedNodes) {
          const within = node instanceof Element ? node : node.parentElement;
          if (within !== null) look(within);
        }
      }
    }).observe(element, { childList: true, subtree: true, characterData: true });
  });

/** Resolves when `count` texts with this letter were seen since `watchTexts`. */
export const arrivalsIn = async (page: Page, letter: string, count: number): Promise<Arrivals> => {
  const seen = ([start, least]: readonly [string, number]): boolean => {
    const { arrived } = (globalThis as unknown as { watching: Watching }).watching;
    return Object.keys(arrived).filter((text) => text.startsWith(start)).length >= least;
  };
  // Polls rarely, because each poll takes time of the page.
  await page.waitForFunction(seen, [letter, count] as const, { polling: 100, timeout: 300_000 });
  return await page.evaluate(() => (globalThis as unknown as { watching: Watching }).watching.arrived);
};
