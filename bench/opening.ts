/** Uses an inbox as soon as that is possible. */
import type { Page } from 'playwright-core';

/** Milliseconds since the navigation began. */
export type Opening = {
  /** The first row of the list is there; it is clicked at once. */
  readonly list: number;
  /** A text is in the box of the conversation that the click opened. */
  readonly typed: number;
  /** A message is in its log. */
  readonly log: number;
};

type Using = { readonly opening: Promise<Opening> };

const use = (): void => {
  const within = (root: Element | null, ...names: readonly string[]): Element | null =>
    names.reduce<Element | null>((at, name) => at?.shadowRoot?.querySelector(name) ?? null, root);
  const type = (box: HTMLTextAreaElement, text: string): void => {
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const times: { list?: number; typed?: number; log?: number } = {};
  const opening = new Promise<Opening>((resolve) => {
    const look = (): void => {
      const app = document.querySelector('inbox-app, cipher-inbox');
      const row = within(app, 'inbox-conversations', 'ul.rows a');
      if (row !== null && times.list === undefined) {
        times.list = performance.now();
        (row as HTMLElement).click();
      }
      const thread = within(app, 'inbox-thread', 'cipher-thread');
      const box = within(thread, 'cipher-composer', 'textarea');
      if (box !== null && times.typed === undefined) {
        type(box as HTMLTextAreaElement, 'typed');
        times.typed = performance.now();
        // What is left in the box becomes a draft, which the list would show in place of the newest message.
        type(box as HTMLTextAreaElement, '');
      }
      if (within(thread, 'cipher-log', '.row') !== null) times.log ??= performance.now();
      const { list, typed, log } = times;
      if (list !== undefined && typed !== undefined && log !== undefined) resolve({ list, typed, log });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  (globalThis as unknown as { using: Using }).using = { opening };
};

/** The page must not have been anywhere before. */
export const useInbox = async (page: Page, url: string): Promise<Opening> => {
  await page.addInitScript(use);
  await page.goto(url);
  return await page.evaluate(() => (globalThis as unknown as { using: Using }).using.opening);
};
