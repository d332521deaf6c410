import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '@cipherchat/protocol';
import { addressBytes, contacts, newContact } from '../../src/accounts/contacts.ts';
import { verifyDeviceList } from '../../src/crypto/device-list.ts';
import { settle } from '../support/fake-clock.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';

describe('a session that is lost', () => {
  let chat: Chat;
  let alice: Inbox;
  let bob: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox(), await chat.inbox()];
    await alice.client.messages.send(bob.address, 'hello');
    await bob.shows(alice.address, 'hello');
    await bob.client.messages.send(alice.address, 'hi');
    await alice.shows(bob.address, 'hi');
  });
  afterEach(() => chat.close());

  const device = (tab: Tab): string => chat.server.data.listed(tab.address)[0] ?? '';
  const forgetSessions = (tab: Inbox, peer: Tab): void =>
    tab.person.profile.apply([{ kind: 'delete', table: 'sessions', key: device(peer) }]);

  /** Resolves when the receiver has acknowledged it, whether or not it could be opened. */
  const send = async (text: string): Promise<void> => {
    await alice.client.messages.send(bob.address, text);
    await chat.clock.until(async () => (await alice.texts(bob.address)).at(-1)?.status !== 'sending');
    await chat.clock.until(() => chat.server.data.waiting(device(bob)).length === 0);
  };

  it('is set up anew, and what could not be opened comes again', async () => {
    bob = await chat.reopen(bob, () => forgetSessions(bob, alice));
    for (const text of ['1', '2', '3']) await alice.client.messages.send(bob.address, text);
    await bob.shows(alice.address, '1');
    await bob.shows(alice.address, '3');
    expect(await bob.log(alice.address)).toEqual(['theirs: hello', 'mine: hi', 'theirs: 1', 'theirs: 2', 'theirs: 3']);
    await bob.client.messages.send(alice.address, 'all there');
    await alice.shows(bob.address, 'all there');
    expect(new Set([...(await bob.notes(alice.address)), ...(await alice.notes(bob.address))])).toEqual(
      new Set(['unopened', 'renewed']),
    );
  });

  it('is not set up anew with a device that was removed, and nothing says that it was', async () => {
    chat.excuse('what a removed device sent is not asked for again', 'D1', 'D2', 'D4', 'D5');
    const [list = new Uint8Array()] = chat.server.data.lists(alice.address).lists;
    const account = addressBytes(alice.address);
    const { hash, deviceIds } = await verifyDeviceList(list, account);
    const removals = deviceIds.map((deviceId) => ({ deviceId, reason: 1 as const, since: 1 }));
    const next = await chat.signAnotherList(alice.person, list, { version: 2, previous: hash, devices: [], removals });
    const contact = newContact(await verifyDeviceList(next, account), chat.clock.now());
    bob = await chat.reopen(bob, () => {
      forgetSessions(bob, alice);
      bob.person.profile.apply([{ kind: 'put', table: 'contacts', row: contacts.toRow(alice.address, contact) }]);
    });
    await send('1');
    expect((await alice.texts(bob.address)).at(-1)).toMatchObject({ text: '1', status: 'sent' });
    await chat.clock.advance(60_000);
    expect(bob.wire.log.filter(({ name }) => name === 'bundle')).toEqual([]);
    expect(await bob.notes(alice.address)).not.toContain('renewed');
  });

  it('is set up anew once for a text that waited and for what is missing, as a bundle begins one session', async () => {
    await bob.client.close();
    forgetSessions(bob, alice);
    const next = await chat.open(bob.person, { kind: 'widget' });
    await next.online();
    next.wire.next('bundle', { kind: 'lose-request' });
    await next.client.messages.send(alice.address, 'waits for a bundle');
    await alice.client.messages.send(bob.address, 'for a lost session');
    await next.shows(alice.address, 'for a lost session');
    await alice.shows(bob.address, 'waits for a bundle');
  });

  it('is set up anew at most once an hour, three times a day; then it says so and stops', async () => {
    chat.excuse('what comes after the last renewal cannot be opened', 'D1', 'D2', 'D4');
    const renewals = (): number => bob.wire.log.filter(({ name }) => name === 'bundle').length;
    for (let hour = 0; hour < 8; hour += 1) {
      bob = await chat.reopen(bob, () => forgetSessions(bob, alice));
      await send(`hour ${hour}`);
      await chat.clock.advance(HOUR_MS + 1);
    }
    expect(renewals()).toBeLessThanOrEqual(1);
    const notes = await bob.notes(alice.address);
    expect(notes.filter((note) => note === 'renewed')).toHaveLength(3);
    expect(notes).toContain('renewed-often');
  });

  it('goes on where an old profile was restored: no key is used twice, and what was lost comes again', async () => {
    chat.excuse('an old profile knows nothing of what came after it', 'D1', 'D2', 'D4', 'D5');
    const snapshot = alice.person.profile.copy();
    await alice.client.messages.send(bob.address, 'after the snapshot');
    await bob.shows(alice.address, 'after the snapshot');
    await bob.client.messages.send(alice.address, 'noted');
    await alice.shows(bob.address, 'noted');
    await alice.client.close();
    const restored = chat.newPerson(snapshot);
    const tab = await chat.open(restored, { kind: 'widget' });
    await tab.online();
    await tab.client.messages.send(bob.address, 'who am I?');
    await bob.shows(alice.address, 'who am I?');
    await bob.client.messages.send(alice.address, 'yourself');
    await tab.shows(bob.address, 'yourself');
    const notes = await bob.notes(alice.address);
    expect(notes).toContain('conflict');
  });

  it('a first message that comes again after its session is gone is not accepted again', async () => {
    const carol = await chat.inbox();
    const [envelope = expect.fail()] = await firstFrom(carol);
    await bob.shows(carol.address, 'first');
    const replayed = { ...envelope, id: '5'.repeat(32) };
    bob = await chat.reopen(bob, () => forgetSessions(bob, carol));
    chat.server.replay(device(bob), replayed);
    await settle(30);
    expect(await bob.log(carol.address)).toEqual(['theirs: first']);
  });

  const firstFrom = async (tab: Tab) => {
    bob.wire.cut();
    await tab.client.messages.send(bob.address, 'first');
    await tab.says(bob.address, 'first', 'sent');
    const waiting = [...chat.server.data.waiting(device(bob))];
    bob.wire.restore();
    return waiting;
  };

  it('answers requests for what was sent to that very device only, and four in an hour', async () => {
    chat.excuse('what was not sent again within the limit stays lost', 'D1', 'D2', 'D4', 'D5');
    const asked = async (): Promise<number> =>
      alice.wire.log.filter(
        ({ name, request }) => name === 'envelope:send' && (request as { lists?: unknown }).lists === undefined,
      ).length;
    for (let round = 0; round < 6; round += 1) {
      bob = await chat.reopen(bob, () => {
        forgetSessions(bob, alice);
        bob.person.profile.apply([{ kind: 'delete', table: 'sessions', key: `trouble:${device(alice)}` }]);
      });
      await send(`round ${round}`);
      await settle(40);
    }
    expect(await asked()).toBeLessThanOrEqual(4);
  });

  it('forgets what it could send again: a day after delivery, a week after sending', async () => {
    const kept = (): number =>
      alice.person.profile.count('ledger', bob.address) + alice.person.profile.count('ledger', `done:${bob.address}`);
    await alice.says(bob.address, 'hello', 'delivered');
    expect(kept()).toBe(1);
    await chat.clock.advance(23 * HOUR_MS);
    expect(kept()).toBe(1);
    await chat.clock.advance(3 * HOUR_MS);
    expect(kept()).toBe(0);
    bob.wire.cut();
    await alice.client.messages.send(bob.address, 'undelivered');
    await alice.says(bob.address, 'undelivered', 'sent');
    chat.clock.sleep(8 * DAY_MS);
    alice.tab.browser.wake();
    await chat.clock.until(() => alice.person.profile.count('ledger', bob.address) === 0);
    expect(alice.person.profile.count('ledger', 'bare')).toBe(1);
    bob.wire.restore();
    bob.tab.browser.wake();
    await alice.says(bob.address, 'undelivered', 'delivered');
    await chat.clock.until(() => alice.person.profile.count('ledger', 'bare') === 0);
  });
});
