/** Visitor and owner reply, react, edit and delete, in the built product. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPerson } from './support/browser.ts';
import { STORY_ENGINES } from './support/engines.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

const rowOf = (page: Page, text: string): Locator =>
  page.getByRole('log', { name: 'Messages' }).locator('.row').filter({ hasText: text });

describe.each(STORY_ENGINES)('in $name, visitor and owner', ({ launch }) => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  /** By pointer. The tools are loaded when it first comes to the log, and shown when it comes again. */
  const choose = async (page: Page, text: string, item: string): Promise<void> => {
    await page.bringToFront();
    const more = page.getByRole('toolbar', { name: 'Message' }).getByRole('button', { name: 'More' });
    await expect
      .poll(
        async () => {
          await page.getByRole('textbox', { name: 'Message' }).hover();
          await rowOf(page, text).hover();
          return await more.isVisible();
        },
        { timeout: 60_000 },
      )
      .toBe(true);
    await more.click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };

  test('answer with a quote, react, edit and take back: each sees it on the other side', async () => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    const url = `${stack.demo.url}/?owner=${await owner.createInbox('Larch & Loam')}`;
    const visitor = await Visitor.at(await newPerson(browser), url);
    await visitor.openChat();
    await visitor.write('Is the blue jar there?');
    await visitor.write('My number is 0664 1234');
    await owner.openInbox(stack.server.url);
    await owner.openConversation('My number is 0664 1234');
    await owner.log().shows('Is the blue jar there?');

    await choose(owner.page, 'Is the blue jar there?', 'Reply');
    await owner.page.getByRole('button', { name: 'Don’t reply to this message' }).waitFor();
    await owner.write('Yes, one');
    await visitor.log().shows('Yes, one');
    await rowOf(visitor.page, 'Yes, one').locator('blockquote').getByText('Is the blue jar there?').waitFor();

    await choose(visitor.page, 'Yes, one', 'Heart');
    await owner.page.getByRole('button', { name: '❤️ by' }).waitFor();

    await choose(owner.page, 'Yes, one', 'Edit');
    await owner.page.getByRole('button', { name: 'Stop editing' }).waitFor();
    await owner.write('Yes, two');
    await visitor.log().shows('Yes, two');
    await rowOf(visitor.page, 'Yes, two').getByText('edited').waitFor();

    await choose(visitor.page, 'My number is 0664 1234', 'Delete for everyone');
    await owner.page.getByText('deleted this message').waitFor();
    expect(await owner.page.getByText('0664 1234').count()).toBe(0);
    await visitor.log().shows('You deleted this message');

    await visitor.page.reload();
    await visitor.log().shows('Yes, two');
    await visitor.log().shows('You deleted this message');
    expect(await visitor.page.getByText('0664 1234').count()).toBe(0);
  });
});
