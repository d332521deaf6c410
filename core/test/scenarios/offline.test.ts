import { REQUESTS } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Chat, type Tab } from './support/chat.ts';

describe('without a connection', () => {
  let chat: Chat;
  let alice: Tab;
  let bob: Tab;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox(), await chat.inbox()];
  });
  afterEach(() => chat.close());

  const offline = (tab: Tab): Promise<void> => chat.clock.until(() => tab.client.state().connection === 'offline');

  it('keeps what is written, shows that it waits, and sends all of it once and in order', async () => {
    alice.wire.cut();
    await offline(alice);
    const texts = Array.from({ length: 30 }, (_, i) => `text ${i}`);
    for (const text of texts) await alice.client.messages.send(bob.address, text);
    expect((await alice.texts(bob.address)).map(({ status }) => status)).toEqual(texts.map(() => 'waiting'));
    expect(alice.client.state().waiting).toBe(30);
    expect(await alice.client.conversations.get(bob.address)).toMatchObject({
      preview: { text: 'text 29', status: 'waiting' },
    });
    alice.wire.restore();
    await alice.says(bob.address, 'text 29', 'delivered');
    expect((await bob.texts(alice.address)).map(({ text }) => text)).toEqual(texts);
    expect((await alice.texts(bob.address)).map(({ text }) => text)).toEqual(texts);
    await chat.clock.until(() => alice.client.state().waiting === 0);
  });

  it('makes an identity and takes the first message', async () => {
    const person = chat.newPerson();
    const visitor = await chat.open(person, { kind: 'widget' });
    visitor.wire.cut();
    await visitor.client.messages.send(bob.address, 'hello?');
    await chat.clock.until(() => visitor.client.state().phase === 'ready');
    const { address } = visitor;
    await offline(visitor);
    await visitor.says(bob.address, 'hello?', 'waiting');
    await visitor.client.close();
    const back = await chat.open(person, { kind: 'widget' });
    expect(back.address).toBe(address);
    await bob.shows(address, 'hello?');
    await back.says(bob.address, 'hello?', 'delivered');
  });

  it('tries again by itself, and at once when the network is back', async () => {
    alice.wire.cut();
    await offline(alice);
    await chat.clock.advance(3_600_000);
    const tries = (): number => alice.wire.log.filter(({ name }) => name === 'challenge').length;
    const before = tries();
    await chat.clock.advance(600_000);
    expect(tries() - before).toBeGreaterThanOrEqual(9);
    expect(tries() - before).toBeLessThanOrEqual(21);
    alice.wire.restore();
    const at = chat.clock.now();
    alice.tab.browser.wake();
    await alice.online();
    expect(chat.clock.now() - at).toBeLessThan(1_000);
  });

  it('notices within seconds of waking that the connection is gone', async () => {
    const at = chat.clock.now();
    alice.wire.next('probe', { kind: 'lose-request' });
    alice.tab.browser.wake();
    await chat.clock.until(() => alice.client.state().connection !== 'online', { withinMs: 3_000 });
    await alice.online();
    expect(chat.clock.now() - at).toBeLessThan(4_000);
  });

  it('renews its token on the same socket, for hours', async () => {
    await chat.clock.advance(4 * 3_600_000);
    expect(alice.wire.log.filter(({ name }) => name === 'connect')).toHaveLength(1);
    expect(alice.wire.log.filter(({ name }) => name === 'session:renew').length).toBeGreaterThan(16);
    await alice.client.messages.send(bob.address, 'still here');
    await bob.shows(alice.address, 'still here');
  });

  it('goes on with its token when one renewal fails', async () => {
    alice.wire.next('challenge', { kind: 'refuse', code: 'unavailable' });
    await chat.clock.advance(3_600_000);
    expect(alice.wire.log.filter(({ name }) => name === 'connect')).toHaveLength(1);
  });

  it('waits as long as a stopping server asks', async () => {
    const at = chat.clock.now();
    chat.server.drain(5_000);
    await chat.clock.until(() => alice.client.state().connection === 'connecting');
    await alice.online();
    expect(chat.clock.now() - at).toBeGreaterThanOrEqual(5_000);
    expect(chat.clock.now() - at).toBeLessThan(6_000);
  });

  const reconnect = async (): Promise<void> => {
    alice.wire.breakConnections();
    await offline(alice);
    await alice.online();
  };
  const connects = (): number => alice.wire.log.filter(({ name }) => name === 'connect').length;

  it('stays with a stopping server until it has another connection', async () => {
    const before = connects();
    chat.server.drain(5_000, false);
    await alice.client.messages.send(bob.address, 'while it stops');
    await bob.shows(alice.address, 'while it stops');
    expect([alice.client.state().connection, connects()]).toEqual(['online', before]);
    const offline = vi.fn();
    const forget = alice.client.subscribe(() => {
      if (alice.client.state().connection !== 'online') offline();
    });
    await chat.clock.until(() => connects() > before);
    await alice.client.messages.send(bob.address, 'after it');
    await alice.says(bob.address, 'after it', 'delivered');
    await chat.clock.advance(2_000);
    expect(chat.server.connected().length).toBe(new Set(chat.server.connected()).size);
    forget();
    expect(offline).not.toHaveBeenCalled();
  });

  it('still hears the answer to what it sent over the connection that it leaves', async () => {
    const before = connects();
    chat.server.drain(1_000, false);
    alice.wire.next('envelope:send', { kind: 'delay', delayMs: 1_300 });
    await alice.client.messages.send(bob.address, 'in between');
    await alice.says(bob.address, 'in between', 'delivered');
    expect(connects()).toBeGreaterThan(before);
    expect(alice.wire.log.filter(({ name }) => name === 'envelope:send')).toHaveLength(1);
  });

  it('tries again while a stopping server still has it, and goes on where that closes first', async () => {
    const before = connects();
    alice.wire.next('connect', { kind: 'refuse', code: 'unavailable' });
    chat.server.drain(1_000, false);
    await chat.clock.until(() => connects() === before + 1);
    expect(alice.client.state().connection).toBe('online');
    chat.server.closeConnections();
    await alice.online();
    await alice.client.messages.send(bob.address, 'here again');
    await alice.says(bob.address, 'here again', 'delivered');
  });

  it.each(['a farewell', 'a refusal'])('comes back within the hour when %s asks for a year', async (how) => {
    const retryAfterMs = 365 * 24 * 3_600_000;
    if (how === 'a farewell') chat.server.drain(retryAfterMs);
    else {
      alice.wire.next('logIn', { kind: 'refuse', code: 'rate-limited', retryAfterMs });
      alice.wire.breakConnections();
    }
    await chat.clock.until(() => alice.client.state().connection !== 'online');
    await chat.clock.until(() => alice.client.state().connection === 'online', { withinMs: 3_700_000 });
  });

  it('sends once, whatever becomes of request and answer', async () => {
    for (const kind of ['lose-request', 'lose-answer', 'cut-before', 'cut-after'] as const) {
      alice.wire.next('envelope:send', { kind });
      await alice.client.messages.send(bob.address, kind);
      await alice.says(bob.address, kind, 'delivered');
    }
    const sends = alice.wire.log
      .filter(({ name }) => name === 'envelope:send')
      .map(({ request }) => request as { id: string });
    const bytes = new Map<string, string>();
    for (const send of sends) {
      expect(bytes.get(send.id) ?? JSON.stringify(send)).toBe(JSON.stringify(send));
      bytes.set(send.id, JSON.stringify(send));
    }
    expect(bytes.size).toBe(4);
    expect(await bob.log(alice.address)).toEqual([
      'theirs: lose-request',
      'theirs: lose-answer',
      'theirs: cut-before',
      'theirs: cut-after',
    ]);
    expect(await bob.notes(alice.address)).toEqual([]);
  });

  it('gives up a connection that is silent instead of closed, and goes on over another one', async () => {
    const connections = (): number => alice.wire.log.filter(({ name }) => name === 'connect').length;
    const before = connections();
    const isSilent = (): boolean => connections() === before;
    alice.wire.judge((name) =>
      isSilent() && (name === 'probe' || name in REQUESTS) ? { kind: 'lose-request' } : undefined,
    );
    alice.wire.alterPush = (push) => (isSilent() ? [] : [push]);
    await alice.client.messages.send(bob.address, 'is anybody there?');
    await alice.says(bob.address, 'is anybody there?', 'delivered');
    expect(connections()).toBe(before + 1);
  });

  it('notices within five seconds that an open connection is dead, and sends over one next to it', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await alice.says(bob.address, 'one', 'delivered');
    const connections = (): number => alice.wire.log.filter(({ name }) => name === 'connect').length;
    const before = connections();
    alice.wire.judge((name) => (connections() === before && name !== 'connect' ? { kind: 'lose-request' } : undefined));
    const at = chat.clock.now();
    await alice.client.messages.send(bob.address, 'two');
    await chat.clock.until(() => connections() > before, { withinMs: 6_000 });
    await alice.says(bob.address, 'two', 'delivered');
    expect(chat.clock.now() - at).toBeLessThan(8_000);
    expect(alice.wire.log.filter(({ name }) => name === 'challenge')).toHaveLength(1);
  });

  it('keeps a connection that answers, however long one request takes', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await alice.says(bob.address, 'one', 'delivered');
    const connections = (): number => alice.wire.log.filter(({ name }) => name === 'connect').length;
    const before = connections();
    alice.wire.next('envelope:send', { kind: 'delay', delayMs: 30_000 });
    await alice.client.messages.send(bob.address, 'two');
    await alice.says(bob.address, 'two', 'delivered');
    expect(connections()).toBe(before);
  });

  it('tells each cause apart, and when the next try begins', async () => {
    const causes = [
      ['rate-limited', 'limited'],
      ['unreachable', 'server'],
      ['invalid-answer', 'server'],
      ['policy', 'policy'],
      ['intercepted', 'intercepted'],
      ['blocked', 'blocked'],
      ['unavailable', 'storage'],
      ['storage-full', 'storage'],
      ['internal', 'storage'],
      ['malformed', 'refused'],
    ] as const;
    for (const [code, cause] of causes) {
      alice.wire.next('connect', { kind: 'refuse', code, retryAfterMs: 40_000 });
      alice.wire.breakConnections();
      await chat.clock.until(() => {
        const { connection, cause: shown, retryAt = 0 } = alice.client.state();
        return connection === 'offline' && shown === cause && retryAt - chat.clock.now() > 39_000;
      });
      alice.client.reconnect();
      await alice.online();
      expect(alice.client.state()).toMatchObject({ cause: undefined, retryAt: undefined });
    }
    alice.tab.browser.setOnline(false);
    alice.wire.cut();
    await chat.clock.until(() => alice.client.state().cause === 'offline');
  });

  it('stops after a final refusal, also when the page is shown again, and tries once an hour', async () => {
    alice.wire.judge((name) => (name === 'connect' ? { kind: 'refuse', code: 'malformed' } : undefined));
    alice.wire.breakConnections();
    await chat.clock.until(() => alice.client.state().cause === 'refused');
    const tries = (): number => alice.wire.log.filter(({ name }) => name === 'connect').length;
    const before = tries();
    for (let i = 0; i < 10; i += 1) alice.tab.browser.wake();
    await chat.clock.advance(50 * 60_000);
    expect(tries()).toBe(before);
    alice.wire.forgive();
    await chat.clock.until(() => alice.client.state().connection === 'online', { withinMs: 3_600_000 });
  });

  it('logs in once for a hundred pages and reconnects, and again when the token is not accepted', async () => {
    const logins = (): number => alice.wire.log.filter(({ name }) => name === 'logIn' || name === 'register').length;
    expect(logins()).toBe(1);
    for (let i = 0; i < 100; i += 1) {
      alice.wire.breakConnections();
      await chat.clock.until(() => alice.client.state().connection !== 'online');
      alice.tab.browser.wake();
      await alice.online();
    }
    expect(logins()).toBe(1);
    for (let i = 0; i < 5; i += 1) {
      const next = await chat.open(alice.person, { kind: 'widget' });
      await next.online();
      expect(next.wire.log.filter(({ name }) => name === 'logIn')).toHaveLength(0);
      await next.client.close();
    }
    alice.wire.next('connect', { kind: 'refuse', code: 'unauthenticated' });
    alice.wire.breakConnections();
    await chat.clock.until(() => logins() === 2);
    await alice.online();
  });

  it('goes on with longer pauses when connections break soon after they began', async () => {
    const pauses: number[] = [];
    for (let i = 0; i < 8; i += 1) {
      await alice.online();
      const at = chat.clock.now();
      alice.wire.breakConnections();
      await chat.clock.until(() => alice.client.state().connection === 'offline');
      await chat.clock.until(() => alice.client.state().connection === 'online', { withinMs: 120_000 });
      pauses.push(chat.clock.now() - at);
    }
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(30_000);
    await chat.clock.advance(61_000);
    const at = chat.clock.now();
    alice.wire.breakConnections();
    await chat.clock.until(() => alice.client.state().connection === 'offline');
    await alice.online();
    expect(chat.clock.now() - at).toBeLessThanOrEqual(1_000);
  });

  it('waits when the server asks for a pause, says so, and goes on', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await alice.says(bob.address, 'one', 'delivered');
    alice.wire.next('envelope:send', { kind: 'refuse', code: 'rate-limited', retryAfterMs: 30_000 });
    const at = chat.clock.now();
    await alice.client.messages.send(bob.address, 'two');
    await chat.clock.until(async () => (await alice.client.conversations.get(bob.address))?.obstacle === 'limited');
    expect((await alice.client.conversations.get(bob.address))?.retryAt).toBeGreaterThanOrEqual(at + 30_000);
    expect((await alice.texts(bob.address)).at(-1)?.status).toBe('sending');
    await alice.says(bob.address, 'two', 'delivered');
    expect(chat.clock.now() - at).toBeGreaterThanOrEqual(30_000);
    expect((await alice.client.conversations.get(bob.address))?.obstacle).toBeUndefined();
  });

  it.each([
    ['another text', () => alice.client.messages.send(bob.address, 'three')],
    ['another connection', () => reconnect()],
  ])('waits no less when the server asks for a pause, with %s meanwhile', async (_, meanwhile) => {
    await alice.client.messages.send(bob.address, 'one');
    await alice.says(bob.address, 'one', 'delivered');
    alice.wire.next('envelope:send', { kind: 'refuse', code: 'rate-limited', retryAfterMs: 30_000 });
    const at = chat.clock.now();
    await alice.client.messages.send(bob.address, 'two');
    await chat.clock.until(async () => (await alice.client.conversations.get(bob.address))?.obstacle === 'limited');
    await meanwhile();
    await alice.says(bob.address, 'two', 'delivered');
    expect(chat.clock.now() - at).toBeGreaterThanOrEqual(30_000);
  });

  it('sends at once where the user asks for it, also in a pause that the server asked for', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await alice.says(bob.address, 'one', 'delivered');
    alice.wire.next('envelope:send', { kind: 'refuse', code: 'rate-limited', retryAfterMs: 30_000 });
    const at = chat.clock.now();
    await alice.client.messages.send(bob.address, 'two');
    await chat.clock.until(async () => (await alice.client.conversations.get(bob.address))?.obstacle === 'limited');
    alice.client.reconnect();
    await alice.says(bob.address, 'two', 'delivered');
    expect(chat.clock.now() - at).toBeLessThan(5_000);
  });

  it('says of the very first text why it waits for the keys of the other side', async () => {
    const view = () => alice.client.conversations.get(bob.address);
    alice.wire.next('bundle', { kind: 'refuse', code: 'rate-limited', retryAfterMs: 30_000 });
    const at = chat.clock.now();
    await alice.client.messages.send(bob.address, 'one');
    await chat.clock.until(async () => (await view())?.obstacle === 'limited');
    expect((await view())?.retryAt).toBeGreaterThanOrEqual(at + 30_000);
    expect((await alice.texts(bob.address)).at(-1)?.status).toBe('sending');
    await alice.says(bob.address, 'one', 'delivered');
    expect((await view())?.obstacle).toBeUndefined();
  });

  it('says of the very first text that the server lacks the keys of the other side, until it has them', async () => {
    const view = () => alice.client.conversations.get(bob.address);
    alice.wire.next('bundle', { kind: 'refuse', code: 'not-found' });
    await alice.client.messages.send(bob.address, 'one');
    await chat.clock.until(async () => (await view())?.obstacle === 'server-behind');
    await alice.says(bob.address, 'one', 'delivered');
    expect((await view())?.obstacle).toBeUndefined();
  });

  it.each(['storage-full', 'unavailable', 'internal'] as const)('says that the server is %s', async (code) => {
    const view = () => alice.client.conversations.get(bob.address);
    await alice.client.messages.send(bob.address, 'one');
    await alice.says(bob.address, 'one', 'delivered');
    alice.wire.next('envelope:send', { kind: 'refuse', code, retryAfterMs: 5_000 });
    await alice.client.messages.send(bob.address, 'two');
    await chat.clock.until(async () => (await view())?.obstacle === 'server-storage');
    await alice.says(bob.address, 'two', 'delivered');
    expect((await view())?.obstacle).toBeUndefined();
  });

  it('keeps what a server without room refuses, until it takes it', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await alice.says(bob.address, 'one', 'delivered');
    for (const code of ['storage-full', 'unavailable', 'internal', 'invalid-answer', 'mailbox-full'] as const) {
      alice.wire.next('envelope:send', { kind: 'refuse', code });
    }
    await alice.client.messages.send(bob.address, 'two');
    await alice.says(bob.address, 'two', 'delivered');
    expect(await bob.log(alice.address)).toEqual(['theirs: one', 'theirs: two']);
  });

  it('registers again where the server has forgotten everybody', async () => {
    await alice.client.messages.send(bob.address, 'one');
    await bob.shows(alice.address, 'one');
    chat.server.forgetEverything();
    await alice.online();
    await bob.online();
    await chat.clock.until(() => chat.server.data.newest(bob.address) > 0);
    await alice.client.messages.send(bob.address, 'two');
    await bob.shows(alice.address, 'two');
    await bob.client.messages.send(alice.address, 'three');
    await alice.shows(bob.address, 'three');
    expect(await alice.notes(bob.address)).toEqual([]);
  });
});
