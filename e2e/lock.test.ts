/** An inbox with a PIN: unreadable at rest while it is locked, in every tab, and whole again once it is open. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPerson, WITH_MOTION } from './support/browser.ts';
import { CORE_ENGINES } from './support/engines.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

const [{ launch } = { launch: () => Promise.reject(new Error('no browser')) }] = CORE_ENGINES;
const QUESTION = 'Is the moon jar still there?';
const PIN = '271828';

let stack: Stack;
let browser: Browser;
beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

/** Names of the keys that the browser keeps for the inbox. */
const keysAtRest = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open('cipherchat:inbox');
        request.onerror = () => reject(new Error('the database did not open'));
        request.onsuccess = () => {
          const keys = request.result.transaction('keys').objectStore('keys').getAllKeys();
          keys.onsuccess = () => {
            request.result.close();
            resolve(keys.result.map(String));
          };
        };
      }),
  );

const lockedIn = (page: Page) => page.getByRole('heading', { name: 'The inbox is locked' }).waitFor();
const turnOn = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Turn on: Lock this inbox' }).click();
  await page.getByLabel('New PIN, six digits').fill(PIN);
  await page.getByLabel('New PIN once more').fill(PIN);
  await page.getByRole('button', { name: 'Turn on', exact: true }).click();
  await page.getByRole('button', { name: 'Lock now' }).waitFor();
};

test('a PIN closes the inbox in every tab, and opens it again', async () => {
  const owner = await Owner.at(await newPerson(browser, WITH_MOTION), stack.server.url);
  const address = await owner.createInbox('Larch & Loam');
  const visitor = await Visitor.at(await newPerson(browser, WITH_MOTION), `${stack.demo.url}/?owner=${address}`);
  await visitor.openChat();
  await visitor.write(QUESTION);
  await owner.openInbox(stack.server.url);
  await owner.openConversation(QUESTION);
  const other = await owner.page.context().newPage();
  await other.goto(stack.server.url);
  await other.getByRole('list', { name: 'Conversations' }).waitFor();

  await owner.screen.open(`${stack.server.url}/settings`);
  expect(await keysAtRest(owner.page)).toContain('vault');
  await turnOn(owner.page);
  expect([...(await keysAtRest(owner.page))].sort()).toEqual(['agreement-keys', 'lock', 'wrapping']);
  // The other tab started again, and has the key from this one.
  await other.getByText(QUESTION).first().waitFor();

  await owner.page.getByRole('button', { name: 'Lock now' }).click();
  await lockedIn(owner.page);
  await lockedIn(other);
  expect(await other.getByText(QUESTION).count()).toBe(0);
  await visitor.write('And is it dry?');

  await owner.page.keyboard.type('000000');
  await owner.page.getByText('This PIN is not right.').waitFor();
  await owner.page.keyboard.type(PIN);
  await owner.page.getByRole('button', { name: 'Lock now' }).waitFor();
  await other.getByText('And is it dry?').first().waitFor();
  await owner.openInbox(stack.server.url);
  await owner.openConversation('And is it dry?');
  await owner.write('It is.');
  await visitor.log().shows('It is.');

  await owner.screen.open(`${stack.server.url}/settings`);
  await owner.page.getByRole('button', { name: 'Turn off: Lock this inbox' }).click();
  await owner.page.getByLabel('PIN', { exact: true }).fill(PIN);
  await owner.page.getByRole('button', { name: 'Turn off', exact: true }).click();
  await owner.page.getByRole('button', { name: 'Turn on: Lock this inbox' }).waitFor();
  expect(await keysAtRest(owner.page)).toContain('vault');
  await other.close();
  await owner.openInbox(stack.server.url);
  await owner.openConversation('It is.');
  expect(owner.trouble).toEqual([]);
});

test('an inbox that rests is locked, and without its PIN it can be erased', async () => {
  const owner = await Owner.at(await newPerson(browser, WITH_MOTION), stack.server.url);
  await owner.createInbox('Moss & Stone');
  await owner.screen.open(`${stack.server.url}/settings`);
  await turnOn(owner.page);
  await owner.page.getByLabel('When', { exact: true }).selectOption('5');
  // The last use was five minutes ago. A tab looks when it comes to the front.
  await owner.page.evaluate((used) => {
    localStorage.setItem('cipherchat:lock-used', String(used));
    dispatchEvent(new Event('focus'));
  }, Date.now() - 300_000);
  await lockedIn(owner.page);
  await owner.page.getByRole('button', { name: 'Forgot the PIN?' }).click();
  await owner.page.getByRole('button', { name: 'Erase this device' }).click();
  await owner.page.getByRole('button', { name: 'Create my inbox' }).waitFor();
  expect(await keysAtRest(owner.page)).not.toContain('lock');
});
