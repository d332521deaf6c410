/**
 * Pauses that the server asks of all clients: only the user ends one early, and no two end at the same moment. The
 * compiler refuses an asked pause wherever a number is needed (`AskedPause`): whoever waits for one goes by `pauseMs`.
 */
import { TOKEN_LIFETIME_MS } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../../src/tabs/tab-files.ts';
import type { ExchangeName } from '../support/wire.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { joinDevice } from './support/joined-device.ts';

const file = { name: 'bowl.jpg', mediaType: 'image/jpeg', data: new Blob(['a bowl']), thumbnail: new Uint8Array() };

/** Three of them fit into the life of a link. */
const ASKED_MS = 10_000;

describe('a pause that the server asks for', () => {
  let chat: Chat;
  let alice: Inbox;
  let bob: Inbox;
  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox('Alice', 'app'), await chat.inbox('Bob', 'app')];
    await Promise.all([alice.online(), bob.online()]);
  });
  afterEach(() => chat.close());

  /** Refuses exchanges of this name at three moments, and notes all moments of them. */
  const refuse = (tab: Tab, name: ExchangeName): readonly number[] => {
    const tried: number[] = [];
    tab.wire.judge((tries) => {
      if (tries !== name) return undefined;
      const now = chat.clock.now();
      if (tried.at(-1) !== now) tried.push(now);
      // The page is shown again meanwhile.
      chat.clock.after(2_000, () => tab.tab.browser.wake());
      return tried.length > 3 ? undefined : { kind: 'refuse', code: 'rate-limited', retryAfterMs: ASKED_MS };
    });
    return tried;
  };
  const isKeptAndSpread = async (tried: readonly number[]): Promise<void> => {
    await chat.clock.until(() => tried.length > 3, { what: 'the last try', withinMs: 3 * TOKEN_LIFETIME_MS });
    const added = tried.slice(1, 4).map((at, i) => at - (tried[i] ?? 0) - ASKED_MS);
    expect(Math.min(...added), String(added)).toBeGreaterThan(0);
    expect(new Set(added).size).toBeGreaterThan(1);
  };

  const write = (): unknown => alice.client.messages.send(bob.address, 'hello');
  const sendFile = (): unknown => alice.client.files?.send(bob.address, file);
  const fetchFile = async (): Promise<void> => {
    await bob.client.files?.send(alice.address, file);
    let id = '';
    await chat.clock.until(async () => {
      const { items } = await alice.client.messages.transcript(bob.address, 9);
      id = items.find((item) => item.kind === 'text')?.id ?? '';
      return id !== '';
    });
    await alice.client.files?.fetch(id, () => undefined, new AbortController().signal);
  };
  const link = (): unknown => alice.client.devices?.grant({}, () => undefined, new AbortController().signal);

  const CASES: readonly [ExchangeName, string, () => unknown][] = [
    ['connect', 'a connection', () => alice.wire.breakConnections()],
    ['session:renew', 'the token of a connection', () => undefined],
    ['bundle', 'the first keys of a contact', write],
    ['envelope:send', 'a message', write],
    ['mailbox:acknowledge', 'what was read in the mailbox', () => bob.client.messages.send(alice.address, 'hello')],
    ['putBlob', 'a file on its way', sendFile],
    ['blob', 'a file that is fetched', fetchFile],
    ['linkStep', 'the link of a device', link],
  ];
  it.each(CASES)('is kept by %s of %s, with a part of its own added', async (name, _, begin) => {
    const tried = refuse(alice, name);
    void begin();
    await isKeptAndSpread(tried);
  });

  it.each(['putBlob', 'blob'] as const)('is kept by %s of the history, with a part of its own added', async (name) => {
    chat.excuse('a device has what was said before it joined by history alone', 'D1', 'D2', 'D4');
    await alice.client.messages.send(bob.address, 'said before');
    await alice.says(bob.address, 'said before', 'delivered');
    let tried = refuse(alice, name);
    await joinDevice(chat, alice, (tab) => {
      if (name === 'blob') tried = refuse(tab, name);
    });
    await isKeptAndSpread(tried);
  });

  it('of a stopping server is kept, with a part of its own added', async () => {
    const added = new Set<number>();
    for (let i = 0; i < 3; i += 1) {
      const tried = (): number => alice.wire.log.filter(({ name }) => name === 'connect').length;
      const [before, since] = [tried(), chat.clock.now()];
      chat.server.drain(ASKED_MS);
      await chat.clock.until(() => tried() > before);
      added.add(chat.clock.now() - since - ASKED_MS);
      await alice.online();
    }
    expect(Math.min(...added), String([...added])).toBeGreaterThan(0);
    expect(added.size).toBeGreaterThan(1);
  });

  it('is kept by a connection, also when the page is shown again', async () => {
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
});
