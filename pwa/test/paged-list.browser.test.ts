/** An inbox with 5,000 conversations: the list is read page by page, and its numbers are right all the same. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversationNamed, FakeClient, textItem } from '@cipherchat/core/fakes';
import type { ConversationId } from '@cipherchat/core/view';
import { closeInbox, focused, openInbox } from './support/inbox-page.ts';

const COUNT = 5_000;
const PAGE = 60;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

const visitor = (n: number): ConversationId =>
  conversationNamed(
    [n >> 10, (n >> 5) & 31, n & 31]
      .map((digit) => BASE32[digit] ?? '')
      .join('')
      .padEnd(32, 'a'),
  );

/** The n-th visitor wrote in the n-th second: the last one stands first. One in a thousand was not read. */
const manyVisitors = (): FakeClient =>
  new FakeClient(
    Array.from({ length: COUNT }, (_, n) => ({
      id: visitor(n),
      name: `Visitor ${n}`,
      items: [textItem(`hello ${n}`, n * 1_000 + 1, { unread: n % 1_000 === 0 })],
    })),
  );

const list = () => page.getByRole('list', { name: 'Conversations', exact: true });
const drawnRows = () => [...list().element().querySelectorAll<HTMLElement>('li:not(.end, .found)')];
const textOf = (row: HTMLElement | undefined): string => row?.textContent.replaceAll(/\s+/gu, ' ') ?? '';
const shows = (at: number, text: string): Promise<void> =>
  expect.poll(() => textOf(drawnRows().at(at))).toContain(text);
const sizes = (): readonly (string | null)[] => [
  ...new Set(drawnRows().map((row) => row.getAttribute('aria-setsize'))),
];

/** What the list has read. Notifications read conversations too, some time after something changed. */
const readsOf = ({ conversations }: FakeClient) => conversations.pages.filter(({ limit }) => limit % PAGE === 0);

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(() => {
  closeInbox();
});

test('opens with one page, and says how many there are and how many texts were not read', async () => {
  const client = manyVisitors();
  await openInbox('/', client);
  await shows(0, `hello ${COUNT - 1}`);
  expect(drawnRows()).toHaveLength(PAGE);
  await expect.poll(() => document.title).toContain('(5)');
  await expect.poll(sizes).toEqual([String(COUNT)]);
  expect(readsOf(client)).toEqual([{ before: undefined, limit: PAGE }]);
});

test('reads the next page when its end comes into view', async () => {
  const client = manyVisitors();
  await openInbox('/', client);
  await shows(0, `hello ${COUNT - 1}`);
  for (const pages of [2, 3]) {
    list().element().scrollTo({ top: list().element().scrollHeight });
    await expect.poll(() => drawnRows().length).toBe(pages * PAGE);
    expect(readsOf(client)).toHaveLength(pages);
  }
  expect(textOf(drawnRows().at(-1))).toContain(`hello ${COUNT - 3 * PAGE}`);
  expect(sizes()).toEqual([String(COUNT)]);
});

test('reads the next page before the keyboard reaches the last row', async () => {
  await openInbox('/', manyVisitors());
  await shows(0, `hello ${COUNT - 1}`);
  drawnRows()[PAGE - 5]?.querySelector('a')?.focus({ preventScroll: true });
  await expect.poll(() => drawnRows().length).toBe(2 * PAGE);
  for (let i = 0; i < 10; i += 1) await userEvent.keyboard('{Tab}');
  expect(textOf(focused() as HTMLElement)).toContain(`hello ${COUNT - 1 - (PAGE - 5) - 10}`);
});

test('counts a text in a conversation that was not read, and moves it to the top', async () => {
  const client = manyVisitors();
  await openInbox('/', client);
  await expect.poll(() => document.title).toContain('(5)');
  client.receive(visitor(3), 'are you there?');
  await shows(0, 'are you there?');
  await expect.poll(() => document.title).toContain('(6)');
  await expect
    .poll(() =>
      page
        .getByRole('status')
        .elements()
        .map((one) => one.textContent),
    )
    .toContainEqual(expect.stringContaining('Visitor 3'));
  expect(readsOf(client)).toHaveLength(1);
});

test('finds what stands anywhere in the list', async () => {
  await openInbox('/', manyVisitors());
  await page.getByRole('button', { name: 'Search', exact: false }).first().click();
  await userEvent.keyboard('hello 123');
  await expect.poll(() => drawnRows().length).toBe(15);
  await shows(-1, 'hello 123');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => drawnRows().length).toBe(PAGE);
});

test('opens a conversation far down by its address, and finds its row again', async () => {
  await page.viewport(390, 800);
  const client = manyVisitors();
  await openInbox(`/c/${visitor(4_000)}`, client);
  await expect.element(page.getByRole('heading', { name: 'Visitor 4000', level: 2 })).toBeVisible();
  expect(readsOf(client)).toHaveLength(1);
  await page.getByRole('link', { name: 'Back', exact: false }).first().click();
  await expect.poll(() => focused()?.textContent ?? '').toContain('hello 4000');
});

test('reads anew what it shows when anything may have changed', async () => {
  const client = manyVisitors();
  await openInbox('/', client);
  await shows(0, `hello ${COUNT - 1}`);
  list().element().scrollTo({ top: list().element().scrollHeight });
  await expect.poll(() => drawnRows().length).toBe(2 * PAGE);
  const asked = readsOf(client).length;
  client.set({ connection: 'offline' });
  await expect.poll(() => readsOf(client).slice(asked)).toEqual([{ before: undefined, limit: 2 * PAGE }]);
  expect(drawnRows()).toHaveLength(2 * PAGE);
});
