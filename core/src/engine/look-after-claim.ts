/** A message names another device list than the one that is held: the newest one is fetched, and what it shows told. */
import type { AccountId } from '@cipherchat/protocol';
import { directConversation } from '../base/conversation-id.ts';
import { keepConversation } from '../log/conversation.ts';
import { conversations } from '../rows/records.ts';
import type { EngineServices } from './engine-services.ts';

type Parts = Pick<EngineServices, 'contacts' | 'store'>;

/** `Contacts` tells a changed list. A fork stops the conversation at once. Rejects with a `TransportError`. */
export const lookAfterClaim = async ({ contacts, store }: Parts, address: AccountId): Promise<void> => {
  const before = await contacts.find(address);
  await contacts.refresh(address);
  const after = await contacts.find(address);
  if (before === undefined || after === undefined || !after.fork || before.fork) return;
  await store.transact(async (copy) => {
    // There is none with our own account.
    const row = await copy.get(conversations, directConversation(address));
    if (row !== undefined) keepConversation(copy, { ...row, obstacle: 'fork' });
  });
};
