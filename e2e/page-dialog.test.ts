/** A modal dialog of the page: everything outside of it is inert, and the chat can be used all the same. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { STORY_ENGINES } from './support/engines.ts';
import { chatTag, shopPage } from './support/foreign-site.ts';
import { box, launcher, openChat, SOME_OWNER, withShop } from './support/shop.ts';

const ASK = '<button onclick="cipherChat.push((chat) => chat.open())">Ask us</button>';
const DIALOG = `<dialog id="sizes"><h2>Sizes</h2>${ASK}<button onclick="sizes.close()">Done</button></dialog>
  <button onclick="sizes.showModal()">Size guide</button>`;
/** As many pages write it: a press outside of the dialog's box closes it. */
const CLOSED_OUTSIDE = `<script>
  sizes.addEventListener('click', ({ clientX, clientY }) => {
    const { left, right, top, bottom } = sizes.getBoundingClientRect();
    if (clientX < left || clientX > right || clientY < top || clientY > bottom) sizes.close();
  });</script>`;

describe.each(STORY_ENGINES)('in $name, a modal dialog of the page', ({ launch }) => {
  const shop = withShop(launch);

  const open = async (
    body: string,
    { head = '', ...settings }: BrowserContextOptions & { head?: string } = {},
  ): Promise<Page> => {
    const tag = chatTag({ server: shop.server, owner: SOME_OWNER });
    return await shop.open(shopPage({ head, body: body + tag }), settings);
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
  const isModal = (page: Page) => page.evaluate(() => document.querySelector('#sizes')?.matches(':modal') ?? false);
  const parent = (page: Page) =>
    page.evaluate(() => document.querySelector('cipher-chat')?.parentElement?.localName ?? 'elsewhere');

  test.each([
    ['opened over an open chat', ''],
    ['opened where an element cannot be moved as it is', '<script>delete Element.prototype.moveBefore;</script>'],
  ])('%s leaves the chat usable, next to the dialog', async (_, head) => {
    const page = await open(DIALOG + CLOSED_OUTSIDE, { head });
    await openChat(page);
    await box(page).fill('Which ');
    await press(page, 'Size guide');
    await page.getByRole('heading', { name: 'Sizes' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ask us');
    await box(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type('size?');
    expect(await box(page).inputValue()).toBe('Which size?');
    await page.keyboard.press('Escape');
    await launcher(page).waitFor();
    expect(await isModal(page)).toBe(true);
    await openChat(page);
    await press(page, 'Done');
    await expect.poll(() => parent(page)).toBe('body');
    await box(page).click();
    expect(await box(page).inputValue()).toBe('Which size?');
    expect(await page.locator('cipher-chat').getAttribute('style')).toBeFalsy();
  });

  test('opens the chat from a button of its own, with the focus in it, and is there when the chat is closed', async () => {
    const page = await open(DIALOG);
    await press(page, 'Size guide');
    await press(page, 'Ask us');
    await box(page).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('cipher-chat');
    await page.keyboard.type('Which size?');
    expect(await box(page).inputValue()).toBe('Which size?');
    await press(page, 'Close chat');
    await launcher(page).waitFor();
    expect(await isModal(page)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isModal(page)).toBe(false);
    await expect.poll(() => parent(page)).toBe('body');
    await openChat(page);
  });

  test('opened out of another one has the chat for as long as it is open', async () => {
    const page = await open(
      `${DIALOG}<dialog id="care"><button onclick="care.close()">Understood</button></dialog><script>
        sizes.insertAdjacentHTML('beforeend', '<button onclick="care.showModal()">Care</button>');</script>`,
    );
    await openChat(page);
    await press(page, 'Size guide');
    await press(page, 'Care');
    await box(page).click();
    await box(page).fill('one');
    await press(page, 'Understood');
    await box(page).click();
    await box(page).fill('two');
    expect(await isModal(page)).toBe(true);
    await press(page, 'Done');
    await expect.poll(() => parent(page)).toBe('body');
    expect(await box(page).inputValue()).toBe('two');
  });

  test('that gets other content, or is taken away, does not take the chat along', async () => {
    const page = await open(`<div id="place">${DIALOG}</div>`);
    await openChat(page);
    await press(page, 'Size guide');
    await box(page).click();
    await box(page).fill('half a thought');
    await page.evaluate(() => {
      const dialog = document.querySelector('#sizes');
      if (dialog) dialog.innerHTML = 'Loaded';
    });
    await expect.poll(() => parent(page)).toBe('dialog');
    await box(page).click();
    expect(await box(page).inputValue()).toBe('half a thought');
    await page.evaluate(() => document.querySelector('#sizes')?.remove());
    await expect.poll(() => parent(page)).toBe('body');
    await box(page).click();
    expect(await box(page).inputValue()).toBe('half a thought');
  });

  test('in a shadow tree has the chat, which keeps its colours', async () => {
    const page = await open(
      `<button onclick="guide.shadowRoot.firstChild.showModal()">Size guide</button><div id="guide"></div><script>
        guide.attachShadow({ mode: 'open' }).innerHTML = '<dialog><button>Done</button></dialog>';
        guide.shadowRoot.querySelector('button').onclick = () => guide.shadowRoot.firstChild.close();</script>`,
      { head: '<style>cipher-chat { --cipher-accent: rgb(90, 20, 90); }</style>' },
    );
    const accent = () =>
      page.locator('cipher-panel').evaluate((panel) => getComputedStyle(panel).getPropertyValue('--cipher-accent'));
    await openChat(page);
    await press(page, 'Size guide');
    await box(page).click();
    await box(page).fill('Which size?');
    expect((await accent()).trim()).toBe('rgb(90, 20, 90)');
    await press(page, 'Done');
    await expect.poll(() => parent(page)).toBe('body');
    expect((await accent()).trim()).toBe('rgb(90, 20, 90)');
    expect(await page.locator('cipher-chat').getAttribute('style')).toBeFalsy();
  });

  test('on a phone is covered by the chat that it opens, and is there again when the chat is closed', async () => {
    const page = await open(DIALOG, { viewport: { width: 390, height: 780 } });
    await press(page, 'Size guide');
    await press(page, 'Ask us');
    await box(page).fill('Which size?');
    await press(page, 'Close chat');
    await box(page).waitFor({ state: 'detached' });
    expect(await isModal(page)).toBe(true);
    await press(page, 'Done');
    await expect.poll(() => isModal(page)).toBe(false);
  });

  test('that closes and opens again at once gives the chat back when it closes for good', async () => {
    const page = await open(DIALOG);
    await press(page, 'Size guide');
    await press(page, 'Ask us');
    await box(page).waitFor();
    await page.evaluate(() => {
      const dialog = document.querySelector('dialog');
      dialog?.close();
      dialog?.showModal();
    });
    await press(page, 'Done');
    await expect.poll(() => parent(page)).toBe('body');
    await box(page).waitFor();
    // No event tells of this way to close one.
    await press(page, 'Size guide');
    await page.evaluate(() => {
      cipherChat.push((chat) => chat.open());
    });
    await expect.poll(() => parent(page)).toBe('dialog');
    await page.evaluate(() => document.querySelector('dialog')?.removeAttribute('open'));
    await expect.poll(() => parent(page)).toBe('body');
  });

  test('leaves the looks that the page gave the chat as they were', async () => {
    const page = await open(DIALOG);
    await page.evaluate(() => {
      document
        .querySelector('cipher-chat')
        ?.setAttribute('style', '--cipher-accent: rebeccapurple; position: relative');
    });
    await press(page, 'Size guide');
    await press(page, 'Ask us');
    await expect.poll(() => parent(page)).toBe('dialog');
    await press(page, 'Done');
    await expect.poll(() => parent(page)).toBe('body');
    const style = await page.evaluate(() => document.querySelector('cipher-chat')?.getAttribute('style'));
    expect(style).toContain('rebeccapurple');
    expect(style).toContain('position: relative');
  });

  test('does not bring back a chat that the page took out of it', async () => {
    const page = await open(DIALOG);
    await press(page, 'Size guide');
    await press(page, 'Ask us');
    await expect.poll(() => parent(page)).toBe('dialog');
    await page.evaluate(() => document.querySelector('cipher-chat')?.remove());
    await press(page, 'Done');
    expect(await isModal(page)).toBe(false);
    expect(await page.evaluate(() => document.querySelector('cipher-chat'))).toBeNull();
  });
});
