/** Quotes, edits, deletions and reactions, between two people and on their other devices. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TextItem } from '../../src/base/view.ts';
import { messages } from '../../src/rows/records.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { linkDevice } from './support/linked-device.ts';

type Log = Pick<Tab, 'client' | 'texts' | 'address'>;

describe('a message', () => {
  let chat: Chat;
  let alice: Inbox;
  let bob: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    chat.excuse('what was sent is changed later', 'D1', 'D2', 'D3', 'D4', 'D5');
    [alice, bob] = [await chat.inbox(undefined, 'app'), await chat.inbox()];
    await bob.client.messages.send(alice.address, 'where is my jar?');
    await alice.shows(bob.address, 'where is my jar?');
    await alice.client.messages.send(bob.address, 'it left on Monday');
    await bob.shows(alice.address, 'it left on Monday');
  });
  afterEach(() => chat.close());

  const find = async (tab: Log, peer: Log, mine: boolean): Promise<TextItem> =>
    (await tab.texts(peer.address)).find((item) => item.mine === mine) ?? expect.fail('no such message');
  const until = (what: string, is: () => Promise<boolean>): Promise<void> =>
    chat.clock.until(is, { what, withinMs: 600_000 });
  const change = async (
    tab: Log,
    peer: Log,
    mine: boolean,
    asked: Parameters<Log['client']['messages']['change']>[2],
  ) => tab.client.messages.change(peer.address, (await find(tab, peer, mine)).id, asked);

  it('answers another one, on both sides', async () => {
    const asked = await find(alice, bob, false);
    await alice.client.messages.send(bob.address, 'this one?', asked.id);
    const waiting = (await alice.texts(bob.address)).at(-1);
    expect([waiting?.text, waiting?.replyTo]).toEqual(['this one?', asked.id]);
    await bob.shows(alice.address, 'this one?');
    const answer = (await bob.texts(alice.address)).at(-1);
    expect(answer?.replyTo).toBe((await find(bob, alice, true)).id);
    const [quoted] = await bob.client.messages.items(alice.address, [answer?.replyTo ?? '']);
    expect(quoted?.item).toMatchObject({ text: 'where is my jar?', mine: true });
    await alice.says(bob.address, 'this one?', 'delivered');
    expect((await alice.texts(bob.address)).at(-1)?.replyTo).toBe(asked.id);
  });

  it('is worded otherwise: at once here, then there, in the list too, and the last wording holds', async () => {
    await change(alice, bob, true, { kind: 'edit', text: 'it left on Tuesday' });
    await until('the new wording here', async () => (await find(alice, bob, true)).text === 'it left on Tuesday');
    await change(alice, bob, true, { kind: 'edit', text: 'it left on Wednesday' });
    await bob.shows(alice.address, 'it left on Wednesday');
    const item = await find(bob, alice, false);
    expect(item.marks?.edited).toBeDefined();
    expect((await bob.texts(alice.address)).map(({ text }) => text)).toEqual([
      'where is my jar?',
      'it left on Wednesday',
    ]);
    expect((await bob.conversations())[0]?.preview?.text).toBe('it left on Wednesday');
    expect((await bob.conversations())[0]?.unread).toBe(1);
    expect(await bob.notes(alice.address)).toEqual([]);
  });

  it('is changed while there is no connection: here at once, there later', async () => {
    alice.wire.cut();
    await change(alice, bob, true, { kind: 'edit', text: 'it leaves today' });
    await alice.shows(bob.address, 'it leaves today');
    alice.recover();
    await bob.shows(alice.address, 'it leaves today');
  });

  it('is changed or taken back before it was sealed: no one gets the first wording', async () => {
    chat.excuse('texts are changed before they are sent', 'D6');
    alice.wire.cut();
    await chat.clock.until(() => alice.client.state().connection === 'offline');
    const [first, second] = [
      await alice.client.messages.send(bob.address, 'a slip of the pen'),
      await alice.client.messages.send(bob.address, 'not for Bob'),
    ];
    await alice.client.messages.change(bob.address, first, { kind: 'edit', text: 'as it was meant' });
    await alice.client.messages.change(bob.address, second, { kind: 'delete', forEveryone: true });
    await alice.shows(bob.address, 'as it was meant');
    await until('the other to go', async () => (await alice.texts(bob.address)).every(({ id }) => id !== second));
    alice.recover();
    await bob.shows(alice.address, 'as it was meant');
    expect((await bob.texts(alice.address)).map(({ text }) => text)).not.toContain('not for Bob');
    expect(await bob.notes(alice.address)).toEqual([]);
  });

  it('is taken back for everyone: nothing of it stays, on neither disk', async () => {
    await change(bob, alice, false, { kind: 'react', reaction: '👍' });
    await change(alice, bob, true, { kind: 'delete', forEveryone: true });
    await until('it to be gone', async () => (await find(bob, alice, false)).marks?.deleted === true);
    for (const [tab, peer, mine] of [
      [alice, bob, true],
      [bob, alice, false],
    ] as const) {
      const item = await find(tab, peer, mine);
      expect([item.text, item.marks]).toEqual(['', { deleted: true }]);
      const rows = await tab.tab.store.list('messages', { group: peer.address });
      expect(JSON.stringify(rows.map((row) => messages.fromRow(row)))).not.toContain('Monday');
      expect((await tab.conversations())[0]?.preview).toMatchObject({ text: '', deleted: true });
    }
    await expect(change(alice, bob, true, { kind: 'edit', text: 'back' })).rejects.toMatchObject({
      code: 'unknown-message',
    });
  });

  it('is deleted on this device alone: the list shows the one before it, the peer keeps it', async () => {
    await change(bob, alice, false, { kind: 'delete', forEveryone: false });
    await until('it to be gone', async () => (await bob.texts(alice.address)).length === 1);
    expect((await bob.conversations())[0]?.preview?.text).toBe('where is my jar?');
    await chat.clock.advance(60_000);
    expect((await find(alice, bob, true)).text).toBe('it left on Monday');
  });

  it('does not count as unread once it is deleted here', async () => {
    await bob.client.messages.send(alice.address, 'deleted unread');
    await alice.shows(bob.address, 'deleted unread');
    const before = (await alice.conversations())[0]?.unread ?? 0;
    await alice.client.messages.change(bob.address, (await alice.texts(bob.address)).at(-1)?.id ?? '', {
      kind: 'delete',
      forEveryone: false,
    });
    await until('one less', async () => (await alice.conversations())[0]?.unread === before - 1);
    expect((await alice.client.conversations.totals()).unread).toBe(before - 1);
  });

  it('is deleted by one device of an account: on its other devices too', async () => {
    const phone = await linkDevice(chat, alice);
    await bob.client.messages.send(alice.address, 'for both devices');
    await alice.shows(bob.address, 'for both devices');
    await phone.shows(bob.address, 'for both devices');
    const both = (await alice.texts(bob.address)).at(-1) ?? expect.fail();
    await alice.client.messages.change(bob.address, both.id, { kind: 'delete', forEveryone: false });
    await until('it to go from the phone', async () => (await phone.texts(bob.address)).length === 0);
    expect((await bob.texts(alice.address)).at(-1)?.text).toBe('for both devices');
  });

  it('gets a reaction of each side, the last one of each, or none', async () => {
    await change(bob, alice, false, { kind: 'react', reaction: '👍' });
    await change(alice, bob, true, { kind: 'react', reaction: '🎉' });
    const reactions = async (tab: Log, peer: Log, mine: boolean): Promise<readonly string[]> =>
      ((await find(tab, peer, mine)).marks?.reactions ?? [])
        .map((one) => `${one.mine ? 'mine' : 'theirs'} ${one.reaction}`)
        .sort();
    await until('both', async () => (await reactions(alice, bob, true)).join() === 'mine 🎉,theirs 👍');
    await until('both there', async () => (await reactions(bob, alice, false)).join() === 'mine 👍,theirs 🎉');
    await change(bob, alice, false, { kind: 'react', reaction: '' });
    await until('one less', async () => (await reactions(alice, bob, true)).join() === 'mine 🎉,theirs ');
    await expect(change(bob, alice, false, { kind: 'react', reaction: 'x'.repeat(33) })).rejects.toMatchObject({
      code: 'text-too-long',
    });
  });

  const isUnsent = async (): Promise<boolean> => (await find(alice, bob, true)).marks?.unsent === true;

  it.each([
    ['edited', { kind: 'edit', text: 'it leaves today' } as const],
    ['deleted', { kind: 'delete', forEveryone: true } as const],
    ['answered by a sign', { kind: 'react', reaction: '👍' } as const],
  ])('that was %s shows that this was not sent, and it goes out with the next text', async (_, asked) => {
    alice.wire.next('envelope:send', { kind: 'refuse', code: 'malformed' });
    await change(alice, bob, true, asked);
    await until('the mark', isUnsent);
    await alice.client.messages.send(bob.address, 'and something else');
    await bob.shows(alice.address, 'and something else');
    expect(await isUnsent()).toBe(false);
    const { text, marks } = await find(bob, alice, false);
    expect(text === 'it leaves today' || marks?.deleted || marks?.reactions?.length === 1).toBe(true);
    expect(await bob.notes(alice.address)).toEqual([]);
    expect(await alice.tab.store.count('outbox', 'failed')).toBe(0);
  });

  it('keeps its last wording where the one before was refused and goes out with it', async () => {
    alice.wire.next('envelope:send', { kind: 'refuse', code: 'malformed' });
    await change(alice, bob, true, { kind: 'edit', text: 'it left on Tuesday' });
    await until('the mark', isUnsent);
    await change(alice, bob, true, { kind: 'edit', text: 'it left on Wednesday' });
    await bob.shows(alice.address, 'it left on Wednesday');
    await chat.clock.advance(60_000);
    expect((await find(bob, alice, false)).text).toBe('it left on Wednesday');
    expect(await isUnsent()).toBe(false);
  });

  it('is tried once for each text where the server refuses a change for good', async () => {
    let refusals = 0;
    alice.wire.next('envelope:send', { kind: 'refuse', code: 'malformed' });
    await change(alice, bob, true, { kind: 'react', reaction: '👍' });
    await until('the mark', isUnsent);
    // It goes before the text.
    alice.wire.judge((name) => {
      if (name !== 'envelope:send' || refusals > 0) return undefined;
      refusals += 1;
      return { kind: 'refuse', code: 'malformed' };
    });
    await alice.client.messages.send(bob.address, 'and something else');
    await bob.shows(alice.address, 'and something else');
    await chat.clock.advance(60_000);
    expect([refusals, await isUnsent()]).toEqual([1, true]);
  });

  it('cannot be changed by the other side', async () => {
    await expect(change(bob, alice, false, { kind: 'edit', text: 'mine now' })).rejects.toMatchObject({
      code: 'unknown-message',
    });
    await expect(change(bob, alice, false, { kind: 'delete', forEveryone: true })).rejects.toMatchObject({
      code: 'unknown-message',
    });
  });

  it('is changed on all devices of both', async () => {
    const phone = await linkDevice(chat, alice);
    await bob.client.messages.send(alice.address, 'one jar');
    await phone.shows(bob.address, 'one jar');
    const jar = (tab: Log, peer: Log) =>
      tab
        .texts(peer.address)
        .then((all) => all.find(({ text }) => text.includes('jar') && text !== 'where is my jar?'));
    await bob.client.messages.change(alice.address, (await jar(bob, alice))?.id ?? '', {
      kind: 'edit',
      text: 'two jars',
    });
    await phone.shows(bob.address, 'two jars');
    await phone.client.messages.change(bob.address, (await jar(phone, bob))?.id ?? '', {
      kind: 'react',
      reaction: '🙏',
    });
    const reaction = async (tab: Log, peer: Log) => (await jar(tab, peer))?.marks?.reactions?.[0];
    await until('the reaction on the desk', async () => (await reaction(alice, bob))?.mine === true);
    await until('the reaction at the visitor', async () => (await reaction(bob, alice))?.mine === false);
    const said = await phone.client.messages.send(bob.address, 'said on the phone');
    await alice.shows(bob.address, 'said on the phone');
    await alice.client.messages.change(bob.address, said, { kind: 'edit', text: 'said at the desk' });
    await phone.shows(bob.address, 'said at the desk');
    await bob.shows(alice.address, 'said at the desk');
  });
});
