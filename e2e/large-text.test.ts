/** A user who set the browser's text to twice its size reads whole words in inbox and chat, at 1280 px (WCAG 1.4.4). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser, newPerson } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launchBrowser('--blink-settings=defaultFontSize=32')]);
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

const LONG = `unforeseeable ${'counterrevolutionaries'.repeat(4)}`;

const PLACES = [
  ...['/', '/settings', '/settings/devices', '/settings/replies', '/settings/appearance', '/settings/hours'],
  ...['/settings/team', '/settings/statistics', '/settings/connection', '/address'],
];

/** Words that are cut without a mark: the text is wider than an element that hides the rest. */
const cutWords = (): readonly string[] => {
  const all = (root: ParentNode): readonly Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  const isCut = (one: Element): boolean => {
    const { clipPath, overflowX, textOverflow } = getComputedStyle(one);
    // For screen readers alone.
    if (clipPath !== 'none') return false;
    const hides =
      overflowX !== 'visible' && textOverflow !== 'ellipsis' && !one.matches('.hidden, textarea, svg, svg *');
    return hides && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1;
  };
  return all(document)
    .filter(isCut)
    .map((one) => `${one.localName}.${one.className} "${one.textContent}"`);
};

test('the inbox has the layout for little room, and neither it nor the chat cuts a word', async () => {
  const owner = await Owner.at(await newPerson(browser), stack.server.url);
  const address = await owner.createInbox('Larch & Loam');
  for (const path of PLACES) {
    await owner.page.goto(`${stack.server.url}${path}`);
    await owner.page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await owner.page.evaluate(() => matchMedia('(width < 45em)').matches)).toBe(true);
    expect(await owner.page.evaluate(cutWords), path).toEqual([]);
  }
  const visitor = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${address}`);
  await visitor.openChat();
  expect(await visitor.page.evaluate(cutWords), 'chat').toEqual([]);
  await visitor.write(LONG);
  await visitor.log().says('Delivered');
  expect(await visitor.page.evaluate(cutWords), 'chat with a text').toEqual([]);
  await owner.openInbox(stack.server.url);
  await owner.openConversation('unforeseeable');
  expect(await owner.page.evaluate(cutWords), 'conversation').toEqual([]);
  await owner.page.goto(`${owner.page.url()}/details`);
  await owner.page.getByRole('heading', { level: 2 }).first().waitFor();
  expect(await owner.page.evaluate(cutWords), 'details').toEqual([]);
  // The bar of places is below, as on a phone.
  await owner.page.goto(stack.server.url);
  const nav = owner.page.getByRole('navigation').first();
  await nav.waitFor();
  const [box, height] = await Promise.all([nav.boundingBox(), owner.page.evaluate(() => innerHeight)]);
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(height);
});
