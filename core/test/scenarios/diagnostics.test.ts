/** The log that a user exports: it says what happened, but not what was said, by whom or where. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeUtf8, fromBase32, fromBase64Url, fromHex } from '@cipherchat/protocol';
import type { Diagnostics } from '../../src/base/diagnostics.ts';
import { conversationWith } from '../../src/view.ts';
import { spellingsOf } from '../support/spellings.ts';
import { Chat, type Tab } from './support/chat.ts';

const NAMES = ['Marker Alice of Larch', 'Marker Bob of Loam'] as const;
const TEXTS = [
  'marker text one',
  'marker text two',
  'marker text three',
  'marker text four',
  'marker text five',
] as const;
const DRAFT = 'marker draft unsent';
const PAGE = 'https://shop.example/marker-page?order=marker-order';
const HOSTILE = 'marker words of a hostile server or page';
const AGENT = `Mozilla/5.0 (marker-machine) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36`;
const NOT_TAKEN = conversationWith('a'.repeat(32));

/** Whatever shorter string went over the wire is a word of the protocol. */
const LEAST_SECRET = 12;
/** A longer secret is found by its beginning. */
const MOST_BYTES = 24;

const leavesOf = (value: unknown): readonly (string | Uint8Array)[] => {
  if (typeof value === 'string') return value.length < LEAST_SECRET ? [] : [value];
  if (value instanceof Uint8Array) return value.length < LEAST_SECRET / 2 ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
};

/** The string itself, and what it stands for. */
const bytesOf = (leaf: string | Uint8Array): readonly Uint8Array[] =>
  typeof leaf === 'string'
    ? [encodeUtf8(leaf), fromHex(leaf), fromBase32(leaf), fromBase64Url(leaf)].filter((bytes) => bytes !== undefined)
    : [leaf];

const leakedIn = (diagnostics: Diagnostics, secrets: readonly (string | Uint8Array)[]): readonly string[] => {
  const text = JSON.stringify(diagnostics).toLowerCase();
  return secrets.flatMap((leaf) => {
    const plain = typeof leaf === 'string' ? [leaf.toLowerCase()] : [];
    const encoded = bytesOf(leaf).flatMap((bytes) => spellingsOf(bytes.subarray(0, MOST_BYTES)));
    return [...plain, ...encoded].filter((spelling) => text.includes(spelling));
  });
};

describe('diagnostics', () => {
  let chat: Chat;
  let alice: Tab;
  let bob: Tab;
  let carol: Tab;

  beforeEach(async () => {
    vi.stubGlobal('location', { href: PAGE, origin: new URL(PAGE).origin });
    vi.stubGlobal('navigator', { userAgent: AGENT });
    chat = new Chat();
    [alice, bob, carol] = [await chat.inbox(NAMES[0]), await chat.inbox(NAMES[1]), await chat.inbox()];
  });
  afterEach(async () => {
    await chat.close();
    vi.unstubAllGlobals();
  });

  const talk = async (): Promise<void> => {
    await alice.client.conversations.saveDraft(bob.address, DRAFT);
    await alice.client.messages.send(bob.address, TEXTS[0]);
    await bob.shows(alice.address, TEXTS[0]);
    await bob.client.messages.send(alice.address, TEXTS[1]);
    await alice.shows(bob.address, TEXTS[1]);
    await bob.client.conversations.markRead(alice.address);
  };

  const suffer = async (): Promise<void> => {
    bob.wire.next('mailbox:pull', { kind: 'refuse', code: 'unavailable' });
    bob.wire.next('connect', { kind: 'refuse', code: 'rate-limited', retryAfterMs: 5_000 });
    chat.server.drain(1_000);
    await chat.clock.advance(10_000);
    await bob.online();
    bob.wire.cut();
    await chat.clock.advance(20_000);
    bob.wire.restore();
    await bob.online();
    alice.wire.next('envelope:send', { kind: 'refuse', code: 'rate-limited', retryAfterMs: 1_000 });
    let spoiled = false;
    bob.wire.alterPush = (push) => {
      if (push.name !== 'envelope:new' || spoiled) return [push];
      spoiled = true;
      return [{ ...push, push: { ...push.push, message: `${push.push.message.slice(0, -8)}AAAAAAAA` } }];
    };
    await alice.online();
    await alice.client.messages.send(bob.address, TEXTS[2]);
    await bob.shows(alice.address, TEXTS[2]);
    await alice.client.messages.send(NOT_TAKEN, HOSTILE);
    await alice.says(NOT_TAKEN, HOSTILE, 'not-sent');
  };

  /** Bob's server gives another account's list for Carol's: her envelope is held until it stops. */
  const lie = async (): Promise<void> => {
    const lists = chat.server.data.lists(alice.address);
    bob.wire.alter('lists', () => structuredClone(lists));
    await carol.client.messages.send(bob.address, TEXTS[3]);
    await carol.says(bob.address, TEXTS[3], 'sent');
    await chat.clock.until(() => bob.person.profile.count('held', carol.address) === 1);
    await chat.clock.advance(5_000);
    bob.wire.alter('lists', undefined);
  };

  /** Code of the page throws, and the disk of Alice's browser is full for a moment. */
  const fail = async (): Promise<void> => {
    const failure = Object.assign(new Error(HOSTILE), { name: HOSTILE, code: HOSTILE });
    const stop = alice.client.subscribe(() => {
      throw failure;
    });
    alice.tab.disk.refuseCommits('full');
    await expect(alice.client.messages.send(bob.address, TEXTS[4])).rejects.toMatchObject({ code: 'storage-full' });
    await bob.client.messages.send(alice.address, TEXTS[4]);
    await bob.says(alice.address, TEXTS[4], 'sent');
    await chat.clock.advance(3_000);
    alice.tab.disk.refuseCommits(undefined);
    await alice.shows(bob.address, TEXTS[4]);
    stop();
    expect(chat.faults).toContain(failure);
    chat.faults.length = 0;
  };

  const secrets = async (): Promise<readonly (string | Uint8Array)[]> => {
    const tabs = [alice, bob, carol];
    const wires = tabs.flatMap(({ wire }) => leavesOf([wire.log.map(({ request }) => request), wire.received]));
    const items = await Promise.all(tabs.flatMap((tab) => tabs.map((other) => tab.items(other.address))));
    const keys = tabs.flatMap(({ person }) => leavesOf(person.profile.get('account', 'identity')));
    const devices = tabs.flatMap(({ address }) => chat.server.data.listed(address));
    const addresses = tabs.map(({ address }) => address);
    const planted = [...NAMES, ...TEXTS, DRAFT, HOSTILE, PAGE, 'marker', 'shop.example', NOT_TAKEN];
    const origin = [chat.server.origin, new URL(chat.server.origin).host];
    return [...new Set([...wires, ...leavesOf(items), ...keys, ...devices, ...addresses, ...planted, ...origin])];
  };

  it('has what happened, and no text, name, draft, address, id, key, token, origin or page address', async () => {
    await talk();
    await suffer();
    await lie();
    await fail();
    const logs = [await alice.client.diagnostics(), await bob.client.diagnostics()];
    const happened = new Set(logs.flatMap(({ entries }) => entries.map(({ event }) => event)));
    expect([...happened].sort()).toEqual([
      'admitted',
      'backoff',
      'commit',
      'commit-failed',
      'connect-failed',
      'connection',
      'connection-lost',
      'duty',
      'engine-ended',
      'envelope-held',
      'envelope-refused',
      'fault',
      'given-up',
      'leads',
      'list',
      'mailbox-failed',
      'pulled',
      'received',
      'sealed',
      'send-failed',
      'sent',
      'server-draining',
    ]);
    const all = await secrets();
    expect(all.length).toBeGreaterThan(100);
    expect(logs.flatMap((log) => leakedIn(log, all))).toEqual([]);
  });

  it('tells why things failed, by code', async () => {
    await suffer();
    await fail();
    const [{ entries, rows, state, browser }, { entries: others }] = [
      await alice.client.diagnostics(),
      await bob.client.diagnostics(),
    ];
    expect(entries).toContainEqual(
      expect.objectContaining({ event: 'send-failed', verdict: 'wait', code: 'rate-limited' }),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ event: 'given-up', rows: 1, obstacle: 'unknown-address' }),
    );
    expect(entries).toContainEqual(expect.objectContaining({ event: 'fault', error: 'other' }));
    expect(entries).toContainEqual(
      expect.objectContaining({ event: 'commit-failed', error: 'StoreError', code: 'full' }),
    );
    expect(others).toContainEqual(expect.objectContaining({ event: 'connect-failed', code: 'rate-limited' }));
    expect(others).toContainEqual(expect.objectContaining({ event: 'mailbox-failed', code: 'unavailable' }));
    expect(rows).toMatchObject({
      messages: await alice.tab.store.count('messages'),
      conversations: 1,
      outbox: 1,
      held: 0,
    });
    expect(state).toEqual({ phase: 'ready', connection: 'online', failure: undefined, durable: false, waiting: 0 });
    expect(browser).toEqual({ engine: 'chromium', major: 141 });
  });

  it('finds a secret that an entry has in any spelling', async () => {
    const log = await alice.client.diagnostics();
    const [device = ''] = chat.server.data.listed(alice.address);
    const secret = fromHex(device) ?? new Uint8Array();
    for (const spelling of [device, ...spellingsOf(secret)]) {
      const entry = { at: 0, event: 'connection', state: `x${spelling}y` } as unknown as Diagnostics['entries'][number];
      expect(leakedIn({ ...log, entries: [entry] }, [device])).not.toEqual([]);
    }
  });

  it('answers after close', async () => {
    await talk();
    const open = await alice.client.diagnostics();
    await alice.client.close();
    const closed = await alice.client.diagnostics();
    expect(closed.rows).toBeUndefined();
    expect(closed.entries.slice(0, open.entries.length)).toEqual(open.entries);
  });
});
