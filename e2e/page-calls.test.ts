/** What a page asks of its chat: another button, another side, a text to begin with, and word of what happens. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { launchBrowser, watchForTrouble } from './support/browser.ts';
import { chatTag, shopPage } from './support/foreign-site.ts';
import { Owner } from './support/owner.ts';
import { recordRequests } from './support/requests.ts';
import { box, launcher, SOME_OWNER, withShop } from './support/shop.ts';

type Chat = HTMLElement & Record<'show' | 'hide' | 'toggle', () => void> & { prefill: (text: string) => void };
type Call = (chat: Chat) => void;

/** The words of these events, in order. */
const LISTEN = `
  heard = [];
  (globalThis.cipherChat ??= []).push((chat) => {
    for (const name of ['ready', 'open', 'sent', 'error']) chat.on(name, ({ code }) => heard.push(code ?? name));
  });`;

describe('a page and its chat', () => {
  const shop = withShop(launchBrowser);

  const open = async (more: { script?: string; body?: string; tag?: string; owner?: string; dir?: string }) => {
    const tag = chatTag({ server: shop.server, owner: more.owner ?? SOME_OWNER, more: more.tag ?? '' });
    const html = shopPage({ head: `<script>${more.script ?? ''}</script>`, body: `${more.body ?? 'A shop'}${tag}` });
    const page = await shop.open(html.replace('<head>', `<html dir="${more.dir ?? 'ltr'}"><head>`));
    await page.locator('cipher-chat').waitFor({ state: 'attached' });
    return page;
  };
  const ask = (page: Page, name: 'show' | 'hide' | 'toggle'): Promise<void> =>
    page.evaluate((called) => {
      (globalThis as unknown as { cipherChat: { push: (call: Call) => void } }).cipherChat.push((chat) =>
        chat[called](),
      );
    }, name);

  test('opens by a link of the page in place of the launcher, and the link has the focus afterwards', async () => {
    const page = await open({ body: '<a href="#cipher-chat"><b>Ask us</b></a>', tag: 'data-launcher="none"' });
    const log = recordRequests(page);
    await page.locator('cipher-chat .corner').waitFor({ state: 'attached' });
    expect(await launcher(page).count()).toBe(0);
    expect(log.urls()).toEqual([]);
    await page.getByText('Ask us').click();
    await box(page).waitFor();
    await page.keyboard.press('Escape');
    await box(page).waitFor({ state: 'detached' });
    expect(await launcher(page).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Ask us');
    expect(await page.evaluate(() => location.hash)).toBe('');
  });

  test('takes the launcher away and brings it back, before the code is there and after', async () => {
    const page = await open({});
    await launcher(page).waitFor();
    for (const loaded of [false, true]) {
      await ask(page, 'hide');
      await launcher(page).waitFor({ state: 'detached' });
      await ask(page, 'show');
      await launcher(page).waitFor();
      await ask(page, 'toggle');
      await box(page).waitFor();
      if (loaded) break;
      await ask(page, 'toggle');
      await box(page).waitFor({ state: 'detached' });
    }
  });

  test.each([
    ['ltr', 'end', 'right'],
    ['ltr', 'start', 'left'],
    ['rtl', 'end', 'left'],
    ['rtl', 'start', 'right'],
  ])('stands on a page in %s at its %s, on the %s, closed and open', async (dir, position, side) => {
    const page = await open({ dir, tag: `data-position="${position}"` });
    const middle = (page.viewportSize()?.width ?? 0) / 2;
    const sideOf = async (selector: string): Promise<string> => {
      const at = await page.locator(selector).boundingBox();
      return (at?.x ?? 0) > middle ? 'right' : 'left';
    };
    await launcher(page).waitFor();
    expect(await sideOf('cipher-chat .launcher')).toBe(side);
    await launcher(page).click();
    await box(page).waitFor();
    expect(await sideOf('cipher-chat cipher-panel')).toBe(side);
  });

  test('has the colour and the distance that the tag gives, before the code is there and after', async () => {
    const page = await open({ tag: 'data-accent="#7a2f57" data-inset="60px"' });
    const look = () =>
      launcher(page).evaluate((button) => {
        const { right, bottom } = button.getBoundingClientRect();
        return [getComputedStyle(button).backgroundColor, innerWidth - right, innerHeight - bottom];
      });
    await launcher(page).waitFor();
    expect(await look()).toEqual(['rgb(122, 47, 87)', 60, 60]);
    await launcher(page).click();
    // Under the mouse it rises.
    await page.mouse.move(0, 0);
    await box(page).press('Escape');
    await launcher(page).waitFor();
    expect(await look()).toEqual(['rgb(122, 47, 87)', 60, 60]);
  });

  test('offers a text, and never in place of what the visitor typed', async () => {
    const page = await open({
      script: `(globalThis.cipherChat ??= []).push((chat) => chat.prefill('About jar 7: '));`,
    });
    await launcher(page).click();
    await expect.poll(() => box(page).inputValue()).toBe('About jar 7: ');
    const offer = (text: string): Promise<void> =>
      page.evaluate((offered) => {
        (globalThis as unknown as { cipherChat: { push: (call: Call) => void } }).cipherChat.push((chat) =>
          chat.prefill(offered),
        );
      }, text);
    await box(page).fill('Do you ship?');
    await offer('About jar 8: ');
    await box(page).press('Escape');
    await launcher(page).click();
    await expect.poll(() => box(page).inputValue()).toBe('Do you ship?');
    await page.goto(`${shop.site.url()}next`);
    await expect.poll(() => box(page).inputValue()).toBe('Do you ship?');
  });

  test('hears that it is ready and that a message was sent, and not what it says', async () => {
    const owner = await Owner.at(await shop.person(), shop.server);
    const page = await open({ script: LISTEN, owner: await owner.createInbox() });
    const trouble = watchForTrouble(page);
    await launcher(page).click();
    await box(page).fill('Is anybody there?');
    await box(page).press('Enter');
    await expect.poll(() => page.evaluate(() => heard)).toEqual(['open', 'ready', 'sent']);
    expect(trouble).toEqual([]);
  });

  test('hears why it cannot work', async () => {
    const page = await open({ script: LISTEN });
    await page.route('**/engine.js', (route) => route.abort('connectionfailed'));
    await launcher(page).click();
    await expect.poll(() => page.evaluate(() => heard)).toContain('unreachable');
  });
});
