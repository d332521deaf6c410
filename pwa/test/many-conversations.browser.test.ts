/** An inbox with more conversations than are read and drawn at once. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversationNamed, FakeClient, textItem } from '@cipherchat/core/fakes';
import type { ConversationId } from '@cipherchat/core/view';
import { closeInbox, focused, openInbox } from './support/inbox-page.ts';

const COUNT = 130;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Conversation with the n-th visitor: its first two characters count. */
const visitor = (n: number): ConversationId =>
  conversationNamed(`${BASE32[n >> 5] ?? ''}${BASE32[n & 31] ?? ''}`.padEnd(32, 'a'));

/** The n-th visitor wrote in the n-th second: the last one stands first. */
const manyVisitors = (): FakeClient =>
  new FakeClient(
    Array.from({ length: COUNT }, (_, n) => ({
      id: visitor(n),
      name: `Visitor ${n}`,
      items: [textItem(`hello ${n}`, n * 1_000 + 1)],
    })),
  );

const list = () => page.getByRole('list', { name: 'Conversations', exact: true });
const drawnRows = () => [...list().element().querySelectorAll<HTMLElement>('li:not(.end, .found)')];
const textOf = (row: HTMLElement | undefined): string => row?.textContent.replaceAll(/\s+/gu, ' ') ?? '';
const shows = (at: number, text: string): Promise<void> =>
  expect.poll(() => textOf(drawnRows().at(at))).toContain(text);

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(() => {
  closeInbox();
});

test('draws the newest, says how many there are, and draws more as one scrolls', async () => {
  await openInbox('/', manyVisitors());
  await shows(0, `hello ${COUNT - 1}`);
  expect(drawnRows()).toHaveLength(60);
  const last = drawnRows()[59];
  expect([last?.getAttribute('aria-posinset'), last?.getAttribute('aria-setsize')]).toEqual(['60', String(COUNT)]);
  for (const drawn of [120, COUNT]) {
    list().element().scrollTo({ top: list().element().scrollHeight });
    await expect.poll(() => drawnRows().length).toBe(drawn);
  }
  expect(list().element().querySelector('[aria-setsize], .end')).toBeNull();
});

test('finds conversations that are not drawn', async () => {
  await openInbox('/', manyVisitors());
  await page.getByRole('button', { name: 'Search', exact: false }).first().click();
  await userEvent.keyboard('hello 17');
  await expect.poll(() => drawnRows().length).toBe(2);
  await shows(-1, 'hello 17');
});

test('moves a conversation to the top in which somebody writes, from wherever it stands', async () => {
  const client = manyVisitors();
  await openInbox('/', client);
  await shows(0, `hello ${COUNT - 1}`);
  client.receive(visitor(3), 'are you there?');
  await shows(0, 'are you there?');
  expect(drawnRows()).toHaveLength(60);
});

test('gives the focus back to a row far down', async () => {
  await page.viewport(390, 800);
  await openInbox(`/c/${visitor(5)}`, manyVisitors());
  await page.getByRole('link', { name: 'Back', exact: false }).first().click();
  await expect.poll(() => focused()?.textContent ?? '').toContain('hello 5');
});
