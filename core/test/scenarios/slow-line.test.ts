/** A line on which a page of mail takes longer than a connection that says nothing is trusted. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { REQUESTS, type ParsedRequest } from '@cipherchat/protocol';
import { parse } from 'valibot';
import { Chat, type Tab } from './support/chat.ts';

let chat: Chat;
let alice: Tab;
let bob: Tab;

beforeEach(async () => {
  chat = new Chat();
  [alice, bob] = [await chat.inbox(), await chat.inbox()];
  await alice.client.messages.send(bob.address, 'hello');
  await alice.says(bob.address, 'hello', 'delivered');
});
afterEach(() => chat.close());

const waiting = () => chat.server.data.waiting(chat.server.data.listed(bob.address)[0] ?? '');
const limitOf = (request: unknown): number =>
  (parse(REQUESTS['mailbox:pull'], request) satisfies ParsedRequest<'mailbox:pull'>).limit;

/** All answers to Bob come one after the other; an envelope in them takes `envelopeMs`. */
const slowDown = (envelopeMs: number): void => {
  let freeAt = 0;
  bob.wire.judge((name, request) => {
    const now = chat.clock.now();
    if (name === 'connect') freeAt = now;
    if (name === 'mailbox:pull') {
      freeAt = Math.max(freeAt, now) + envelopeMs * Math.min(limitOf(request), waiting().length);
    }
    return name === 'mailbox:pull' || name === 'probe'
      ? { kind: 'delay', delayMs: Math.max(0, freeAt - now) }
      : undefined;
  });
};

const write = async (count: number): Promise<readonly string[]> => {
  bob.wire.cut();
  const texts = Array.from({ length: count }, (_, i) => `text ${i}`);
  for (const text of texts) await alice.client.messages.send(bob.address, text);
  await chat.clock.until(() => waiting().length === count);
  bob.wire.restore();
  bob.tab.browser.wake();
  return ['hello', ...texts];
};

const limits = (): readonly number[] =>
  bob.wire.log.filter(({ name }) => name === 'mailbox:pull').map(({ request }) => limitOf(request));

it.each([
  ['a whole page takes eight seconds', 300, 40],
  ['each envelope takes ten seconds', 3, 10_000],
])('brings the mail where %s', async (_, count, envelopeMs) => {
  slowDown(envelopeMs);
  const texts = await write(count);
  await chat.clock.until(() => waiting().length === 0, { withinMs: 300_000, what: 'an empty mailbox' });
  expect((await bob.texts(alice.address)).map(({ text }) => text)).toEqual(texts);
});

it('asks for whole pages again once the line is quick', async () => {
  slowDown(40);
  await write(300);
  await chat.clock.until(() => Math.min(...limits()) < 200);
  slowDown(0);
  await chat.clock.until(() => waiting().length === 0, { withinMs: 300_000 });
  for (let i = 0; i < 4; i += 1) {
    bob.wire.breakConnections();
    await chat.clock.until(() => bob.client.state().connection === 'offline');
    await bob.online();
    await chat.clock.advance(1_000);
  }
  expect(limits().at(-1)).toBe(200);
});
