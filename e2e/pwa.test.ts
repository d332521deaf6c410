/** The inbox as an installed application: installable, starts offline, offers an update instead of forcing it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AlteringProxy } from './support/altering-proxy.ts';
import { launchBrowser, newPerson } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { startProxiedStack, type Stack } from './support/stack.ts';

describe('the installed inbox', () => {
  let stack: Stack;
  let browser: Browser;
  let proxy: AlteringProxy;

  beforeAll(async () => {
    [{ stack, proxy }, browser] = await Promise.all([startProxiedStack(), launchBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  test('Chromium finds nothing that would keep it from being installed', async () => {
    const context = await newPerson(browser);
    const owner = await Owner.at(context, stack.server.url);
    await owner.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const session = await context.newCDPSession(owner.page);
    const manifest = await session.send('Page.getAppManifest');
    expect(manifest.errors).toEqual([]);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  });

  test('it starts without a network before anything was ever written', async () => {
    const context = await newPerson(browser);
    const owner = await Owner.at(context, stack.server.url);
    await owner.createInbox('Larch & Loam');
    await owner.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await context.setOffline(true);
    await owner.openInbox(stack.server.url);
    expect(owner.trouble).toEqual([]);
  });

  test('a new version is offered, not forced', async () => {
    const context = await newPerson(browser);
    const owner = await Owner.at(context, stack.server.url);
    await owner.createInbox();
    await owner.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      Object.assign(globalThis, { __sameDocument: true });
    });
    proxy.alter = (request, _body, answer) =>
      request.url?.endsWith('service-worker.js') === true || request.url?.endsWith('sw.js') === true
        ? Buffer.concat([answer, Buffer.from('\n// another version\n')])
        : undefined;
    await owner.page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    const reload = owner.page.getByRole('button', { name: 'Reload' });
    await reload.waitFor();
    expect(await owner.page.evaluate(() => '__sameDocument' in globalThis)).toBe(true);
    await reload.click();
    await expect
      .poll(async () => await owner.page.evaluate(() => '__sameDocument' in globalThis).catch(() => true))
      .toBe(false);
    await owner.address().catch(async () => {
      await owner.page.getByRole('list', { name: 'Conversations' }).waitFor();
    });
    proxy.alter = () => undefined;
  });

  test('a version that never takes over is followed by the next one, without being asked again', async () => {
    const context = await newPerson(browser);
    const owner = await Owner.at(context, stack.server.url);
    await owner.createInbox();
    await owner.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      Object.assign(globalThis, { __sameDocument: true });
    });
    const deploy = async (page: Page, change: (script: string) => string): Promise<void> => {
      proxy.alter = ({ url }, _body, answer) =>
        url?.endsWith('service-worker.js') === true ? Buffer.from(change(answer.toString())) : undefined;
      await page.evaluate(async () => {
        await (await navigator.serviceWorker.getRegistration())?.update();
      });
    };
    await deploy(owner.page, (script) => script.replace('.skipWaiting()', '.valueOf()'));
    await owner.page.getByRole('button', { name: 'Reload' }).click();
    expect(await owner.page.evaluate(() => '__sameDocument' in globalThis)).toBe(true);
    await deploy(owner.page, (script) => `${script}\n// another version\n`);
    await expect
      .poll(async () => await owner.page.evaluate(() => '__sameDocument' in globalThis).catch(() => true))
      .toBe(false);
    proxy.alter = () => undefined;
  });
});
