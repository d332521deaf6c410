/** A client that could not start: it says why, and refuses everything else. */
import { ChatError } from '../base/errors.ts';
import type { ChatClient, ClientState } from '../base/view.ts';

const refuse = (): Promise<never> => Promise.reject(new ChatError('closed'));

export const failedClient = (failure: NonNullable<ClientState['failure']>): ChatClient => {
  const state: ClientState = {
    phase: 'failed',
    connection: 'offline',
    address: undefined,
    name: undefined,
    failure,
    durable: false,
    waiting: 0,
  };
  return {
    state: () => state,
    subscribe: () => () => undefined,
    createIdentity: refuse,
    conversations: () => Promise.resolve([]),
    conversation: () => Promise.resolve(undefined),
    transcript: () => Promise.resolve({ items: [], more: false }),
    send: refuse,
    retry: refuse,
    markRead: refuse,
    setWriting: () => undefined,
    saveDraft: refuse,
    setName: refuse,
    receipts: refuse,
    setReceipts: refuse,
    safetyNumber: () => Promise.resolve(undefined),
    close: () => Promise.resolve(),
  };
};
