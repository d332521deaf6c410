/** The keys of the inbox: what they do, and where they do nothing. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversationNamed, FakeClient, textItem, type FakeConversation } from '@cipherchat/core/fakes';
import { closeInbox, focused, openInbox } from './support/inbox-page.ts';

const NOW = Date.now();
const named = (name: string, at: number): FakeConversation => ({
  id: conversationNamed(`${name}4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly`),
  name: `Person ${name}`,
  items: [textItem(`I am ${name}`, NOW - at)],
});
const [a, b] = [named('a', 1_000), named('b', 2_000)];
const people = (): FakeClient => new FakeClient([a, b]);
const keys = () => page.getByRole('dialog', { name: 'Keyboard' });

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(() => {
  localStorage.removeItem('cipherchat:letters');
  closeInbox();
});

test('J and K go through the list, Enter opens, E closes and R answers', async () => {
  const client = people();
  await openInbox('/', client);
  await userEvent.keyboard('j');
  await expect.poll(() => focused()?.textContent).toContain('Person a');
  await userEvent.keyboard('jj');
  expect(focused()?.textContent).toContain('Person b');
  await userEvent.keyboard('k');
  expect(focused()?.textContent).toContain('Person a');
  await userEvent.keyboard('j{Enter}');
  await expect.poll(() => location.pathname).toBe(`/c/${b.id}`);
  await expect.element(page.getByRole('log')).toBeVisible();
  await expect.poll(() => focused()?.tagName).toBe('TEXTAREA');
  // Here letters are letters.
  await userEvent.keyboard('je/?');
  await expect.element(page.getByRole('textbox', { name: 'Message' })).toHaveValue('je/?');
  expect(client.called('contacts.change')).toEqual([]);
  (focused() as HTMLElement).blur();
  await userEvent.keyboard('e');
  await expect.poll(() => client.called('contacts.change').at(-1)?.[1]).toMatchObject({ isClosed: true });
  await userEvent.keyboard('r');
  await expect.poll(() => focused()?.tagName).toBe('TEXTAREA');
});

test('nothing is done behind a dialog, also when the focus is not in it', async () => {
  const client = people();
  await openInbox(`/c/${a.id}`, client);
  await expect.element(page.getByRole('log')).toBeVisible();
  (focused() as HTMLElement).blur();
  await userEvent.keyboard('?');
  await expect.element(keys()).toBeVisible();
  (focused() as HTMLElement | null)?.blur();
  await userEvent.keyboard('jer/{Control>}k{/Control}');
  expect(client.called('contacts.change')).toEqual([]);
  await expect.element(page.getByRole('combobox')).not.toBeInTheDocument();
  await keys().getByRole('button', { name: 'Close' }).click();
  await expect.element(keys()).not.toBeInTheDocument();
  await userEvent.keyboard('e');
  await expect.poll(() => client.called('contacts.change')).toHaveLength(1);
});

test('a slash searches', async () => {
  await openInbox(`/c/${a.id}`, people());
  await expect.element(page.getByRole('log')).toBeVisible();
  (focused() as HTMLElement).blur();
  await userEvent.keyboard('/');
  await expect.poll(() => focused()?.getAttribute('type')).toBe('search');
  await expect.element(page.getByRole('searchbox')).toHaveValue('');
  await userEvent.keyboard('person b{Enter}');
  await expect.poll(() => location.pathname).toBe(`/c/${b.id}`);
  await expect.poll(() => focused()?.tagName).toBe('TEXTAREA');
});

test('a question mark lists them, and single letters can be turned off', async () => {
  await openInbox('/', people());
  await userEvent.keyboard('?');
  await expect.element(keys()).toBeVisible();
  await page.getByRole('switch', { name: 'Single letters' }).click();
  await userEvent.keyboard('{Escape}');
  await expect.element(keys()).not.toBeInTheDocument();
  (focused() as HTMLElement | null)?.blur();
  await userEvent.keyboard('?j/');
  await expect.element(keys()).not.toBeInTheDocument();
  await expect.element(page.getByRole('searchbox')).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(page.getByRole('combobox')).toBeVisible();
});
