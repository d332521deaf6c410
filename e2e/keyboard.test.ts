/** The story by keyboard alone: nothing is clicked. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { launchBrowser, newPerson } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

/** The accessible name of what has the focus, through every shadow root. */
const focusedName = async (page: Page): Promise<string> =>
  await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const labelled = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return `${element?.localName ?? ''} ${labelled}`;
  });

const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let step = 0; step < 60; step += 1) {
    if (name.test(await focusedName(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard did not reach ${String(name)}`);
};

describe('by keyboard alone', () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  test('an inbox is made, a message is written, found and answered', async () => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    await tabTo(owner.page, /Create my inbox/u);
    await owner.page.keyboard.press('Enter');
    const address = await owner.address();

    const visitor = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${address}`);
    await tabTo(visitor.page, /Open chat/u);
    await visitor.page.keyboard.press('Enter');
    await visitor.page.getByRole('textbox', { name: 'Message' }).waitFor();
    await tabTo(visitor.page, /^textarea/u);
    await visitor.page.keyboard.type('Can I collect it on Saturday?');
    await visitor.page.keyboard.press('Enter');
    await visitor.log().says('Delivered');

    await tabTo(owner.page, /Go to the inbox|Open the conversation|Inbox/u);
    await owner.page.keyboard.press('Enter');
    await owner.conversations().filter({ hasText: 'Can I collect it on Saturday?' }).waitFor();
    await tabTo(owner.page, /Can I collect it on Saturday/u);
    await owner.page.keyboard.press('Enter');
    await owner.log().shows('Can I collect it on Saturday?');
    await tabTo(owner.page, /^textarea/u);
    await owner.page.keyboard.type('Yes, until four.');
    await owner.page.keyboard.press('Enter');
    await visitor.log().shows('Yes, until four.');

    await visitor.page.keyboard.press('Escape');
    await visitor.page.getByRole('button', { name: /Open chat/u }).waitFor();
    await visitor.page.keyboard.press('Enter');
    await visitor.log().shows('Yes, until four.');
  });
});
