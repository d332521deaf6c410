/** A browser that blocks cookies blocks storage, locks and channels too. Both sides work, and say what is not kept. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { newPerson } from './support/browser.ts';
import { WITHOUT_COOKIES } from './support/engines.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

describe.each(WITHOUT_COOKIES)('in $name with cookies blocked', ({ launch }) => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  test('an inbox and a widget start, talk to each other, and say that the browser keeps nothing', async () => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    const isBlocked = await owner.page.evaluate(() => {
      try {
        return localStorage.length < 0;
      } catch {
        return true;
      }
    });
    expect(isBlocked).toBe(true);
    const address = await owner.createInbox('Larch & Loam');
    await owner.page.getByText('This browser won’t keep').first().waitFor();
    const visitor = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${address}`);
    await visitor.openChat();
    await visitor.page.getByText('This browser won’t keep your chat.').waitFor();
    await visitor.write('Does it work all the same?');
    await visitor.log().says('Delivered');
    // Firefox reports by itself that it refused the service worker, which the inbox goes on without.
    const uncaught = [...owner.trouble, ...visitor.trouble].filter((what) => what.startsWith('uncaught'));
    expect(uncaught.filter((what) => !what.startsWith('uncaught: Storage access is restricted'))).toEqual([]);
  });
});
