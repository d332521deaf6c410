/** A visitor forgets the chat: nothing is left in the browser, in any tab, and the shop sees it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPerson } from './support/browser.ts';
import { STORY_ENGINES } from './support/engines.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

/** Names of what the page of the shop has stored. */
const leftOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name = '' }) => name),
    ...Object.keys(localStorage),
    ...Object.entries(sessionStorage).flatMap(([name, value]) => (value === '' ? [] : [name])),
  ]);

describe.each(STORY_ENGINES)('in $name, a visitor who forgets the chat', ({ launch }) => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  const forget = async ({ page }: Visitor): Promise<void> => {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Forget this chat' }).click();
    await page.getByRole('button', { name: 'Forget this chat' }).click();
    await page.getByRole('button', { name: 'Open chat' }).waitFor();
  };
  const talk = async (context: BrowserContext): Promise<{ owner: Owner; visitor: Visitor; url: string }> => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    const url = `${stack.demo.url}/?owner=${await owner.createInbox('Larch & Loam')}`;
    const visitor = await Visitor.at(context, url);
    await visitor.openChat();
    await visitor.write('My name is Mara');
    await visitor.log().says('Delivered');
    return { owner, visitor, url };
  };

  test('leaves nothing in two tabs; the owner sees it, and deletes the conversation when asked to', async () => {
    const context = await newPerson(browser);
    const { owner, visitor, url } = await talk(context);
    const other = await Visitor.at(context, url);
    await other.openChat();
    await other.log().shows('My name is Mara');
    await forget(visitor);
    await other.page.getByRole('button', { name: 'Open chat' }).waitFor();
    await expect.poll(() => leftOn(visitor.page), { timeout: 60_000 }).toEqual([]);
    await owner.openInbox(stack.server.url);
    await owner.openConversation('My name is Mara');
    await owner.page.getByText('left this chat').first().waitFor();
    await owner.page.getByText('asks you to delete').first().waitFor();
    expect(await owner.page.getByRole('textbox', { name: 'Message' }).count()).toBe(0);
    await owner.page.getByRole('button', { name: 'Delete', exact: true }).click();
    await owner.page.getByRole('button', { name: 'Delete for good' }).click();
    await owner.page.getByText('You deleted this chat on this device').waitFor();
    await expect.poll(() => owner.page.getByText('My name is Mara').count(), { timeout: 60_000 }).toBe(0);
    await visitor.openChat();
    await visitor.write('Somebody new');
    await visitor.log().says('Delivered');
    expect(await visitor.page.getByText('My name is Mara').count()).toBe(0);
  });

  /** Its part of the menu is loaded before the network goes. */
  const forgetOffline = async (context: BrowserContext, visitor: Visitor): Promise<void> => {
    await context.setOffline(true);
    const more = visitor.page.getByRole('button', { name: 'More' });
    await more.click();
    await visitor.page.getByText('has not finished loading').waitFor();
    await context.setOffline(false);
    await more.click();
    await visitor.page.getByRole('menuitem', { name: 'Forget this chat' }).waitFor();
    await more.click();
    await context.setOffline(true);
    await forget(visitor);
    await expect.poll(() => leftOn(visitor.page), { timeout: 60_000 }).toEqual([expect.stringMatching(/:erasure$/u)]);
  };

  test('without a network loses its keys at once, and tells the server when it is back', async () => {
    const context = await newPerson(browser);
    const { visitor } = await talk(context);
    await forgetOffline(context, visitor);
    await context.setOffline(false);
    await expect.poll(() => leftOn(visitor.page), { timeout: 60_000 }).toEqual([]);
  });

  test('without a network until the page is closed tells the server from a later page', async () => {
    const context = await newPerson(browser);
    const { visitor, owner, url } = await talk(context);
    await forgetOffline(context, visitor);
    await visitor.page.close();
    await context.setOffline(false);
    const later = await Visitor.at(context, url);
    await expect.poll(() => leftOn(later.page), { timeout: 60_000 }).toEqual([]);
    await owner.openInbox(stack.server.url);
    await owner.openConversation('My name is Mara');
    await owner.page.getByText('left this chat').first().waitFor();
  });
});
