/** A tab marks a text as read while the engine takes up the mark before it: nothing of it gets lost. */
import { AccountId } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import { conversationWith } from '../../src/base/conversation-id.ts';
import { ServerClock } from '../../src/clock/server-clock.ts';
import { nobleKem } from '../../src/crypto/ml-kem.ts';
import { createPlatform, generateWrappingKey } from '../../src/crypto/platform.ts';
import { carryOutIntents } from '../../src/engine/intents.ts';
import { keepConversation, openConversation } from '../../src/log/conversation.ts';
import { EngineStore } from '../../src/rows/engine-store.ts';
import { keepUnreadTotal } from '../../src/rows/unread-total.ts';
import type { ChatStore } from '../../src/storage/port.ts';
import { startChatClient } from '../../src/tabs/tab-client.ts';
import { newConversationList } from '../../src/views/conversation-list.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { NO_TEAMS } from '../support/no-teams.ts';
import { LoopbackServer } from '../support/loopback-server.ts';
import { Person } from '../support/people.ts';

it('a text read while the engine takes up the mark before is counted as read', async () => {
  const clock = new FakeClock();
  const person = new Person(new LoopbackServer(clock), clock);
  const other = person.openTab();
  void other.environment.lock
    .hold({ steal: false, cancel: new AbortController().signal }, () => new Promise(() => undefined))
    .catch(() => undefined);
  const platform = createPlatform({
    keepAgreementKeys: 'as-handles',
    wrappingKey: await generateWrappingKey(),
    kem: nobleKem,
  });
  const { store, transport, environment } = person.openTab();
  const { conversations } = await startChatClient({
    store,
    transport,
    environment,
    platform,
    kind: 'app',
    list: newConversationList(),
  });
  const inner = other.store;
  let before = async (): Promise<void> => undefined;
  const interposed: ChatStore = {
    durable: inner.durable,
    get: (t, k) => inner.get(t, k),
    list: (t, q) => inner.list(t, q),
    keys: (t, q) => inner.keys(t, q),
    count: (t, g) => inner.count(t, g),
    commit: async (c, o) => {
      const run = before;
      before = async () => undefined;
      await run();
      await inner.commit(c, o);
    },
    claimEngine: () => inner.claimEngine(),
    newestEngine: () => inner.newestEngine(),
    onTaken: (l) => inner.onTaken(l),
    close: () => inner.close(),
    destroy: () => inner.destroy(),
  };
  const generation = await inner.claimEngine();
  const engine = new EngineStore(
    interposed,
    generation,
    () => undefined,
    (copy) => keepUnreadTotal(copy, generation),
  );
  const id = conversationWith('a'.repeat(32));
  const arrive = () =>
    engine.transact(async (copy) => {
      const record = await openConversation(copy, id, 5);
      keepConversation(copy, { ...record, received: record.received + 1, unreadFrom: record.unreadFrom ?? 1 });
    });
  const account = new Uint8Array(20);
  const identity = { account, address: AccountId.fromBytes(account) };
  const onOutbox = () => undefined;
  const parts = { ...NO_TEAMS, store: engine, platform, identity, clock: new ServerClock(clock), onOutbox };
  await arrive();
  await conversations.markRead(id);
  await arrive();
  before = () => conversations.markRead(id); // the open conversation shows the second text now
  await carryOutIntents(parts, { reads: true });
  await carryOutIntents(parts, { reads: true });
  await conversations.markRead(id);
  await carryOutIntents(parts, { reads: true });
  const view = await conversations.get(id);
  expect([view?.unread, (await conversations.totals()).unread]).toEqual([0, 0]);
});
