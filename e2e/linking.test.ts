/** An inbox on two devices: a second browser joins by a code and six digits, gets history and mail, and is removed. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPerson, WITH_MOTION } from './support/browser.ts';
import { CORE_ENGINES } from './support/engines.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

const [{ launch } = { launch: () => Promise.reject(new Error('no browser')) }] = CORE_ENGINES;

let stack: Stack;
let browser: Browser;
beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

/** The second browser joins the inbox of the first. */
const link = async (owner: Owner, phone: Owner): Promise<void> => {
  await owner.screen.open(`${stack.server.url}/settings/devices`);
  await owner.page.getByRole('button', { name: 'Add a device' }).click();
  await owner.page.getByRole('button', { name: 'Add a device without a backup' }).click();
  const code = owner.page.getByLabel('Code', { exact: true });
  await code.waitFor();
  await phone.page.getByRole('button', { name: 'I have an inbox on another device' }).click();
  await phone.page.getByRole('button', { name: 'Type a code' }).click();
  await phone.page.getByRole('textbox', { name: 'Code' }).fill(await code.innerText());
  await phone.page.getByRole('button', { name: 'Continue' }).click();
  const digits = phone.page.getByLabel('Six digits');
  await digits.waitFor();
  await owner.page.getByRole('textbox', { name: 'Six digits' }).fill(await digits.innerText());
  await owner.page.getByRole('button', { name: 'Allow' }).click();
  await phone.page.getByRole('button', { name: 'Join' }).click();
  await owner.page.getByText('The device was let in.').first().waitFor();
  await owner.page.getByRole('button', { name: 'Close' }).click();
};

test('a second browser joins, reads and answers, and is removed', async () => {
  const owner = await Owner.at(await newPerson(browser, WITH_MOTION), stack.server.url);
  const address = await owner.createInbox('Larch & Loam');
  const visitor = await Visitor.at(await newPerson(browser, WITH_MOTION), `${stack.demo.url}/?owner=${address}`);
  await visitor.openChat();
  await visitor.write('Is the moon jar dishwasher safe?');
  await owner.openInbox(stack.server.url);
  await owner.conversations().filter({ hasText: 'Is the moon jar dishwasher safe?' }).waitFor();
  const phone = await Owner.at(await newPerson(browser, WITH_MOTION), stack.server.url);
  await link(owner, phone);

  await phone.openConversation('Is the moon jar dishwasher safe?');
  await phone.page.getByText('imported', { exact: true }).waitFor();
  await visitor.write('Is the moon jar still there?');
  await phone.log().shows('Is the moon jar still there?');
  await phone.write('It is.');
  await visitor.log().shows('It is.');
  await owner.openInbox(stack.server.url);
  await owner.conversations().filter({ hasText: 'It is.' }).waitFor();

  await owner.screen.open(`${stack.server.url}/settings/devices`);
  await owner.page.getByRole('button', { name: 'Remove Inbox' }).click();
  await owner.page.getByRole('button', { name: 'Remove it' }).click();
  await phone.page.getByRole('heading', { name: 'This device was removed' }).waitFor();
  await phone.page.getByRole('button', { name: 'Delete it all here' }).click();
  await phone.page.getByRole('button', { name: 'Delete it all here' }).click();
  await phone.page.getByRole('button', { name: 'Create my inbox' }).waitFor();
  const left = await phone.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  // One is that of the new start, one was emptied.
  expect(left.filter((name) => name !== 'cipherchat:notices').length).toBeLessThanOrEqual(1);
  expect(owner.trouble).toEqual([]);
});
