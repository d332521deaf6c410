/** A server that serves other keys or other code: nothing leaves the page, and the visitor reads why. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { IS_NIGHTLY } from '../scripts/checks/nightly-files.ts';
import type { AlteringProxy } from './support/altering-proxy.ts';
import { launchBrowser, newPerson } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { startProxiedStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

describe('a hostile server', () => {
  let stack: Stack;
  let browser: Browser;
  let proxy: AlteringProxy;

  beforeAll(async () => {
    [{ stack, proxy }, browser] = await Promise.all([startProxiedStack(), launchBrowser()]);
  });

  afterEach(() => {
    proxy.alter = () => undefined;
    proxy.forget();
  });

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  const newOwner = async (): Promise<{ owner: Owner; address: string }> => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    return { owner, address: await owner.createInbox() };
  };

  const listsOf = async (address: string): Promise<Buffer> =>
    Buffer.from(await (await fetch(`${stack.server.url}/v1/accounts/${address}/lists`)).arrayBuffer());

  test("that swaps the owner's device list gets no envelope", async () => {
    const { address } = await newOwner();
    const { address: mallory } = await newOwner();
    const forged = await listsOf(mallory);
    proxy.alter = (request) => (request.url?.includes(`/accounts/${address}/lists`) === true ? forged : undefined);
    const visitor = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${address}`);
    await visitor.openChat();
    proxy.forget();
    await visitor.write('My card number is on the back');
    await visitor.log().says('Not sent');
    await visitor.page
      .getByText(/nothing was sent/iu)
      .first()
      .waitFor();
    expect(proxy.sawEvent('envelope:send')).toBe(false);
  });

  test("that swaps the owner's prekeys gets no envelope", async () => {
    const { address } = await newOwner();
    const { owner: thief, address: mallory } = await newOwner();
    const probe = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${mallory}`);
    let bundle: Buffer | undefined;
    proxy.alter = (request, _body, answer) => {
      if (request.url?.includes(`/accounts/${mallory}/devices/`) === true) bundle = answer;
      return request.url?.includes(`/accounts/${address}/devices/`) === true ? bundle : undefined;
    };
    await probe.openChat();
    await probe.write('hello');
    await probe.log().says('Delivered');
    expect(bundle).toBeDefined();
    await thief.page.close();

    const visitor = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${address}`);
    await visitor.openChat();
    await probe.page.close();
    proxy.forget();
    await visitor.write('My card number is on the back');
    await visitor.log().says('Not sent');
    await visitor.page
      .getByText(/nothing was sent/iu)
      .first()
      .waitFor();
    expect(proxy.sawEvent('envelope:send')).toBe(false);
  });

  test.each(IS_NIGHTLY ? ['elements.js', 'engine.js', 'engine-later.js', 'ml-kem.js'] : ['engine.js', 'ml-kem.js'])(
    'that swaps %s runs none of it, and the page says so',
    async (file) => {
      const { address } = await newOwner();
      proxy.alter = (request, _body, answer) =>
        request.url?.endsWith(`/${file}`) === true
          ? Buffer.concat([Buffer.from('globalThis.__swapped = true;\n'), answer])
          : undefined;
      const context = await newPerson(browser);
      if (file === 'ml-kem.js') {
        // An engine without ML-KEM of its own, so that the fallback is needed.
        await context.addInitScript(() => {
          const generate = SubtleCrypto.prototype.generateKey;
          SubtleCrypto.prototype.generateKey = function refuse(
            this: SubtleCrypto,
            ...parameters: Parameters<typeof generate>
          ) {
            const name = typeof parameters[0] === 'string' ? parameters[0] : parameters[0].name;
            if (name.startsWith('ML-KEM')) return Promise.reject(new DOMException('not here', 'NotSupportedError'));
            return generate.apply(this, parameters);
          } as typeof generate;
        });
      }
      if (file === 'engine-later.js') {
        // A browser that keeps nothing, so that the store in memory is needed.
        await context.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('not here', 'SecurityError');
          };
        });
      }
      const visitor = await Visitor.at(context, `${stack.demo.url}/?owner=${address}`);
      await visitor.page.getByRole('button', { name: 'Open chat' }).click();
      if (file === 'ml-kem.js') await visitor.write('Is anybody there?');
      await visitor.page
        .getByText(/not the one this page (expects|was made with)|has been changed/iu)
        .first()
        .waitFor();
      expect(await visitor.page.evaluate(() => '__swapped' in globalThis)).toBe(false);
      expect(proxy.sawEvent('envelope:send')).toBe(false);
    },
  );
});
