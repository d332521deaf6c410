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

const FILE = (): File => new File(['a secret plan'], 'plan.txt', { type: 'text/plain' });
const begin = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await expect.element(note).toBeVisible();
};
const bringing = (): DataTransfer => {
  const brought = new DataTransfer();
  brought.items.add(FILE());
  return brought;
};
/** The log, which takes files that are dropped on it. */
const log = () => page.getByRole('log');
const tray = () => page.getByText('plan.txt');

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

test.each(['paste', 'drop'] as const)('a file by %s goes nowhere while a note is written', async (type) => {
  await openInbox(`/c/${ALICE}`, withColleagues());
  await begin();
  const common = { bubbles: true, composed: true, cancelable: true };
  for (const target of [note.element(), log().element()]) {
    const event =
      type === 'paste'
        ? new ClipboardEvent('paste', { ...common, clipboardData: bringing() })
        : new DragEvent('drop', { ...common, dataTransfer: bringing() });
    target.dispatchEvent(event);
    // The page would be left for a file that nobody takes.
    if (type === 'drop') expect(event.defaultPrevented).toBe(true);
  }
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect.element(answer).toBeVisible();
  expect(tray().elements()).toEqual([]);
  log()
    .element()
    .dispatchEvent(new DragEvent('drop', { ...common, dataTransfer: bringing() }));
  await expect.element(tray()).toBeVisible();
  // What was chosen for the answer waits for the answer.
  await begin();
  await expect.element(tray()).not.toBeVisible();
});

test('a slash in a note puts no saved reply into the answer', async () => {
  const client = withColleagues();
  client.replies.replies = [{ id: '0'.repeat(16), title: 'ship', text: 'We ship to Norway.' }];
  await openInbox(`/c/${ALICE}`, client);
  await begin();
  await note.click();
  await userEvent.keyboard('/ship');
  await expect.element(note).toHaveValue('/ship');
  await expect.poll(() => client.called('teamRoom.saveDraft')).toEqual([[ALICE, '/ship']]);
  expect(page.getByRole('option').elements()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => client.called('teamRoom.write')).toEqual([[ALICE, '/ship']]);
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect.element(answer).toHaveValue('');
  expect(client.called('conversations.saveDraft').filter(([, text]) => text !== '')).toEqual([]);
});

test('a list of saved replies that is open takes no key of a note', async () => {
  const client = withColleagues();
  client.replies.replies = [{ id: '0'.repeat(16), title: 'ship', text: 'We ship to Norway.' }];
  await openInbox(`/c/${ALICE}`, client);
  await answer.click();
  await userEvent.keyboard('/ship');
  await expect.element(page.getByRole('option')).toBeVisible();
  await begin();
  await note.fill('A note');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => client.called('teamRoom.write')).toEqual([[ALICE, 'A note']]);
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect.element(answer).toHaveValue('/ship');
});

test('a note that could not be stored is in its box again, or in front of the draft of its conversation', async () => {
  const client = withColleagues();
  await openInbox(`/c/${ALICE}`, client);
  await begin();
  client.teamRoom.refusal = Promise.reject(new Error('the disk is full'));
  client.teamRoom.refusal.catch(() => undefined);
  await note.fill('Not kept');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Not sent')).toBeVisible();
  await expect.element(note).toHaveValue('Not kept');

  let refuse: (cause: Error) => void = () => undefined;
  client.teamRoom.refusal = new Promise((_, reject) => (refuse = reject));
  await userEvent.keyboard('{Enter}');
  await expect.element(note).toHaveValue('');
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await expect.poll(() => note.elements()).toEqual([]);
  refuse(new Error('the disk is full'));
  await expect.poll(() => client.teamRoom.drafts.get(ALICE)).toBe('Not kept');
});

test('a colleague about whom nothing may be noted is named as the reason', async () => {
  const client = withNotes();
  client.teamRoom.written = client.teamRoom.written.map((one) =>
    one.status === 'not-sent' ? { ...one, failure: 'about-colleague' } : one,
  );
  await openInbox(`/c/${ALICE}`, client);
  await expect.element(page.getByText('It is about somebody who is in the team now')).toBeVisible();
});

test('what an answer is to become waits while a note is written, and an answer from the menu ends the note', async () => {
  await openInbox(`/c/${ALICE}`, withColleagues());
  const strip = page.getByText(/^Reply to /u);
  const replyFromMenu = async (): Promise<void> => {
    (log().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await page.getByRole('menuitem', { name: 'Reply', exact: true }).click();
  };
  await replyFromMenu();
  await expect.element(strip).toBeVisible();
  await begin();
  await expect.element(strip).not.toBeVisible();
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect.element(strip).toBeVisible();
  await begin();
  await replyFromMenu();
  await expect.element(strip).toBeVisible();
  await expect.element(answer).toBeVisible();
  expect(note.elements()).toEqual([]);
});
