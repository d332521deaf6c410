/** A visitor's conversation goes on in another browser: a code, six digits, a question, and one place for the owner. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { IS_NIGHTLY } from '../scripts/checks/nightly-files.ts';
import { newPerson } from './support/browser.ts';
import { CORE_ENGINES } from './support/engines.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

const [{ launch } = { launch: () => Promise.reject(new Error('no browser')) }] = CORE_ENGINES;
const PHONE = { viewport: { width: 390, height: 844 } };
const QUESTION = 'Is the moon jar still there?';
const ANSWER = 'It is, in two sizes.';

let stack: Stack;
let browser: Browser;
let owner: Owner;
let desktop: Visitor;
let url: string;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

beforeEach(async () => {
  owner = await Owner.at(await newPerson(browser), stack.server.url);
  url = `${stack.demo.url}/?owner=${await owner.createInbox('Larch & Loam')}`;
  desktop = await Visitor.at(await newPerson(browser), url);
  await desktop.openChat();
  await desktop.write(QUESTION);
  await owner.openInbox(stack.server.url);
  await owner.openConversation(QUESTION);
  await owner.write(ANSWER);
  await desktop.log().shows(ANSWER);
});

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** The code that the chat shows. */
const codeOf = async ({ page }: Visitor): Promise<string> => {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Continue on your phone' }).click();
  await page.getByRole('img', { name: 'Picture to scan with the camera of your phone' }).waitFor();
  return (await page.locator('cipher-move .code').innerText()).replace(' ', '');
};

/** A browser whose camera read the code, and whose user goes on. */
const scan = async (code: string): Promise<Visitor> => {
  const phone = await Visitor.at(await newPerson(browser, PHONE), `${url}#cipherchat=${code}`);
  await phone.page.getByRole('heading', { name: 'Continue this chat here?' }).waitFor();
  expect(new URL(phone.page.url()).hash).toBe('');
  await press(phone.page, 'Continue here');
  return phone;
};

const digitsOf = async ({ page }: Visitor): Promise<string> => {
  await page.getByRole('heading', { name: 'Type these digits in the other browser' }).waitFor();
  return await page.locator('cipher-join .code').innerText();
};

const typeDigits = async ({ page }: Visitor, digits: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Six digits that your phone shows' }).fill(digits);
  await press(page, 'Continue on the phone');
};

/** Up to the question on the phone. */
const asked = async (): Promise<Visitor> => {
  const phone = await scan(await codeOf(desktop));
  await typeDigits(desktop, await digitsOf(phone));
  await phone.page.getByRole('heading', { name: 'Is this your chat?' }).waitFor();
  return phone;
};

const isMoved = ({ page }: Visitor): Promise<void> => page.getByText('Write in the other browser.').waitFor();

/** By day `hostile-move.test.ts` in `core/test/scenarios` and the widget's `move.test.ts`. */
const byNight = IS_NIGHTLY ? test : undefined;

test('goes on on the phone, also after both were loaded again, and is removed from the desktop', async () => {
  const phone = await asked();
  await phone.page.getByText('2 messages come along.').waitFor();
  await phone.page.getByText(ANSWER).waitFor();
  await press(phone.page, 'Continue here');
  await phone.log().shows(QUESTION);
  await phone.log().shows(ANSWER);
  await isMoved(desktop);
  await desktop.page.reload();
  await phone.page.reload();
  await phone.openChat();
  await phone.write('Then I take the small one.');
  await owner.openInbox(stack.server.url);
  await owner.openConversation('Then I take the small one.');
  await expect.poll(() => owner.conversations().count()).toBe(1);
  await owner.write('It is yours.');
  await phone.log().shows('It is yours.');
  await isMoved(desktop);
  expect(await desktop.page.getByText('It is yours.').count()).toBe(0);
  expect(await desktop.page.getByRole('textbox', { name: 'Message' }).count()).toBe(0);
  await press(desktop.page, 'Remove it from this browser');
  await press(desktop.page, 'Remove it from this browser');
  await desktop.page.getByRole('button', { name: 'Open chat' }).waitFor();
  await expect
    .poll(() => desktop.page.evaluate(async () => (await indexedDB.databases()).length), { timeout: 60_000 })
    .toBe(0);
  expect([...owner.trouble, ...phone.trouble, ...desktop.trouble]).toEqual([]);
});

byNight?.('a "no" on the phone stores nothing, and the desktop can write again', async () => {
  const phone = await asked();
  await press(phone.page, 'Don’t continue');
  await phone.page.getByRole('textbox', { name: 'Message' }).waitFor();
  expect(await phone.page.getByText(QUESTION).count()).toBe(0);
  await phone.page.reload();
  await phone.openChat();
  expect(await phone.page.getByText(QUESTION).count()).toBe(0);
  await isMoved(desktop);
  await press(desktop.page, 'Write here again');
  await desktop.write('I am still here.');
  await owner.log().shows('I am still here.');
  await owner.write('Welcome back.');
  await desktop.log().shows('Welcome back.');
});

byNight?.('a stranger who is faster is seen, gets nothing, and the chat stays', async () => {
  const code = await codeOf(desktop);
  const stranger = await scan(code);
  await digitsOf(stranger);
  const phone = await scan(code);
  await phone.page.getByText('The time is over, or the code was used already.').waitFor();
  await desktop.page.getByText('Does your phone show no digits?').waitFor();
  await press(desktop.page, 'Cancel');
  await desktop.write('Not moved.');
  await owner.log().shows('Not moved.');
  expect(await stranger.page.getByText(QUESTION).count()).toBe(0);
});

byNight?.('wrong digits move nothing; a code can be typed instead, and works once', async () => {
  const first = await scan(await codeOf(desktop));
  const digits = await digitsOf(first);
  await typeDigits(desktop, digits.startsWith('0') ? `1${digits.slice(1)}` : `0${digits.slice(1)}`);
  await desktop.page.getByText('The digits are not the same.').waitFor();
  await press(desktop.page, 'Try again');
  const code = desktop.page.locator('cipher-move .code');
  await code.waitFor();
  const shown = await code.innerText();
  const phone = await Visitor.at(await newPerson(browser, PHONE), url);
  await phone.openChat();
  await phone.page.getByRole('button', { name: 'More' }).click();
  await phone.page.getByRole('menuitem', { name: 'I have a code' }).click();
  await phone.page.getByRole('textbox', { name: 'Eight characters' }).fill(shown.toLowerCase());
  await press(phone.page, 'Next');
  await typeDigits(desktop, await digitsOf(phone));
  await press(phone.page, 'Continue here');
  await phone.log().shows(ANSWER);
  const late = await scan(shown.replace(' ', ''));
  await late.page.getByText('The time is over, or the code was used already.').waitFor();
});
