/**
 * What is said of messages on their way, in any order: before the message itself is known to be taken, late, twice, and
 * turned about.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ParsedDelivery } from '@cipherchat/protocol';
import { History, type Member } from '../support/history.ts';
import type { AnyPush } from '../support/wire.ts';
import { settle } from '../support/fake-clock.ts';
import { Chat, type Tab } from './support/chat.ts';

describe('acknowledgements', () => {
  let chat: Chat;
  let alice: Tab;
  let bob: Tab;
  let history: History;
  let writer: Member;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox(), await chat.inbox()];
    writer = { name: 'alice', client: alice.client, address: alice.address };
    const reader = { name: 'bob', client: bob.client, address: bob.address };
    history = new History([writer, reader]);
    await history.write(writer, 'hello');
    await history.write(reader, 'hi');
    await chat.clock.until(() => history.isSettled());
  });
  afterEach(async () => {
    await chat.clock.until(() => history.isSettled(), { withinMs: 600_000 });
    await history.check();
    await chat.close();
  });

  it('of arrival and reading come before the one of the send: nothing goes back', async () => {
    alice.wire.next('envelope:send', { kind: 'lose-answer' });
    await history.write(writer, 'read at once');
    await bob.shows(alice.address, 'read at once');
    await bob.client.conversations.markRead(alice.address);
    await alice.says(bob.address, 'read at once', 'read');
    await chat.clock.advance(60_000);
    expect((await alice.texts(bob.address)).flatMap(({ status }) => status ?? [])).toEqual(['read', 'read']);
    expect(alice.client.state().waiting).toBe(0);
  });

  it('of reading go out at once for the first message, and together for those that are read shortly after', async () => {
    const told = (): number => bob.wire.log.filter(({ name }) => name === 'envelope:send').length;
    const before = told();
    const read = async (text: string): Promise<void> => {
      await history.write(writer, text);
      await bob.shows(alice.address, text);
      await bob.client.conversations.markRead(alice.address);
      await settle(50);
    };
    await read('text 0');
    await alice.says(bob.address, 'text 0', 'read');
    for (let i = 1; i < 6; i += 1) await read(`text ${i}`);
    await alice.says(bob.address, 'text 5', 'read');
    expect(told() - before).toBeLessThanOrEqual(3);
    for (let i = 1; i < 6; i += 1) await alice.says(bob.address, `text ${i}`, 'read');
  });

  it('of arrival come late, last first, and three times: each counts once', async () => {
    const held: ParsedDelivery[] = [];
    alice.wire.alterPush = (push) => {
      if (push.name !== 'envelope:delivered') return [push];
      held.push(...push.push.deliveries);
      return [];
    };
    const texts = Array.from({ length: 8 }, (_, i) => `text ${i}`);
    for (const text of texts) await history.write(writer, text);
    await bob.shows(alice.address, 'text 7');
    await alice.says(bob.address, 'text 7', 'sent');
    await chat.clock.until(() => held.length === texts.length);
    const turned = held.toReversed();
    const again = [...turned, ...held, ...turned].map((delivery): AnyPush => ({
      name: 'envelope:delivered',
      push: { deliveries: [delivery] },
    }));
    alice.wire.alterPush = (push) => [...again, push];
    bob.client.conversations.setWriting(alice.address, true);
    await alice.says(bob.address, 'text 7', 'delivered');
    await bob.client.conversations.markRead(alice.address);
    await alice.says(bob.address, 'text 7', 'read');
    expect((await alice.texts(bob.address)).filter(({ status }) => status === 'read')).toHaveLength(9);
  });

  const asked = (): number => bob.wire.log.filter(({ name }) => name.startsWith('mailbox:')).length;
  const refuse = async (retryAfterMs: number): Promise<void> => {
    bob.wire.next('mailbox:acknowledge', { kind: 'refuse', code: 'rate-limited', retryAfterMs });
    await history.write(writer, 'shown all the same');
    await bob.shows(alice.address, 'shown all the same');
    await chat.clock.until(() => bob.wire.log.at(-1)?.name === 'mailbox:acknowledge');
  };

  it.each([
    ['whatever is pushed meanwhile', () => Promise.resolve()],
    ['also on another connection', () => bob.online()],
  ])('are refused for a while: nothing is asked for before it is over, %s, and nothing is lost', async (how, wait) => {
    await refuse(30_000);
    if (how.includes('connection')) bob.wire.breakConnections();
    const before = asked();
    for (let i = 0; i < 5; i += 1) await history.write(writer, `text ${i}`);
    await chat.clock.until(() => alice.client.state().waiting === 0);
    await wait();
    await chat.clock.advance(10_000);
    expect(asked()).toBe(before);
    await alice.says(bob.address, 'text 4', 'delivered');
  });

  it('are refused for a year: the client comes back within the hour', async () => {
    await refuse(365 * 24 * 3_600_000);
    const waiting = () => chat.server.data.waiting(chat.server.data.listed(bob.address)[0] ?? '');
    await chat.clock.until(() => waiting().length === 0, { withinMs: 3_700_000 });
  });
});
