/** Whose receipts count. */
import { AccountId, MessageId, type DeviceId } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import { directConversation } from '../base/conversation-id.ts';
import { EngineStore } from '../rows/engine-store.ts';
import { messages } from '../rows/records.ts';
import { statuses } from '../rows/statuses.ts';
import { openMemoryStore } from '../storage/memory/memory-chat-store.ts';
import { carryOut, type Origin } from './content-effects.ts';

const peer = AccountId.fromBytes(new Uint8Array(20).fill(7));
const conversation = directConversation(peer);
const id = MessageId.fromBytes(new Uint8Array(16).fill(3));
const text = {
  kind: 'text',
  conversation,
  order: 1,
  mine: true,
  text: 'Until six.',
  sentAt: 1,
  number: 0,
  status: 'sent',
} as const;

/** The status of a text of ours after a receipt for it. */
const afterReceipt = async (isColleagues: boolean) => {
  const base = openMemoryStore();
  const store = new EngineStore(base, await base.claimEngine(), () => undefined);
  await store.transact(async (copy) => copy.put(messages, id, { ...text, hash: new Uint8Array(32) }));
  const origin = { conversation, mine: false, isColleagues, account: peer, device: '00'.repeat(16) as DeviceId, at: 2 };
  const effect = { kind: 'read', messageIds: [MessageId.toBytes(id)] } as const;
  const parts = { onOutbox: () => undefined, onWriting: () => undefined };
  return store.transact(async (copy) => {
    await carryOut(copy, parts, effect, { ...origin, began: false, content: undefined as never } satisfies Origin);
    return (await copy.get(statuses, id))?.status ?? text.status;
  });
};

it('says that the peer has read a text, when the peer says so', async () => {
  expect(await afterReceipt(false)).toBe('read');
});

it('says nothing new when a colleague has read it', async () => {
  expect(await afterReceipt(true)).toBe('sent');
});
