/** A recovery code, a passphrase and a passkey are made, the browser is lost, and the inbox comes back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, newPerson } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';
import { addAuthenticator } from './support/virtual-authenticator.ts';

/** The 14 groups of a new recovery code, with which a backup was stored. */
const makeCode = async (page: Page, { server }: Stack): Promise<readonly string[]> => {
  await page.goto(`${server.url}/settings`);
  await page.getByRole('button', { name: 'Make a recovery code' }).click();
  const groups = page.getByRole('listitem').filter({ hasText: /^[A-Z2-7]{4}$/u });
  await expect.poll(() => groups.count()).toBe(14);
  const code = await groups.allTextContents();
  await page.getByRole('button', { name: 'I have it' }).click();
  const asked = page.getByRole('textbox', { name: /^Group \d+$/u });
  for (const field of await asked.all()) {
    const id = (await field.getAttribute('id')) ?? '';
    await field.fill(code[Number(id.replace('group-', ''))]?.trim() ?? '');
  }
  await page.getByRole('button', { name: 'Use this code' }).click();
  await page.getByText(/^Backed up /u).waitFor();
  return code;
};

describe('an inbox that is lost', () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({}), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  test('comes back in another browser with its recovery code, and not with another one', async () => {
    const first = await newPerson(browser);
    const owner = await Owner.at(first, stack.server.url);
    const address = await owner.createInbox('Larch & Loam');
    const { page } = owner;
    const code = await makeCode(page, stack);

    await page.getByRole('button', { name: 'Set a passphrase' }).click();
    const chosen = page.getByRole('textbox', { name: 'Passphrase' });
    await expect.poll(() => chosen.inputValue()).toMatch(/^[a-z]+( [a-z]+){5}$/u);
    const passphrase = await chosen.inputValue();
    await page.getByRole('textbox', { name: 'Once more' }).fill(passphrase);
    await page.getByRole('button', { name: 'Add passphrase' }).click();
    await page.getByText('It opens your backup with your address').waitFor();
    await page.getByText('The backup is being made.').waitFor({ state: 'detached' });
    await first.close();

    const other = await newPerson(browser);
    const back = await Owner.at(other, stack.server.url);
    await back.page.getByRole('button', { name: 'I have a recovery code' }).click();
    await back.page.getByRole('button', { name: 'I have a passphrase' }).click();
    await back.page.getByRole('textbox', { name: 'Your address' }).fill(address);
    await back.page.getByLabel('Passphrase').fill(`${passphrase}s`);
    await back.page.getByRole('button', { name: 'Restore' }).click();
    await back.page.getByText('No backup opens with this.').waitFor();
    await back.page.getByLabel('Passphrase').fill(passphrase);
    await back.page.getByRole('button', { name: 'Try again' }).click();
    await back.page.getByRole('heading', { name: 'Your inbox is back' }).waitFor();
    await other.close();

    const second = await newPerson(browser);
    const again = await Owner.at(second, stack.server.url);
    await again.page.getByRole('button', { name: 'I have a recovery code' }).click();
    const field = again.page.getByRole('textbox', { name: 'Recovery code' });
    const typed = code.map((group) => group.trim().toLowerCase()).join(' ');
    await field.fill((typed.startsWith('a') ? 'b' : 'a') + typed.slice(1));
    await again.page.getByRole('button', { name: 'Restore' }).click();
    await again.page.getByText('a character is wrong').waitFor();
    await field.fill(typed);
    await again.page.getByRole('button', { name: 'Try again' }).click();
    await again.page.getByRole('heading', { name: 'Your inbox is back' }).waitFor();
    await again.page.getByRole('button', { name: 'Open my inbox' }).click();
    await again.page.goto(`${stack.server.url}/address`);
    expect(await again.address()).toBe(address);
    await second.close();
  });

  test('comes back with a passkey in a browser that was wiped', async () => {
    const person = await newPerson(browser);
    const owner = await Owner.at(person, stack.server.url);
    const address = await owner.createInbox('Moss & Stone');
    const { page } = owner;
    const authenticator = await addAuthenticator(page);
    await makeCode(page, stack);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('It opens your backup in every browser that has your passkeys').waitFor();
    await page.getByText('The backup is being made.').waitFor({ state: 'detached' });

    await page.goto('about:blank');
    await authenticator.wipe(stack.server.url);
    await page.goto(stack.server.url);
    await page.getByRole('button', { name: 'I have a recovery code' }).click();
    await page.getByRole('button', { name: 'I have a passkey' }).click();
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByRole('heading', { name: 'Your inbox is back' }).waitFor();
    await page.getByRole('button', { name: 'Open my inbox' }).click();
    await page.goto(`${stack.server.url}/address`);
    expect(await owner.address()).toBe(address);
    expect(owner.trouble).toEqual([]);
    await person.close();
  });
});
