import { conversationNamed, FakeClient } from '@cipherchat/core/fakes';
import { beforeEach, describe, expect, test } from 'vitest';
import { notices as words } from '../locales/en-notices.ts';
import { DEFAULTS, type NoticeSettings } from './notice-settings.ts';
import { ring, type RingParts } from './ring.ts';
import type { Notices } from './show-notices.ts';

const ALICE = conversationNamed('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly');
const BOB = conversationNamed('a4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly');
const NOON = new Date(2026, 10, 30, 12, 0);

type Shown = { readonly title: string; readonly options: NotificationOptions };

/** Keeps what is on screen as a system does: one for each tag. */
class Screen implements Notices {
  readonly shown: Shown[] = [];
  readonly standing = new Map<string, Shown>();

  showNotification(title: string, options: NotificationOptions): Promise<void> {
    this.shown.push({ title, options });
    this.standing.set(options.tag ?? '', { title, options });
    return Promise.resolve();
  }

  getNotifications(): ReturnType<Notices['getNotifications']> {
    return Promise.resolve(
      [...this.standing].map(([tag, { options }]) => ({
        tag,
        data: options.data as unknown,
        close: () => this.standing.delete(tag),
      })),
    );
  }
}

describe('a push', () => {
  let screen: Screen;
  let client: FakeClient;
  let badge: number | undefined;
  const parts = (changes: Partial<RingParts> = {}, settings: Partial<NoticeSettings> = {}): RingParts => ({
    notices: screen,
    settings: { ...DEFAULTS, ...settings },
    words,
    now: () => NOON,
    isLocked: false,
    countWhileLocked: () => Promise.reject(new Error('the inbox is not locked')),
    catchUp: () => Promise.resolve({ client, isCaughtUp: true }),
    showBadge: (unread) => {
      badge = unread;
      return Promise.resolve();
    },
    ...changes,
  });
  const titles = (): readonly string[] => [...screen.standing.values()].map(({ title }) => title);

  beforeEach(() => {
    [screen, client, badge] = [new Screen(), new FakeClient(), undefined];
  });

  test('shows sender and text, one for each conversation, and counts', async () => {
    client.update(ALICE, { name: 'Alice' });
    client.receive(ALICE, 'Hello');
    client.receive(ALICE, 'Are you there?');
    client.receive(BOB, 'Hi');
    await ring('look', parts());
    const bodies = Object.fromEntries([...screen.standing.values()].map(({ title, options }) => [title, options.body]));
    expect(bodies).toEqual({ 'Alice (name not checked)': 'Are you there?', Visitor: 'Hi' });
    expect(badge).toBe(3);
    expect(client.closed).toBe(true);
    const alice = [...screen.standing.values()].find(({ title }) => title.startsWith('Alice'));
    expect(alice?.options.data).toEqual({ path: `/c/${ALICE}`, unread: 2 });
    expect(alice?.options.tag).toMatch(/^[\w-]{22}$/u);
    expect(JSON.stringify([...screen.standing.keys()])).not.toContain(ALICE);
  });

  test.each([
    ['name', 'Alice (name not checked)', 'wrote to you'],
    ['nothing', 'New message', ''],
  ] as const)('shows no more than the user wants: %s', async (content, title, body) => {
    client.update(ALICE, { name: 'Alice' });
    client.receive(ALICE, 'Hello');
    await ring('look', parts({}, { content }));
    expect(screen.shown.map((one) => [one.title, one.options.body])).toEqual([[title, body]]);
    expect(JSON.stringify(screen.shown)).not.toContain('Hello');
  });

  test('calls a contact as the owner does', async () => {
    client.update(ALICE, { name: 'totally_alice_99' });
    await client.contacts.change(ALICE, { name: 'Alice' });
    client.receive(ALICE, 'Hello');
    await ring('look', parts());
    expect(titles()).toEqual(['Alice']);
  });

  test.each([
    ['the visitor', 'the visitor (name not checked)', undefined],
    [
      'CipherChat Support of the whole house, floor 12',
      'CipherChat Support of the whole (name not checked)',
      undefined,
    ],
    ['Alice', 'Alice', 'verified'],
  ] as const)('says of a name that nobody has checked that it is none: %s', async (name, title, verified) => {
    client.update(ALICE, { name, verified });
    client.receive(ALICE, 'Hello');
    await ring('look', parts());
    expect(titles().map((one) => one.replace('…', '').replace(/ +/gu, ' '))).toEqual([title]);
  });

  test('takes away what was read elsewhere, and says that nothing is new', async () => {
    client.receive(ALICE, 'Hello');
    await ring('look', parts());
    await client.conversations.markRead(ALICE);
    client = Object.assign(new FakeClient(), {});
    await ring('look', parts());
    expect(titles()).toEqual(['Up to date']);
  });

  test('about the same messages again replaces what stands there, without a sound', async () => {
    client.receive(ALICE, 'Hello');
    await ring('look', parts());
    await ring('look', parts());
    expect(screen.shown).toHaveLength(2);
    expect(screen.standing.size).toBe(1);
    expect(screen.shown.map(({ options }) => options.silent)).toEqual([false, true]);
  });

  test('that cannot be looked into says so: the inbox is locked, or held by another build', async () => {
    await ring('look', parts({ catchUp: () => Promise.reject(new Error('locked')) }));
    client.set({ phase: 'no-identity', address: undefined });
    await ring('look', parts());
    expect(screen.shown.map(({ title }) => title)).toEqual(['New messages', 'New messages']);
  });

  test('without a network says that something came, not that nothing did', async () => {
    await ring('look', parts({ catchUp: () => Promise.resolve({ client, isCaughtUp: false }) }));
    expect(titles()).toEqual(['New messages']);
  });

  test('in quiet hours makes no sound, and names no one', async () => {
    client.receive(ALICE, 'Hello');
    await ring('look', parts({}, { quiet: { from: 11 * 60, to: 13 * 60 } }));
    expect(screen.shown.map(({ title, options }) => [title, options.silent])).toEqual([['Up to date', true]]);
    expect(badge).toBe(1);
  });

  test('that was asked for says so, and reads nothing', async () => {
    await ring('test', parts({ catchUp: () => Promise.reject(new Error('not asked')) }));
    expect(titles()).toEqual(['This device rings']);
  });

  test('of a kind that this build does not know rings all the same', async () => {
    client.receive(ALICE, 'Hello');
    await ring(undefined, parts());
    expect(titles()).toEqual(['Visitor']);
  });

  test('always leaves a notice: 50 in mixed states, none doubled (PROTOCOL 24, W2)', async () => {
    const states: readonly (() => Partial<RingParts>)[] = [
      () => {
        client.receive(ALICE, 'More');
        return {};
      },
      () => ({}),
      () => ({ catchUp: () => Promise.reject(new Error('locked')) }),
      () => ({ catchUp: () => Promise.resolve({ client, isCaughtUp: false }) }),
      () => {
        client.receive(BOB, 'Hi');
        return { settings: { ...DEFAULTS, content: 'nothing' } };
      },
      () => ({ settings: { ...DEFAULTS, quiet: { from: 0, to: 0 } } }),
      () => ({ showBadge: () => Promise.reject(new Error('withdrawn')) }),
    ];
    for (let i = 0; i < 50; i += 1) {
      const before = screen.shown.length;
      await ring('look', parts(states[i % states.length]?.())).catch(() => undefined);
      expect(screen.shown.length, `push ${String(i)}`).toBeGreaterThan(before);
      expect(screen.standing.size).toBeLessThanOrEqual(3);
    }
  });

  test('to a locked inbox opens nothing, says that something came, and counts', async () => {
    let count = 0;
    const locked = parts({
      isLocked: true,
      countWhileLocked: () => Promise.resolve((count += 1)),
      catchUp: () => Promise.reject(new Error('the inbox is locked')),
    });
    await ring('look', locked);
    expect(titles()).toEqual(['New message']);
    await ring('look', locked);
    expect(titles()).toEqual(['New messages (2)']);
    expect(badge).toBe(2);
    expect(screen.shown.map(({ options }) => [options.body, options.silent])).toEqual([
      ['Your inbox is locked.', false],
      ['Your inbox is locked.', false],
    ]);
    await ring('look', { ...locked, countWhileLocked: () => Promise.reject(new Error('the disk is full')) });
    expect(screen.shown).toHaveLength(3);
  });
});
