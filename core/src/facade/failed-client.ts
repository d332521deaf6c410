/** A client that could not start: its state says why. It shows nothing and refuses every change with `closed`. */
import type { Diagnostics } from '../base/diagnostics.ts';
import { ChatError } from '../base/errors.ts';
import type { ClientFailure, ClientState } from '../base/view.ts';
import type { AccountFacet } from './account.ts';
import type { ChatClient } from './chat-client.ts';
import type { ConversationsFacet } from './conversations.ts';
import type { MessagesFacet } from './messages.ts';

const refuse = (): Promise<never> => Promise.reject(new ChatError('closed'));

const account: AccountFacet = {
  create: refuse,
  useInvitation: refuse,
  setName: refuse,
  push: refuse,
  forget: refuse,
  moves: refuse,
  receipts: refuse,
  setReceipts: refuse,
};

const conversations: ConversationsFacet = {
  list: () => Promise.resolve({ conversations: [], more: false }),
  totals: () => Promise.resolve({ conversations: 0, unread: 0 }),
  get: () => Promise.resolve(undefined),
  markRead: refuse,
  setWriting: () => undefined,
  saveDraft: refuse,
  safetyNumber: () => Promise.resolve(undefined),
  safetyPicture: () => Promise.resolve(undefined),
};

const messages: MessagesFacet = {
  transcript: () => Promise.resolve({ items: [], more: false, newer: false }),
  send: refuse,
  retry: refuse,
  change: refuse,
  items: () => Promise.resolve([]),
};

export const failedClient = (
  failure: ClientFailure,
  diagnose: (state: ClientState) => Promise<Diagnostics>,
): ChatClient => {
  const state: ClientState = {
    phase: 'failed',
    connection: 'offline',
    cause: undefined,
    retryAt: undefined,
    address: undefined,
    name: undefined,
    failure,
    durable: false,
    waiting: 0,
  };
  return {
    account,
    conversations,
    messages,
    connectionCheck: { run: refuse },
    state: () => state,
    subscribe: () => () => undefined,
    reconnect: () => undefined,
    diagnostics: () => diagnose(state),
    close: () => Promise.resolve(),
  };
};
