import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { conversationNamed, FakeClient, textItem } from '@cipherchat/core/fakes';
import { ContactBook, type InboxConversation } from '../contact-book.ts';
import { en } from '../locales/en.ts';
import { InboxThread } from './inbox-thread.ts';

const ID = conversationNamed('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly');
const OTHER = conversationNamed('l4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

const unread = (count: number, id = ID) => ({
  id,
  items: Array.from({ length: count }, (_, i) => textItem(`text ${String(i)}`, 1_000 + i, { unread: true })),
});

const shown = async (client: FakeClient, id = ID): Promise<InboxConversation> =>
  new ContactBook().shown((await client.conversations.get(id)) ?? expect.fail('no conversation'));

const show = async (client: FakeClient): Promise<InboxThread> => {
  const thread = new InboxThread();
  const conversation = await shown(client);
  Object.assign(thread, {
    strings: en,
    client,
    state: client.state(),
    conversation,
    view: 'conversation',
    wide: false,
  });
  document.body.replaceChildren(thread);
  await thread.updateComplete;
  return thread;
};
const button = (thread: InboxThread): HTMLButtonElement | null =>
  thread.renderRoot.querySelector<HTMLButtonElement>(`button[aria-label="${en.thread.markRead}"]`);
const pass = async (thread: InboxThread): Promise<void> => {
  vi.advanceTimersByTime(10_000);
  await thread.updateComplete;
};

it('offers to mark as read what stays new in an open conversation, and then does not any more', async () => {
  const client = new FakeClient([unread(3)]);
  const thread = await show(client);
  expect(button(thread)).toBeNull();
  await pass(thread);
  button(thread)?.click();
  expect(client.called('conversations.markRead')).toContainEqual([ID]);
  expect(thread.renderRoot.querySelector(':focus')?.tagName).toBe('H2');
  Object.assign(thread, { conversation: { ...thread.conversation, unread: 0 } });
  await thread.updateComplete;
  expect(button(thread)).toBeNull();
});

it('does not offer it for what was in view at once, nor for another conversation', async () => {
  const client = new FakeClient([unread(3), unread(1, OTHER)]);
  const thread = await show(client);
  Object.assign(thread, { conversation: { ...thread.conversation, unread: 0 } });
  await thread.updateComplete;
  await pass(thread);
  expect(button(thread)).toBeNull();
  Object.assign(thread, { conversation: await shown(client) });
  await thread.updateComplete;
  await pass(thread);
  expect(button(thread)).not.toBeNull();
  Object.assign(thread, { conversation: await shown(client, OTHER) });
  await thread.updateComplete;
  expect(button(thread)).toBeNull();
});

it('shows a request to delete with Keep and Delete, asks once more, and hands the decision on', async () => {
  const client = new FakeClient([{ ...unread(0), asksToDelete: true, name: 'Mara' }]);
  const thread = await show(client);
  const request = thread.renderRoot.querySelector('inbox-delete-request');
  await request?.updateComplete;
  const buttons = (): HTMLButtonElement[] => [...(request?.renderRoot.querySelectorAll('button') ?? [])];
  const press = async (name: string): Promise<void> => {
    buttons()
      .find(({ textContent }) => textContent.trim() === name)
      ?.click();
    await request?.updateComplete;
  };
  expect(request?.renderRoot.textContent).toContain('Mara asks you to delete this conversation.');
  await press('Delete');
  expect(client.called('verification.answerRequest')).toEqual([]);
  expect(request?.renderRoot.querySelector('dialog')?.open).toBe(true);
  await press('Delete for good');
  expect(client.called('verification.answerRequest')).toEqual([[ID, 'delete']]);
  expect(request?.renderRoot.querySelector('dialog')).toBeNull();
  await press('Keep');
  expect(client.called('verification.answerRequest')).toContainEqual([ID, 'keep']);
});
