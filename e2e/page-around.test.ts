/** What a page does around the widget: shortcuts, modals, a body that is exchanged, another page, a small screen. */
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { STORY_ENGINES } from './support/engines.ts';
import { chatTag, shopPage } from './support/foreign-site.ts';
import { box, launcher, openChat, SOME_OWNER, withShop } from './support/shop.ts';

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 780 } };

declare global {
  var pressed: string[];
}

describe.each(STORY_ENGINES)('in $name, the chat', ({ launch }) => {
  const shop = withShop(launch);

  const withChat = (body: string, head = ''): string =>
    shopPage({ head, body: body + chatTag({ server: shop.server, owner: SOME_OWNER }) });

  test('keeps its keys to itself, also the one that closes it', async () => {
    const page = await shop.open(
      withChat(`<input id="search"><script>
        pressed = [];
        for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'paste'])
          document.addEventListener(type, (event) => {
            pressed.push(event.type + ' ' + (event.key ?? ''));
            if (event.key === '/') { event.preventDefault(); search.focus(); }
          });
      </script>`),
    );
    await openChat(page);
    await box(page).pressSequentially('and/or?');
    expect(await box(page).inputValue()).toBe('and/or?');
    await page.keyboard.press('Escape');
    await launcher(page).waitFor();
    expect(await page.evaluate(() => pressed)).toEqual([]);
    await page.locator('#search').press('a');
    expect(await page.evaluate(() => pressed)).toContain('keydown a');
  });

  test('can be written to while a modal of the page holds the focus', async () => {
    const page = await shop.open(
      withChat(`<div id="modal" tabindex="-1">Sizes <button>Close</button></div><script>
        document.addEventListener('focusin', ({ target }) => { if (!modal.contains(target)) modal.focus(); });
        modal.focus();
      </script>`),
    );
    await openChat(page);
    await box(page).click();
    await page.keyboard.type('Which size?');
    expect(await box(page).inputValue()).toBe('Which size?');
  });

  test('stands in its corner and closes, whatever the page does to its body and to the parts', async () => {
    const page = await shop.open(
      withChat(
        '<p style="height: 3000px">A long page</p>',
        `<style>body { transform: translateX(0); filter: grayscale(0.1); }
         cipher-chat::part(panel) { animation: none; }
         .cover { position: fixed; inset: 0; z-index: 2147483647; }</style>`,
      ),
    );
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('div'), { className: 'cover' })),
    );
    const at = await launcher(page).boundingBox();
    expect(at?.y).toBe(800 - 20 - 60);
    await openChat(page);
    const panel = await page.locator('cipher-panel').boundingBox();
    expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBe(780);
    await page.getByRole('button', { name: 'Close chat' }).click();
    await box(page).waitFor({ state: 'detached' });
  });

  test('is put back with its draft when the page exchanges its body', async () => {
    const page = await shop.open(withChat('A shop'));
    await openChat(page);
    await box(page).fill('half a thought');
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.textContent = 'Another page';
      document.body.replaceWith(body);
    });
    await page.getByText('Another page').waitFor();
    await expect.poll(() => box(page).inputValue()).toBe('half a thought');
    await page.evaluate(() => {
      document.body.innerHTML = 'A third page';
    });
    await expect.poll(() => box(page).inputValue()).toBe('half a thought');
    expect(await page.locator('cipher-chat').count()).toBe(1);
  });

  test('does not come back when the page takes it out', async () => {
    const page = await shop.open(withChat('A shop'));
    await openChat(page);
    await page.evaluate(async () => {
      document.querySelector('cipher-chat')?.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.body.append('more');
    });
    expect(await page.locator('cipher-chat').count()).toBe(0);
  });

  test('a copy of it in a body that the page has kept is no second chat', async () => {
    const page = await shop.open(withChat('A shop'));
    await openChat(page);
    await page.evaluate(() => {
      document.body.replaceWith(document.body.cloneNode(true));
    });
    await box(page).waitFor();
    await expect.poll(() => page.locator('cipher-chat').count()).toBe(1);
    expect(await box(page).count()).toBe(1);
  });

  test('is open on the next page of the visit, without taking the focus, until it is closed', async () => {
    shop.site.pages.set('/next', withChat('<input aria-label="Search" autofocus>'));
    const page = await shop.open(withChat('A shop'));
    await openChat(page);
    await page.goto(`${shop.site.url()}next`);
    await box(page).waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
    await page.getByRole('button', { name: 'Close chat' }).click();
    await launcher(page).waitFor();
    await page.goto(shop.site.url());
    await launcher(page).waitFor();
    expect(await box(page).count()).toBe(0);
  });

  describe('on a small screen', () => {
    const WITHOUT_CLOSE_WATCHER = '<script>delete globalThis.CloseWatcher;</script>';
    const TALL = '<a href="#a">First</a><p style="height: 3000px">A long page</p><a href="#b">Last</a>';

    test('is modal: the page behind it is inert and does not scroll, and both are as before afterwards', async () => {
      const page = await shop.open(withChat(TALL), PHONE);
      await openChat(page);
      const inside: (string | undefined)[] = [];
      for (let step = 0; step < 8; step += 1) {
        await page.keyboard.press('Tab');
        inside.push(await page.evaluate(() => document.activeElement?.localName));
      }
      expect(inside).not.toContain('a');
      await page.mouse.move(200, 100);
      await page.mouse.wheel(0, 500);
      await page.keyboard.press('End');
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await page.getByRole('button', { name: 'Close chat' }).click();
      await launcher(page).waitFor();
      expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe('');
      await page.getByRole('link', { name: 'Last' }).focus();
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    });

    test('is closed by the way back that the browser asks a dialog for', async () => {
      const page = await shop.open(withChat(TALL), PHONE);
      await openChat(page);
      await page.evaluate(() =>
        document.querySelector('cipher-chat')?.shadowRoot?.querySelector('dialog')?.requestClose(),
      );
      await launcher(page).waitFor();
      expect(page.url()).toBe(shop.site.url());
    });

    test('is closed by the history where the browser asks nothing, which leaves the visitor in the shop', async () => {
      const page = await shop.open(withChat(TALL, WITHOUT_CLOSE_WATCHER), PHONE);
      await page.goto(`${shop.site.url()}#here`);
      await openChat(page);
      await page.waitForFunction(() => (history.state as { cipherChat?: boolean } | null)?.cipherChat === true);
      await page.evaluate(() => history.back());
      await launcher(page).waitFor();
      expect(page.url()).toBe(`${shop.site.url()}#here`);
      expect(await page.evaluate(() => history.state as unknown)).toBeNull();
    });

    test('closed by its button leaves no entry behind in the history', async () => {
      const page = await shop.open(withChat(TALL, WITHOUT_CLOSE_WATCHER), PHONE);
      await openChat(page);
      await page.waitForFunction(() => (history.state as { cipherChat?: boolean } | null)?.cipherChat === true);
      await page.getByRole('button', { name: 'Close chat' }).click();
      await launcher(page).waitFor();
      await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull();
    });
  });

  test.each([
    ['is dark', 'html { color-scheme: dark; }', 'dark'],
    ['is light', 'html { color-scheme: light; }', 'light'],
    ['follows the system', 'html { color-scheme: light dark; }', 'system'],
    ['declares nothing', '', 'system'],
  ])('has the colours of a page that %s', async (_, style, wanted) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await shop.open(withChat('A shop', `<style>${style}</style>`), { colorScheme });
      await openChat(page);
      const surface = await page.locator('cipher-panel').evaluate((panel) => getComputedStyle(panel).backgroundColor);
      // Not every engine takes the system's colours from its driver.
      const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      const system = isDark ? 'dark' : 'light';
      expect(surface === 'rgb(255, 255, 255)' ? 'light' : 'dark').toBe(wanted === 'system' ? system : wanted);
    }
  });
});
