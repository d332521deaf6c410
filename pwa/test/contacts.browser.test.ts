/** A name and tags that the owner gives a visitor, and what stands for a visitor without a name. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversationNamed, FakeClient, ownItem, textItem, type FakeConversation } from '@cipherchat/core/fakes';
import { closeInbox, focused, openInbox } from './support/inbox-page.ts';

const NOW = Date.now();
const ID = conversationNamed('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly');

const nameless: FakeConversation = {
  id: ID,
  items: [textItem('Do you ship to Norway?', NOW - 60_000), ownItem('We do', NOW, 'read')],
};

const row = () => page.getByRole('list', { name: 'Conversations' }).getByRole('link');
const details = () => page.getByRole('complementary', { name: 'Details' });

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(closeInbox);

test('the first text stands for a visitor without a name, in the list and above the conversation', async () => {
  await openInbox(`/c/${ID}`, new FakeClient([nameless]));
  await expect.element(row()).toHaveTextContent('Do you ship to Norway?');
  await expect.element(page.getByRole('heading', { name: 'Do you ship to Norway?' })).toBeVisible();
});

test('a row does not say the only text twice', async () => {
  await openInbox('/', new FakeClient([{ ...nameless, items: nameless.items.slice(0, 1) }]));
  await expect.element(row()).toHaveTextContent('Visitor k4rm');
});

test('a name is given by keyboard, shown everywhere, and the one that they gave stays in the details', async () => {
  const client = new FakeClient([{ ...nameless, name: 'mh' }]);
  await openInbox(`/c/${ID}`, client);
  await details().getByRole('button', { name: 'Rename' }).click();
  expect(focused()?.tagName).toBe('INPUT');
  await userEvent.keyboard('  Mara Holm {Enter}');
  await expect.element(row()).toHaveTextContent('Mara Holm');
  await expect.element(page.getByRole('heading', { level: 2, name: 'Mara Holm' })).toBeVisible();
  await expect.element(details().getByText('Calls themselves mh.')).toBeVisible();
  expect(document.title).toContain('Mara Holm');
  expect(client.called('contacts.change')).toEqual([[ID, { name: 'Mara Holm' }]]);
  await expect.poll(() => focused()?.getAttribute('aria-label')).toBe('Rename');
  await expect.element(page.getByText('name not checked')).not.toBeInTheDocument();
});

test('the name that they gave is not kept as the owner’s, and Escape keeps nothing', async () => {
  const client = new FakeClient([{ ...nameless, name: 'Mara' }]);
  await openInbox(`/c/${ID}`, client);
  await details().getByRole('button', { name: 'Rename' }).click();
  await userEvent.keyboard('Another{Escape}');
  await expect.element(details().getByRole('heading', { name: 'Mara' })).toBeVisible();
  expect(client.called('contacts.change')).toEqual([]);
  await details().getByRole('button', { name: 'Rename' }).click();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => client.called('contacts.change')).toEqual([[ID, { name: undefined }]]);
});

test('a name that is refused stays in its field, with words', async () => {
  const client = new FakeClient([nameless]);
  await openInbox(`/c/${ID}`, client);
  client.refuse('name-too-long');
  await details().getByRole('button', { name: 'Rename' }).click();
  await userEvent.keyboard('Mara{Enter}');
  await expect.element(details().getByRole('alert')).toHaveTextContent('too long');
  await expect.element(details().getByLabelText('Name')).toHaveValue('Mara');
});

test('tags are added and removed by keyboard, and shown in the row', async () => {
  const client = new FakeClient([nameless]);
  await openInbox(`/c/${ID}`, client);
  await details().getByRole('button', { name: 'Tag', exact: true }).click();
  await userEvent.keyboard('gift{Enter}');
  await expect.element(row()).toHaveTextContent('gift');
  await details().getByRole('button', { name: 'Remove the tag gift' }).click();
  await expect.element(row()).not.toHaveTextContent('gift');
  expect(client.called('contacts.change')).toEqual([
    [ID, { tags: ['gift'] }],
    [ID, { tags: [] }],
  ]);
});
