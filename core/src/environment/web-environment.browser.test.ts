import { conversationWith } from '../base/conversation-id.ts';
import { afterEach, describe, expect, it } from 'vitest';
import type { Channel, Note } from './port.ts';
import { describeEngineLock } from './engine-lock.contract.ts';
import { createWebChannel } from './web-channel.ts';
import { createWebEnvironment } from './web-environment.ts';
import { createWebTabs } from './web-tabs.ts';

const CONVERSATION = conversationWith('a'.repeat(32));

const newName = (): string => `cipherchat:test-${crypto.randomUUID()}`;

describeEngineLock('Web Locks', () => {
  const name = newName();
  return { open: () => createWebEnvironment(name).lock };
});

describe('channel of a browser', () => {
  const channels: Channel[] = [];
  const open = (name: string): Channel => {
    const channel = createWebChannel(name);
    channels.push(channel);
    return channel;
  };
  const firstNote = (channel: Channel): Promise<Note> =>
    new Promise((resolve) => {
      const stop = channel.listen((note) => {
        stop();
        resolve(note);
      });
    });

  afterEach(() => {
    for (const channel of channels.splice(0)) channel.close();
  });

  it('carries notes to the other tabs of the profile and never back', async () => {
    const name = newName();
    const [a, b, other] = [open(name), open(name), open(newName())];
    const own: Note[] = [];
    a.listen((note) => own.push(note));
    other.listen((note) => own.push(note));
    const heard = firstNote(b);
    a.post({ kind: 'changed', conversations: [CONVERSATION] });
    expect(await heard).toEqual({ kind: 'changed', conversations: [CONVERSATION] });
    const answered = firstNote(a);
    b.post({ kind: 'work' });
    expect(await answered).toEqual({ kind: 'work' });
    expect(own).toEqual([{ kind: 'work' }]);
  });

  it('carries every kind of note', async () => {
    const name = newName();
    const [a, b] = [open(name), open(name)];
    const status = { connection: 'online', cause: undefined, retryAt: undefined } as const;
    const notes: readonly Note[] = [
      { kind: 'changed', conversations: [CONVERSATION] },
      { kind: 'work' },
      { kind: 'ping', nonce: '1' },
      { kind: 'pong', nonce: '1', ...status },
      { kind: 'state', ...status },
      { kind: 'reconnect' },
      { kind: 'writing', conversation: CONVERSATION, writing: true, mine: true },
    ];
    for (const note of notes) {
      const heard = firstNote(b);
      a.post(note);
      expect(await heard).toEqual(note);
    }
  });

  it('passes over what is no note', async () => {
    const name = newName();
    const heard = firstNote(open(name));
    const stranger = new BroadcastChannel(name);
    for (const strange of [null, 'work', { kind: 'unheard-of' }, {}]) stranger.postMessage(strange);
    stranger.postMessage({ kind: 'ping', nonce: '1' });
    expect(await heard).toEqual({ kind: 'ping', nonce: '1' });
    stranger.close();
  });

  it('says nothing and fails nothing after it was closed', () => {
    const channel = open(newName());
    channel.close();
    expect(() => channel.post({ kind: 'work' })).not.toThrow();
  });
});

describe('open tabs of a browser', () => {
  it('are those of the profile that have not left', async () => {
    const name = newName();
    const [a, b, other] = [createWebEnvironment(name), createWebEnvironment(name), createWebEnvironment(newName())];
    let leave = (): void => undefined;
    await a.tabs.join(new Promise((resolve) => (leave = resolve)));
    await other.tabs.join(new Promise(() => undefined));
    expect(await b.tabs.names()).toEqual([a.tabs.own]);
    await b.tabs.join(new Promise(() => undefined));
    leave();
    await expect.poll(() => b.tabs.names()).toEqual([b.tabs.own]);
  });

  it('are without one that ends in the middle', async () => {
    const name = newName();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const ending = createWebTabs(name, frame.contentWindow?.navigator.locks);
    await ending.join(new Promise(() => undefined));
    const { tabs } = createWebEnvironment(name);
    expect(await tabs.names()).toEqual([ending.own]);
    frame.remove();
    await expect.poll(() => tabs.names()).toEqual([]);
  });
});

describe('environment of a browser', () => {
  it('knows the time and the network', async () => {
    const { clock, network } = createWebEnvironment(newName());
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(60_000);
    expect(network.online()).toBe(true);
    await new Promise<void>((resolve) => clock.after(1, resolve));
    let wakes = 0;
    const stop = network.onWake(() => {
      wakes += 1;
    });
    globalThis.dispatchEvent(new Event('online'));
    stop();
    globalThis.dispatchEvent(new Event('online'));
    expect(wakes).toBe(1);
  });
});
