/** Who a visitor is, as the back end of the owner's site says, and the keys by which the inbox believes it. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversationNamed, FakeClient, textItem } from '@cipherchat/core/fakes';
import { closeInbox, openInbox } from './support/inbox-page.ts';

const NOW = Date.now();
const ID = conversationNamed('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly');
const MARA = { by: 'Larch & Loam', user: '48213', name: 'Mara Holm', email: 'mara@atelier-nord.example', at: NOW };
/** Says of itself that it is Mara. */
const client = (name?: string): FakeClient =>
  new FakeClient([{ id: ID, name, items: [textItem('Do you ship to Norway?', NOW - 60_000)] }]);

const row = () => page.getByRole('list', { name: 'Conversations' }).getByRole('link');
const details = () => page.getByRole('complementary', { name: 'Details' });
const head = () => page.getByRole('heading', { level: 2 }).last();

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(closeInbox);

test('the name that the site confirms takes the place of the one that the visitor gave', async () => {
  const inbox = client('Eve');
  await openInbox(`/c/${ID}`, inbox);
  await expect.element(head()).toHaveTextContent(/^\s*Eve\s*name not checked\s*$/u);
  inbox.visitors.told(ID, { vouched: MARA });
  await expect.element(head()).toHaveTextContent(/^\s*Mara Holm\s*Confirmed by Larch & Loam\s*$/u);
  await expect.element(row().getByRole('img', { name: 'Confirmed by Larch & Loam' })).toBeVisible();
  const section = details().getByRole('heading', { name: 'Confirmed by Larch & Loam' });
  await expect.element(section).toBeVisible();
  for (const text of ['48213', 'mara@atelier-nord.example', 'Calls themselves Eve'])
    await expect.element(details().getByText(text)).toBeVisible();
  await expect.element(details().getByText('logged in on your site')).toBeVisible();
});

test('a confirmation without a name confirms none that the visitor gave, nor a first text', async () => {
  const nameless = { ...MARA, name: undefined };
  for (const given of ['Mara Holm', undefined]) {
    const inbox = client(given);
    await openInbox(`/c/${ID}`, inbox);
    inbox.visitors.told(ID, { vouched: nameless });
    await expect.element(details().getByText('48213')).toBeVisible();
    await expect.element(head()).not.toHaveTextContent('Confirmed');
    expect(
      row()
        .getByRole('img', { name: /Confirmed/u })
        .elements(),
    ).toEqual([]);
    closeInbox();
  }
});

test('another user than before, and what is not believed, are said', async () => {
  const inbox = client('Eve');
  await openInbox(`/c/${ID}`, inbox);
  inbox.visitors.told(ID, { vouched: { ...MARA, userBefore: '7' }, refused: { why: 'expired', at: NOW } });
  await expect.element(details().getByText('Your site named another customer in this chat before: 7')).toBeVisible();
  await expect.element(details().getByText('A confirmation came too late')).toBeVisible();
  for (const [why, words] of [
    ['other-address', 'for another visitor or inbox'],
    ['unknown-key', 'a key that is not in your settings'],
    ['invalid', 'damaged or not from your site'],
  ] as const) {
    inbox.visitors.told(ID, { refused: { why, at: NOW } });
    await expect.element(details().getByText(words)).toBeVisible();
    await expect.element(head()).toHaveTextContent('name not checked');
  }
});

test('a key is entered, and removed; what is none stays in the form', async () => {
  const inbox = client();
  await openInbox('/settings', inbox);
  const key = page.getByRole('textbox', { name: 'Public key' });
  await page.getByRole('textbox', { name: 'Name of the site' }).fill('Larch & Loam');
  await key.fill('no key');
  await page.getByRole('button', { name: 'Add the key' }).click();
  await expect.element(page.getByText('This is not a public key that can be used.')).toBeVisible();
  await expect.element(key).toHaveValue('no key');
  await key.fill('key of the shop');
  await page.getByRole('button', { name: 'Add the key' }).click();
  await expect.element(page.getByText('0123456789abcdef', { exact: true })).toBeVisible();
  await expect.element(key).toHaveValue('');
  await page.getByRole('button', { name: 'Remove Larch & Loam' }).click();
  await expect.element(page.getByText('No key yet')).toBeVisible();
  expect(inbox.visitors.keys).toEqual([]);
});
