/** Who of a team has a conversation: in its head, in its log, in the list and its three filters. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import { closeInbox, focused, openInbox } from './support/inbox-page.ts';
import { ALICE, everybody } from './support/people.ts';
import { JONAS, withAssignments } from './support/team-states.ts';

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(closeInbox);

const filters = () => page.getByRole('group', { name: 'Whose conversations' });
const filter = (name: RegExp) => filters().getByRole('button', { name });
const rows = () => page.getByRole('list', { name: 'Conversations' }).getByRole('link');
const has = (name: string) => page.getByRole('button', { name, exact: true });

test('the list is narrowed to what is mine or with nobody, and says how many there are', async () => {
  const client = withAssignments();
  await openInbox('/', client);
  const all = everybody.length;
  await expect.element(filter(/^All/u)).toHaveTextContent(String(all));
  await expect.element(filter(/^Mine/u)).toHaveTextContent('1');
  await filter(/^Mine/u).click();
  await expect.poll(() => rows().elements().length).toBe(1);
  await expect.element(rows().first()).toHaveTextContent('Assigned to you');
  await filter(/^Unassigned/u).click();
  await expect.poll(() => rows().elements().length).toBe(all - 2);
  await filter(/^All/u).click();
  await expect.poll(() => rows().elements().length).toBe(all);
  await expect.element(rows().filter({ hasText: 'Assigned to Anna' })).toBeInTheDocument();
});

test('the filter and the end of another filter leave each other alone', async () => {
  await openInbox('/', withAssignments());
  await filter(/^Mine/u).click();
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByText('Closed', { exact: true }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Show all open conversations' }).click();
  await expect.element(filter(/^Mine/u)).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => rows().elements().length).toBe(1);
});

test('a conversation is taken over by keyboard, given to a colleague, and to nobody', async () => {
  const client = withAssignments();
  const own = client.teamRoom.own;
  await openInbox(`/c/${ALICE}`, client);
  await has('Assigned to Anna').click();
  await expect.poll(() => focused()?.textContent?.trim().endsWith('Take over')).toBe(true);
  await userEvent.keyboard('{Enter}');
  await expect.element(has('Assigned to you')).toBeVisible();
  expect(focused()?.getAttribute('aria-label')).toMatch(/^Assigned/u);
  await has('Assigned to you').click();
  await page.getByRole('menuitem', { name: JONAS.slice(0, 4) }).click();
  await has(`Assigned to ${JONAS.slice(0, 4)}`).click();
  await page.getByRole('menuitem', { name: 'Nobody' }).click();
  await expect.element(has('Assign')).toBeVisible();
  expect(client.called('teamRoom.assign')).toEqual([
    [ALICE, own],
    [ALICE, JONAS],
    [ALICE, undefined],
  ]);
});

test('a line says who gave it to whom', async () => {
  const client = withAssignments();
  await openInbox(`/c/${ALICE}`, client);
  const log = page.getByRole('log');
  await expect.element(log.getByText('Anna took this over')).toBeVisible();
  await expect.element(log.getByText(/assigned this to Anna$/u)).toBeVisible();
});

test('on a phone the menu of the conversation has it', async () => {
  await page.viewport(390, 844);
  const client = withAssignments();
  await openInbox(`/c/${ALICE}`, client);
  await expect.element(page.getByRole('button', { name: 'More' })).toBeVisible();
  expect(has('Assigned to Anna').elements()).toEqual([]);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('group', { name: 'Assigned to Anna' }).getByRole('menuitem', { name: 'Take over' }).click();
  await expect.poll(() => client.called('teamRoom.assign')).toEqual([[ALICE, client.teamRoom.own]]);
});

test('what could not be stored is said, and nothing changes', async () => {
  const client = withAssignments();
  await openInbox(`/c/${ALICE}`, client);
  client.teamRoom.refusal = Promise.reject(new Error('the disk is full'));
  client.teamRoom.refusal.catch(() => undefined);
  await has('Assigned to Anna').click();
  await page.getByRole('menuitem', { name: 'Nobody' }).click();
  await expect.element(page.getByRole('alert').filter({ hasText: 'could not store' })).toBeInTheDocument();
  await expect.element(has('Assigned to Anna')).toBeVisible();
});

test('without a team there is none of it', async () => {
  await openInbox(`/c/${ALICE}`, new FakeClient(everybody));
  await expect.element(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
  expect(filters().elements()).toEqual([]);
  expect(has('Assign').elements()).toEqual([]);
});
