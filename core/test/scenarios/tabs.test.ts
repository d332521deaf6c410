import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conversationWith } from '../../src/base/conversation-id.ts';
import type { Note } from '../../src/environment/port.ts';
import type { Person } from '../support/people.ts';
import { Chat, type Tab } from './support/chat.ts';

describe('several tabs of one profile', () => {
  let chat: Chat;
  let bob: Tab;
  let person: Person;
  let leader: Tab;
  let follower: Tab;

  beforeEach(async () => {
    chat = new Chat();
    bob = await chat.inbox();
    const alice = await chat.inbox();
    [person, leader] = [alice.person, alice];
    follower = await chat.open(person, { kind: 'widget' });
    await follower.online();
  });
  afterEach(() => chat.close());

  const sockets = (): number => chat.server.connected().length;
  const take = async (text: string, withinMs: number): Promise<void> => {
    const at = chat.clock.now();
    await chat.clock.until(async () => (await bob.texts(leader.address)).some((item) => item.text === text));
    expect(chat.clock.now() - at).toBeLessThanOrEqual(withinMs);
  };

  it('have one identity and one socket, and show the same', async () => {
    expect(follower.address).toBe(leader.address);
    expect(sockets()).toBe(2);
    await follower.client.messages.send(bob.address, 'from the follower');
    await leader.client.messages.send(bob.address, 'from the leader');
    await bob.client.messages.send(leader.address, 'to both');
    await follower.shows(bob.address, 'to both');
    await follower.says(bob.address, 'from the leader', 'delivered');
    expect(await follower.log(bob.address)).toEqual(await leader.log(bob.address));
    expect(follower.events.filter(({ kind }) => kind === 'received')).toEqual([
      expect.objectContaining({ kind: 'received', conversation: bob.address }),
    ]);
    expect(sockets()).toBe(2);
  });

  it('both send a hundred, each in its order', async () => {
    const texts = (who: string): string[] => Array.from({ length: 100 }, (_, i) => `${who} ${i}`);
    await Promise.all([
      ...texts('l').map((text) => leader.client.messages.send(bob.address, text)),
      ...texts('f').map((text) => follower.client.messages.send(bob.address, text)),
    ]);
    await leader.says(bob.address, 'l 99', 'delivered');
    await leader.says(bob.address, 'f 99', 'delivered');
    const shown = (await bob.texts(leader.address)).map(({ text }) => text);
    expect(shown).toHaveLength(200);
    expect(shown.filter((text) => text.startsWith('l'))).toEqual(texts('l'));
    expect(shown.filter((text) => text.startsWith('f'))).toEqual(texts('f'));
    expect((await leader.texts(bob.address)).map(({ text }) => text)).toEqual(shown);
    expect(await bob.notes(leader.address)).toEqual([]);
  });

  it('go on at once when the leader is closed', async () => {
    await leader.client.close();
    await follower.client.messages.send(bob.address, 'still here');
    await take('still here', 1_000);
  });

  it('go on within five seconds when the leader dies', async () => {
    await follower.client.messages.send(bob.address, 'one');
    leader.tab.kill();
    await follower.client.messages.send(bob.address, 'two');
    await take('two', 5_000);
    expect(await bob.log(follower.address)).toEqual(['theirs: one', 'theirs: two']);
  });

  it('go on within five seconds when the leader freezes, and it steps back when it thaws', async () => {
    leader.tab.browser.freeze();
    await follower.client.messages.send(bob.address, 'while frozen');
    const at = chat.clock.now();
    await follower.says(bob.address, 'while frozen', 'delivered');
    expect(chat.clock.now() - at).toBeLessThanOrEqual(5_000);
    leader.tab.browser.thaw();
    await leader.client.messages.send(bob.address, 'thawed');
    await bob.shows(follower.address, 'thawed');
    await leader.shows(bob.address, 'while frozen');
    expect(await bob.log(follower.address)).toEqual(['theirs: while frozen', 'theirs: thawed']);
    expect(await bob.notes(follower.address)).toEqual([]);
    expect(sockets()).toBe(2);
  });

  it('read everything again where the store says before the lock does that another tab took over', async () => {
    await follower.tab.store.claimEngine();
    leader.events.length = 0;
    await leader.client.messages.send(bob.address, 'sent by the next engine');
    await chat.clock.until(() => leader.events.some((event) => event.kind === 'conversations' && !event.changed));
    await bob.shows(leader.address, 'sent by the next engine');
  });

  it('do not take over from a leader that answers, for minutes', async () => {
    const before = leader.wire.log.filter(({ name }) => name === 'connect').length;
    await chat.clock.advance(300_000);
    expect(follower.wire.log).toEqual([]);
    expect(leader.wire.log.filter(({ name }) => name === 'connect')).toHaveLength(before);
  });

  it('share drafts, names, read marks and who is writing', async () => {
    await bob.client.messages.send(leader.address, 'hello');
    await follower.shows(bob.address, 'hello');
    await follower.client.conversations.saveDraft(bob.address, 'dra');
    expect(await leader.client.conversations.get(bob.address)).toMatchObject({ draft: 'dra', unread: 1 });
    await follower.client.conversations.markRead(bob.address);
    await chat.clock.until(async () => (await leader.client.conversations.get(bob.address))?.unread === 0);
    await bob.says(leader.address, 'hello', 'read');
    await follower.client.account.setName('Alice');
    await chat.clock.until(() => leader.client.state().name === 'Alice');
    await follower.client.messages.send(bob.address, 'answer');
    await bob.shows(leader.address, 'answer');
    bob.client.conversations.setWriting(leader.address, true);
    await chat.clock.until(async () => (await follower.client.conversations.get(bob.address))?.writing === true);
    follower.client.conversations.setWriting(bob.address, true);
    await chat.clock.until(async () => (await bob.client.conversations.get(leader.address))?.writing === true);
  });

  it('are told nothing of a writing that ends where none had begun', async () => {
    const kinds: Note['kind'][] = [];
    follower.tab.environment.channel.listen(({ kind }) => kinds.push(kind));
    await bob.client.messages.send(leader.address, 'without a notice');
    await follower.shows(bob.address, 'without a notice');
    await chat.clock.advance(0);
    expect(kinds).toContain('changed');
    expect(kinds).not.toContain('writing');
  });

  it('take a message that came in for the end of the writing', async () => {
    const isWriting = async (): Promise<boolean | undefined> =>
      (await follower.client.conversations.get(bob.address))?.writing;
    await bob.client.messages.send(leader.address, 'hello');
    await follower.shows(bob.address, 'hello');
    const conversation = conversationWith(bob.address);
    const { channel } = leader.tab.environment;
    channel.post({ kind: 'writing', conversation, writing: true, mine: false });
    await chat.clock.until(async () => (await isWriting()) === true);
    channel.post({ kind: 'changed', conversations: [conversation], received: [{ conversation, id: 'any' }] });
    await chat.clock.until(async () => (await isWriting()) === false, { withinMs: 1_000 });
  });

  it('make one identity when both begin at the same moment', async () => {
    const newcomer = chat.newPerson();
    const [one, other] = [await chat.open(newcomer, { kind: 'widget' }), await chat.open(newcomer, { kind: 'widget' })];
    const created = Promise.all([
      one.client.account.create({ name: 'N' }),
      other.client.messages.send(bob.address, 'first'),
    ]);
    await chat.clock.until(() => one.client.state().phase === 'ready' && other.client.state().phase === 'ready');
    await created;
    expect(one.address).toBe(other.address);
    await bob.shows(one.address, 'first');
  });
});
