/**
 * Two browsers: the visitor's composer is filled and sent at a given pace; a message has arrived when it stands in the
 * owner's log.
 */
import type { Browser, BrowserContext, Locator } from 'playwright-core';
import { newPerson } from '../e2e/support/browser.ts';
import { Owner } from '../e2e/support/owner.ts';
import type { Stack } from '../e2e/support/stack.ts';
import { Visitor } from '../e2e/support/visitor.ts';
import { waitUntil, type Pace } from './paced.ts';
import { summarise, type Summary } from './percentiles.ts';

type Watching = { readonly arrived: Record<string, number> };

/** The compiler marks functions with their names by a helper that a page does not have. */
const newPage = async (browser: Browser): Promise<BrowserContext> => {
  const context = await newPerson(browser);
  await context.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  return context;
};

/** In the page: notes when each text `m-N` first stands in the log. */
const watch = (log: Locator): Promise<void> =>
  log.evaluate((element) => {
    const arrived: Record<string, number> = {};
    (globalThis as unknown as { watching: Watching }).watching = { arrived };
    const look = (root: Element): void => {
      for (const bubble of [root, ...root.querySelectorAll('*')]) {
        const text = bubble.childElementCount === 0 ? (bubble.textContent.match(/^\s*(m-\d+)\s*$/u)?.[1] ?? '') : '';
        if (text !== '') arrived[text] ??= performance.timeOrigin + performance.now();
      }
    };
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          const root = node instanceof Element ? node : node.parentElement;
          if (root !== null) look(root);
        }
      }
    }).observe(element, { childList: true, subtree: true, characterData: true });
  });

/** In the page: types and sends at the pace; gives the times at which each was due. */
const write = (entry: Locator, pace: Pace): Promise<readonly number[]> =>
  entry.evaluate(async (box, { count, perSecond }) => {
    const now = (): number => performance.timeOrigin + performance.now();
    const begin = now();
    const due: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const at = begin + (i * 1000) / perSecond;
      while (now() < at) await new Promise((resolve) => setTimeout(resolve, Math.max(0, at - now())));
      (box as HTMLTextAreaElement).value = `m-${String(i)}`;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      box.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
      );
      due.push(at);
    }
    return due;
  }, pace);

/** With how many a second were shown, from the first that was due until the last stood there. */
type BrowserSummary = Summary & { readonly shownPerSecond: number };

export const measureBrowsers = async (
  { server, demo }: Stack,
  browser: Browser,
  pace: Pace,
): Promise<BrowserSummary> => {
  const owner = await Owner.at(await newPage(browser), server.url);
  const address = await owner.createInbox();
  const visitor = await Visitor.at(await newPage(browser), `${demo.url}/?owner=${address}`);
  await visitor.openChat();
  await visitor.write('hello');
  await visitor.log().says('Delivered');
  await owner.openInbox(server.url);
  await owner.openConversation('hello');
  await watch(owner.log().locator());
  const due = await write(visitor.page.getByRole('textbox', { name: 'Message' }), pace);
  const read = (): Promise<Watching> =>
    owner.page.evaluate(() => (globalThis as unknown as { watching: Watching }).watching);
  await waitUntil(
    async () => Object.keys((await read()).arrived).length >= pace.count,
    'The last message on the screen',
  );
  const { arrived } = await read();
  await owner.page.context().close();
  await visitor.page.context().close();
  const tookMs = Math.max(...Object.values(arrived)) - (due[0] ?? Number.NaN);
  return {
    ...summarise(due.map((at, i) => (arrived[`m-${String(i)}`] ?? Number.NaN) - at)),
    shownPerSecond: Math.round((pace.count * 10_000) / tookMs) / 10,
  };
};
