/** Comparing the safety number with a contact: by number, picture and scan; the mark, and taking it back. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import type { InboxApp } from '../src/shell/inbox-app.ts';
import { FORK } from './support/forks.ts';
import { closeInbox, openInbox } from './support/inbox-page.ts';
import { ALICE, alice, everybody } from './support/people.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const seal = () => button('Only Alice and you can read this');
const note = (text: string) => page.getByText(text, { exact: true });
const dialogIn = (app: InboxApp) =>
  app.shadowRoot?.querySelector('inbox-thread')?.shadowRoot?.querySelector('inbox-verify') ?? undefined;

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(() => {
  closeInbox();
  localStorage.clear();
});

test('a visitor who was not compared has no warning; the number is one press away', async () => {
  await openInbox(`/c/${ALICE}`, new FakeClient(everybody));
  await expect.element(button('Safety number')).toBeVisible();
  expect(note('not compared').query()).toBeNull();
  await seal().click();
  await expect.element(page.getByRole('list', { name: 'Safety number' })).toHaveTextContent(/30471.*08563/u);
});

test('numbers that are the same verify the contact, and it can be undone', async () => {
  const client = new FakeClient(everybody);
  await openInbox(`/c/${ALICE}`, client);
  await seal().click();
  await button('They are the same').click();
  await expect.element(page.getByRole('heading', { name: 'Alice is verified' }).first()).toBeVisible();
  await button('Close').last().click();
  await expect.element(page.getByRole('img', { name: 'Verified', exact: true }).first()).toBeVisible();
  expect(note('name not checked').query()).toBeNull();
  await button('Undo').click();
  await expect.element(note('name not checked')).toBeVisible();
  expect(client.called('verification.withdraw')).toEqual([[ALICE]]);
});

test('numbers that differ verify nothing, and take a mark away', async () => {
  const client = new FakeClient([{ ...alice, verified: 'verified' }]);
  await openInbox(`/c/${ALICE}`, client);
  await button('Compare again').click();
  await button('They differ').click();
  await expect.element(page.getByRole('alert').filter({ hasText: 'Someone may be in between' })).toBeVisible();
  expect(client.called('verification.verify')).toEqual([]);
  expect(client.called('verification.withdraw')).toEqual([[ALICE]]);
});

test('the picture is shown, and a scanned one decides', async () => {
  const client = new FakeClient(everybody);
  const app = await openInbox(`/c/${ALICE}`, client);
  await seal().click();
  await button('Show picture').click();
  await expect.element(page.getByRole('img', { name: 'Picture of the safety number' })).toBeVisible();
  // The browser of the test has no camera.
  await button('Scan').click();
  await expect.element(page.getByRole('alert').filter({ hasText: 'The camera cannot be used here' })).toBeVisible();
  client.verification.verdict = 'no-picture';
  expect(await dialogIn(app)?.take('https://shop.example')).toBe(false);
  await expect.element(page.getByRole('alert').filter({ hasText: 'not the picture of a safety number' })).toBeVisible();
  client.verification.verdict = 'own-picture';
  expect(await dialogIn(app)?.take('cipherchat:verify:1:')).toBe(false);
  await expect.element(page.getByRole('alert').filter({ hasText: 'your own picture' })).toBeVisible();
  client.verification.verdict = 'same';
  expect(await dialogIn(app)?.take('cipherchat:verify:1:')).toBe(true);
  await expect.element(page.getByRole('heading', { name: 'Alice is verified' }).first()).toBeVisible();
  expect(client.called('verification.verify')).toEqual([[ALICE]]);
});

test('a comparison on a device that cannot sign it is a weaker mark, which this device can confirm', async () => {
  const client = new FakeClient([{ ...alice, verified: 'compared' }]);
  client.verification.compared = { device: { isThis: false, name: 'Phone' }, at: 0, canConfirm: true };
  await openInbox(`/c/${ALICE}`, client);
  await expect.element(page.getByRole('img', { name: 'Compared on another device' }).first()).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Compared on Phone' })).toBeVisible();
  await button('Confirm').click();
  expect(client.called('verification.verify')).toEqual([[ALICE]]);
});

test('what cannot be stored is said, and the comparison stays open', async () => {
  const client = new FakeClient(everybody);
  await openInbox(`/c/${ALICE}`, client);
  await seal().click();
  client.refuse('storage-full');
  await button('They are the same').click();
  await expect.element(page.getByRole('alert').filter({ hasText: 'could not store' })).toBeVisible();
  await expect.element(button('They are the same')).toBeVisible();
});

const forked = (change: Partial<typeof FORK> = {}): FakeClient => {
  const client = new FakeClient([{ ...alice, obstacle: 'fork' }]);
  client.verification.forked = { ...FORK, ...change };
  return client;
};

test('two device lists stand side by side, nothing is chosen, and one is gone on with', async () => {
  const client = forked();
  await openInbox(`/c/${ALICE}`, client);
  await expect.element(page.getByRole('heading', { name: 'Alice has two device lists' })).toBeVisible();
  for (const list of ['List A', 'List B']) {
    await expect.element(page.getByRole('region', { name: list }).getByText('only here')).toBeVisible();
  }
  expect(page.getByRole('radio').query()).toBeNull();
  await button('Go on with List B').click();
  expect(client.called('verification.chooseList')).toEqual([[ALICE, FORK.other.hash]]);
  await expect.element(page.getByRole('log', { name: 'Messages' })).toBeVisible();
});

test('the choice between two lists can wait: the messages are shown, and the lists are one press away', async () => {
  const client = forked();
  await openInbox(`/c/${ALICE}`, client);
  await button('Neither, decide later').click();
  await expect.element(page.getByRole('log', { name: 'Messages' })).toBeVisible();
  await expect.element(page.getByRole('alert').filter({ hasText: 'This may not be Alice' })).toBeVisible();
  expect(client.called('verification.chooseList')).toEqual([[ALICE, undefined]]);
  await button('Compare the two lists').click();
  await expect.element(page.getByRole('heading', { name: 'Alice has two device lists' })).toBeVisible();
});

test('two lists of the own devices are named above the conversations, and the user chooses between them', async () => {
  const client = new FakeClient(everybody);
  client.verification.ownForked = FORK;
  await openInbox('/', client);
  const notice = page.getByRole('status').filter({ hasText: 'Your account has two device lists' });
  await expect.element(notice).toBeVisible();
  await notice.getByRole('link', { name: 'Compare the two lists' }).click();
  await expect.element(page.getByRole('heading', { name: 'Your account has two device lists' })).toBeVisible();
  await button('Neither, decide later').click();
  await button('Compare the two lists').click();
  await button('Go on with List B').click();
  await expect.element(notice).not.toBeInTheDocument();
  await button('Compare the two lists').click();
  await expect.element(page.getByText('You have chosen.')).toBeVisible();
  expect(client.called('verification.chooseOwnList')).toEqual([[undefined], [FORK.other.hash]]);
});

test('a server that goes with the rejected list is named, and the user can choose again', async () => {
  await openInbox(`/c/${ALICE}`, forked({ isDecided: true, chosen: FORK.held.hash }));
  await expect.element(page.getByText('You chose list A, and the server goes with list B.')).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'List A' }).getByText('Chosen on one of')).toBeVisible();
});
