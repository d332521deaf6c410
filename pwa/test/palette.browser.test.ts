/** The palette: actions on the open conversation, places, and conversations, by the keyboard alone. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversationNamed, FakeClient, textItem, type FakeConversation } from '@cipherchat/core/fakes';
import { findings } from './support/accessibility.ts';
import { closeInbox, focused, openInbox } from './support/inbox-page.ts';

const named = (name: string, text: string, agoMs: number): FakeConversation => ({
  id: conversationNamed(name.toLowerCase().padEnd(32, 'a')),
  name,
  items: [textItem(text, Date.now() - agoMs)],
});
const [mara, ola] = [
  named('Mara', 'Is the moon jar dishwasher safe?', 60_000),
  named('Ola', 'Tell me when the blue is back', 120_000),
];
const people = (): FakeClient => new FakeClient([mara, ola]);

const options = () =>
  page
    .getByRole('option')
    .elements()
    .map((one) => one.querySelector('.words')?.textContent);
const chosen = () => page.getByRole('option', { selected: true }).element().querySelector('.words')?.textContent;
const open = async (): Promise<void> => {
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.poll(() => focused()?.getAttribute('role')).toBe('combobox');
};

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(closeInbox);

test('opens while one types, and closes the open conversation', async () => {
  const client = people();
  await openInbox(`/c/${mara.id}`, client);
  await expect.element(page.getByRole('log')).toBeVisible();
  await page.getByRole('textbox', { name: 'Message' }).click();
  await open();
  expect(options().slice(0, 2)).toEqual(['Close', expect.stringMatching(/^Snooze: /u)]);
  await userEvent.keyboard('close{Enter}');
  await expect.poll(() => client.called('contacts.change').at(-1)).toMatchObject([mara.id, { isClosed: true }]);
  await expect.element(page.getByRole('combobox')).not.toBeInTheDocument();
});

test('goes to a place, with the arrows around the list', async () => {
  await openInbox('/', people());
  await open();
  expect(chosen()).toBe('Inbox');
  await userEvent.keyboard('{ArrowUp}');
  expect(chosen()).toContain('Ola');
  await userEvent.keyboard('{ArrowDown}');
  expect(chosen()).toBe('Inbox');
  await userEvent.keyboard('stat');
  await expect.poll(chosen).toBe('Statistics');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => location.pathname).toBe('/settings/statistics');
});

test('finds a conversation by its words, and says when there is nothing', async () => {
  await openInbox('/', people());
  await open();
  await userEvent.keyboard('zzz');
  await expect.element(page.getByText('Nothing found')).toBeVisible();
  await userEvent.keyboard('{Backspace}{Backspace}{Backspace}blue');
  await expect.poll(options).toHaveLength(1);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => location.pathname).toBe(`/c/${ola.id}`);
});

test('leads to the list of the keys, and Escape leaves all as it was', async () => {
  const client = people();
  await openInbox(`/c/${mara.id}`, client);
  await open();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('combobox')).not.toBeInTheDocument();
  expect(client.called('contacts.change')).toEqual([]);
  await open();
  await userEvent.keyboard('keyb{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
});

test.each([
  ['light', 'ltr', 1280],
  ['dark', 'rtl', 390],
] as const)('has no barriers in the %s theme, %s, at %i pixels', async (theme, dir, width) => {
  await page.viewport(width, 760);
  await openInbox(`/c/${mara.id}`, people(), { theme, dir });
  await open();
  expect(await findings()).toEqual([]);
});
