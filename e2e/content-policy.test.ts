/** Pages with a Content-Security-Policy of their own: the documented one, and those that lack a part of it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, newPerson, watchForTrouble } from './support/browser.ts';
import { STORY_ENGINES } from './support/engines.ts';
import { builtLoader, chatTag, ForeignSite, shopPage } from './support/foreign-site.ts';
import { Owner } from './support/owner.ts';
import { box, launcher } from './support/shop.ts';
import { startStack, type Stack } from './support/stack.ts';

const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types";

let stack: Stack;
let address: string;
let inboxBrowser: Browser;
const site = new ForeignSite();

beforeAll(async () => {
  [stack, inboxBrowser] = await Promise.all([startStack(), launchBrowser(), site.start()]);
  address = await (await Owner.at(await newPerson(inboxBrowser), stack.server.url)).createInbox();
});

afterAll(async () => {
  await inboxBrowser.close();
  site.stop();
  await stack.stop();
});

const server = (): string => stack.server.url;
const sockets = (): string => server().replace(/^http/u, 'ws');

/** The page has nothing of its own: no script, no style. Firefox asks for its icon. */
const serve = (policy: string, tag = chatTag({ server: server(), owner: address })): void => {
  site.headers = { 'Content-Security-Policy': `default-src 'none'; img-src 'self'; ${policy}` };
  site.html = shopPage({ body: `A shop ${tag}` });
};

describe.each(STORY_ENGINES)('in $name, a page', ({ launch }) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(async () => {
    await browser.close();
  });

  const open = async (policy: string): Promise<{ page: Page; trouble: readonly string[] }> => {
    serve(policy);
    const page = await (await newPerson(browser)).newPage();
    const trouble = watchForTrouble(page);
    await page.goto(site.url());
    return { page, trouble };
  };
  const write = async (page: Page, text: string): Promise<void> => {
    await launcher(page).click();
    await box(page).fill(text);
    await box(page).press('Enter');
  };

  test.each([
    ['with the documented sources', ''],
    ['that requires Trusted Types, too,', `; ${TRUSTED_TYPES} lit-html cipherchat`],
  ])('%s has a chat that works and looks as it should', async (_, more) => {
    const { page, trouble } = await open(`script-src ${server()}; connect-src ${server()} ${sockets()}${more}`);
    await write(page, 'Do you ship?');
    await page.getByRole('log').getByText('Delivered').waitFor();
    expect((await page.locator('cipher-panel').boundingBox())?.width).toBeGreaterThan(300);
    expect(await page.locator('cipher-panel').evaluate((panel) => getComputedStyle(panel).position)).toBe('fixed');
    expect(trouble).toEqual([]);
  });

  test.each([
    ['any connection to the chat server', () => "connect-src 'none'"],
    ['its requests', () => `connect-src ${sockets()}`],
  ])('that forbids %s says so in the chat, which keeps the text', async (_, rule) => {
    const { page } = await open(`script-src ${server()}; ${rule()}`);
    await write(page, 'Is anybody there?');
    await page.getByText('This page does not let the chat connect.').waitFor();
    await page.getByRole('log').getByText('Is anybody there?').waitFor();
    expect(await page.getByText('does not answer').count()).toBe(0);
  });

  test.each([
    ['lets the chat connect', () => `connect-src ${server()} ${sockets()}`],
    ['does not', () => "connect-src 'none'"],
    ['requires Trusted Types of others', () => `connect-src ${server()}; ${TRUSTED_TYPES} 'none'`],
  ])('that allows the loader alone and %s says that it does not let the chat load', async (what, rule) => {
    const { build, loader } = builtLoader();
    const sources = what.startsWith('requires') ? server() : `${server()}/w/${build}/${loader.file}`;
    const { page } = await open(`script-src ${sources}; ${rule()}`);
    await launcher(page).click();
    await page.getByRole('alert').getByText('This page forbids it.').waitFor();
    expect(await box(page).count()).toBe(0);
  });

  test('that forbids only web sockets has a chat that works by other ways', async () => {
    const { page } = await open(`script-src ${server()}; connect-src ${server()}`);
    await write(page, 'Do you ship to Norway?');
    await page.getByRole('log').getByText('Delivered').waitFor();
  });
});
