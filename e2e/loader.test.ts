/** The script tag on pages that use it badly, twice, too early, or without a network. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import budgets from '../scripts/size-budgets.json' with { type: 'json' };
import { launchBrowser, newPerson, watchForTrouble } from './support/browser.ts';
import { recordRequests, storedNames } from './support/requests.ts';
import { startStack, type Stack } from './support/stack.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OWNER = 'k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly';
/** A name that is this machine, and which a browser does not trust for that. */
const INSECURE_HOST = 'shop.example';

type Manifest = { readonly build: string; readonly loader: { readonly file: string; readonly integrity: string } };

describe('the script tag', () => {
  let stack: Stack;
  let browser: Browser;
  let html = '';
  /** A page of a site that is not ours; the test sets its content. */
  const site: Server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(html);
  });
  const { build, loader } = JSON.parse(readFileSync(join(ROOT, 'widget/dist/manifest.json'), 'utf8')) as Manifest;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([
      startStack(),
      launchBrowser(`--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`),
    ]);
    await once(site.listen(0, '127.0.0.1'), 'listening');
  });

  afterAll(async () => {
    await browser.close();
    site.close();
    await stack.stop();
  });

  const tag = (attributes = `data-owner="${OWNER}"`): string =>
    `<script src="${stack.server.url}/w/${build}/${loader.file}" integrity="${loader.integrity}" crossorigin="anonymous" ${attributes}></script>`;

  const open = async (content: string, host = '127.0.0.1'): Promise<{ page: Page; trouble: readonly string[] }> => {
    html = content;
    const page = await (await newPerson(browser)).newPage();
    const trouble = watchForTrouble(page);
    await page.goto(`http://${host}:${String((site.address() as AddressInfo).port)}/`);
    return { page, trouble };
  };

  const launchers = (page: Page) => page.getByRole('button', { name: 'Open chat' });

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
    }, `${stack.server.url}/w/${build}/${loader.file}`);
  };

  test('draws one chat where it stands twice, and when a script puts it in again', async () => {
    const { page, trouble } = await open(`<!doctype html><title>Shop</title><body>${tag()}${tag()}</body>`);
    await launchers(page).waitFor();
    await putInAgain(page);
    expect(await launchers(page).count()).toBe(1);
    await launchers(page).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
    expect(await page.locator('cipher-chat').count()).toBe(1);
    expect(trouble).toEqual([]);
  });

  test('works from the head, before there is a body', async () => {
    const { page, trouble } = await open(`<!doctype html><head><title>Shop</title>${tag()}</head><body>A shop</body>`);
    await launchers(page).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
    expect(trouble).toEqual([]);
  });

  test('is there again when the page exchanges its body', async () => {
    const { page } = await open(`<!doctype html><title>Shop</title><body>${tag()}</body>`);
    await launchers(page).waitFor();
    await page.evaluate(() => {
      document.body = document.createElement('body');
    });
    await putInAgain(page);
    expect(await launchers(page).count()).toBe(1);
  });

  test.each(['', 'data-owner=""', 'data-owner="larch"', `data-owner="${OWNER.toUpperCase()}"`])(
    'with %j says on the console what is wrong, and leaves the page alone',
    async (attributes) => {
      const { page, trouble } = await open(`<!doctype html><title>Shop</title><body>A shop ${tag(attributes)}</body>`);
      await expect.poll(() => trouble).toHaveLength(1);
      expect(trouble[0]).toContain('CipherChat: data-owner');
      expect(await page.locator('cipher-chat').count()).toBe(0);
    },
  );

  test('tells a dead network from a changed file, and can be pressed again', async () => {
    const { page } = await open(`<!doctype html><title>Shop</title><body>${tag()}</body>`);
    await launchers(page).waitFor();
    await page.route('**/elements.js', (route) => route.abort('connectionfailed'));
    await launchers(page).click();
    await page.getByRole('alert').getByText('The chat did not load').waitFor();
    await page.unroute('**/elements.js');
    await launchers(page).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
  });

  test('opens with the elements alone, within the budget for the first keystroke', async () => {
    const { page } = await open(`<!doctype html><title>Shop</title><body>${tag()}</body>`);
    await page.route('**/engine.js', () => undefined);
    await launchers(page).waitFor();
    const log = recordRequests(page);
    await launchers(page).click();
    await page.getByRole('textbox', { name: 'Message' }).pressSequentially('Is anybody there?');
    await page.getByText('Only you and').first().waitFor();
    const names = log.urls().map((url) => url.slice(url.lastIndexOf('/') + 1));
    expect(names).toEqual(['elements.js', 'engine.js']);
    const body = new Uint8Array(await (await fetch(log.urls()[0] ?? '')).arrayBuffer());
    const { length } = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    const budget = budgets.find(({ name }) => name === 'from the press to the first keystroke')?.maxBytes ?? 0;
    expect(length).toBeLessThanOrEqual(budget);
    expect(await storedNames(page)).toEqual([]);
  });

  test('keeps what was written when the engine does not load, and goes on when it does', async () => {
    const { page } = await open(`<!doctype html><title>Shop</title><body>${tag()}</body>`);
    await page.route('**/engine.js', (route) => route.abort('connectionfailed'));
    await launchers(page).click();
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.fill('Is the moon jar dishwasher safe?');
    await box.press('Enter');
    await box.fill('And the saucer?');
    await page.getByText('The chat has not finished loading.').waitFor();
    const row = page.getByRole('log').getByText('Is the moon jar dishwasher safe?');
    await row.waitFor();
    expect(await storedNames(page)).toEqual([]);
    await page.unroute('**/engine.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => storedNames(page)).toEqual([`database cipherchat:${OWNER}`]);
    // No account has this address. The engine has asked the server, so the text is with the engine.
    await page.getByText('cannot be found').first().waitFor();
    expect(await row.count()).toBe(1);
    expect(await box.inputValue()).toBe('And the saucer?');
  });

  test('on a page that is no secure context says so, and stores nothing', async () => {
    const { page } = await open(`<!doctype html><title>Shop</title><body>${tag()}</body>`, INSECURE_HOST);
    await launchers(page).click();
    await page.getByRole('alert').getByText('This chat needs a secure connection').waitFor();
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length + localStorage.length)).toBe(0);
  });

  test('shows the words of the page as text, and nothing of them runs', async () => {
    const hostile = '&lt;img src=x onerror=&quot;globalThis.ran = true&quot;&gt;';
    const { page } = await open(
      `<!doctype html><title>Shop</title><body>${tag(`data-owner="${OWNER}" data-name="${hostile}" data-greeting="${hostile}"`)}</body>`,
    );
    await launchers(page).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
    await page.getByText('<img src=x onerror="globalThis.ran = true">', { exact: true }).first().waitFor();
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    await expect.poll(() => storedNames(page)).toEqual([`database cipherchat:${OWNER}`]);
  });
});
