/** Colleagues: the page of the settings, joining, and what they write in a conversation. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import { closeInbox, openInbox } from './support/inbox-page.ts';
import { ALICE } from './support/people.ts';
import { ANNA, JONAS, withColleagues, withTeam } from './support/team-states.ts';

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(closeInbox);

const CODE = '0a'.repeat(16);

test('an invitation is a link that names this inbox, to copy or to scan, and can be withdrawn', async () => {
  const client = new FakeClient();
  await openInbox('/settings/team', client);
  await page.getByRole('button', { name: 'Invite a colleague' }).click();
  const { address } = client.state();
  const link = `${location.origin}/settings/team#join=${String(address)}.${'0'.repeat(32)}`;
  await expect.element(page.getByRole('textbox', { name: 'Link of the invitation' })).toHaveValue(link);
  await expect.element(page.getByRole('img', { name: 'The link as a QR code' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect.poll(() => client.called('team.withdraw')).toEqual([[{ code: '0'.repeat(32) }]]);
  await expect.element(page.getByText('Open invitation')).not.toBeInTheDocument();
});

test('a colleague is removed only after the question, and the others stay', async () => {
  const client = withTeam();
  await openInbox('/settings/team', client);
  await page.getByRole('button', { name: 'Remove Anna' }).click();
  await page.getByRole('button', { name: 'Keep' }).click();
  expect(client.called('team.change')).toEqual([]);
  await page.getByRole('button', { name: 'Remove Anna' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => client.called('team.change')).toEqual([[{ name: '', members: [JONAS] }]]);
  await expect.element(page.getByRole('button', { name: 'Remove Anna' })).not.toBeInTheDocument();
});

test('a link asks before the user joins, leaves the address, and tells the owner the code', async () => {
  const client = new FakeClient();
  await openInbox(`/settings/team#join=${ANNA}.${CODE}`, client);
  await expect.element(page.getByRole('textbox', { name: 'Address of the team' })).toHaveValue(ANNA);
  expect(location.hash).toBe('');
  expect(client.called('team.join')).toEqual([]);
  await page.getByRole('button', { name: 'Join' }).click();
  const words = `I accept the invitation to your team. Code: ${CODE}`;
  await expect.poll(() => client.called('team.join')).toEqual([[{ owner: ANNA, words }]]);
  await expect.element(page.getByText('Waiting for the owner to let you in')).toBeVisible();
});

test('on a device without the account key it says where the team can be changed', async () => {
  const client = new FakeClient();
  await openInbox('/settings/team', client);
  client.refuse('not-allowed');
  await page.getByRole('button', { name: 'Invite a colleague' }).click();
  await expect.element(page.getByText('on a device that holds the account key')).toBeVisible();
});

test('what colleagues write stands on the own side under their names, and the seal names the team', async () => {
  await openInbox(`/c/${ALICE}`, withColleagues());
  await expect.element(page.getByText('Only Alice and your team can read this')).toBeVisible();
  await expect.element(page.getByRole('listitem').filter({ hasText: 'jona' })).toHaveTextContent('Colleague');
  const rows = (): readonly Element[] => {
    const thread = document.querySelector('inbox-app')?.shadowRoot?.querySelector('inbox-thread')?.shadowRoot;
    const log = thread?.querySelector('cipher-thread')?.shadowRoot?.querySelector('cipher-log')?.shadowRoot;
    return [...(log?.querySelectorAll('.row') ?? [])];
  };
  await expect.poll(() => rows().length).toBe(6);
  const shown = rows().map((row) => {
    const side = row.classList.contains('colleague') ? 'colleague' : row.classList.contains('mine') ? 'mine' : 'theirs';
    return [side, row.querySelector('.writer bdi')?.textContent];
  });
  expect(shown).toEqual([
    ['theirs', undefined],
    ['colleague', 'Anna'],
    ['colleague', undefined],
    ['colleague', 'jona'],
    ['mine', undefined],
    ['theirs', undefined],
  ]);
});
