/** "Is the chat on my page?": the inbox opens pages of its owner and says what it found on each. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, test } from 'vitest';
import { newPerson } from './support/browser.ts';
import { builtLoader, chatTag, ForeignSite, shopPage } from './support/foreign-site.ts';
import { INSECURE_HOST, launchWithInsecureHost } from './support/insecure-host.ts';
import { Owner } from './support/owner.ts';
import { SOME_OWNER } from './support/shop.ts';
import { startStack, type Stack } from './support/stack.ts';

describe('an inbox that asks whether its chat is on a page', () => {
  let stack: Stack;
  let browser: Browser;
  let owner: Owner;
  let address: string;
  const site = new ForeignSite();
  const { build, loader } = builtLoader();

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), launchWithInsecureHost(), site.start()]);
    owner = await Owner.at(await newPerson(browser), stack.server.url);
    address = await owner.createInbox();
  });
  beforeEach(() => {
    site.headers = {};
    site.html = shopPage({ body: `A shop ${tag(address)}` });
  });
  afterEach(async () => {
    for (const page of owner.page.context().pages()) if (page !== owner.page) await page.close();
  });
  afterAll(async () => {
    await browser.close();
    site.stop();
    await stack.stop();
  });

  const tag = (of: string): string => chatTag({ server: stack.server.url, owner: of });
  const withPolicy = (policy: string): void => {
    site.headers = { 'Content-Security-Policy': policy };
  };
  const ask = async (url = site.url()): Promise<void> => {
    await owner.page.getByRole('textbox', { name: 'Is the chat on my page?' }).fill(url);
    await owner.page.getByRole('button', { name: 'Check the page' }).click();
  };
  const says = async (text: string): Promise<void> => {
    await owner.page.getByRole('status').getByText(text).waitFor();
  };

  test('reads that it is there and can connect', async () => {
    await ask();
    await says('Your chat is on this page. It can connect.');
  });

  test('reads the same where the policy of the page has the documented sources', async () => {
    const { url } = stack.server;
    withPolicy(`default-src 'none'; script-src ${url}; connect-src ${url} ${url.replace('http', 'ws')}`);
    await ask();
    await says('Your chat is on this page. It can connect.');
  });

  // One tab each: a page that answered says more while the tab still shows it, also when the next page is on its way.
  test('reads that it is the chat of another address', async () => {
    site.html = shopPage({ body: tag(SOME_OWNER) });
    await ask();
    await says('This page has the chat of another address.');
  });

  test('reads that it is the chat of no address', async () => {
    site.html = shopPage({ body: tag('my-shop') });
    await ask();
    await says('no complete address in data-owner');
  });

  test('reads that the page has no https', async () => {
    await ask(site.url(INSECURE_HOST));
    await says('the page has no https');
  });

  test.each(['my shop', 'shop.example', 'https://', 'ftp://shop.example'])(
    'reads that "%s" is not the address of a page',
    async (typed) => {
      await ask();
      await says('Your chat is on this page');
      await ask(typed);
      await says('This is not the address of a page.');
    },
  );

  test('reads that the page cuts itself off from other tabs', async () => {
    site.headers = { 'Cross-Origin-Opener-Policy': 'same-origin' };
    await ask();
    await says('Cross-Origin-Opener-Policy');
  });

  test('reads that the tab was closed', async () => {
    site.html = shopPage({ body: 'A shop without a chat' });
    const opened = owner.page.waitForEvent('popup');
    await ask();
    await (await opened).close();
    await says('The tab was closed');
  });

  test('reads that the policy of the page does not let it connect', async () => {
    withPolicy(`default-src 'none'; script-src ${stack.server.url}`);
    await ask();
    await says('Allow this server in connect-src.');
  });

  test('reads that the policy of the page allows the loader alone', async () => {
    withPolicy(`script-src ${stack.server.url}/w/${build}/${loader.file}`);
    await ask();
    await says('allow the host of its address in script-src, not only that one file');
  });

  test('reads what to look for where the hash in the tag is wrong', async () => {
    const other = loader.integrity.startsWith('sha384-A') ? 'sha384-B' : 'sha384-A';
    site.html = shopPage({ body: tag(address).replace(/sha384-./u, other) });
    await ask();
    await says('if the hash in integrity is wrong');
  });
});
