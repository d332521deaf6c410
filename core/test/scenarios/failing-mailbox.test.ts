/** A server whose mailbox fails, while the rest of it works. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Fault } from '../support/wire.ts';
import { Chat, type Tab } from './support/chat.ts';

const MINUTE_MS = 60_000;

let chat: Chat;
let alice: Tab;
let bob: Tab;
/** When Bob asked for his mail since it fails. */
let asked: number[];

beforeEach(async () => {
  chat = new Chat();
  [alice, bob] = [await chat.inbox(), await chat.inbox()];
  asked = [];
});
afterEach(() => chat.close());

const failWith = (fault: Fault): void =>
  bob.wire.judge((name) => {
    if (name !== 'mailbox:pull') return undefined;
    asked.push(chat.clock.now());
    return fault;
  });

const pauses = (): readonly number[] => asked.slice(1).map((at, i) => at - (asked[i] ?? 0));

const begin = async (): Promise<void> => {
  bob.wire.breakConnections();
  await chat.clock.until(() => bob.client.state().connection === 'offline');
  await bob.online();
};

it('is asked after pauses that grow to a minute, each of another length, and again after the first answer', async () => {
  failWith({ kind: 'refuse', code: 'internal' });
  await begin();
  await chat.clock.advance(10 * MINUTE_MS);
  const [first = Infinity, ...others] = pauses();
  expect(first).toBeLessThanOrEqual(1_000);
  expect(others.slice(5).every((ms) => ms >= 30_000 && ms <= MINUTE_MS)).toBe(true);
  expect(new Set(others.slice(5)).size).toBeGreaterThan(1);
  expect(asked.length).toBeLessThan(30);
  bob.wire.judge(() => undefined);
  await alice.client.messages.send(bob.address, 'there again');
  await chat.clock.until(async () => (await bob.texts(alice.address)).length === 1, { withinMs: MINUTE_MS });
});

it('is asked no sooner on other connections, and not because of what is pushed', async () => {
  failWith({ kind: 'refuse', code: 'internal' });
  await begin();
  await chat.clock.advance(2 * MINUTE_MS);
  const before = asked.length;
  for (let i = 0; i < 3; i += 1) {
    await begin();
    await alice.client.messages.send(bob.address, `text ${i}`);
    await chat.clock.advance(1_000);
  }
  expect(asked.length - before).toBeLessThanOrEqual(1);
});

it('is asked later than it has asked for, by more each time', async () => {
  failWith({ kind: 'refuse', code: 'rate-limited', retryAfterMs: 10_000 });
  await begin();
  await chat.clock.advance(10 * MINUTE_MS);
  const [first = 0, ...others] = pauses();
  expect(first).toBeGreaterThan(10_000);
  expect(first).toBeLessThanOrEqual(11_000);
  expect(Math.min(...others.slice(5))).toBeGreaterThanOrEqual(40_000);
});
