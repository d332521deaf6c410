import { conversationWith, stopsConversation, type ConversationId } from '../../src/view.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DAY_MS,
  fromBase32,
  fromBase64Url,
  parseDeviceList,
  toBase64Url,
  toHex,
  type AnswerOf,
} from '@cipherchat/protocol';
import { verifyDeviceList } from '../../src/crypto/device-list.ts';
import type { Obstacle } from '../../src/base/view.ts';
import { settle } from '../support/fake-clock.ts';
import type { Person } from '../support/people.ts';
import { Chat, type Tab } from './support/chat.ts';

describe('a server that lies', () => {
  let chat: Chat;
  let alice: Tab;
  let bob: Tab & { readonly person: Person };
  let mallory: Tab;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob, mallory] = [await chat.inbox(), await chat.inbox(), await chat.inbox()];
  });
  afterEach(() => chat.close());

  const lists = (tab: Tab): number => tab.wire.log.filter(({ name }) => name === 'lists').length;
  const sends = (tab: Tab): number => tab.wire.log.filter(({ name }) => name === 'envelope:send').length;
  const listOf = async (tab: Tab) => chat.server.data.lists(tab.address);

  /** The message is kept, not sent, for this reason; the draft stays; not one envelope has left. */
  const isStopped = async (
    tab: Tab,
    peer: ConversationId,
    obstacle: Obstacle,
    text = 'my card number',
  ): Promise<void> => {
    const before = sends(tab);
    await tab.client.conversations.saveDraft(peer, 'and more');
    await tab.client.messages.send(peer, text);
    await tab.says(peer, text, 'not-sent');
    expect((await tab.texts(peer)).at(-1)).toMatchObject({ text, status: 'not-sent', failure: obstacle });
    expect(await tab.client.conversations.get(peer)).toMatchObject({ obstacle, draft: 'and more' });
    expect(tab.client.state().waiting).toBe(0);
    await chat.clock.advance(120_000);
    expect(sends(tab)).toBe(before);
  };

  it('swaps the list of an address: nothing leaves; when it stops lying the user may try again', async () => {
    const theirs = await listOf(mallory);
    alice.wire.alter('lists', () => theirs);
    await isStopped(alice, bob.address, 'other-keys');
    const [{ id } = expect.fail()] = await alice.texts(bob.address);
    await alice.client.messages.retry(id);
    await settle(20);
    await alice.says(bob.address, 'my card number', 'not-sent');
    alice.wire.alter('lists', undefined);
    await alice.client.messages.retry(id);
    await alice.says(bob.address, 'my card number', 'delivered');
    expect(await bob.log(alice.address)).toEqual(['theirs: my card number']);
    expect((await alice.client.conversations.get(bob.address))?.obstacle).toBeUndefined();
  });

  it('swaps prekeys: nothing leaves', async () => {
    alice.wire.alter('bundle', () => chat.server.bundleOf(mallory.address));
    await isStopped(alice, bob.address, 'other-keys');
  });

  it.each([0, 3, 40, 100, 146, 1_000])('changes bit %i of a list: nothing leaves', async (bit) => {
    const answer = await listOf(bob);
    const [list = new Uint8Array()] = answer.lists;
    const at = (bit >> 3) % list.length;
    list[at] = (list[at] ?? 0) ^ (1 << (bit & 7));
    alice.wire.alter('lists', () => answer);
    await isStopped(alice, bob.address, 'other-keys');
  });

  it('says that the address does not exist', async () => {
    await isStopped(alice, conversationWith('a'.repeat(32)), 'unknown-address');
  });

  it('serves a list from 45 days ago to a newcomer: told that the owner has been away', async () => {
    await alice.client.close();
    await mallory.client.close();
    await bob.client.close();
    chat.clock.sleep(45 * DAY_MS);
    const visitor = await chat.open(chat.newPerson(), { kind: 'widget' });
    await isStopped(visitor, bob.address, 'away-too-long');
    const [{ id } = expect.fail()] = await visitor.texts(bob.address);
    const back = await chat.open(bob.person, { kind: 'widget' });
    await back.online();
    await chat.clock.until(() => chat.server.data.newest(bob.address) === 2);
    await visitor.client.messages.retry(id);
    await back.shows(visitor.address, 'my card number');
  });

  it.each([2, NaN])(
    'serves an older list than the page demands, or the page demands no number: %d',
    async (leastVersion) => {
      const owner = { address: bob.address, leastVersion };
      const visitor = await chat.open(chat.newPerson(), { kind: 'widget', owner });
      await isStopped(visitor, bob.address, 'rollback');
    },
  );

  const renew = async (): Promise<void> => {
    const version = chat.server.data.newest(bob.address);
    chat.clock.sleep(8 * DAY_MS);
    bob.tab.browser.wake();
    await chat.clock.until(() => chat.server.data.newest(bob.address) > version);
  };

  const talk = async (): Promise<void> => {
    await alice.client.messages.send(bob.address, 'hello');
    await bob.shows(alice.address, 'hello');
    await bob.client.messages.send(alice.address, 'hi');
    await alice.shows(bob.address, 'hi');
  };

  /** Bob's list is renewed, and the server does not give the newer one to Alice. */
  const withholdRenewal = async (): Promise<void> => {
    await talk();
    const old = await listOf(bob);
    alice.wire.alter('lists', () => old);
    await renew();
  };

  it('goes back to an older list than was seen before', async () => {
    await talk();
    const old = await listOf(bob);
    await renew();
    await bob.client.messages.send(alice.address, 'renewed');
    await alice.shows(bob.address, 'renewed');
    await chat.clock.until(async () => alice.wire.log.filter(({ name }) => name === 'lists').length > 1);
    await settle(20);
    const heard = bob.wire.received.length;
    alice.wire.judge((name) =>
      name === 'envelope:send' ? { kind: 'refuse', code: 'stale-list', lists: old.lists } : undefined,
    );
    alice.wire.alter('lists', () => old);
    await alice.client.messages.send(bob.address, 'are you there?');
    await chat.clock.advance(120_000);
    expect((await alice.texts(bob.address)).at(-1)).toMatchObject({ text: 'are you there?', status: 'sending' });
    expect(await alice.client.conversations.get(bob.address)).toMatchObject({ obstacle: 'server-behind' });
    expect(bob.wire.received.length).toBe(heard);
    alice.wire.forgive();
    await alice.says(bob.address, 'are you there?', 'delivered');
  });

  it('withholds a list that a message speaks of: told, and sent only on the word of the user', async () => {
    await withholdRenewal();
    await bob.client.messages.send(alice.address, 'renewed');
    await alice.shows(bob.address, 'renewed');
    await isStopped(alice, bob.address, 'list-missing', 'are you there?');
    expect(stopsConversation('list-missing')).toBe(false);
    expect(await alice.log(bob.address)).toContain('theirs: renewed');
    await alice.client.messages.retry((await alice.texts(bob.address)).at(-1)?.id ?? '');
    await alice.says(bob.address, 'are you there?', 'delivered');
  });

  it('gives a list before the one that a message speaks of: nothing is sent for that', async () => {
    await withholdRenewal();
    const between = await listOf(bob);
    await renew();
    await bob.client.messages.send(alice.address, 'renewed twice');
    await alice.shows(bob.address, 'renewed twice');
    await isStopped(alice, bob.address, 'list-missing', 'are you there?');
    alice.wire.alter('lists', () => between);
    alice.wire.breakConnections();
    await chat.clock.advance(120_000);
    expect((await alice.texts(bob.address)).at(-1)).toMatchObject({ text: 'are you there?', status: 'not-sent' });
    alice.wire.alter('lists', undefined);
    alice.wire.breakConnections();
    await alice.says(bob.address, 'are you there?', 'delivered');
  });

  it('withholds a list that a receipt speaks of: nothing is told, and the list is used once it is there', async () => {
    await withholdRenewal();
    await bob.client.messages.send(alice.address, 'renewed');
    await alice.shows(bob.address, 'renewed');
    await alice.client.conversations.markRead(bob.address);
    await chat.clock.advance(120_000);
    expect((await alice.client.conversations.get(bob.address))?.obstacle).toBeUndefined();
    await isStopped(alice, bob.address, 'list-missing', 'are you there?');
    alice.wire.alter('lists', undefined);
    alice.wire.breakConnections();
    await chat.clock.advance(120_000);
    await bob.client.messages.send(alice.address, 'look again');
    await alice.says(bob.address, 'are you there?', 'delivered');
  });

  it('shows two lists of one version: stopped for good', async () => {
    await talk();
    const answer = await listOf(bob);
    const forked = await chat.signAnotherList(bob.person, answer.lists[0] ?? new Uint8Array());
    expect(parseDeviceList(forked).version).toBe(1);
    alice.wire.alter('lists', () => ({ lists: [forked], newest: 1 }));
    alice.wire.next('envelope:send', { kind: 'refuse', code: 'stale-list', lists: [forked] });
    await alice.client.messages.send(bob.address, 'are you there?');
    await alice.says(bob.address, 'are you there?', 'not-sent');
    expect(await alice.client.conversations.get(bob.address)).toMatchObject({ obstacle: 'fork' });
    alice.wire.alter('lists', undefined);
    const id = (await alice.texts(bob.address)).at(-1)?.id ?? '';
    const before = sends(alice);
    await alice.client.messages.retry(id);
    await chat.clock.advance(60_000);
    expect((await alice.texts(bob.address)).at(-1)?.status).toBe('not-sent');
    expect(sends(alice)).toBe(before);
  });

  it.each([true, false])(
    'carries a first message of a device that a newer list removes (%s): shown only if it is listed',
    async (isRemoved) => {
      chat.excuse('a removed device is not heard, and the server takes nothing', 'D1', 'D2', 'D4', 'D5');
      const [list = new Uint8Array()] = (await listOf(bob)).lists;
      const { hash, deviceIds } = await verifyDeviceList(list, fromBase32(bob.address) ?? new Uint8Array());
      alice.wire.judge((name) => (name === 'envelope:send' ? { kind: 'refuse', code: 'unavailable' } : undefined));
      await alice.client.messages.send(bob.address, 'hello');
      await chat.clock.until(() => sends(alice) > 0, { what: 'the list held' });
      alice.wire.cut();
      await bob.client.messages.send(alice.address, 'one');
      await bob.says(alice.address, 'one', 'sent');
      const since = chat.clock.now();
      const removals = isRemoved ? deviceIds.map((deviceId) => ({ deviceId, reason: 2 as const, since })) : [];
      const next = { version: 2, previous: hash, removals, ...(isRemoved ? { devices: [] } : {}) };
      const newest = await chat.signAnotherList(bob.person, list, next);
      alice.wire.alter('lists', () => ({ lists: [list, newest], newest: 2 }));
      const asked = lists(alice);
      alice.wire.restore();
      await chat.clock.advance(60_000);
      expect(lists(alice)).toBeGreaterThan(asked);
      expect((await alice.log(bob.address)).includes('theirs: one')).toBe(!isRemoved);
    },
  );

  it('says again and again that the lists have changed: slower and slower, and nothing is sealed for nobody', async () => {
    await talk();
    alice.wire.judge((name) => (name === 'envelope:send' ? { kind: 'refuse', code: 'stale-list' } : undefined));
    const before = sends(alice);
    await alice.client.messages.send(bob.address, 'stale?');
    await chat.clock.advance(600_000);
    expect(sends(alice) - before).toBeLessThan(30);
    alice.wire.judge(() => undefined);
    await alice.says(bob.address, 'stale?', 'delivered');
    expect(await bob.log(alice.address)).toEqual(['theirs: hello', 'mine: hi', 'theirs: stale?']);
    expect(await bob.notes(alice.address)).toEqual([]);
  });

  it('puts a message under another name: not shown anywhere', async () => {
    chat.excuse('the server has given it to nobody', 'D1', 'D2', 'D4');
    await talk();
    bob.wire.cut();
    await alice.client.messages.send(bob.address, 'for Bob from Alice');
    await alice.says(bob.address, 'for Bob from Alice', 'sent');
    const [device = ''] = chat.server.data.listed(bob.address);
    const [malloryDevice = ''] = chat.server.data.listed(mallory.address);
    const [envelope = expect.fail()] = chat.server.data.waiting(device);
    const forged = [
      { ...envelope, sender: { account: mallory.address, device: malloryDevice } },
      { ...envelope, sender: { ...envelope.sender, account: mallory.address }, sequence: envelope.sequence + 1 },
    ];
    bob.wire.alter('mailbox:pull', (answer) => ({ ...(answer as AnswerOf<'mailbox:pull'>), envelopes: forged }));
    bob.wire.restore();
    await bob.online();
    await settle(40);
    expect(await bob.log(mallory.address)).toEqual([]);
    expect(await bob.log(alice.address)).toEqual(['theirs: hello', 'mine: hi']);
  });

  it('gives a message to somebody else: not shown there', async () => {
    await talk();
    const [device = ''] = chat.server.data.listed(bob.address);
    const [malloryDevice = ''] = chat.server.data.listed(mallory.address);
    bob.wire.cut();
    await alice.client.messages.send(bob.address, 'for Bob');
    await alice.says(bob.address, 'for Bob', 'sent');
    const [envelope = expect.fail()] = chat.server.data.waiting(device);
    chat.server.replay(malloryDevice, envelope);
    await settle(40);
    expect(await mallory.conversations()).toEqual([]);
  });

  it('hands out one prekey twice: the second one is answered with a new session, and nothing is lost', async () => {
    const bundle = await chat.server.bundleOf(bob.address);
    mallory.wire.alter('bundle', () => bundle);
    await mallory.client.messages.send(bob.address, 'first');
    await bob.shows(mallory.address, 'first');
    const carol = await chat.inbox();
    let given = false;
    carol.wire.alter('bundle', (answer) => {
      const again = given ? answer : bundle;
      given = true;
      return again;
    });
    await carol.client.messages.send(bob.address, 'second');
    await bob.shows(carol.address, 'second');
    expect(await bob.log(carol.address)).toEqual(['theirs: second']);
  });

  it('lies about its time: neither freshness nor order hang on it', async () => {
    alice.wire.alter('logIn', (answer) => ({ ...(answer as object), now: 0, expires: 900_000 }));
    alice.wire.breakConnections();
    await alice.online();
    await talk();
    expect(await alice.log(bob.address)).toEqual(['mine: hello', 'theirs: hi']);
    const [first = expect.fail()] = await alice.texts(bob.address);
    expect(first.sentAt).toBeGreaterThan(chat.clock.now() - DAY_MS);
  });

  const statesTime = (tab: Tab, at: number): void => {
    tab.wire.alterPush = (push) => [push.name === 'envelope:new' ? { ...push, push: { ...push.push, at } } : push];
  };

  it('states a time long past for an answer: it stays behind what it answers, and keeps its own time', async () => {
    await talk();
    await chat.clock.advance(60_000);
    await alice.client.messages.send(bob.address, 'shall I refuse?');
    await bob.shows(alice.address, 'shall I refuse?');
    statesTime(alice, 0);
    await bob.client.messages.send(alice.address, 'yes');
    await alice.shows(bob.address, 'yes');
    expect(await alice.log(bob.address)).toEqual(['mine: hello', 'theirs: hi', 'mine: shall I refuse?', 'theirs: yes']);
    expect((await alice.texts(bob.address)).at(-1)?.sentAt).toBeGreaterThan(chat.clock.now() - DAY_MS);
  });

  it('states a time that no calendar has: what is shown has a date', async () => {
    chat.excuse('the server has thrown a message away', 'D1', 'D4', 'D5');
    await talk();
    const [device = ''] = chat.server.data.listed(alice.address);
    alice.wire.cut();
    await bob.client.messages.send(alice.address, 'lost');
    await bob.says(alice.address, 'lost', 'sent');
    chat.server.data.replaceWaiting(device, []);
    alice.wire.restore();
    await alice.online();
    statesTime(alice, Number.MAX_SAFE_INTEGER);
    await bob.client.messages.send(alice.address, 'after it');
    await alice.shows(bob.address, 'after it');
    const times = (await alice.items(bob.address)).map((item) => (item.kind === 'text' ? item.sentAt : item.at));
    expect(times).toHaveLength(4);
    expect(times.map((time) => new Date(time).getTime())).toEqual(times);
  });

  it('floods with envelopes of devices that nobody lists: bounded, and the others are heard', async () => {
    await talk();
    const [device = ''] = chat.server.data.listed(bob.address);
    const [sample = expect.fail()] = await sampleOf(device);
    for (let i = 0; i < 400; i += 1) {
      const sender = {
        account: mallory.address,
        device: toHex(new Uint8Array(16).fill(i & 255, 0, 8).fill(i >> 8, 8)),
      };
      chat.server.replay(device, { ...sample, id: toHex(new Uint8Array(16).fill(i & 255).fill(i >> 8, 8)), sender });
    }
    await alice.client.messages.send(bob.address, 'through the crowd');
    await bob.shows(alice.address, 'through the crowd');
    const bundles = bob.wire.log.filter(({ name }) => name === 'bundle').length;
    expect(bundles).toBeLessThanOrEqual(20);
    expect(await bob.log(mallory.address)).toEqual([]);
  });

  it('floods one page with first messages of a list that nobody has: a hundred are kept, and the others are heard', async () => {
    const [device = ''] = chat.server.data.listed(bob.address);
    bob.wire.cut();
    await alice.client.messages.send(bob.address, 'through the crowd');
    await alice.says(bob.address, 'through the crowd', 'sent');
    const waiting = chat.server.data.waiting(device);
    const [sample = expect.fail()] = waiting;
    const bytes = fromBase64Url(sample.message) ?? expect.fail();
    const listVersionAt = 39;
    bytes.fill(0xff, listVersionAt, listVersionAt + 4);
    const crowd = Array.from({ length: 300 }, (_, i) => ({
      ...sample,
      id: toHex(new Uint8Array(16).fill(i & 255).fill(i >> 8, 8)),
      message: toBase64Url(bytes),
    }));
    chat.server.data.replaceWaiting(device, [...crowd, ...waiting]);
    bob.wire.restore();
    await bob.shows(alice.address, 'through the crowd');
    await chat.clock.until(() => chat.server.data.waiting(device).length === 0);
    expect(bob.person.profile.count('held', alice.address)).toBe(100);
  });

  const sampleOf = async (device: string) => {
    bob.wire.cut();
    await alice.client.messages.send(bob.address, 'sample');
    await alice.says(bob.address, 'sample', 'sent');
    const waiting = [...chat.server.data.waiting(device)];
    bob.wire.restore();
    await bob.shows(alice.address, 'sample');
    return waiting;
  };
});
