/** Several conversations at once, and a snooze until a time of one's own. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChatError } from '@cipherchat/core';
import { conversationNamed, FakeClient, textItem, type FakeConversation } from '@cipherchat/core/fakes';
import { closeInbox, focused, openInbox } from './support/inbox-page.ts';

const NOW = Date.now();
const NAMES = ['Mara', 'Tomas', 'Ola'] as const;
const idOf = (name: string) => conversationNamed(name.toLowerCase().padEnd(32, 'a'));
const person = (name: string, i: number): FakeConversation => ({
  id: idOf(name),
  name,
  items: [textItem(`${name} has a question`, NOW - i * 60_000)],
});
const three = (): FakeClient => new FakeClient(NAMES.map(person));

const shows = (...wanted: readonly string[]) =>
  expect
    .poll(() =>
      page
        .getByRole('list', { name: 'Conversations' })
        .getByRole('link')
        .elements()
        .map((row) => row.querySelector('b')?.textContent ?? ''),
    )
    .toEqual(wanted);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const select = async (...names: readonly string[]): Promise<void> => {
  for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}` }).click();
};
const cardOf = (client: FakeClient, name: string) => client.contacts.card(idOf(name));

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(closeInbox);

test('several are closed at once, and reopened', async () => {
  await openInbox('/', three());
  await press('Select several');
  await expect.poll(() => focused()?.getAttribute('aria-label')).toMatch(/^Select Mara/u);
  await expect.element(page.getByRole('heading', { name: 'Selected: 0' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Close', exact: true })).toBeDisabled();
  await select('Mara', 'Ola');
  await expect.element(page.getByRole('heading', { name: 'Selected: 2' })).toBeVisible();
  await press('Close');
  await shows('Tomas');
  await expect.poll(() => focused()?.textContent).toBe('Inbox');
  await press('Filter');
  await page.getByText('Closed', { exact: true }).click();
  await press('Done');
  await press('Select several');
  await press('Select all');
  await press('Reopen');
  await shows();
});

test('Escape ends it, and nothing is changed', async () => {
  const client = three();
  await openInbox('/', client);
  await press('Select several');
  await select('Tomas');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('checkbox').first()).not.toBeInTheDocument();
  await press('Select several');
  await expect.element(page.getByRole('heading', { name: 'Selected: 0' })).toBeVisible();
  expect((await cardOf(client, 'Tomas')).isClosed).toBe(false);
});

test('are marked as unread, and as read', async () => {
  const client = three();
  await openInbox('/', client);
  await press('Select several');
  await select('Mara', 'Tomas');
  await press('Mark as unread');
  await expect.poll(async () => (await cardOf(client, 'Mara')).isMarkedUnread).toBe(true);
  await press('Select several');
  await select('Mara', 'Tomas');
  await press('Mark as read');
  await expect.poll(async () => (await cardOf(client, 'Tomas')).isMarkedUnread).toBe(false);
  expect((await cardOf(client, 'Mara')).isMarkedUnread).toBe(false);
});

test('what could not be stored is said, and stays selected', async () => {
  const client = three();
  client.contacts.error = new ChatError('storage-full');
  await openInbox('/', client);
  await press('Select several');
  await select('Mara');
  await press('Close');
  await expect.element(page.getByText('This browser could not store it.')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Selected: 1' })).toBeVisible();
});

const chooseTime = async (value: string): Promise<void> => {
  await page.getByRole('menuitem', { name: 'Choose a time…' }).click();
  const field = page.getByLabelText('Snooze until');
  await expect.element(field.last()).toBeVisible();
  await field.last().fill(value);
};

test('are snoozed until a time of one’s own, which has to be still to come', async () => {
  const client = three();
  await openInbox('/', client);
  await press('Select several');
  await select('Mara', 'Ola');
  await press('Snooze');
  await chooseTime('2020-01-01T10:00');
  await page.getByRole('dialog').getByRole('button', { name: 'Snooze' }).click();
  await expect.element(page.getByText('Choose a time that is still to come.')).toBeVisible();
  await page.getByLabelText('Snooze until').last().fill('2090-05-04T10:30');
  await page.getByRole('dialog').getByRole('button', { name: 'Snooze' }).click();
  await shows('Tomas');
  expect((await cardOf(client, 'Ola')).snoozedUntil).toBe(new Date(2090, 4, 4, 10, 30).getTime());
});

test('one conversation is snoozed so from its menu; Cancel changes nothing', async () => {
  const client = three();
  await openInbox(`/c/${idOf('Mara')}`, client);
  await press('More');
  await chooseTime('2090-05-04T10:30');
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect((await cardOf(client, 'Mara')).snoozedUntil).toBeUndefined();
  expect(focused()?.getAttribute('aria-label')).toBe('More');
  await press('More');
  await chooseTime('2090-05-04T10:30');
  await page.getByRole('dialog').getByRole('button', { name: 'Snooze' }).click();
  await expect
    .poll(async () => (await cardOf(client, 'Mara')).snoozedUntil)
    .toBe(new Date(2090, 4, 4, 10, 30).getTime());
});
