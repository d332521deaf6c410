/** Statistics: what is counted on this device. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversationNamed, FakeClient, ownItem, textItem } from '@cipherchat/core/fakes';
import { closeInbox, openInbox } from './support/inbox-page.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const began = (letter: string, daysAgo: number, afterMinutes: number) => {
  const at = Date.now() - daysAgo * DAY;
  const asked = { ...textItem('?', at), mine: false };
  return {
    id: conversationNamed(letter.repeat(32)),
    items: [asked, ownItem('!', at + afterMinutes * MINUTE, 'read')],
  };
};
const shownAs = (title: string) => page.getByRole('term').filter({ hasText: title }).element().nextElementSibling;

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(closeInbox);

test('count the chosen time, and nothing leaves the device', async () => {
  const client = new FakeClient([began('a', 1, 24), began('b', 2, 24), began('c', 30, 120), began('d', 400, 600)]);
  await openInbox('/settings/statistics', client);
  await expect.element(page.getByText('Half answered within')).toBeVisible();
  expect(shownAs('New conversations')?.textContent).toBe('2');
  expect(shownAs('Half answered within')?.textContent).toBe('24 minutes');
  await page.getByRole('radio', { name: '3 months' }).click({ force: true });
  await expect.poll(() => shownAs('New conversations')?.textContent).toBe('3');
  await page.getByRole('radio', { name: 'All time' }).click({ force: true });
  await expect.poll(() => shownAs('New conversations')?.textContent).toBe('4');
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Later' })).toHaveTextContent(/1$/u);
  expect(client.called('export.records').length).toBe(3);
});

test('say so where there is nothing, while they count, and where the messages cannot be read', async () => {
  const client = new FakeClient([began('a', 1, 24)]);
  let go = (): void => undefined;
  client.export.held = new Promise((resolve) => (go = resolve));
  await openInbox('/settings/statistics', client);
  await expect.element(page.getByText('Counting', { exact: true })).toBeVisible();
  go();
  await expect.element(page.getByText('Half answered within')).toBeVisible();
  await openInbox('/settings/statistics', new FakeClient([began('a', 20, 24)]));
  await expect.element(page.getByText('No one has written in this time.')).toBeVisible();
  const failing = new FakeClient([began('a', 1, 24)]);
  failing.export.held = Promise.reject(new Error('the disk'));
  await openInbox('/settings/statistics', failing);
  await expect.element(page.getByText('The messages could not be read')).toBeVisible();
});
