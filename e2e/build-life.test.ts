/**
 * The life of a pinned build: its files may come from another host, the inbox says when a page has an old one, and one
 * that was withdrawn does not run.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, newPerson, watchForTrouble } from './support/browser.ts';
import { builtLoader, chatTag, ForeignSite, shopPage } from './support/foreign-site.ts';
import { Owner } from './support/owner.ts';
import { recordRequests, storedNames, type RequestLog } from './support/requests.ts';
import { SOME_OWNER } from './support/shop.ts';
import { startStack, type Stack } from './support/stack.ts';
import { StaticFiles } from './support/static-files.ts';

const OLD = '0123456789abcdef';
const { build } = builtLoader();
const LIST = '**/w/withdrawn.json';
const OFF = 'This version has a known problem';

declare global {
  var goOn: () => void;
}

/** The element of a returning visitor waits until the page is idle, as the loader did before: here for `goOn`. */
const startWhenTold = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const idle = globalThis.requestIdleCallback;
    globalThis.requestIdleCallback = (work) => {
      globalThis.requestIdleCallback = (start) => {
        globalThis.goOn = () => start({ didTimeout: false, timeRemaining: () => 1 });
        return 0;
      };
      return idle(work);
    };
  });

/** Runs in the page. A script leaves the page when it has run. */
const engineRan = (): boolean =>
  'goOn' in globalThis &&
  performance.getEntriesByType('resource').some(({ name }) => name.includes('/engine.js')) &&
  document.querySelector('script[src*="/engine.js"]') === null;

describe('a pinned build', () => {
  let stack: Stack;
  let browser: Browser;
  const site = new ForeignSite();
  const files = new StaticFiles();

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), launchBrowser(), site.start(), files.start()]);
  });

  afterAll(async () => {
    await browser.close();
    site.stop();
    files.stop();
    await stack.stop();
  });

  type Visit = { readonly page: Page; readonly log: RequestLog; readonly trouble: readonly string[] };
  const visit = async (
    context: BrowserContext,
    tag: string,
    arrange?: (page: Page) => Promise<unknown>,
  ): Promise<Visit> => {
    site.html = shopPage({ body: tag });
    const page = await context.newPage();
    const [log, trouble] = [recordRequests(page), watchForTrouble(page)];
    await arrange?.(page);
    await page.goto(site.url());
    return { page, log, trouble };
  };
  const openChat = (page: Page) => page.getByRole('button', { name: /^Open chat/u }).click();
  const box = (page: Page) => page.getByRole('textbox', { name: 'Message' });
  const send = async (page: Page, text: string): Promise<void> => {
    await box(page).fill(text);
    await box(page).press('Enter');
  };
  const ownerWithInbox = async (): Promise<{ readonly owner: Owner; readonly address: string }> => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    return { owner, address: await owner.createInbox() };
  };
  /** The tag of a page whose files come from the static host. */
  const servedElsewhere = (owner: string, of = build): string =>
    chatTag({ server: files.url, owner, more: `data-server="${stack.server.url}/"` }).replace(build, of);

  /** What reached the chat server, besides files. */
  const talkOf = ({ log }: Visit): readonly string[] => [
    ...log.sockets(),
    ...log.urls().filter((url) => /\/(?:v1|socket\.io)\//u.test(url)),
  ];

  test('comes from a host of static files, and talks to the chat server that the tag names', async () => {
    const { address } = await ownerWithInbox();
    const sockets = stack.server.url.replace(/^http/u, 'ws');
    site.headers = {
      'Content-Security-Policy': `script-src ${files.url}; connect-src ${stack.server.url} ${sockets}`,
    };
    const { page, log, trouble } = await visit(await newPerson(browser), servedElsewhere(address));
    site.headers = {};
    await openChat(page);
    await send(page, 'Do you ship?');
    await page.getByRole('log').getByText('Delivered').waitFor();
    const scripts = log.urls().filter((url) => /\.js$/u.test(url));
    expect(scripts.length).toBeGreaterThanOrEqual(3);
    expect(scripts.filter((url) => !url.startsWith(`${files.url}/w/${build}/`))).toEqual([]);
    expect(log.urls().filter((url) => url.startsWith(files.url))).toEqual(scripts);
    expect(log.urls()).toContain(`${stack.server.url}/w/withdrawn.json`);
    expect(trouble).toEqual([]);
  });

  test('is named to the inbox that checks the page, which says that it is an old one until it is not', async () => {
    const { owner, address } = await ownerWithInbox();
    const check = async (tag: string): Promise<void> => {
      site.html = shopPage({ body: tag });
      await owner.page.getByRole('textbox', { name: 'Is the chat on my page?' }).fill(site.url());
      await owner.page.getByRole('button', { name: 'Check the page' }).click();
    };
    const notice = owner.page.getByText('Your pages load an older version of the chat.');
    await check(servedElsewhere(address, OLD));
    await owner.page.getByText('Your chat is on this page, in an older version.').waitFor();
    await notice.waitFor();
    await check(servedElsewhere(address));
    await owner.page.getByText('Your chat is on this page.').waitFor();
    await notice.waitFor({ state: 'detached' });
  });

  test.each([
    ['cannot be had', (page: Page) => page.route(LIST, (route) => route.abort('connectionfailed'))],
    ['does not come', (page: Page) => page.route(LIST, () => undefined)],
  ])('runs where the list of withdrawn builds %s', async (_, arrange) => {
    const { page } = await visit(
      await newPerson(browser),
      chatTag({ server: stack.server.url, owner: SOME_OWNER }),
      arrange,
    );
    await openChat(page);
    await box(page).fill('Is anybody there?');
    await expect.poll(() => storedNames(page)).toContain(`database cipherchat:${SOME_OWNER}`);
  });

  describe('that was withdrawn', () => {
    const restart = async (environment: Readonly<Record<string, string>>): Promise<void> => {
      await stack.server.stop();
      await stack.server.start(environment);
    };
    afterAll(() => restart({}));

    test('says one sentence, keeps what was typed, and starts nothing', async () => {
      await restart({ WITHDRAWN_BUILDS: `${OLD}, ${build}` });
      let answer: () => void = () => undefined;
      const typed = new Promise<void>((resolve) => {
        answer = resolve;
      });
      const tag = chatTag({ server: stack.server.url, owner: SOME_OWNER });
      const seen = await visit(await newPerson(browser), tag, (page) =>
        page.route(LIST, async (route) => {
          await typed;
          await route.continue();
        }),
      );
      const { page } = seen;
      await openChat(page);
      await send(page, 'Is the moon jar dishwasher safe?');
      answer();
      await page.getByRole('alert').getByText(OFF).waitFor();
      await page.getByText('Your draft is kept: “Is the moon jar dishwasher safe?”').waitFor();
      expect(await box(page).count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
      expect(talkOf(seen)).toEqual([]);
      expect(await storedNames(page)).toEqual([`session cipherchat:${SOME_OWNER}`]);
    });

    test('starts nothing behind the launcher either, and the chat is there again with a build that is not', async () => {
      await restart({});
      const { address } = await ownerWithInbox();
      const context = await newPerson(browser);
      // Past the cache, in which the list stays for five minutes.
      await context.route(LIST, (route) => route.continue());
      const first = await visit(context, chatTag({ server: stack.server.url, owner: address }));
      await openChat(first.page);
      await send(first.page, 'Do you ship?');
      await first.page.getByRole('log').getByText('Delivered').waitFor();
      await first.page.close();

      await restart({ WITHDRAWN_BUILDS: build });
      const later = await visit(context, chatTag({ server: stack.server.url, owner: address }), startWhenTold);
      // The engine's file has run by now, and may not be started all the same.
      await expect.poll(() => later.page.evaluate(engineRan)).toBe(true);
      await later.page.evaluate(() => goOn());
      await openChat(later.page);
      await later.page.getByRole('alert').getByText(OFF).waitFor();
      expect(talkOf(later)).toEqual([]);
      await later.page.close();

      const { page } = await visit(context, servedElsewhere(address, OLD));
      await openChat(page);
      await page.getByRole('log').getByText('Do you ship?').waitFor();
    });
  });
});
