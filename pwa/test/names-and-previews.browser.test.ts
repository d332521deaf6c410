/** Names and previews that visitors choose: cut at their own end, marked as not checked, kept inside their row. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { conversationNamed, FakeClient, textItem, type FakeConversation } from '@cipherchat/core/fakes';
import { closeInbox, openInbox } from './support/inbox-page.ts';

const NOW = Date.now();
const ID = conversationNamed('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly');
const HEBREW = 'שלום רציתי לשאול אם אפשר להזמין את הכוס הכחולה בגודל גדול יותר ומתי היא תגיע אלינו הביתה';
const LATIN = 'I would like to ask whether the blue cup can be ordered in a larger size, and when it would arrive here';

const named = (name: string, text = 'Hello'): FakeConversation => ({ id: ID, name, items: [textItem(text, NOW)] });

const all = (selector: string, root: ParentNode = document): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? all(selector, shadowRoot) : [])),
];
const one = async (selector: string): Promise<HTMLElement> => {
  await expect.poll(() => all(selector).length).toBeGreaterThan(0);
  return all(selector)[0] as HTMLElement;
};

/** True if the first letter is inside the element that cuts, and the last one is not. */
const isCutAtItsEnd = (element: HTMLElement): boolean => {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
  const [from, to] = [element.getBoundingClientRect(), new Range()];
  const isInside = (at: number): boolean => {
    to.setStart(text, at);
    to.setEnd(text, at + 1);
    const { left, right } = to.getBoundingClientRect();
    return left >= from.left - 1 && right <= from.right + 1;
  };
  return isInside(0) && !isInside(text.length - 1);
};

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(closeInbox);

describe.each(['ltr', 'rtl'] as const)('in a %s inbox', (dir) => {
  test.each([
    ['from right to left', HEBREW],
    ['from left to right', LATIN],
  ])('a preview and a name %s are cut at their end', async (_, text) => {
    await openInbox('/', new FakeClient([named(text.slice(0, 60), text)]), { theme: 'light', dir });
    expect(isCutAtItsEnd(await one('.row .cut'))).toBe(true);
    expect(isCutAtItsEnd(await one('.row b'))).toBe(true);
  });

  test.each(['שלום', 'Hello'])('a short preview stands where the row begins: %s', async (text) => {
    await openInbox('/', new FakeClient([named('Mara', text)]), { theme: 'light', dir });
    const [row, words] = [(await one('.row .r2')).getBoundingClientRect(), new Range()];
    words.selectNodeContents(await one('.row .cut'));
    const { left, right } = words.getBoundingClientRect();
    expect(Math.abs(dir === 'ltr' ? left - row.left : row.right - right)).toBeLessThan(2);
  });

  test('a long name in an open conversation is cut at its end, and stays next to its tag', async () => {
    await page.viewport(390, 844);
    await openInbox(`/c/${ID}`, new FakeClient([named(HEBREW.slice(0, 60))]), { theme: 'light', dir });
    expect(isCutAtItsEnd(await one('.who h2 > span:first-child'))).toBe(true);
  });
});

test('a name that no one checked says so in the list, by a name for screen readers too', async () => {
  await openInbox('/', new FakeClient([named('Support')]));
  const mark = await one('.row .unchecked');
  expect(mark.getAttribute('aria-label')).toBe('name not checked');
  const [name, time] = [await one('.row b'), await one('.row time')].map((element) => element.getBoundingClientRect());
  const { left, right, width } = mark.getBoundingClientRect();
  expect(width).toBeGreaterThan(10);
  expect(left).toBeGreaterThanOrEqual((name?.right ?? 0) - 1);
  expect(right).toBeLessThanOrEqual(time?.left ?? 0);
});

test.each([390, 320])('a phone of %d px shows the tag of an open conversation whole', async (width) => {
  await page.viewport(width, 844);
  await openInbox(`/c/${ID}`, new FakeClient([named('Mara')]));
  const tag = await one('.who .tag');
  const { width: shown, right } = tag.getBoundingClientRect();
  expect(tag.innerText).toBe('name not checked');
  expect(shown).toBeGreaterThan(60);
  expect(right).toBeLessThanOrEqual(width);
});

test('the seal of a phone stays on one line, and balanced where it needs two', async () => {
  await page.viewport(390, 844);
  await openInbox(`/c/${ID}`, new FakeClient([named('Mara')]));
  expect((await one('.seal')).getBoundingClientRect().height).toBeLessThan(40);
});

test('marks that are stacked on a letter end at their row', async () => {
  const stacked = `a${'\u0301\u0323'.repeat(120)}`;
  await openInbox('/', new FakeClient([named(stacked, stacked)]));
  for (const selector of ['.row', '.row .r2']) expect(getComputedStyle(await one(selector)).overflowY).toBe('clip');
  await openInbox(`/c/${ID}`, new FakeClient([named(stacked, stacked)]));
  expect(getComputedStyle(await one('.bubble')).overflowY).toBe('clip');
});
