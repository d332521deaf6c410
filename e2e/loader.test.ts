/** The script tag on pages that use it badly, twice, too early, or without a network. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import budgets from '../scripts/size-budgets.json' with { type: 'json' };
import { watchForTrouble } from './support/browser.ts';
import { builtLoader, chatTag, shopPage } from './support/foreign-site.ts';
import { INSECURE_HOST, launchWithInsecureHost } from './support/insecure-host.ts';
import { recordRequests, storedNames } from './support/requests.ts';
import { launcher, SOME_OWNER, withShop } from './support/shop.ts';

/** The visitor opened the chat: it is open on the next page, too. */
const VISIT = `session cipherchat:${SOME_OWNER}`;

describe('the script tag', () => {
  const shop = withShop(launchWithInsecureHost);
  const { build, loader } = builtLoader();

  const tag = (attributes = `data-owner="${SOME_OWNER}"`): string => chatTag({ server: shop.server, more: attributes });

  const open = async (content: string, host = '127.0.0.1'): Promise<{ page: Page; trouble: readonly string[] }> => {
    shop.site.html = content;
    const page = await (await shop.person()).newPage();
    const trouble = watchForTrouble(page);
    await page.goto(shop.site.url(host));
    return { page, trouble };
  };

  /** As a script of the page would, which adds the tag again. */
  const putInAgain = async (page: Page): Promise<void> => {
    await page.evaluate(async (source) => {
      await new Promise((resolve) => {
        const again = document.createElement('script');
        again.src = source;
        again.dataset['owner'] = 'k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly';
        again.onload = resolve;
        document.body.append(again);
      });
    }, `${shop.server}/w/${build}/${loader.file}`);
  };

  test('draws one chat where it stands twice, and when a script puts it in again', async () => {
    const { page, trouble } = await open(shopPage({ body: `${tag()}${tag()}` }));
    await launcher(page).waitFor();
    await putInAgain(page);
    expect(await launcher(page).count()).toBe(1);
    await launcher(page).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
    expect(await page.locator('cipher-chat').count()).toBe(1);
    expect(trouble).toEqual([]);
  });

  test('works from the head, before there is a body', async () => {
    const { page, trouble } = await open(shopPage({ head: tag(), body: 'A shop' }));
    await launcher(page).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
    expect(trouble).toEqual([]);
  });

  test('is there again when the page exchanges its body', async () => {
    const { page } = await open(shopPage({ body: tag() }));
    await launcher(page).waitFor();
    await page.evaluate(() => {
      document.body = document.createElement('body');
    });
    await putInAgain(page);
    expect(await launcher(page).count()).toBe(1);
  });

  test.each(['', 'data-owner=""', 'data-owner="larch"', `data-owner="${SOME_OWNER.slice(1)}"`])(
    'with %j says on the console what is wrong, and leaves the page of a shop alone',
    async (attributes) => {
      const content = shopPage({ body: `A shop ${tag(attributes)}` });
      const { page, trouble } = await open(content, INSECURE_HOST);
      await expect.poll(() => trouble).toHaveLength(1);
      expect(trouble[0]).toContain('CipherChat: data-owner');
      expect(await page.locator('cipher-chat').count()).toBe(0);
    },
  );

  test.each([
    ['on the developer’s machine', '', '127.0.0.1'],
    ['where the tag asks for it', 'data-debug', INSECURE_HOST],
  ])('shows what is wrong with the address, in place of the launcher, %s', async (_, more, host) => {
    const content = shopPage({ body: tag(`data-owner="larch" ${more}`) });
    const { page } = await open(content, host);
    await page.getByRole('alert').getByText('data-owner is not an inbox address: "larch"').waitFor();
    expect(await launcher(page).count()).toBe(0);
  });

  test.each([
    ['with spaces around its address', `data-owner=" ${SOME_OWNER} "`],
    ['with its address in upper case', `data-owner="${SOME_OWNER.toUpperCase()}"`],
    ['as a module', `type="module" data-owner="${SOME_OWNER}"`],
  ])('works %s', async (_, attributes) => {
    const { page, trouble } = await open(shopPage({ body: tag(attributes) }));
    await launcher(page).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
    expect(await page.locator('cipher-chat').getAttribute('owner')).toBe(SOME_OWNER);
    expect(trouble).toEqual([]);
  });

  test('says on the console that a second tag with another address is ignored', async () => {
    const other = tag(`data-owner="${SOME_OWNER.replace('k', 'l')}"`);
    const { page, trouble } = await open(shopPage({ body: `${tag()}${tag()}${other}` }));
    await launcher(page).waitFor();
    await expect.poll(() => trouble).toHaveLength(1);
    expect(trouble[0]).toContain('this page has a chat already');
    expect(await page.locator('cipher-chat').getAttribute('owner')).toBe(SOME_OWNER);
  });

  test('tells a dead network from a changed file, and can be pressed again', async () => {
    const { page } = await open(shopPage({ body: tag() }));
    await launcher(page).waitFor();
    await page.route('**/elements.js', (route) => route.abort('connectionfailed'));
    await launcher(page).click();
    await page.getByRole('alert').getByText('The chat did not load').waitFor();
    await page.unroute('**/elements.js');
    await launcher(page).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
  });

  test('opens with the elements alone, within the budget for the first keystroke', async () => {
    const { page } = await open(shopPage({ body: tag() }));
    await page.route('**/engine.js', () => undefined);
    await launcher(page).waitFor();
    const log = recordRequests(page);
    await launcher(page).click();
    await page.getByRole('textbox', { name: 'Message' }).pressSequentially('Is anybody there?');
    await page.getByText('Only you and').first().waitFor();
    const names = log.urls().map((url) => url.slice(url.lastIndexOf('/') + 1));
    expect(names.toSorted()).toEqual(['elements.js', 'engine.js', 'withdrawn.json']);
    const body = new Uint8Array(await (await fetch(log.urls()[0] ?? '')).arrayBuffer());
    const { length } = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    const budget = budgets.find(({ name }) => name === 'from the press to the first keystroke')?.maxBytes ?? 0;
    expect(length).toBeLessThanOrEqual(budget);
    expect(await storedNames(page)).toEqual([VISIT]);
  });

  test('keeps what was written when the engine does not load, and goes on when it does', async () => {
    const { page } = await open(shopPage({ body: tag() }));
    await page.route('**/engine.js', (route) => route.abort('connectionfailed'));
    await launcher(page).click();
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.fill('Is the moon jar dishwasher safe?');
    await box.press('Enter');
    await box.fill('And the saucer?');
    await page.getByText('The chat has not finished loading.').waitFor();
    const row = page.getByRole('log').getByText('Is the moon jar dishwasher safe?');
    await row.waitFor();
    expect(await storedNames(page)).toEqual([VISIT]);
    await page.unroute('**/engine.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => storedNames(page)).toEqual([`database cipherchat:${SOME_OWNER}`, VISIT]);
    // No account has this address. The engine has asked the server, so the text is with the engine.
    await page.getByText('cannot be found').first().waitFor();
    expect(await row.count()).toBe(1);
    expect(await box.inputValue()).toBe('And the saucer?');
  });

  test('says the same where a rarer part of the engine does not load, and goes on when it does', async () => {
    const { page } = await open(shopPage({ body: tag() }));
    await page.evaluate(() => {
      // A browser that keeps nothing, so that the store in memory is needed.
      IDBFactory.prototype.open = () => {
        throw new DOMException('not here', 'SecurityError');
      };
    });
    await page.route('**/engine-later.js', (route) => route.abort('connectionfailed'));
    await launcher(page).click();
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.fill('Is the moon jar dishwasher safe?');
    await page.getByText('The chat has not finished loading.').waitFor();
    await page.unroute('**/engine-later.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('This browser won’t keep your chat.').waitFor();
    expect(await box.inputValue()).toBe('Is the moon jar dishwasher safe?');
  });

  test('on a page that is no secure context says so, and stores nothing', async () => {
    const { page } = await open(shopPage({ body: tag() }), INSECURE_HOST);
    await launcher(page).click();
    await page.getByRole('alert').getByText('This chat needs a secure connection').waitFor();
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length + localStorage.length)).toBe(0);
  });

  test('shows the words of the page as text, and nothing of them runs', async () => {
    const hostile = '&lt;img src=x onerror=&quot;globalThis.ran = true&quot;&gt;';
    const { page } = await open(
      shopPage({ body: tag(`data-owner="${SOME_OWNER}" data-name="${hostile}" data-greeting="${hostile}"`) }),
    );
    await launcher(page).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
    await page.getByText('<img src=x onerror="globalThis.ran = true">', { exact: true }).first().waitFor();
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    await expect.poll(() => storedNames(page)).toEqual([`database cipherchat:${SOME_OWNER}`, VISIT]);
  });
});
