import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Chat, type Tab } from './support/chat.ts';
import { Mirror } from './support/mirror.ts';

describe('events', () => {
  let chat: Chat;
  let alice: Tab;
  let bob: Tab;
  let other: Tab;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox('Alice'), await chat.inbox('Bob')];
    other = await chat.open(bob.person, { kind: 'widget' });
    await other.online();
  });
  afterEach(() => chat.close());

  /** What was told so far has been heard. */
  const quiet = (): Promise<void> => chat.clock.advance(15_000);

  it('say enough of a conversation to show it without reading it again, in every tab', async () => {
    const mirrors = [new Mirror(alice, bob.address), new Mirror(bob, alice.address), new Mirror(other, alice.address)];
    const tabs = [alice, bob, other];
    for (const i of [1, 2, 3]) {
      await alice.client.messages.send(bob.address, `a ${i}`);
      await bob.client.messages.send(alice.address, `b ${i}`);
      await other.client.messages.send(alice.address, `c ${i}`);
    }
    await alice.shows(bob.address, 'c 3');
    await alice.says(bob.address, 'a 3', 'delivered');
    await bob.says(alice.address, 'c 3', 'delivered');
    await quiet();
    for (const [i, mirror] of mirrors.entries()) {
      const peer = i === 0 ? bob.address : alice.address;
      expect(mirror.items).toEqual(await tabs[i]!.items(peer));
      expect(mirror.items).toHaveLength(9);
      expect(mirror.view).toEqual(await tabs[i]!.client.conversations.get(peer));
      expect(mirror.unnamed).toBe(0);
    }
  });

  it('name the item, its place and the counts before they say that it was received', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await other.shows(alice.address, 'one');
    await quiet();
    for (const { events } of [bob, other]) {
      const at = events.findIndex(({ kind }) => kind === 'received');
      const before = events.slice(0, at);
      const item = expect.objectContaining({
        text: 'one',
        unread: true,
        order: expect.any(Number) as number,
      }) as object;
      const changes = [expect.objectContaining({ item })];
      expect(before).toContainEqual({ kind: 'transcript', conversation: alice.address, changes });
      const view = expect.objectContaining({ peer: alice.address, unread: 1 }) as object;
      expect(before).toContainEqual({ kind: 'conversations', changed: [view] });
    }
  });

  it('do not make a tab read the list of conversations again', async () => {
    for (let i = 0; i < 20; i += 1) await alice.client.messages.send(bob.address, `m ${i}`);
    await other.shows(alice.address, 'm 19');
    await quiet();
    const list = vi.spyOn(other.tab.store, 'list');
    await alice.client.messages.send(bob.address, 'last');
    await chat.clock.until(() => other.events.filter(({ kind }) => kind === 'received').length === 21);
    expect(list.mock.calls.filter(([table]) => table === 'conversations')).toEqual([]);
  });

  it('ask to read a conversation again where it was marked read, and everything after a sleep', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await bob.shows(alice.address, 'one');
    await quiet();
    const mirror = new Mirror(bob, alice.address);
    await mirror.read();
    await other.client.conversations.markRead(alice.address);
    await quiet();
    expect(mirror.unnamed).toBe(1);
    expect(mirror.view).toMatchObject({ unread: 0 });
    await mirror.read();
    bob.tab.browser.wake();
    expect(mirror.unnamed).toBe(1);
  });
});
