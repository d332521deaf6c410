/** Pauses that the server asks of all clients: only the user ends one early, and no two end at the same moment. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Chat, type Tab } from './support/chat.ts';

describe('a connection', () => {
  let chat: Chat;
  let alice: Tab;
  beforeEach(async () => {
    chat = new Chat();
    alice = await chat.inbox();
    await alice.online();
  });
  afterEach(() => chat.close());

  it('keeps the pause that the server asked for, also when the page is shown again', async () => {
    const tries = (): number => alice.wire.log.filter(({ name }) => name === 'connect').length;
    const wakes = async (): Promise<void> => {
      const before = tries();
      for (let i = 0; i < 10; i += 1) alice.tab.browser.wake();
      await chat.clock.advance(4_000);
      expect(tries()).toBe(before);
      await alice.online();
    };
    alice.wire.next('connect', { kind: 'refuse', code: 'unavailable', retryAfterMs: 5_000 });
    alice.wire.breakConnections();
    await chat.clock.until(() => alice.client.state().cause === 'storage');
    await wakes();
    chat.server.drain(5_000);
    await chat.clock.until(() => alice.client.state().connection === 'connecting');
    await wakes();
  });

  it('adds to the pause that the server asks of all a part that is its own', async () => {
    const pauses = new Set<number>();
    for (let i = 0; i < 6; i += 1) {
      alice.wire.next('connect', { kind: 'refuse', code: 'unavailable', retryAfterMs: 100_000 });
      alice.wire.breakConnections();
      await chat.clock.until(() => alice.client.state().cause === 'storage');
      pauses.add((alice.client.state().retryAt ?? 0) - chat.clock.now());
      alice.client.reconnect();
      await alice.online();
    }
    expect(pauses.size).toBeGreaterThan(1);
    expect(Math.min(...pauses)).toBeGreaterThan(99_000);
  });
});
