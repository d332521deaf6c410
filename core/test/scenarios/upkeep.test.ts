import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, encodeCbor, parseDeviceList, PREKEY_KIND, type CborValue } from '@cipherchat/protocol';
import { registerKey, registers } from '../../src/rows/own-device-rows.ts';
import { putRow } from '../../src/rows/put-row.ts';
import { settle } from '../support/fake-clock.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';

describe('a profile over weeks and months', () => {
  let chat: Chat;
  let alice: Inbox;
  let bob: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox(), await chat.inbox()];
  });
  afterEach(() => chat.close());

  const device = (tab: Tab): string => chat.server.data.listed(tab.address)[0] ?? '';
  const version = (tab: Tab): number => chat.server.data.newest(tab.address);
  const lists = (tab: Tab): readonly Uint8Array[] => chat.server.data.allLists(tab.address);

  /** Days pass while the machine sleeps; then it is awake for some minutes. */
  const pass = async (days: number): Promise<void> => {
    chat.clock.sleep(days * DAY_MS);
    for (const tab of [alice, bob]) tab.tab.browser.wake();
    await alice.online();
    await bob.online();
    await chat.clock.advance(60_000);
  };

  const talk = async (text: string): Promise<void> => {
    await alice.client.messages.send(bob.address, text);
    await bob.shows(alice.address, text);
    await bob.client.messages.send(alice.address, `${text}?`);
    await alice.shows(bob.address, `${text}?`);
  };

  it('signs its list anew each week, and both sides talk on', async () => {
    await talk('week 0');
    for (let week = 1; week <= 5; week += 1) {
      await pass(7);
      expect([version(alice), version(bob)]).toEqual([1 + week, 1 + week]);
      await talk(`week ${week}`);
    }
    expect(await alice.log(bob.address)).toHaveLength(12);
    for (const tab of [alice, bob]) expect(await tab.notes(tab === alice ? bob.address : alice.address)).toEqual([]);
    const chain = lists(alice).map(parseDeviceList);
    expect(chain.map((list) => list.version)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([
    ['request', 2],
    ['answer', 1],
  ] as const)('signs one list of each version when the %s was lost: it is published %i times', async (lost, times) => {
    alice.wire.next('publishList', { kind: `lose-${lost}` });
    await pass(8);
    await chat.clock.advance(2 * 3_600_000);
    const sent = alice.wire.log
      .filter(({ name }) => name === 'publishList')
      .map(({ request }) => (request as { list: Uint8Array }).list);
    expect(sent).toHaveLength(times);
    for (const list of sent) expect(list).toEqual(sent[0]);
    expect(version(alice)).toBe(2);
  });

  it('forgets deleted registers after 180 days, and keeps the others', async () => {
    const write = (field: number, value: CborValue) => {
      const entry = encodeCbor([field, new Uint8Array(0), chat.clock.now(), new Uint8Array(16), value]);
      const row = { scope: 'settings', entry } as const;
      return alice.tab.store.commit([putRow(registers, registerKey('settings', field), row)]);
    };
    await write(3, []);
    await write(4, 30);
    const kept = async (): Promise<readonly string[]> => alice.tab.store.keys('account', { group: 'registers' });
    await pass(170);
    expect(await kept()).toHaveLength(2);
    await pass(11);
    await chat.clock.until(async () => (await kept()).length === 1, { what: 'the end of a register' });
    expect(await kept()).toEqual([registerKey('settings', 4)]);
  });

  it('marks a contact of which nothing is confirmed any more, and still writes to it', async () => {
    await talk('hello');
    await bob.client.close();
    chat.clock.sleep(46 * DAY_MS);
    alice.tab.browser.wake();
    await alice.online();
    const { issued } = parseDeviceList(lists(bob)[0] ?? new Uint8Array());
    await chat.clock.until(
      async () => (await alice.client.conversations.get(bob.address))?.notConfirmedSince === issued,
    );
    await alice.client.messages.send(bob.address, 'are you well?');
    await alice.says(bob.address, 'are you well?', 'sent');
    const back = await chat.open(bob.person, { kind: 'widget' });
    await back.shows(alice.address, 'are you well?');
    await chat.clock.until(() => version(bob) === 2);
    await back.client.messages.send(alice.address, 'yes');
    await alice.shows(bob.address, 'yes');
    await chat.clock.until(
      async () => (await alice.client.conversations.get(bob.address))?.notConfirmedSince === undefined,
    );
  });

  it('replaces its lasting prekeys each week, and forgets the old ones a month later', async () => {
    const ids = (): number[] => {
      const { mediumTerm, lastResortKem } = chat.server.data.stock(device(bob));
      return [mediumTerm, lastResortKem];
    };
    const kept = (kind: number): number => bob.person.profile.count('prekeys', `kind:${kind}`);
    expect(ids()).toEqual([1, 1]);
    for (let week = 2; week <= 7; week += 1) {
      await pass(7);
      expect(ids()).toEqual([week, week]);
    }
    expect(kept(PREKEY_KIND.mediumTerm)).toBeLessThanOrEqual(6);
    expect(bob.person.profile.get('prekeys', '1:1')).toBeUndefined();
    expect(bob.person.profile.get('prekeys', '3:1')).toBeUndefined();
    await talk('with fresh keys');
  });

  it('accepts a first message that waited for weeks while its prekeys were replaced', async () => {
    await bob.client.close();
    await alice.client.messages.send(bob.address, 'from long ago');
    await alice.says(bob.address, 'from long ago', 'sent');
    chat.clock.sleep(29 * DAY_MS);
    bob = Object.assign(await chat.open(bob.person, { kind: 'widget' }), { person: bob.person });
    await bob.shows(alice.address, 'from long ago');
    expect(bob.person.profile.count('handshakes', '1:1')).toBe(1);
    for (let week = 0; week < 7; week += 1) await pass(7);
    expect(bob.person.profile.count('handshakes', '1:1')).toBe(0);
  });

  it('takes back prekeys that it cannot answer for', async () => {
    bob.person.profile.apply([{ kind: 'delete', table: 'prekeys', key: '2:3' }]);
    await pass(2);
    expect(chat.server.data.stock(device(bob)).oneTime).not.toContain(3);
    await talk('hello');
  });

  it('registers an inbox with its whole stock, and fills it to a hundred of each kind', async () => {
    chat.oneTimePrekeys = undefined;
    const inbox = await chat.inbox(undefined, 'app');
    const stock = () => chat.server.data.stock(device(inbox));
    expect([stock().oneTime.length, stock().oneTimeKem.length]).toEqual([99, 99]);
    chat.server.data.waste(device(inbox), { oneTime: stock().oneTime.slice(20) });
    inbox.wire.breakConnections();
    await chat.clock.until(() => stock().oneTime.length === 100 && stock().oneTimeKem.length === 100);
  });

  it('keeps the private half of a prekey that was handed out for 31 days', async () => {
    chat.server.data.waste(device(bob), { oneTime: [1] });
    await pass(1);
    await pass(29);
    expect(bob.person.profile.get('prekeys', '2:1')).toBeDefined();
    await pass(4);
    expect(bob.person.profile.get('prekeys', '2:1')).toBeUndefined();
    expect(bob.person.profile.get('prekeys', '2:2')).toBeDefined();
  });

  it('goes on refilling after twenty stocks were handed out: the oldest private halves go', async () => {
    const stock = () => chat.server.data.stock(device(bob));
    for (let round = 0; round < 25; round += 1) {
      chat.server.data.waste(device(bob), stock());
      bob.wire.breakConnections();
      await chat.clock.until(() => stock().oneTime.length === 10 && stock().oneTimeKem.length === 10, {
        withinMs: 120_000,
      });
    }
    expect(bob.person.profile.count('prekeys', 'kind:2')).toBeLessThanOrEqual(200);
    const visitor = await chat.inbox();
    await visitor.client.messages.send(bob.address, 'hello');
    await bob.shows(visitor.address, 'hello');
  });

  it('makes new one-time prekeys as soon as one of the two kinds runs out', async () => {
    const stock = () => chat.server.data.stock(device(bob));
    chat.server.data.waste(device(bob), { oneTimeKem: stock().oneTimeKem });
    expect(stock().oneTimeKem).toEqual([]);
    await pass(1);
    await chat.clock.until(() => stock().oneTimeKem.length === 10, { withinMs: 31_000 });
    expect(stock().oneTime).toHaveLength(10);
  });

  it('keeps mail of a device that no list has, and opens it when one does', async () => {
    bob.wire.judge((name) => (name === 'lists' ? { kind: 'refuse', code: 'not-found' } : undefined));
    await alice.client.messages.send(bob.address, 'kept for later');
    await alice.says(bob.address, 'kept for later', 'sent');
    await chat.clock.until(() => bob.person.profile.count('held', alice.address) === 1);
    await settle(20);
    expect((await alice.texts(bob.address)).map(({ status }) => status)).toEqual(['sent']);
    expect(await bob.log(alice.address)).toEqual([]);
    expect(bob.person.profile.count('held', alice.address)).toBe(1);
    bob.wire.judge(() => undefined);
    await chat.clock.advance(3_600_000);
    await bob.shows(alice.address, 'kept for later');
    await alice.says(bob.address, 'kept for later', 'delivered');
    expect(bob.person.profile.count('held', alice.address)).toBe(0);
    expect(await bob.notes(alice.address)).toEqual([]);
  });

  it.each(['internal', 'unavailable', 'rate-limited'] as const)(
    'leaves mail in the mailbox while the server answers %s about the list of its sender',
    async (code) => {
      bob.wire.judge((name) => (name === 'lists' ? { kind: 'refuse', code } : undefined));
      await alice.client.messages.send(bob.address, 'comes a minute later');
      await alice.says(bob.address, 'comes a minute later', 'sent');
      await settle(20);
      await chat.clock.advance(61_000);
      expect(await bob.log(alice.address)).toEqual([]);
      expect(bob.person.profile.count('held', alice.address)).toBe(0);
      expect(chat.server.data.waiting(device(bob))).toHaveLength(1);
      bob.wire.judge(() => undefined);
      await chat.clock.advance(61_000);
      await bob.shows(alice.address, 'comes a minute later');
      await alice.says(bob.address, 'comes a minute later', 'delivered');
      expect(await bob.notes(alice.address)).toEqual([]);
    },
  );

  it('forgets after two weeks the keys of messages that never came', async () => {
    chat.excuse('the server has thrown a message away', 'D1', 'D2', 'D4', 'D5');
    const forgetsAt = (): number => bob.person.profile.get('sessions', device(alice))?.order ?? 0;
    await talk('hello');
    expect(forgetsAt()).toBe(Number.MAX_SAFE_INTEGER);
    bob.wire.alterPush = () => [];
    await alice.client.messages.send(bob.address, 'the server loses this');
    await alice.says(bob.address, 'the server loses this', 'sent');
    chat.server.data.replaceWaiting(device(bob), []);
    bob.wire.alterPush = (push) => [push];
    await talk('and goes on');
    expect(forgetsAt()).toBeLessThanOrEqual(chat.clock.now() + 14 * DAY_MS);
    await pass(13);
    expect(forgetsAt()).toBeLessThanOrEqual(chat.clock.now() + DAY_MS);
    await pass(2);
    expect(forgetsAt()).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('forgets after sixty days which envelopes it has seen', async () => {
    await talk('hello');
    expect(bob.person.profile.count('processed', 'processed')).toBe(1);
    await pass(61);
    expect(bob.person.profile.count('processed', 'processed')).toBe(0);
  });
});
