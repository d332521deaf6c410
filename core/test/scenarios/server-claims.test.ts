/** What a server says of time, arrivals and lists, and how far it is believed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, type AnswerOf } from '@cipherchat/protocol';
import { settle } from '../support/fake-clock.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';

describe('what the server claims', () => {
  let chat: Chat;
  let alice: Inbox;
  let bob: Tab;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox('Alice'), await chat.inbox()];
  });
  afterEach(() => chat.close());

  const reconnect = async (): Promise<void> => {
    alice.wire.breakConnections();
    await chat.clock.until(() => alice.client.state().connection !== 'online');
    await alice.online();
    await settle(20);
  };

  it.each([
    ['an hour off', HOUR_MS],
    ['three days off', 3 * DAY_MS],
    ['a year behind', -365 * DAY_MS],
  ])('of the time puts right a clock that is %s', async (_, aheadMs) => {
    chat.serverClock.aheadMs = aheadMs;
    alice.wire.next('connect', { kind: 'refuse', code: 'unauthenticated' });
    await reconnect();
    const before = chat.clock.now();
    await alice.client.messages.send(bob.address, 'what time is it?');
    const [sent] = await alice.texts(bob.address);
    expect(sent?.sentAt).toBeGreaterThanOrEqual(before + aheadMs);
    expect(sent?.sentAt).toBeLessThan(before + aheadMs + HOUR_MS / 2);
  });

  it('of an arrival counts only for devices that the message was sent to', async () => {
    const [device = ''] = chat.server.data.listed(bob.address);
    await bob.client.close();
    await alice.client.messages.send(bob.address, 'hello');
    await alice.says(bob.address, 'hello', 'sent');
    const [send] = alice.wire.log.filter(({ name }) => name === 'envelope:send');
    const { id } = send?.request as { readonly id: string };
    const claim = (of: string): void =>
      alice.wire.alter('mailbox:pull', (answer) => ({
        ...(answer as AnswerOf<'mailbox:pull'>),
        deliveries: [{ id, device: of, at: chat.clock.now() }],
      }));
    claim('f'.repeat(32));
    await reconnect();
    expect((await alice.texts(bob.address)).map(({ status }) => status)).toEqual(['sent']);
    claim(device);
    await reconnect();
    await alice.says(bob.address, 'hello', 'delivered');
  });

  it('of a list that changed makes all go out anew, and keeps nothing of the first try', async () => {
    alice.wire.next('envelope:send', { kind: 'refuse', code: 'stale-list' });
    alice.wire.next('envelope:send', { kind: 'refuse', code: 'stale-list' });
    await alice.client.messages.send(bob.address, 'hello');
    await alice.says(bob.address, 'hello', 'delivered');
    const kept = (group: string): number => alice.person.profile.count('ledger', group);
    await chat.clock.until(() => kept(`done:${bob.address}`) === 2);
    expect(kept(bob.address)).toBe(0);
  });

  it('of lists that changed and are gone keeps all that was written, the name as well, for when they are back', async () => {
    const isDenied = (name: string): boolean => name === 'envelope:send' || name === 'lists';
    let denies = false;
    alice.wire.judge((name) => {
      denies ||= name === 'envelope:send';
      if (!denies || !isDenied(name)) return undefined;
      return { kind: 'refuse', code: name === 'lists' ? 'not-found' : 'stale-list' };
    });
    await alice.client.messages.send(bob.address, 'hello');
    await chat.clock.advance(120_000);
    expect((await alice.texts(bob.address)).map(({ status }) => status)).toEqual(['sending']);
    expect((await alice.client.conversations.get(bob.address))?.obstacle).toBe('server-behind');
    alice.wire.forgive();
    await bob.shows(alice.address, 'hello');
    await alice.client.messages.send(bob.address, 'are you there?');
    await bob.shows(alice.address, 'are you there?');
    expect((await bob.client.conversations.get(alice.address))?.name).toBe('Alice');
    expect(await bob.notes(alice.address)).toEqual([]);
  });
});
