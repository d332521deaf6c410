/** Notes of the team in a conversation: what is shown, and that a note never goes out as an answer. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeInbox, openInbox } from './support/inbox-page.ts';
import { ALICE, everybody } from './support/people.ts';
import { withColleagues, withNotes } from './support/team-states.ts';
import { FakeClient } from '@cipherchat/core/fakes';

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(closeInbox);

const note = page.getByRole('textbox', { name: 'Note' });
const answer = page.getByRole('textbox', { name: 'Message' });

test('a note stands in its place, and says that only the team sees it and who wrote it', async () => {
  await openInbox(`/c/${ALICE}`, withNotes());
  const first = page.getByRole('group', { name: 'Note' }).first();
  await expect.element(first).toHaveTextContent('Only your team sees this');
  await expect.element(first).toHaveTextContent('The kiln is free');
  await expect.element(first).toHaveTextContent('Anna');
  const log = page.getByRole('log').element();
  expect(log.textContent).not.toContain('newer version');
});

test('what is written as a note goes to the team alone, and the answer keeps its own text', async () => {
  const client = withColleagues();
  await openInbox(`/c/${ALICE}`, client);
  await answer.fill('An answer that waits');
  await page.getByRole('button', { name: 'Note' }).click();
  await expect.element(answer).not.toBeInTheDocument();
  await expect.element(page.getByText('It never goes to Alice.')).toBeVisible();
  await note.fill('The kiln is free');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => client.called('teamRoom.write')).toEqual([[ALICE, 'The kiln is free']]);
  await expect.element(page.getByRole('log').getByText('The kiln is free')).toBeVisible();
  await expect.element(note).toHaveValue('');
  expect(client.called('messages.send')).toEqual([]);
  await page.getByRole('button', { name: 'Reply' }).first().click();
  await expect.element(answer).toHaveValue('An answer that waits');
  expect(client.called('messages.send')).toEqual([]);
});

test('a note that was not sent says why, and can be sent again', async () => {
  const client = withNotes();
  await openInbox(`/c/${ALICE}`, client);
  await expect.element(page.getByText('The server did not take it')).toBeVisible();
  await page.getByRole('button', { name: 'Retry' }).click();
  expect(client.called('teamRoom.retry')).toEqual([['two']]);
});

test('the draft of a note is kept apart', async () => {
  const client = withNotes();
  await openInbox(`/c/${ALICE}`, client);
  await page.getByRole('button', { name: 'Note' }).click();
  await expect.element(note).toHaveValue('Does cobalt hold on the rim at this size?');
  await note.fill('Another one');
  await expect.poll(() => client.called('teamRoom.saveDraft')).toEqual([[ALICE, 'Another one']]);
  expect(client.called('conversations.saveDraft')).toEqual([]);
});

test('without a team there is nothing to switch', async () => {
  await openInbox(`/c/${ALICE}`, new FakeClient(everybody));
  await expect.element(answer).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Note' })).not.toBeInTheDocument();
});
