/** Blocking in the inbox: from the menu of a conversation, back from there and from the settings. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import { ChatError } from '@cipherchat/core';
import { en } from '../src/locales/en.ts';
import { closeInbox, focused, openInbox } from './support/inbox-page.ts';
import { ALICE, everybody } from './support/people.ts';

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(closeInbox);

const rows = () => page.getByRole('list', { name: 'Conversations' });
const box = () => page.getByRole('textbox', { name: 'Message' });

test('a contact is blocked from the menu, is out of the list, and comes back', async () => {
  await openInbox(`/c/${ALICE}`, new FakeClient(everybody));
  await expect.element(box()).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Block' }).click();
  await expect.element(page.getByText(/^You blocked this contact\./u)).toBeVisible();
  await expect.element(box()).not.toBeInTheDocument();
  await expect.element(rows().getByText('Alice')).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Unblock' }).click();
  await expect.element(box()).toBeVisible();
  await expect.element(rows().getByText('Alice')).toBeVisible();
});

test('what could not be stored is said, where one asked for it', async () => {
  const client = new FakeClient(everybody);
  await openInbox(`/c/${ALICE}`, client);
  const more = page.getByRole('button', { name: 'More', exact: true });
  client.contacts.error = new ChatError('closed');
  await more.click();
  await page.getByRole('menuitem', { name: 'Block' }).click();
  await expect.element(page.getByText(en.order.failed)).toBeVisible();
  client.contacts.error = undefined;
  await more.click();
  await page.getByRole('menuitem', { name: 'Block' }).click();
  await expect.element(page.getByText(en.order.failed)).not.toBeInTheDocument();
  client.contacts.error = new ChatError('closed');
  await page.getByRole('button', { name: 'Unblock' }).click();
  await expect.element(page.getByText(en.blocking.failed)).toBeVisible();
  client.contacts.error = undefined;
  await page.getByRole('button', { name: 'Unblock' }).click();
  await expect.element(box()).toBeVisible();
});

test('the list of settings leads to those who are blocked', async () => {
  await openInbox('/settings', new FakeClient(everybody));
  await page.getByRole('button', { name: 'Blocked contacts' }).click();
  expect(focused()?.id).toBe('blocked');
});

test('the settings list who is blocked, follow other devices, and end it', async () => {
  const client = new FakeClient(everybody);
  await openInbox('/settings', client);
  await expect.element(page.getByText('No one is blocked')).toBeVisible();
  await client.contacts.change(ALICE, { isBlocked: true });
  await page.getByRole('button', { name: 'Unblock Alice' }).click();
  await expect.element(page.getByText('No one is blocked')).toBeVisible();
  expect(focused()?.textContent).toBe('Blocked contacts');
  expect(client.called('contacts.change').at(-1)).toEqual([ALICE, { isBlocked: false }]);
});
