/**
 * A tab that is killed again and again while it seals: at a commit, before or after it, or at any moment between two.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/storage/port.ts';
import { History, type Member } from '../support/history.ts';
import { inRounds } from '../support/in-rounds.ts';
import type { TestTab } from '../support/people.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';

/** 60 deaths, or as many as the environment asks for. */
const KILLS = Number(process.env['TAB_KILLS'] ?? 20);
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

const deaths = fc.sample(
  fc.record({
    when: fc.constantFrom<('before' | 'after' | 'between')[]>('before', 'after', 'between'),
    /** `between`: turns of the event loop after the last text was given. */
    turns: fc.integer({ min: 0, max: 12 }),
    burst: fc.integer({ min: 1, max: 3 }),
    isAnswered: fc.boolean(),
  }),
  { numRuns: KILLS, seed: SEED },
);

/** Of one conversation: the time it takes grows faster than its length. */
const MOST = 200;

/** A ratchet step together with what it sealed. */
const isSealing = (changes: readonly Change[]): boolean =>
  ['sessions', 'outbox'].every((table) => changes.some((change) => change.kind === 'put' && change.table === table));

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

const death = (tab: Tab): Promise<'died'> =>
  new Promise((resolve) => {
    if (tab.wire.dead) resolve('died');
    else tab.wire.onBreak(() => tab.wire.dead && resolve('died'));
  });

describe('a tab that is killed while it seals', () => {
  let chat: Chat;
  let alice: Inbox;
  let bob: Tab;
  let history: History;
  let writer: Member;
  let reader: Member;
  let tab: Tab;
  /** Deaths that came while something was on its way. */
  let midway = 0;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox(), await chat.inbox()];
    writer = { name: 'alice', client: alice.client, address: alice.address };
    reader = { name: 'bob', client: bob.client, address: bob.address };
    history = new History([writer, reader]);
    tab = alice;
    midway = 0;
  });
  afterEach(() => chat.close());

  const openTab = async (): Promise<Tab> => {
    if (!tab.wire.dead) return tab;
    tab = await chat.open(alice.person, { kind: 'widget' });
    history.goOnIn('alice', tab.client);
    return tab;
  };

  /** Writes it, in the next tab again where it was not kept, as a person would. */
  const write = async (text: string): Promise<void> => {
    for (;;) {
      const open = await openTab();
      const log = await Promise.race([open.client.messages.transcript(bob.address, 20), death(open)]);
      if (log === 'died') continue;
      if (log.items.some((item) => item.kind === 'text' && item.text === text)) return;
      await Promise.race([open.client.messages.send(bob.address, text), death(open)]);
    }
  };

  const live = async (number: number, drawn: (typeof deaths)[number]): Promise<void> => {
    const { when, burst, isAnswered } = drawn;
    const open = await openTab();
    let sealed = 0;
    if (when !== 'between') open.tab.dieAtCommit(when, (changes) => isSealing(changes) && (sealed += 1) > 0);
    for (let i = 0; i < burst; i += 1) {
      const text = `alice ${String(number)} ${String(i)}`;
      history.wrote('alice', text, alice.client);
      const written = write(text);
      if (when === 'between' && i === burst - 1) {
        await turns(drawn.turns);
        open.tab.kill();
      }
      await written;
    }
    if (isAnswered) await history.write(reader, `bob ${String(number)}`);
    await chat.clock.until(() => open.wire.dead || open.client.state().waiting === 0);
    if (open.wire.dead) midway += sealed + (when === 'between' ? 1 : 0);
    else open.tab.kill();
  };

  it.each(inRounds(deaths, MOST).map((round) => [round.length, SEED, round] as const))(
    '%i times (seed %i) uses no key twice, and loses and repeats nothing',
    async (_, __, round) => {
      for (const [number, drawn] of round.entries()) await live(number, drawn);
      await openTab();
      await history.write(reader, 'are you still there?');
      history.wrote('alice', 'alice is', alice.client);
      await write('alice is');
      await chat.clock.until(() => history.isSettled(), { what: 'everything delivered', withinMs: 600_000 });
      await history.check();
      expect([...(await bob.notes(alice.address)), ...(await tab.notes(bob.address))]).toEqual([]);
      expect(midway).toBeGreaterThan(round.length / 2);
    },
    60_000 + KILLS * 2_000,
  );
});

/** A tab that keeps what it seals, and not that it has sealed. */
const torn = (tab: TestTab): TestTab => ({
  ...tab,
  store: {
    ...tab.store,
    commit: (changes, options) => {
      const kept = isSealing(changes) ? changes.filter(({ table }) => table !== 'sessions') : changes;
      return tab.store.commit(kept, options);
    },
  },
});

it('a step of the ratchet that is not kept together with what it sealed is found out', async () => {
  const chat = new Chat();
  const [alice, bob] = [await chat.inbox(), await chat.inbox()];
  const sent = (tab: Tab): Promise<void> =>
    chat.clock.until(() => tab.wire.log.some(({ name }) => name === 'envelope:send'));
  await alice.client.messages.send(bob.address, 'hello');
  await alice.says(bob.address, 'hello', 'delivered');
  await alice.client.close();
  for (const wrapStore of [torn, (tab: TestTab) => tab]) {
    const next = await chat.open(alice.person, { kind: 'widget', wrapStore });
    await next.client.messages.send(bob.address, 'once more');
    await sent(next);
    next.tab.kill();
  }
  expect(chat.usedTwice()).toEqual([expect.stringContaining('two messages under one key')]);
  await bob.client.close();
});
