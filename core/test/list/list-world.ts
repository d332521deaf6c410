/** A tab that reads its list page by page, and an engine that changes rows as the steps of a test say. */
import { AccountId } from '@cipherchat/protocol';
import fc from 'fast-check';
import { conversationWith, type ConversationId } from '../../src/base/conversation-id.ts';
import { ServerClock } from '../../src/clock/server-clock.ts';
import { nobleKem } from '../../src/crypto/ml-kem.ts';
import { createPlatform, generateWrappingKey } from '../../src/crypto/platform.ts';
import { carryOutIntents } from '../../src/engine/intents.ts';
import type { ChatClient } from '../../src/facade/chat-client.ts';
import { keepConversation, openConversation } from '../../src/log/conversation.ts';
import { EngineStore } from '../../src/rows/engine-store.ts';
import { outbox } from '../../src/rows/records.ts';
import { keepUnreadTotal } from '../../src/rows/unread-total.ts';
import type { WorkingCopy } from '../../src/rows/working-copy.ts';
import { startChatClient } from '../../src/tabs/tab-client.ts';
import { newConversationList } from '../../src/views/conversation-list.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { NO_TEAMS } from '../support/no-teams.ts';
import { LoopbackServer } from '../support/loopback-server.ts';
import '../support/on-demand-files.ts';
import { Person, type TestTab } from '../support/people.ts';
import { slowStore } from './slow-store.ts';

type Step =
  /** A text arrives that was written so long ago. */
  | { readonly kind: 'arrive'; readonly in: number; readonly agoMs: number }
  /** The user writes a text, which waits; the engine takes the first that waits, or gives it back. */
  | { readonly kind: 'write' | 'seal' | 'fail' | 'read'; readonly in: number }
  | { readonly kind: 'draft'; readonly in: number; readonly text: string }
  /** Carries out what tabs have asked for. */
  | { readonly kind: 'tell-read' }
  /** Another engine takes over, perhaps of a build that keeps no total. */
  | { readonly kind: 'engine'; readonly isOld: boolean }
  | { readonly kind: 'page'; readonly limit: number };

const VISITORS = 12;
const NO_ACCOUNT = new Uint8Array(20);
const visitor = fc.nat({ max: VISITORS - 1 });

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('arrive'), in: visitor, agoMs: fc.integer({ min: -9, max: 9 }) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('page'), limit: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('write', 'seal', 'fail', 'read'), in: visitor }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('draft'), in: visitor, text: fc.constantFrom('', 'draft') }) },
  fc.record({ kind: fc.constant('tell-read') }),
  fc.record({ kind: fc.constant('engine'), isOld: fc.boolean() }),
);

const conversationOfVisitor = (n: number): ConversationId => conversationWith('abcdefghijklmnop'.charAt(n).repeat(32));

const newPlatform = async () =>
  createPlatform({ keepAgreementKeys: 'as-handles', wrappingKey: await generateWrappingKey(), kem: nobleKem });

export class ListWorld {
  readonly client: ChatClient;
  readonly clock: FakeClock;
  /** What was committed has been told, and read. */
  readonly quiet: () => Promise<void>;
  readonly #other: TestTab;
  readonly #platform: Awaited<ReturnType<typeof newPlatform>>;
  #engine: EngineStore | undefined;

  private constructor(
    { client, clock, quiet }: Pick<ListWorld, 'client' | 'clock' | 'quiet'>,
    other: TestTab,
    platform: Awaited<ReturnType<typeof newPlatform>>,
  ) {
    [this.client, this.clock, this.quiet] = [client, clock, quiet];
    [this.#other, this.#platform] = [other, platform];
  }

  /** The engine is the test's own, in another tab, which holds the lock. The tab with the list reads slowly. */
  static async open(turns: readonly number[]): Promise<ListWorld> {
    const clock = new FakeClock();
    const person = new Person(new LoopbackServer(clock), clock);
    const other = person.openTab();
    void other.environment.lock
      .hold({ steal: false, cancel: new AbortController().signal }, () => new Promise(() => undefined))
      .catch(() => undefined);
    const platform = await newPlatform();
    const { store: quick, transport, environment } = person.openTab();
    const { store, quiet } = slowStore(quick, turns);
    const client = await startChatClient({
      store,
      transport,
      environment,
      platform,
      kind: 'app',
      list: newConversationList(),
    });
    const world = new ListWorld({ client, clock, quiet }, other, platform);
    await world.takeOver(false);
    return world;
  }

  async takeOver(isOld: boolean): Promise<void> {
    const { store, environment } = this.#other;
    const generation = await store.claimEngine();
    this.#engine = new EngineStore(
      store,
      generation,
      (told) => environment.channel.post({ kind: 'changed', ...told }),
      (copy) => (isOld ? Promise.resolve() : keepUnreadTotal(copy, generation)),
    );
    await this.transact(async () => undefined);
  }

  transact<T>(work: (copy: WorkingCopy) => Promise<T>): Promise<T> {
    if (this.#engine === undefined) throw new Error('there is no engine yet');
    return this.#engine.transact(work);
  }

  async arrive(id: ConversationId, at: number): Promise<void> {
    await this.transact(async (copy) => {
      const record = await openConversation(copy, id, at);
      const received = record.received + 1;
      const preview = { id: String(received), text: `text ${String(received)}`, mine: false };
      keepConversation(copy, { ...record, received, at, preview, unreadFrom: record.unreadFrom ?? received });
    });
  }

  /** The oldest text that waits in the conversation goes to the log, or back to its writer. */
  async #takeText(id: ConversationId, outcome: 'seal' | 'fail'): Promise<void> {
    await this.transact(async (copy) => {
      const waiting = await copy.list(outbox, { group: 'text' });
      const [first] = waiting.filter(({ value }) => value.conversation === id);
      if (first === undefined) return;
      const { key, value } = first;
      if (outcome === 'fail') {
        copy.put(outbox, key, { ...value, failure: 'refused' });
        copy.touched.add(id);
        return;
      }
      copy.delete(outbox, key);
      const record = await openConversation(copy, id, value.sentAt);
      const preview = { id: key, text: 'sealed', mine: true, status: 'sent' } as const;
      keepConversation(copy, { ...record, at: value.sentAt, newest: value.sentAt, preview });
    });
  }

  /** All but `page`, which is the reader's. */
  async run(one: Exclude<Step, { readonly kind: 'page' }>): Promise<void> {
    const { conversations, messages } = this.client;
    if (one.kind === 'engine') return this.takeOver(one.isOld);
    if (one.kind === 'tell-read') {
      if (this.#engine === undefined) return;
      const clock = new ServerClock(this.clock);
      const [store, platform] = [this.#engine, this.#platform];
      const identity = { account: NO_ACCOUNT, address: AccountId.fromBytes(NO_ACCOUNT) };
      const parts = { ...NO_TEAMS, store, platform, identity, clock, onOutbox: () => undefined };
      await carryOutIntents(parts, { reads: true });
      return;
    }
    const id = conversationOfVisitor(one.in);
    switch (one.kind) {
      case 'arrive':
        return this.arrive(id, this.clock.now() - one.agoMs);
      case 'write':
        await messages.send(id, 'written');
        return;
      case 'read':
        return conversations.markRead(id);
      case 'draft':
        return conversations.saveDraft(id, one.text);
      default:
        return this.#takeText(id, one.kind);
    }
  }
}
