/**
 * What a browser does to a client: clears its data, upgrades its database, lacks its cryptography, brings a new or a
 * broken service worker.
 */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AlteringProxy, Alteration } from './support/altering-proxy.ts';
import { launchBrowser, newPerson } from './support/browser.ts';
import { databases } from './support/databases.ts';
import { buildsOf, deployNextBuild } from './support/next-build.ts';
import { Owner } from './support/owner.ts';
import { expectPromises } from './support/promises.ts';
import { recordRequests } from './support/requests.ts';
import { startProxiedStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

const workerBecomes =
  (change: (script: string) => string): Alteration =>
  (request, _body, answer) =>
    request.url?.endsWith('service-worker.js') === true ? Buffer.from(change(answer.toString())) : undefined;

describe('a browser that', () => {
  let stack: Stack;
  let browser: Browser;
  let proxy: AlteringProxy;

  beforeAll(async () => {
    [{ stack, proxy }, browser] = await Promise.all([startProxiedStack(), launchBrowser()]);
  });

  afterEach(() => {
    proxy.alter = () => undefined;
    proxy.route = (path) => path;
    proxy.hold = () => Promise.resolve();
  });

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  const newOwner = async (): Promise<{ readonly owner: Owner; readonly shop: string }> => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    const shop = `${stack.demo.url}/?owner=${await owner.createInbox()}`;
    return { owner, shop };
  };

  const settledWorker = async ({ page }: Owner): Promise<void> => {
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  };

  test('clears the data of the site makes a stranger of the visitor, for both sides to see', async () => {
    const { owner, shop } = await newOwner();
    const context = await newPerson(browser);
    const before = await Visitor.at(context, shop);
    await before.openChat();
    await before.write('from the first visit');
    await before.log().says('Delivered');
    await owner.openInbox(stack.server.url);
    await owner.openConversation('from the first visit');
    await owner.write('an answer that was read');
    await before.log().shows('an answer that was read');
    const session = await context.newCDPSession(before.page);
    await session.send('Storage.clearDataForOrigin', { origin: stack.demo.url, storageTypes: 'all' });
    expect(await databases(before.page)).toEqual([]);
    await owner.write('an answer that nobody can read');
    await before.page.close();

    const after = await Visitor.at(context, shop);
    await after.openChat();
    expect(await after.log().locator().innerText()).not.toContain('from the first visit');
    await after.write('from the second visit');
    await after.log().says('Delivered');
    expect(await after.log().locator().innerText()).not.toContain('an answer');
    await owner.openInbox(stack.server.url);
    await owner.conversations().filter({ hasText: 'from the second visit' }).waitFor();
    expect(await owner.conversations().count()).toBe(2);
    await owner.openConversation('an answer that nobody can read');
    await owner.log().shows('from the first visit');
  });

  test('upgrades the database for a newer build is not held up, and the older page asks to be loaded again', async () => {
    const { shop } = await newOwner();
    const context = await newPerson(browser);
    const visitor = await Visitor.at(context, shop);
    await visitor.openChat();
    await visitor.write('before the upgrade');
    await visitor.log().says('Delivered');
    const newer = await context.newPage();
    await newer.goto(shop);
    const [name = ''] = (await databases(newer)).filter((one) => one.startsWith('cipherchat:'));
    const version = await newer.evaluate(
      async (database) =>
        await new Promise<number>((resolve, reject) => {
          const request = indexedDB.open(database, 1_000);
          request.onsuccess = () => resolve(request.result.version);
          request.onerror = () => reject(new Error('the upgrade failed'));
        }),
      name,
    );
    expect(version).toBe(1_000);
    await visitor.page.getByText('Reload this page to continue.').first().waitFor();
  });

  test.each(['without Web Crypto', 'without X25519'])(
    'comes %s is refused: nothing is stored, nothing is sent',
    async (how) => {
      const { shop } = await newOwner();
      const context = await newPerson(browser);
      await context.addInitScript((what) => {
        if (what === 'without Web Crypto') Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });
        if (what !== 'without X25519') return;
        const generate = SubtleCrypto.prototype.generateKey;
        SubtleCrypto.prototype.generateKey = function refuse(
          this: SubtleCrypto,
          ...parameters: Parameters<typeof generate>
        ) {
          const name = typeof parameters[0] === 'string' ? parameters[0] : parameters[0].name;
          if (name === 'X25519') return Promise.reject(new DOMException('not here', 'NotSupportedError'));
          return generate.apply(this, parameters);
        } as typeof generate;
      }, how);
      const visitor = await Visitor.at(context, shop);
      const requests = recordRequests(visitor.page);
      await visitor.page.getByRole('button', { name: 'Open chat' }).click();
      await visitor.page.getByText('Nothing was stored.').first().waitFor();
      expect(await databases(visitor.page)).toEqual([]);
      expect(requests.urls().filter((url) => url.includes('/v1/'))).toEqual([]);
      expect(requests.sockets()).toEqual([]);
    },
  );

  test('fetches a new version while messages are sent loses none of them', async () => {
    const { owner, shop } = await newOwner();
    const visitor = await Visitor.at(await newPerson(browser), shop);
    await visitor.openChat();
    await visitor.write('begin');
    await visitor.log().says('Delivered');
    await owner.openInbox(stack.server.url);
    await settledWorker(owner);
    await owner.openConversation('begin');
    deployNextBuild(proxy);
    const updating = owner.page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    const texts = Array.from({ length: 12 }, (_, i) => `text ${String(i)}`);
    for (const text of texts.slice(0, 8)) await owner.write(text);
    await updating;
    const reload = owner.page.getByRole('button', { name: 'Reload' });
    await reload.waitFor();
    for (const text of texts.slice(8)) await owner.write(text);
    await owner.log().shows('text 11');
    expect(await buildsOf(owner.page)).toEqual(['first']);
    await reload.click();
    await expect.poll(() => buildsOf(owner.page).catch(() => [])).toEqual(['next']);
    await visitor.log().shows('text 11');
    expect(await visitor.log().inOrder(/text \d+/gu)).toEqual(texts);
    await owner.log().shows('text 11');
    expect(await owner.log().inOrder(/text \d+/gu)).toEqual(texts);
    expect(await buildsOf(owner.page)).toEqual(['next']);
    await expectPromises(
      { name: 'visitor', log: visitor.log(), wrote: [['begin']] },
      { name: 'owner', log: owner.log(), wrote: [texts] },
    );
    expect(owner.trouble).toEqual([]);
  });

  test('lets its first worker take control of a second page offers no new version there', async () => {
    const gate = (): { readonly opened: Promise<void>; readonly open: () => void } => {
      let open = (): void => undefined;
      const opened = new Promise<void>((resolve) => (open = resolve));
      return { opened, open };
    };
    const [install, claim] = [gate(), gate()];
    // Only the worker asks for these, when it is installed and when it takes control.
    proxy.hold = async (path) => {
      if (path.startsWith('/index.html')) await install.opened;
      if (path.startsWith('/v1/claim')) await claim.opened;
    };
    proxy.alter = workerBecomes((script) =>
      script.replace('self.clients.claim()', "fetch('/v1/claim').then(()=>self.clients.claim())"),
    );
    const context = await newPerson(browser);
    await Owner.at(context, stack.server.url);
    await context.addInitScript(() => {
      const register = navigator.serviceWorker.register.bind(navigator.serviceWorker);
      navigator.serviceWorker.register = async (...asked) => {
        const registration = await register(...asked);
        document.documentElement.dataset['registered'] = 'yes';
        return registration;
      };
    });
    const { page } = await Owner.at(context, stack.server.url);
    install.open();
    await page.locator('html[data-registered]').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    claim.open();
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(await page.getByRole('button', { name: 'Reload' }).count()).toBe(0);
  });

  test('is slow to start its first worker offers no new version', async () => {
    const context = await newPerson(browser);
    // The time that a worker has before it counts as waiting is over at once.
    await context.addInitScript(() => {
      const setTimer = globalThis.setTimeout.bind(globalThis);
      globalThis.setTimeout = ((run: () => void, delay?: number) => {
        if (delay !== 200) return setTimer(run, delay);
        run();
        document.documentElement.dataset['waited'] = 'yes';
        return 0;
      }) as typeof setTimeout;
    });
    const { page } = await Owner.at(context, stack.server.url);
    await page.locator('html[data-waited]').waitFor({ state: 'attached' });
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(await page.getByRole('button', { name: 'Reload' }).count()).toBe(0);
  });

  test('gets a service worker that fails goes on with the one it has, or without one', async () => {
    const { owner } = await newOwner();
    await settledWorker(owner);
    proxy.alter = workerBecomes(() => "throw new Error('broken');");
    const outcome = await owner.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return await registration?.update().then(
        () => 'updated',
        () => 'refused',
      );
    });
    expect(outcome).toBe('refused');
    await owner.page.context().setOffline(true);
    await owner.openInbox(stack.server.url);
    await owner.page.context().setOffline(false);

    const { owner: newcomer, shop } = await newOwner();
    expect(await newcomer.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    const visitor = await Visitor.at(await newPerson(browser), shop);
    await visitor.openChat();
    await visitor.write('to an inbox without a worker');
    await newcomer.openInbox(stack.server.url);
    await newcomer.openConversation('to an inbox without a worker');
    await newcomer.write('it works');
    await visitor.log().shows('it works');
  });
});
