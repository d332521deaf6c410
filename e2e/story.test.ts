/** What else is true of a visitor and an owner who talk: before, in between, and of several. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import budgets from '../scripts/size-budgets.json' with { type: 'json' };
import { hasMlKem, newPerson, WITH_MOTION } from './support/browser.ts';
import { STORY_ENGINES } from './support/engines.ts';
import { Owner } from './support/owner.ts';
import { recordRequests, storedNames } from './support/requests.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

const KIB = 1024;
const FALLBACK = 'ml-kem.js';

/** What may be loaded: more where the engine has no ML-KEM of its own. */
const budgetOf = (fallback: boolean): number =>
  budgets.find(({ name }) => name === `first conversation${fallback ? ' with the ML-KEM fallback' : ''}`)?.maxBytes ??
  0;

describe.each(STORY_ENGINES)('in $name, a visitor and a site owner talk', ({ name, launch }) => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), launch()]);
  });

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  test('before "Open chat" there is one script request, no storage, no connection', async () => {
    const owner = await Owner.at(await newPerson(browser, WITH_MOTION), stack.server.url);
    const address = await owner.createInbox();
    const context = await newPerson(browser, WITH_MOTION);
    const page = await context.newPage();
    const log = recordRequests(page);
    await page.goto(`${stack.demo.url}/?owner=${address}`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Open chat' }).waitFor();
    const toChat = log.urls().filter((url) => url.startsWith(stack.server.url));
    expect(toChat).toHaveLength(1);
    expect(toChat[0]).toMatch(/\/w\/[0-9a-f]{16}\/cipherchat\.js$/u);
    expect(log.sockets()).toEqual([]);
    expect(await storedNames(page)).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });

  test('the owner is away: the message waits, and the answer waits in turn', async () => {
    const ownerContext = await newPerson(browser, WITH_MOTION);
    const owner = await Owner.at(ownerContext, stack.server.url);
    const address = await owner.createInbox();
    await owner.page.close();

    const visitorContext = await newPerson(browser, WITH_MOTION);
    const visitor = await Visitor.at(visitorContext, `${stack.demo.url}/?owner=${address}`);
    await visitor.openChat();
    await visitor.write('Do you ship to Norway?');
    await visitor.log().says('Sent');
    await visitor.page.close();

    const later = await Owner.at(ownerContext, stack.server.url);
    const row = later.conversations().filter({ hasText: 'Do you ship to Norway?' });
    await row.waitFor();
    expect(await row.innerText()).toContain('Visitor');
    expect(await row.innerText()).toContain('1');
    await later.openConversation('Do you ship to Norway?');
    await later.write('Yes, on Fridays.');
    await later.log().says('Sent');

    const back = await Visitor.at(visitorContext, `${stack.demo.url}/?owner=${address}`);
    await back.page.getByText('Yes, on Fridays.').first().waitFor();
    await back.page.getByRole('button', { name: /Open chat/u }).click();
    await back.log().shows('Do you ship to Norway?');
    await back.log().shows('Yes, on Fridays.');
    await later.log().says('Read');
  });

  test('two visitors at once never see each other', async () => {
    const owner = await Owner.at(await newPerson(browser, WITH_MOTION), stack.server.url);
    const address = await owner.createInbox();
    const visitors = await Promise.all(
      ['first', 'second'].map(async (name) => {
        const visitor = await Visitor.at(await newPerson(browser, WITH_MOTION), `${stack.demo.url}/?owner=${address}`);
        await visitor.openChat();
        await visitor.write(`I am the ${name}`);
        await visitor.log().says('Delivered');
        return { name, visitor };
      }),
    );
    await owner.openInbox(stack.server.url);
    for (const { name } of visitors) {
      await owner.openConversation(`I am the ${name}`);
      await owner.log().shows(`I am the ${name}`);
      await owner.write(`Hello, ${name}`);
      await owner.log().says('Delivered');
    }
    for (const { name, visitor } of visitors) {
      await visitor.log().shows(`Hello, ${name}`);
      const other = name === 'first' ? 'second' : 'first';
      expect(await visitor.page.getByText(new RegExp(`(?:I am the|Hello,) ${other}`, 'u')).count()).toBe(0);
    }
  });

  test('everything a first conversation loads stays within its budget', async () => {
    const owner = await Owner.at(await newPerson(browser, WITH_MOTION), stack.server.url);
    const address = await owner.createInbox();
    const visitor = await Visitor.at(await newPerson(browser, WITH_MOTION), 'about:blank');
    const log = recordRequests(visitor.page);
    await visitor.page.goto(`${stack.demo.url}/?owner=${address}`);
    await visitor.openChat();
    await visitor.write('How large is the bowl?');
    await visitor.log().says('Delivered');
    await owner.openInbox(stack.server.url);
    await owner.openConversation('How large is the bowl?');
    await owner.write('Two hands wide.');
    await visitor.log().shows('Two hands wide.');
    await visitor.write('Thank you');
    await owner.log().shows('Thank you');
    const files = new Set(
      log.urls().filter((url) => url.startsWith(`${stack.server.url}/`) && !/\/(?:v1|socket\.io)\//u.test(url)),
    );
    // As they come over the wire: the server has compressed them when they were built.
    const sizes = await Promise.all(
      [...files].map(async (url) => {
        const { headers } = await fetch(url, { headers: { 'Accept-Encoding': 'br' } });
        return Number(headers.get('Content-Length') ?? NaN);
      }),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const native = await hasMlKem(visitor.page);
    console.info(
      `first conversation in ${name}, ML-KEM ${native ? 'native' : 'in JavaScript'}: ${String(files.size)} files, ${(total / KIB).toFixed(1)} KiB brotli`,
    );
    // With the list of withdrawn builds.
    expect(files.size).toBe(native ? 4 : 5);
    expect([...files].some((url) => url.endsWith(`/${FALLBACK}`))).toBe(!native);
    expect(total).toBeLessThanOrEqual(budgetOf(!native));
  });
});
