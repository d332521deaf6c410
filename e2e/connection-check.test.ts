/** The connection check of the inbox, over the real server: on a free way, and with something in it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../server/test/support/free-port.ts';
import { startUpgradeProxy } from '../server/test/support/upgrade-proxy.ts';
import { launchBrowser, newPerson, watchForTrouble } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';

describe('the connection check', () => {
  let browser: Browser;
  const ends: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  });
  afterAll(async () => {
    await browser.close();
  });

  const start = async (options: Parameters<typeof startStack>[0] = {}): Promise<Stack> => {
    const stack = await startStack(options);
    ends.push(stack.stop);
    return stack;
  };
  const inbox = async (url: string, before: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<Page> => {
    const context = await newPerson(browser);
    const page = await context.newPage();
    await before(page);
    await page.goto(url);
    await page.getByRole('button', { name: 'Create my inbox' }).click();
    await page.getByRole('link', { name: 'Go to the inbox' }).click();
    return page;
  };
  const open = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: 'Settings' }).first().click();
    await page.getByRole('link', { name: 'Connection check' }).first().click();
    await page.getByRole('main').getByRole('heading', { name: 'Connection check' }).waitFor();
  };
  /** What a screen reader hears of the steps, in their order. */
  const run = async (page: Page): Promise<readonly string[]> => {
    await page.getByRole('button', { name: /^Check (?:now|again)$/u }).click();
    await page.getByText('Checked at').first().waitFor();
    return await page.getByRole('log', { name: 'Results' }).getByRole('paragraph').allTextContents();
  };
  /** The policy of the page as the server sends it, with other places to connect to. */
  const withSources = async (page: Page, sources: string): Promise<void> => {
    await page.route(/\/$/u, async (route) => {
      const answer = await route.fetch();
      const policy = answer.headers()['content-security-policy'] ?? '';
      const altered = policy.replace(/connect-src [^;]*/u, `connect-src ${sources}`);
      expect(altered).not.toBe(policy);
      await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': altered } });
    });
  };

  test('finds that everything works', async () => {
    const { server } = await start();
    const owner = await Owner.at(await newPerson(browser), server.url);
    await owner.createInbox();
    const trouble = watchForTrouble(owner.page);
    await owner.page.getByRole('link', { name: 'Go to the inbox' }).click();
    await open(owner.page);
    const said = await run(owner.page);
    expect(said.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'Network, Works',
      'Way to the server, Works',
      'Server, Works',
      'Version, Works',
      'Clock, Works',
      'Sign-in, Works',
      'Live connection, Works',
      'Slower connection, Not tried',
      'Response time, Works',
    ]);
    await owner.page.getByRole('status').getByText('Everything works.').waitFor();
    expect(trouble).toEqual([]);
  });

  test('behind a proxy that refuses upgrades finds the slower way, which works', async () => {
    const port = await freePort();
    const proxy = await startUpgradeProxy([`http://127.0.0.1:${String(port)}`], 'refuse');
    ends.push(proxy.stop);
    await start({ port, publicUrl: proxy.url });
    const page = await inbox(proxy.url);
    await open(page);
    const said = await run(page);
    expect(said.slice(6, 9)).toEqual([
      expect.stringMatching(/^Live connection, Note: .*Ask its administrator to allow WebSocket/u),
      expect.stringMatching(/^Slower connection, Works:/u),
      expect.stringMatching(/^Response time, Works:/u),
    ]);
    await page.getByRole('status').getByText('Messages arrive a few seconds late.').waitFor();
    expect(proxy.upgrades()).toBeGreaterThan(0);
  });

  test('names the policy of the page where that forbids any connection', async () => {
    const { server } = await start();
    const page = await inbox(server.url, (opened) => withSources(opened, "'none'"));
    await open(page);
    const said = await run(page);
    expect(said[1]).toMatch(/^Way to the server, Does not work: .*connect-src/u);
    expect(said.slice(2).every((line) => line.includes('Not tried'))).toBe(true);
  });

  test('names the policy of the page where that forbids only websockets', async () => {
    const { server } = await start();
    const page = await inbox(server.url, (opened) => withSources(opened, server.url));
    await open(page);
    const said = await run(page);
    expect(said[6]).toMatch(/^Live connection, Note: .*connect-src/u);
    expect(said[7]).toMatch(/^Slower connection, Works:/u);
  });
});
