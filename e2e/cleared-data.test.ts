/** The data of the site is cleared while the inbox is open: the page says so at once, and so does the next start. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { launchBrowser, newPerson } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';

describe('site data that are cleared', () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({}), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  test('while the inbox is open are noticed, and the first run names the former address', async () => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    const address = await owner.createInbox('Larch & Loam');
    const { page } = owner;
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: stack.server.url, storageTypes: 'all' });
    await page.getByRole('heading', { name: 'The data of this inbox was cleared' }).waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('heading', { name: 'Create your inbox' }).waitFor();
    await page.getByRole('note').getByText(address).waitFor();
    await owner.createInbox();
    await page.reload();
    await owner.openInbox(stack.server.url);
  });
});
