/** Saved replies: written in the settings, put in with a slash. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversationNamed, FakeClient, textItem } from '@cipherchat/core/fakes';
import { closeInbox, openInbox } from './support/inbox-page.ts';

const ID = conversationNamed('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly');
const REPLIES = [
  { id: '0'.repeat(16), title: 'ship-no', text: 'Hello {name}, we ship to Norway twice a week.' },
  { id: '1'.repeat(16), title: 'ship-eu', text: 'Hello {name}, 2 to 4 days.' },
];
const open = async (path: string, name?: string): Promise<FakeClient> => {
  const client = new FakeClient([{ id: ID, name, items: [textItem('Do you ship?', Date.now())] }]);
  client.replies.replies = REPLIES;
  await openInbox(path, client);
  return client;
};
const box = () => page.getByRole('textbox', { name: 'Message' });
const options = () => page.getByRole('option');

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(closeInbox);

test('a slash offers them, arrows choose, and Enter puts one in with the name; nothing is sent', async () => {
  const client = await open(`/c/${ID}`, 'Mara');
  await box().click();
  await userEvent.keyboard('/ship');
  await expect.poll(() => options().elements().length).toBe(2);
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByText('ship-no, 2 of 2')).toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.element(box()).toHaveValue('Hello Mara, we ship to Norway twice a week.');
  expect(options().elements()).toEqual([]);
  expect(client.called('messages.send')).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => client.called('messages.send').length).toBe(1);
});

test('Escape closes the list and keeps the text, and without a name the greeting has none', async () => {
  await open(`/c/${ID}`);
  await box().click();
  await userEvent.keyboard('/e');
  await expect.poll(() => options().elements().length).toBe(2);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => options().elements().length).toBe(0);
  await expect.element(box()).toHaveValue('/e');
  await userEvent.keyboard('{Backspace}');
  await userEvent.keyboard('{Backspace}/');
  await options().first().click();
  await expect.element(box()).toHaveValue('Hello, 2 to 4 days.');
});

test('a text with a slash that fits no reply is sent as it is', async () => {
  const client = await open(`/c/${ID}`);
  await box().click();
  await userEvent.keyboard('/nothing');
  await expect.element(page.getByText('No saved reply fits').first()).toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => client.called('messages.send').length).toBe(1);
});

test('a button opens the list, keeps what was typed in front, and closes the list again', async () => {
  await open(`/c/${ID}`, 'Mara');
  const button = page.getByRole('button', { name: 'Saved replies, or type a slash' });
  await button.click();
  await expect.poll(() => options().elements().length).toBe(2);
  await button.click();
  await expect.poll(() => options().elements().length).toBe(0);
  await box().fill('Good morning.');
  await button.click();
  await expect.poll(() => options().elements().length).toBe(2);
  await userEvent.keyboard('{Enter}');
  await expect.element(box()).toHaveValue('Good morning.\nHello Mara, 2 to 4 days.');
});

test('the page of the settings follows other devices, and keeps what is being typed', async () => {
  const client = await open('/settings/replies');
  await page.getByRole('button', { name: 'Edit ship-eu' }).click();
  await page.getByRole('textbox', { name: 'Text' }).fill('Three days.');
  await client.replies.save({ id: undefined, title: 'returns', text: 'Within 30 days.' });
  await expect.element(page.getByText('/returns')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Three days.');
});

test('are written, changed and deleted in the settings', async () => {
  const client = await open('/settings/replies');
  await page.getByRole('button', { name: 'Add a reply' }).click();
  await userEvent.keyboard('/opening hours');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByText('The text is missing.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Text' }).fill('From ten until four.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(() => client.replies.replies.map(({ title }) => title).sort())
    .toEqual(['opening-hours', 'ship-eu', 'ship-no']);
  await page.getByRole('button', { name: 'Edit ship-eu' }).click();
  await page.getByRole('textbox', { name: 'Text' }).fill('Three days.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByText('Three days.')).toBeVisible();
  await page.getByRole('button', { name: 'Edit ship-no' }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect.element(page.getByText('/ship-no')).not.toBeInTheDocument();
  expect(client.called('replies.remove')).toEqual([['0'.repeat(16)]]);
});
