/** What a server is asked at the same time by a client with many conversations, and by one that it failed before. */
import { describe, expect, it } from 'vitest';
import { Chat, type Inbox } from './support/chat.ts';

const CONVERSATIONS = 30;
const AT_ONCE = 8;
const HOUR = 3_600_000;

describe('conversations begun at once', () => {
  it('ask for at most eight bundles at a time, and the others follow', async () => {
    const chat = new Chat();
    const owner = await chat.inbox('Owner');
    const others: Inbox[] = [];
    while (others.length < CONVERSATIONS) others.push(await chat.inbox());
    const asked = (): number => owner.wire.log.filter(({ name }) => name === 'bundle').length;
    owner.wire.judge((name) => (name === 'bundle' ? { kind: 'delay', delayMs: 5_000 } : undefined));
    await Promise.all(others.map(({ address }, i) => owner.client.messages.send(address, `first word ${i}`)));
    await chat.clock.until(() => asked() >= AT_ONCE, { what: 'requests for bundles' });
    await chat.clock.advance(1_000);
    expect(asked()).toBe(AT_ONCE);
    await Promise.all(others.map(({ address }, i) => owner.says(address, `first word ${i}`, 'delivered')));
    expect(asked()).toBe(CONVERSATIONS);
    await chat.close();
  });
});

describe('a conversation whose sends failed', () => {
  const failed = async (times: number) => {
    const chat = new Chat();
    const [alice, bob] = [await chat.inbox(), await chat.inbox()];
    const sends = (): number => alice.wire.log.filter(({ name }) => name === 'envelope:send').length;
    await alice.client.messages.send(bob.address, 'one');
    await alice.says(bob.address, 'one', 'delivered');
    await chat.clock.advance(60_000);
    const before = sends();
    let isFailing = true;
    alice.wire.judge((name) =>
      isFailing && name === 'envelope:send'
        ? { kind: 'refuse', code: 'unavailable', retryAfterMs: 120_000 }
        : undefined,
    );
    await alice.client.messages.send(bob.address, 'two');
    for (let i = 1; i <= times; i += 1) {
      await chat.clock.until(() => sends() - before >= i, { withinMs: HOUR, what: `try ${i}` });
    }
    await chat.clock.advance(1_000);
    expect(sends() - before).toBe(times);
    isFailing = false;
    alice.wire.breakConnections();
    await chat.clock.until(() => alice.client.state().connection !== 'online');
    await alice.online();
    await chat.clock.advance(10_000);
    return { chat, alice, bob, tried: sends() - before };
  };

  it.each([
    ['once waits on the next connection too, as long as the server asked', 1],
    ['twice waits on the next connection too, as long as the server asked', 2],
  ])('%s', async (_, times) => {
    const { chat, alice, bob, tried } = await failed(times);
    expect(tried).toBe(times);
    await alice.says(bob.address, 'two', 'delivered');
    await chat.close();
  });
});

describe('a listed device whose keys the server says it does not have', () => {
  it('gets the text all the same, when the server has them', async () => {
    const chat = new Chat();
    const [alice, bob] = [await chat.inbox(), await chat.inbox()];
    const asked = (): number => alice.wire.log.filter(({ name }) => name === 'bundle').length;
    alice.wire.next('bundle', { kind: 'refuse', code: 'not-found' });
    await alice.client.messages.send(bob.address, 'first word');
    await alice.says(bob.address, 'first word', 'delivered');
    expect(asked()).toBe(2);
    await chat.close();
  });
});
