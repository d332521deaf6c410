/** Two tabs on each side: one engine, both usable, same transcript; the other takes over when one dies. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, newPerson } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { expectPromises } from './support/promises.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

const ORDER = /(?:visitor|owner) tab \d/gu;

/** Whether a page can write into every database of its site. Runs in the page. */
const canWrite = async (): Promise<boolean> => {
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const written = new Promise<boolean>((resolve) => {
      const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
      transaction.oncomplete = () => resolve(true);
      transaction.objectStore(database.objectStoreNames[0] ?? '').count();
    });
    const isWritten = await Promise.race([
      written,
      new Promise<boolean>((resolve) => setTimeout(resolve, 1000, false)),
    ]);
    database.close();
    if (!isWritten) return false;
  }
  return true;
};

/**
 * Stops a page between two of its commits. In the middle of one its transaction keeps every other tab from writing,
 * for as long as the page stands still; a browser freezes no page then. Resolves with what lets it go on.
 */
const freeze = async (page: Page, other: Page): Promise<() => Promise<void>> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Debugger.enable');
  for (;;) {
    await session.send('Debugger.pause');
    const hang = page.evaluate(() => 0).catch(() => 0);
    const thaw = async (): Promise<void> => {
      await session.send('Debugger.resume');
      await hang;
    };
    if (await other.evaluate(canWrite)) return thaw;
    await thaw();
    // It stands in another commit at once again, unless it gets the time to end this one.
    while (!(await other.evaluate(canWrite)));
  }
};

describe('two tabs', () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  test('both are usable, show the same, and one goes on when the other is closed or freezes', async () => {
    const ownerContext = await newPerson(browser);
    const owner1 = await Owner.at(ownerContext, stack.server.url);
    const address = await owner1.createInbox();
    const demo = `${stack.demo.url}/?owner=${address}`;
    const visitorContext = await newPerson(browser);
    const visitor1 = await Visitor.at(visitorContext, demo);
    await visitor1.openChat();
    await visitor1.write('visitor tab 1');
    await visitor1.log().says('Delivered');
    const visitor2 = await Visitor.at(visitorContext, demo);
    await visitor2.openChat();
    await visitor2.log().shows('visitor tab 1');
    await visitor2.write('visitor tab 2');

    await owner1.openInbox(stack.server.url);
    await owner1.openConversation('visitor tab 2');
    const owner2 = await Owner.at(ownerContext, owner1.page.url());
    await owner2.log().shows('visitor tab 2');
    await owner2.write('owner tab 2');
    await owner1.log().shows('owner tab 2');
    await owner1.write('owner tab 1');
    for (const side of [owner1, owner2, visitor1, visitor2]) {
      await side.log().shows('owner tab 1');
      expect(await side.log().inOrder(ORDER)).toEqual(['visitor tab 1', 'visitor tab 2', 'owner tab 2', 'owner tab 1']);
    }

    // The tab that came first holds the engine: one side loses it, on the other it freezes.
    await visitor1.page.close();
    const thaw = await freeze(owner1.page, owner2.page);
    await visitor2.write('visitor tab 3');
    await owner2.log().shows('visitor tab 3');
    await owner2.write('owner tab 3');
    await visitor2.log().shows('owner tab 3');
    await thaw();
    await owner1.log().shows('owner tab 3');
    const expected = ['visitor tab 1', 'visitor tab 2', 'owner tab 2', 'owner tab 1', 'visitor tab 3', 'owner tab 3'];
    for (const side of [owner1, owner2, visitor2]) await expect.poll(() => side.log().inOrder(ORDER)).toEqual(expected);
    for (const owner of [owner1, owner2]) {
      await expectPromises(
        { name: 'visitor', log: visitor2.log(), wrote: [['visitor tab 1'], ['visitor tab 2', 'visitor tab 3']] },
        { name: 'owner', log: owner.log(), wrote: [['owner tab 1'], ['owner tab 2', 'owner tab 3']] },
      );
    }
  });
});
