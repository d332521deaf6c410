/** What a hundred waiting messages cost the engine, in calls of Web Crypto and in rows that it looks up. */
import { expect, it, vi } from 'vitest';
import { Chat } from './support/chat.ts';

const WAITING = 100;
/** Login, prekeys and lists that are looked after: independent of the number of messages. */
const BESIDES = 60;

const METHODS = ['importKey', 'sign', 'deriveBits', 'decrypt', 'digest'] as const;

it.each(['from someone who got no answer yet', 'from an acquaintance'])(
  'a hundred waiting messages %s cost what each of them needs, and nothing twice',
  async (from) => {
    const chat = new Chat();
    const reads: string[] = [];
    const alice = await chat.inbox();
    const person = chat.newPerson();
    const bob = await chat.open(person, {
      wrapStore: (tab) => {
        const get = tab.store.get.bind(tab.store);
        tab.store.get = (table, key) => {
          reads.push(table);
          return get(table, key);
        };
        return tab;
      },
    });
    const created = bob.client.account.create({});
    await chat.clock.until(() => bob.client.state().phase === 'ready', { what: 'an identity' });
    await created;
    await bob.online();
    await alice.client.messages.send(bob.address, 'hello');
    await bob.shows(alice.address, 'hello');
    if (from === 'from an acquaintance') {
      await bob.client.messages.send(alice.address, 'hi');
      await alice.shows(bob.address, 'hi');
    }
    bob.wire.cut();
    const [device = ''] = chat.server.data.listed(bob.address);
    const waiting = (): number => chat.server.data.waiting(device).length;
    for (let i = 0; i < WAITING; i += 1) await alice.client.messages.send(bob.address, `text ${i}`);
    await chat.clock.until(() => waiting() === WAITING, { withinMs: 600_000, what: 'all messages at the server' });
    await alice.client.close();

    const calls = METHODS.map((name) => vi.spyOn(crypto.subtle, name));
    reads.length = 0;
    bob.wire.restore();
    await chat.clock.until(() => waiting() === 0, { withinMs: 600_000, what: 'an empty mailbox' });
    const counts = Object.fromEntries(METHODS.map((name, i) => [name, calls[i]?.mock.calls.length ?? 0]));
    const looked = (table: string): number => reads.filter((one) => one === table).length;
    vi.restoreAllMocks();

    const most = (each: number): number => each * WAITING + BESIDES;
    // Imported: both chain keys, what the box's keys are derived from, the box's key. Opened: header and box.
    expect(counts['importKey']).toBeLessThanOrEqual(most(4));
    expect(counts['sign']).toBeLessThanOrEqual(most(4));
    expect(counts['deriveBits']).toBeLessThanOrEqual(most(1));
    expect(counts['decrypt']).toBeLessThanOrEqual(most(2));
    // Of the content.
    expect(counts['digest']).toBeLessThanOrEqual(most(1));
    expect(looked('processed')).toBeLessThanOrEqual(WAITING + 1);
    expect(looked('messages')).toBeLessThanOrEqual(most(1));
    expect(looked('held')).toBe(0);
    expect((await bob.texts(alice.address)).length).toBeGreaterThanOrEqual(WAITING);
    await chat.close();
  },
);
