/**
 * Backups are made and restored at random points of conversations, on each store. Whatever happens, both screens are
 * true in the end: `Chat.close` holds the promises of delivery against them.
 */
import { afterAll, describe, it } from 'vitest';
import { DAY_MS, HOUR_MS, parseDeviceList } from '@cipherchat/protocol';
import fc from 'fast-check';
import { startTestMongo } from '../../../server/test/support/test-mongo.ts';
import { FakeClock, settle } from '../support/fake-clock.ts';
import { busyWith } from '../support/busy-cryptography.ts';
import {
  restorableMemory,
  restorableMongo,
  restorableSqlite,
  type RestorableStore,
} from '../support/restorable-store.ts';
import { Chat, type Tab } from './support/chat.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
/** So many schedules on the store in memory, and a fifth of them on each of the others. */
const RUNS = Number(process.env['RESTORES'] ?? 3);

const who = fc.constantFrom('alice', 'bob');
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('write' as const), by: who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('read' as const), by: who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), by: who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('mend' as const), by: who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('week' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('newcomer' as const), to: who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('backup' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('restore' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Mail waits for 30 days at most: no more weeks than that. */
const MOST_WEEKS = 3;
const schedule = fc
  .array(step, { minLength: 8, maxLength: 20 })
  .filter((steps) => steps.filter(({ kind }) => kind === 'week').length <= MOST_WEEKS)
  .filter((steps) => steps.some(({ kind }) => kind === 'restore'));

const found = await startTestMongo();
afterAll(() => found?.stop());

const stores: readonly (readonly [string, number, () => Promise<RestorableStore>])[] = [
  ['memory', RUNS, restorableMemory],
  ['SQLite', RUNS / 5, restorableSqlite],
  ...(found === undefined ? [] : [[found.name, RUNS / 5, () => restorableMongo(found)] as const]),
];

/** The newest list of a person is the newest one on the server. */
const isListed = async ({ store }: RestorableStore, { person, address }: Tab): Promise<boolean> => {
  const { bytes } = person.profile.get('contacts', address)?.value as { readonly bytes: Uint8Array };
  return (await store.account(address))?.version === parseDeviceList(bytes).version;
};

/** If `reader` has read everything of `writer`, it says so. */
const isToldRead = async (writer: Tab, reader: Tab): Promise<boolean> => {
  if ((await reader.client.conversations.get(writer.address))?.unread !== 0) return true;
  return (await writer.texts(reader.address)).every(({ mine, status }) => !mine || status === 'read');
};

describe.each(stores)('a server on %s that is put back to a backup', (_, runs, make) => {
  const play = async (steps: readonly Step[]): Promise<void> => {
    const kept = await make();
    const chat = new Chat(new FakeClock(), kept.store);
    const [alice, bob] = [await chat.inbox('Alice'), await chat.inbox('Bob')];
    const people: Tab[] = [alice, bob];
    const of = (name: 'alice' | 'bob') => (name === 'alice' ? [alice, bob] : [bob, alice]) as [Tab, Tab];
    let [restore, count] = [await kept.backup(), 0];
    await alice.client.messages.send(bob.address, 'hello');
    await bob.shows(alice.address, 'hello');
    const carryOut = async (one: Step): Promise<void> => {
      count += 1;
      switch (one.kind) {
        case 'write': {
          const [from, to] = of(one.by);
          await from.client.messages.send(to.address, `${one.by} ${String(count)}`);
          return;
        }
        case 'read': {
          const [by, peer] = of(one.by);
          await by.client.conversations.markRead(peer.address);
          return;
        }
        case 'cut':
          of(one.by)[0].wire.cut();
          return;
        case 'mend':
          of(one.by)[0].wire.restore();
          return;
        case 'week':
          chat.clock.sleep(8 * DAY_MS);
          for (const { tab } of people) tab.browser.wake();
          return;
        case 'newcomer': {
          // A first message may use a prekey a second time; it can be asked for again for a week.
          if (!of(one.to)[0].wire.reachable) return;
          const carol = await chat.inbox();
          people.push(carol);
          await carol.client.messages.send(of(one.to)[0].address, `new ${String(count)}`);
          await chat.clock.advance(60_000);
          return;
        }
        case 'backup':
          restore = await kept.backup();
          return;
        case 'restore':
          await busyWith(restore());
          chat.server.closeConnections();
      }
    };
    for (const one of steps) {
      await carryOut(one);
      await (count % 3 === 0 ? chat.clock.advance(5_000) : settle(3));
    }
    for (const tab of people) tab.wire.restore();
    for (const tab of people) await tab.online();
    const isTrue = async (): Promise<boolean> => {
      for (const tab of people) if (!(await isListed(kept, tab))) return false;
      return (await isToldRead(alice, bob)) && (await isToldRead(bob, alice));
    };
    await chat.clock.until(isTrue, { withinMs: 4 * HOUR_MS, what: 'the newest lists and true receipts' });
    await chat.close();
    await kept.dispose();
  };

  it.each(fc.sample(schedule, { numRuns: runs, seed: SEED }).map((steps) => [SEED, steps] as const))(
    'gets everything back (seed %i): %j',
    (_seed, steps) => play(steps),
  );
});
