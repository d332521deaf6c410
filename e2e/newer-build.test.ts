/**
 * A newer build was in the same browser: pages of an older one say what to do, store what is being typed, and change
 * nothing.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPerson } from './support/browser.ts';
import { STORY_ENGINES } from './support/engines.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

/** Runs in the page, as the upgrade of a later build: gives back how many rows it found, and the keys of drafts. */
const upgradeAll = async (): Promise<{ readonly rows: number; readonly drafts: readonly string[] }> => {
  // Profiles. The settings of notifications are a database of one version, which no build upgrades.
  const names = (await indexedDB.databases()).flatMap(({ name = '' }) => (name === 'cipherchat:notices' ? [] : [name]));
  const found = { rows: 0, drafts: [] as string[] };
  for (const name of names) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 990);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('the database did not open'));
    });
    const keysOf = (table: string) =>
      new Promise<readonly IDBValidKey[]>((resolve, reject) => {
        const request = database.transaction(table).objectStore(table).getAllKeys();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the table was not read'));
      });
    for (const table of database.objectStoreNames) {
      const keys = (await keysOf(table)).map(String);
      found.rows += keys.length;
      found.drafts.push(...keys.filter((key) => key.startsWith('draft:')));
    }
    database.close();
  }
  return found;
};

const UPDATED = /was updated in another tab/u;
const OLDER = /older version of the (?:chat|inbox)/u;

describe.each(STORY_ENGINES)('in $name, an older build', ({ launch }) => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), launch()]);
  });

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  /** On a page of the same origin that runs nothing of ours. */
  const upgrade = async (context: BrowserContext, origin: string) => {
    const page: Page = await context.newPage();
    await page.goto(`${origin}/no-such-file.txt`);
    return await page.evaluate(upgradeAll);
  };

  test('lets go, says so, and stores the text that is being typed', async () => {
    const ownerContext = await newPerson(browser);
    const owner = await Owner.at(ownerContext, stack.server.url);
    const address = await owner.createInbox();
    const visitorContext = await newPerson(browser);
    const visitor = await Visitor.at(visitorContext, `${stack.demo.url}/?owner=${address}`);
    await visitor.openChat();
    await visitor.write('Before the upgrade');
    await visitor.log().says('Delivered');
    await visitor.page.getByRole('textbox', { name: 'Message' }).fill('Half a sen');
    const first = await upgrade(visitorContext, stack.demo.url);
    expect(first.drafts).toEqual([`draft:${address}`]);
    await visitor.page.getByText(UPDATED).waitFor();
    await visitor.page.reload();
    await visitor.page.getByText(OLDER).waitFor();
    expect(await upgrade(visitorContext, stack.demo.url)).toEqual(first);

    const inbox = await upgrade(ownerContext, stack.server.url);
    await owner.page.getByText(UPDATED).waitFor();
    await owner.page.reload();
    await owner.page.getByText(OLDER).waitFor();
    expect(await upgrade(ownerContext, stack.server.url)).toEqual(inbox);
    expect([...visitor.trouble, ...owner.trouble]).toEqual([]);
  });
});
