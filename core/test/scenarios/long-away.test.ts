/** Away for a month, offline for an afternoon, asleep for a night. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, REQUESTS } from '@cipherchat/protocol';
import { History } from '../support/history.ts';
import { Chat, type Tab } from './support/chat.ts';

/** 250 messages wait after a month, or as many as the environment asks for. */
const WAITING = Number(process.env['WAITING'] ?? 250);
const SENDERS = 50;
const RETENTION_MS = 30 * DAY_MS;

describe('a device that comes back', () => {
  let chat: Chat;
  let bob: Tab;

  beforeEach(async () => {
    chat = new Chat();
    bob = await chat.inbox();
  });
  afterEach(() => chat.close());

  const device = (): string => chat.server.data.listed(bob.address)[0] ?? '';
  const waiting = () => chat.server.data.waiting(device());
  const isWaiting = (count: number): Promise<void> =>
    chat.clock.until(() => waiting().length === count, { withinMs: 600_000, what: `${count} that wait` });

  it(`after a month shows ${WAITING} messages of ${SENDERS} people in order, and a mark where some have expired`, async () => {
    chat.excuse('what waited for more than 30 days has expired', 'D1', 'D4', 'D5');
    const each = WAITING / SENDERS;
    const expired = Math.floor(each / 5);
    const texts = Array.from({ length: each + expired }, (_, i) => `text ${i}`);
    const senders: Tab[] = [];
    for (let i = 0; i < SENDERS; i += 1) senders.push(await chat.inbox());
    for (const sender of senders) await sender.client.messages.send(bob.address, 'hello');
    await chat.clock.until(async () => (await bob.conversations()).length === SENDERS);
    await isWaiting(0);
    bob.wire.cut();
    const write = async (from: number, to: number): Promise<void> => {
      const before = waiting().length;
      await Promise.all(
        senders.flatMap((tab) => texts.slice(from, to).map((text) => tab.client.messages.send(bob.address, text))),
      );
      await isWaiting(before + SENDERS * (to - from));
    };
    await write(0, expired);
    chat.clock.sleep(2 * DAY_MS);
    await write(expired, texts.length);
    for (const sender of senders) await sender.client.close();
    chat.clock.sleep(29 * DAY_MS);
    const kept = waiting().filter(({ at }) => at + RETENTION_MS > chat.clock.now());
    chat.server.data.replaceWaiting(device(), kept);
    expect(kept).toHaveLength(WAITING);

    bob.wire.restore();
    bob.tab.browser.wake();
    await isWaiting(0);
    for (const { address } of senders) {
      const shown = (await bob.items(address)).map((item) => (item.kind === 'text' ? item.text : item.note));
      expect(shown).toEqual(['hello', { kind: 'gap', missing: expired }, ...texts.slice(expired)]);
      expect(await bob.client.conversations.get(address)).toMatchObject({ unread: each + 1 });
    }
  }, 600_000);

  it('opens what comes next while the server takes the first acknowledgement', async () => {
    const alice = await chat.inbox();
    await alice.client.messages.send(bob.address, 'hello');
    await bob.shows(alice.address, 'hello');
    await isWaiting(0);
    bob.wire.cut();
    const texts = Array.from({ length: 300 }, (_, i) => `text ${i}`);
    await Promise.all(texts.map((text) => alice.client.messages.send(bob.address, text)));
    await isWaiting(texts.length);
    bob.wire.next('mailbox:acknowledge', { kind: 'delay', delayMs: 8_000 });
    bob.wire.restore();
    bob.tab.browser.wake();
    const isThere = async (): Promise<boolean> => (await bob.texts(alice.address)).length === 1 + texts.length;
    await chat.clock.until(isThere, { withinMs: 5_000, what: 'all texts' });
    expect(waiting()).toHaveLength(texts.length);
    await isWaiting(0);
  });

  it('sends two hundred that were written without a connection, once and in order', async () => {
    const alice = await chat.inbox();
    const members = [
      { name: 'alice', client: alice.client, address: alice.address },
      { name: 'bob', client: bob.client, address: bob.address },
    ] as const;
    const history = new History(members);
    alice.wire.cut();
    await chat.clock.until(() => alice.client.state().connection === 'offline');
    for (let i = 0; i < 200; i += 1) await history.write(members[0], `text ${i}`);
    expect(alice.client.state().waiting).toBe(200);
    alice.wire.restore();
    alice.tab.browser.wake();
    await chat.clock.until(() => alice.client.state().waiting === 0, { withinMs: 600_000 });
    await isWaiting(0);
    await chat.clock.until(() => history.isSettled());
    await history.check();
  });

  it('wakes after eight hours on another network and goes on within seconds', async () => {
    const alice = await chat.inbox();
    const members = [
      { name: 'alice', client: alice.client, address: alice.address },
      { name: 'bob', client: bob.client, address: bob.address },
    ] as const;
    const history = new History(members);
    await history.write(members[0], 'good night');
    await chat.clock.until(() => history.isSettled());
    chat.clock.sleep(8 * HOUR_MS);
    // The old socket is dead, and the browser does not know it.
    const connections = (): number => alice.wire.log.filter(({ name }) => name === 'connect').length;
    const before = connections();
    const isDead = (name: string): boolean => connections() === before && (name === 'probe' || name in REQUESTS);
    alice.wire.judge((name) => (isDead(name) ? { kind: 'lose-request' } : undefined));
    await history.write(members[1], 'good morning');
    await history.write(members[0], 'good morning to you');
    const at = chat.clock.now();
    alice.tab.browser.wake();
    await alice.shows(bob.address, 'good morning');
    await alice.online();
    expect(chat.clock.now() - at).toBeLessThan(4_000);
    await chat.clock.until(() => history.isSettled());
    await history.check();
  });
});
