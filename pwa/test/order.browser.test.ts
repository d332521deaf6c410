/** Keeping order: closing, snoozing, marking as unread, and a list that shows what is wanted. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversationNamed, FakeClient, textItem, type FakeConversation } from '@cipherchat/core/fakes';
import { closeInbox, focused, openInbox } from './support/inbox-page.ts';

const NOW = Date.now();
const [MARA, TOMAS] = ['mara', 'tomas'].map((name) => conversationNamed(name.padEnd(32, 'a')));
if (MARA === undefined || TOMAS === undefined) throw new TypeError('no ids');

const person = (id: typeof MARA, name: string, agoMs: number): FakeConversation => ({
  id,
  name,
  items: [textItem(`${name} has a question`, NOW - agoMs)],
});
const both = (): FakeClient => new FakeClient([person(MARA, 'Mara', 60_000), person(TOMAS, 'Tomas', 120_000)]);

const rows = () => page.getByRole('list', { name: 'Conversations' }).getByRole('link');
const names = async (): Promise<readonly string[]> =>
  rows()
    .elements()
    .map((row) => row.querySelector('b')?.textContent ?? '');
const shows = (...wanted: readonly string[]) => expect.poll(names).toEqual(wanted);
const filter = async (...presses: readonly string[]): Promise<void> => {
  await page.getByRole('button', { name: 'Filter' }).click();
  for (const label of presses) await page.getByText(label, { exact: true }).click();
  await page.getByRole('button', { name: 'Done' }).click();
};

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(closeInbox);

test('a closed conversation leaves the list, is found by the filter, and can be reopened', async () => {
  const client = both();
  await openInbox(`/c/${MARA}`, client);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await shows('Tomas');
  await filter('Closed');
  await shows('Mara');
  await page.getByRole('button', { name: 'Show all open conversations' }).click();
  await shows('Tomas');
  await page.getByRole('button', { name: 'Reopen' }).click();
  await shows('Mara', 'Tomas');
});

test('is snoozed by keyboard, and woken', async () => {
  const client = both();
  await openInbox(`/c/${MARA}`, client);
  await page.getByRole('button', { name: 'More' }).click();
  await expect.poll(() => focused()?.getAttribute('role')).toBe('menuitem');
  await userEvent.keyboard('{End}{ArrowUp}{ArrowUp}{ArrowUp}');
  await expect.poll(() => focused()?.textContent).toContain('Until they write');
  await userEvent.keyboard('{Enter}');
  await shows('Tomas');
  expect(focused()?.getAttribute('aria-label')).toBe('More');
  await filter('Snoozed');
  await shows('Mara');
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'End the snooze' }).click();
  await shows();
  await expect.element(page.getByText('No snoozed conversation')).toBeVisible();
});

test('Escape closes the menu and gives the focus back', async () => {
  await openInbox(`/c/${MARA}`, both());
  await page.getByRole('button', { name: 'More' }).click();
  await expect.poll(() => focused()?.getAttribute('role')).toBe('menuitem');
  await userEvent.keyboard('{Escape}');
  expect(focused()?.getAttribute('aria-label')).toBe('More');
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
});

test('marked as unread, it is left, stands out, and loses the mark once it is opened', async () => {
  const client = both();
  await openInbox(`/c/${MARA}`, client);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Mark as unread' }).click();
  await expect.poll(() => location.pathname).toBe('/');
  await filter('Unread');
  await shows('Mara');
  await rows().first().click();
  await expect.poll(async () => (await client.contacts.card(MARA)).isMarkedUnread).toBe(false);
});

test('a tag narrows the list; the filter says how many there are', async () => {
  const client = both();
  await client.contacts.change(MARA, { tags: ['gift'] });
  await openInbox('/', client);
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect.element(page.getByLabelText('Open')).toBeVisible();
  await page.getByRole('button', { name: 'gift 1' }).click();
  await shows('Mara');
  await page.getByRole('button', { name: 'Reset' }).click();
  await shows('Mara', 'Tomas');
});

test('reads on in the list for as long as the filter hides what was read', async () => {
  const many = Array.from({ length: 150 }, (_, i) =>
    person(
      conversationNamed(`n${'abcdefghij'[Math.floor(i / 16)]}${'abcdefghijklmnop'[i % 16]}`.padEnd(32, 'a')),
      String(i),
      i * 1_000,
    ),
  );
  const client = new FakeClient(many);
  for (const { id } of many.slice(0, 120)) await client.contacts.change(id, { isClosed: true });
  await openInbox('/', client);
  await expect.poll(async () => (await names()).length).toBe(30);
  expect((await names())[0]).toBe('120');
});

test('a device without room says so, and changes nothing', async () => {
  const client = both();
  await openInbox(`/c/${MARA}`, client);
  client.refuse('storage-full');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.element(page.getByRole('alert').filter({ hasText: 'could not store' })).toBeInTheDocument();
  await shows('Mara', 'Tomas');
});
