import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { conversations } from '../../src/rows/records.ts';
import { Chat, type Tab } from './support/chat.ts';

describe('the list of conversations', () => {
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

  const totalsOf = ({ client }: Tab) => client.conversations.totals();
  const count = (unread: number) => chat.clock.until(async () => (await totalsOf(other)).unread === unread);

  it('counts what is unread in every tab, also when another tab leads and after a restart', async () => {
    for (const text of ['one', 'two', 'three']) await alice.client.messages.send(bob.address, text);
    await other.shows(alice.address, 'three');
    for (const tab of [bob, other]) expect(await totalsOf(tab)).toEqual({ conversations: 1, unread: 3 });
    await other.client.conversations.markRead(alice.address);
    expect((await totalsOf(other)).unread).toBe(0);
    await alice.says(bob.address, 'three', 'read');
    await bob.client.close();
    await other.online();
    await alice.client.messages.send(bob.address, 'four');
    await count(1);
    const opened = await chat.open(bob.person, { kind: 'widget' });
    expect(await totalsOf(opened)).toEqual({ conversations: 1, unread: 1 });
  });

  it('counts without opening the conversations', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await other.shows(alice.address, 'one');
    const list = vi.spyOn(other.tab.store, 'list');
    expect(await totalsOf(other)).toEqual({ conversations: 1, unread: 1 });
    expect(list.mock.calls.filter(([table]) => table === conversations.table)).toEqual([]);
  });

  it('counts by itself what an engine of an older build takes in, and is right again after it', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await other.shows(alice.address, 'one');
    // As 0.1.0 does it: a claim, and a row of a conversation without the total.
    const { store } = other.tab;
    const engine = await store.claimEngine();
    const row = await store.get(conversations.table, alice.address);
    const record = row && (await conversations.fromRow(row));
    if (record === undefined) throw new Error('there is no conversation');
    const changed = conversations.toRow(alice.address, { ...record, received: 3 });
    await store.commit([{ kind: 'put', table: conversations.table, row: changed }], { engine });
    expect((await totalsOf(other)).unread).toBe(3);
    await bob.client.close();
    await other.online();
    await alice.client.messages.send(bob.address, 'two');
    await count(4);
    expect(await store.get('account', 'unread')).toMatchObject({ value: { unread: 4 } });
  });

  it('has a conversation of which nothing but a text that waits is known', async () => {
    bob.wire.cut();
    await chat.clock.until(() => bob.client.state().connection === 'offline');
    await other.client.messages.send(alice.address, 'first of all');
    for (const tab of [bob, other]) {
      expect(await tab.conversations()).toMatchObject([{ id: alice.address, preview: { text: 'first of all' } }]);
      expect(await totalsOf(tab)).toEqual({ conversations: 1, unread: 0 });
    }
    bob.wire.restore();
    await alice.shows(bob.address, 'first of all');
  });

  it('tells the other tabs of a draft', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await bob.shows(alice.address, 'one');
    await chat.clock.advance(15_000);
    const heard = bob.events.length;
    await other.client.conversations.saveDraft(alice.address, 'half');
    await chat.clock.until(() => bob.events.length > heard);
    expect(bob.events.slice(heard)).toEqual([
      { kind: 'conversations', changed: [expect.objectContaining({ id: alice.address, draft: 'half' })] },
    ]);
  });

  it('reads of the texts that wait only those of the conversation that has changed', async () => {
    const strangers = ['b', 'c', 'd'].map((letter) => letter.repeat(32));
    bob.wire.cut();
    await chat.clock.until(() => bob.client.state().connection === 'offline');
    await other.client.messages.send(alice.address, 'mine');
    const { profile } = bob.person;
    const waiting = profile.list('outbox', { group: 'text' });
    const [text] = waiting;
    if (text === undefined) throw new Error('no text waits');
    const copies = strangers.map((peer, i) => ({
      ...text,
      key: String(i).repeat(32),
      value: { ...(text.value as object), peer },
    }));
    await other.tab.store.commit(copies.map((row) => ({ kind: 'put', table: 'outbox', row })));
    expect(await other.conversations()).toHaveLength(4);
    const get = vi.spyOn(other.tab.store, 'get');
    expect(await other.client.conversations.get(alice.address)).toMatchObject({ preview: { text: 'mine' } });
    expect(get.mock.calls.filter(([table]) => table === 'outbox')).toEqual([['outbox', text.key]]);
    await other.tab.store.commit(copies.map(({ key }) => ({ kind: 'delete', table: 'outbox', key })));
    bob.wire.restore();
    await alice.shows(bob.address, 'mine');
  });
});
