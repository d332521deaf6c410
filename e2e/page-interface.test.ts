/** The interface of the script tag, from the first line of the page on. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { launchBrowser, watchForTrouble } from './support/browser.ts';
import { chatTag, shopPage } from './support/foreign-site.ts';
import { Owner } from './support/owner.ts';
import { storedNames } from './support/requests.ts';
import { box, SOME_OWNER, withShop } from './support/shop.ts';

type Chat = HTMLElement & {
  open: () => void;
  close: () => void;
  readonly unread: number;
  whenReady: () => Promise<Chat>;
};
declare global {
  var cipherChat: { push: (call: (chat: Chat) => void) => void };
  var heard: unknown[];
}

describe('a page that talks to its chat', () => {
  const shop = withShop(launchBrowser);

  const open = async (script: string, owner = SOME_OWNER): Promise<{ page: Page; trouble: readonly string[] }> => {
    const tag = chatTag({ server: shop.server, owner, more: 'async data-name="Larch"' });
    shop.site.html = shopPage({ head: `<script>${script}</script>${tag}`, body: 'A shop' });
    const page = await (await shop.person()).newPage();
    const trouble = watchForTrouble(page);
    await page.goto(shop.site.url());
    return { page, trouble };
  };

  test('opens it from the first script of the page', async () => {
    const { page, trouble } = await open('(globalThis.cipherChat ??= []).push((chat) => chat.open());');
    await box(page).waitFor();
    await page.evaluate(() => cipherChat.push((chat) => chat.close()));
    await box(page).waitFor({ state: 'detached' });
    await page.evaluate(() => cipherChat.push((chat) => chat.open()));
    await box(page).waitFor();
    expect(trouble).toEqual([]);
  });

  test('knows before anything is loaded that nothing is unread, and stores nothing by asking', async () => {
    const { page } = await open(`
      heard = [];
      (globalThis.cipherChat ??= []).push(async (chat) => {
        heard.push(chat.unread, await chat.whenReady() === chat);
      });`);
    await expect.poll(() => page.evaluate(() => heard)).toEqual([0, true]);
    expect(await storedNames(page)).toEqual([]);
    expect(await page.evaluate(() => customElements.get('cipher-chat') === undefined)).toBe(true);
  });

  test('takes an opening back that it asked for before the code was there', async () => {
    const { page } = await open('');
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/elements.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Open chat' }).click();
    await page.evaluate(() => cipherChat.push((chat) => chat.close()));
    letGo();
    await page.waitForFunction(() => customElements.get('cipher-chat') !== undefined);
    await page.getByRole('button', { name: 'Open chat' }).waitFor();
    expect(await box(page).count()).toBe(0);
  });

  test('one call that throws does not keep the others from their turn', async () => {
    const { page, trouble } = await open(
      'globalThis.cipherChat = [() => { throw new Error("of the page"); }, (chat) => chat.open()];',
    );
    await box(page).waitFor();
    expect(trouble).toEqual(['uncaught: of the page']);
  });

  test('changes attributes of the tag later, before and after the chat was opened', async () => {
    const { page } = await open('');
    await page.getByRole('button', { name: 'Open chat' }).waitFor();
    const rename = (name: string): Promise<void> =>
      page.evaluate((to) => {
        const tag = document.querySelector<HTMLElement>('script[data-owner]');
        if (tag) tag.dataset['name'] = to;
      }, name);
    await rename('Loam');
    await page.getByRole('button', { name: 'Open chat' }).click();
    await page.getByRole('heading', { name: 'Loam' }).waitFor();
    await rename('Larch & Loam');
    await page.getByRole('heading', { name: 'Larch & Loam' }).waitFor();
  });

  test('hears how many are unread, and has that number when the chat is ready', async () => {
    const owner = await Owner.at(await shop.person(), shop.server);
    const address = await owner.createInbox();
    const script = `
      heard = [];
      addEventListener('cipher-unread', (event) => heard.push(event.unread));
      (globalThis.cipherChat ??= []).push((chat) => chat.whenReady().then(({ unread }) => heard.push('ready ' + unread)));`;
    const { page } = await open(script, address);
    await page.getByRole('button', { name: 'Open chat' }).click();
    await box(page).fill('Is anybody there?');
    await box(page).press('Enter');
    await page.getByRole('log').getByText('Delivered').waitFor();
    await box(page).press('Escape');
    await page.goto('about:blank');
    await owner.openInbox(shop.server);
    await owner.openConversation('Is anybody there?');
    await owner.write('Yes.');
    await owner.log().says('Sent');
    await page.goto(shop.site.url());
    await page.getByRole('button', { name: 'Open chat, 1 unread message' }).waitFor();
    await expect.poll(() => page.evaluate(() => heard)).toContain(1);
    await page.goto('about:blank');
    await page.goto(shop.site.url());
    await expect.poll(() => page.evaluate(() => heard)).toContain('ready 1');
  });

  test('leaves a dismissed preview dismissed on the next page of the site, until something newer comes', async () => {
    const owner = await Owner.at(await shop.person(), shop.server);
    const address = await owner.createInbox();
    const { page } = await open('', address);
    await page.getByRole('button', { name: 'Open chat' }).click();
    await box(page).fill('Do you ship?');
    await box(page).press('Enter');
    await page.getByRole('log').getByText('Delivered').waitFor();
    await box(page).press('Escape');
    await owner.openInbox(shop.server);
    await owner.openConversation('Do you ship?');
    await owner.write('Yes, we do.');
    const preview = (text: string) => page.getByRole('status').getByText(text);
    const launcher = (unread: string) => page.getByRole('button', { name: `Open chat, ${unread}` });
    await preview('Yes, we do.').waitFor();
    await page.getByRole('button', { name: 'Hide preview' }).click();
    await preview('Yes, we do.').waitFor({ state: 'detached' });
    await page.goto(`${shop.site.url()}next`);
    await launcher('1 unread message').waitFor();
    expect(await preview('Yes, we do.').count()).toBe(0);
    await owner.write('To all of Norway.');
    await preview('To all of Norway.').waitFor();
    await page.goto(shop.site.url());
    await launcher('2 unread messages').waitFor();
    await preview('To all of Norway.').waitFor();
  });
});
