/** The status of our own text has a row next to the text; a text of 0.1.0 has its status in its own row. */
import { AccountId, MessageId } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import { directConversation } from '../base/conversation-id.ts';
import { EngineStore } from '../rows/engine-store.ts';
import { messages, type TextRecord } from '../rows/records.ts';
import type { ChatStore, Row } from '../storage/port.ts';
import { openMemoryStore } from '../storage/memory/memory-chat-store.ts';
import { readItems, readTranscript } from '../views/transcript.ts';
import { advanceStatus, setStatus } from './conversation.ts';

const CONVERSATION = directConversation(AccountId.parse('a'.repeat(32)));
const ID = MessageId.parse('c'.repeat(32));

const TEXT: TextRecord = {
  kind: 'text',
  conversation: CONVERSATION,
  order: 5,
  mine: true,
  text: 'hello',
  sentAt: 5,
  status: 'sending',
  number: 0,
};

const setUp = async (text: TextRecord) => {
  const store = openMemoryStore();
  const row: Row = messages.toRow(ID, text);
  await store.commit([{ kind: 'put', table: 'messages', row }]);
  const engine = new EngineStore(store, await store.claimEngine(), () => undefined);
  return { store, row, engine };
};

/** Items as a page shows them. Reading each of them again after a change gives the same. */
const shown = async (store: ChatStore): Promise<readonly unknown[]> => {
  const query = { conversation: CONVERSATION, connection: 'online' } as const;
  const { items } = await readTranscript(store, { ...query, limit: 10 });
  const changes = await readItems(store, { ...query, ids: [ID] });
  expect(changes.map(({ item }) => item)).toEqual(items);
  return items.map((item) => (item.kind === 'text' ? [item.text, item.status, item.failure] : item.kind));
};

it('a status moves forward, and the text is not written again', async () => {
  const { store, row, engine } = await setUp(TEXT);
  expect(await shown(store)).toEqual([['hello', 'sending', undefined]]);
  for (const status of ['sent', 'read', 'delivered'] as const)
    await engine.transact((copy) => advanceStatus(copy, ID, status, CONVERSATION));
  expect(await shown(store)).toEqual([['hello', 'read', undefined]]);
  expect(await store.get('messages', ID)).toEqual(row);
});

it('a status that 0.1.0 wrote into its text moves forward from there', async () => {
  const { store, row, engine } = await setUp({ ...TEXT, status: 'delivered' });
  await engine.transact((copy) => advanceStatus(copy, ID, 'sent', CONVERSATION));
  expect(await store.get('statuses', ID)).toBeUndefined();
  await engine.transact((copy) => advanceStatus(copy, ID, 'read', CONVERSATION));
  expect(await shown(store)).toEqual([['hello', 'read', undefined]]);
  expect(await store.get('messages', ID)).toEqual(row);
});

it('a failure that 0.1.0 wrote into its text is over when the text goes out after all', async () => {
  const { store, engine } = await setUp({ ...TEXT, status: 'not-sent', failure: 'refused' });
  expect(await shown(store)).toEqual([['hello', 'not-sent', 'refused']]);
  await engine.transact((copy) => setStatus(copy, ID, { status: 'sending' }));
  expect(await shown(store)).toEqual([['hello', 'sending', undefined]]);
});

it('a status of another conversation, or of a text that is not ours, is none', async () => {
  const other = directConversation(AccountId.parse('b'.repeat(32)));
  const { store, engine } = await setUp(TEXT);
  await engine.transact((copy) => advanceStatus(copy, ID, 'read', other));
  expect(await shown(store)).toEqual([['hello', 'sending', undefined]]);
  const theirs = await setUp({ ...TEXT, mine: false, status: undefined, number: 1 });
  await theirs.engine.transact((copy) => advanceStatus(copy, ID, 'read', CONVERSATION));
  expect(await theirs.store.get('statuses', ID)).toBeUndefined();
});
