/** Keys of messages that did not come yet: how many, for how long, and what gives way (PROTOCOL 5.5, 12.3). */
import { DAY_MS, toHex } from '@cipherchat/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { IS_NIGHTLY } from '../../../scripts/checks/nightly-files.ts';
import { makeDevice, NOW, testPlatform } from '../../test/support/crypto-devices.ts';
import {
  isUnchanged,
  meet,
  open,
  seal,
  setOf,
  snapshotOf,
  textOf,
  type Envelope,
  type Pair,
} from '../../test/support/session-pair.ts';
import { isNearlyUsedUp, MAX_MESSAGES_PER_CHAIN, nextMessageKey, receiveAt, skipTo } from './chains.ts';
import { pruneSessions } from './prune-sessions.ts';
import { pruneSessionsAt } from './session-set.ts';
import type { Session } from './session.ts';

const platform = await testPlatform();
const [alice, bob] = await Promise.all([makeDevice(platform), makeDevice(platform)]);
const asAlice = { device: alice };
const asBob = { device: bob };

type Sent = { readonly session: Session; readonly envelopes: readonly Envelope[] };

const sealMany = async (session: Session, count: number): Promise<Sent> => {
  const envelopes: Envelope[] = [];
  let current = session;
  for (let i = 0; i < count; i += 1) {
    const { session: next, ...envelope } = await seal(current, String(i), asAlice);
    envelopes.push(envelope);
    current = next;
  }
  return { session: current, envelopes };
};

const skippedIn = ({ ec, pq }: Session): { readonly ec: number; readonly pq: number } => ({
  ec: [...ec.past, ...(ec.receiving === undefined ? [] : [ec.receiving])].flatMap(({ skipped }) => skipped).length,
  pq: pq.epochs.flatMap(({ receiving }) => receiving.skipped).length,
});

/** Bob answers, so that alice begins a new chain. */
const answered = async ({ alice: mine, bob: theirs }: Pair): Promise<Pair> => {
  const { session, ...answer } = await seal(theirs, 'answer', asBob);
  return { alice: (await open(mine, answer, asAlice)).session, bob: session };
};

describe('in one chain', () => {
  let pair: Pair;
  let sent: Sent;
  beforeAll(async () => {
    pair = await meet(alice, bob);
    sent = await sealMany(pair.alice, 1002);
  });

  test('1000 messages may be passed over, and each opens later', async () => {
    const { session } = await open(pair.bob, sent.envelopes[1000]!, asBob);
    expect(skippedIn(session)).toEqual({ ec: 1000, pq: 1000 });
    for (const i of [0, 1, 500, 999]) {
      const late = await open(session, sent.envelopes[i]!, asBob);
      expect([textOf(late), late.late]).toEqual([String(i), true]);
      expect(skippedIn(late.session)).toEqual({ ec: 999, pq: 999 });
      await expect(open(late.session, sent.envelopes[i]!, asBob)).rejects.toMatchObject({ code: 'duplicate' });
    }
  });

  test('1001 are too far, and nothing is stepped', async () => {
    const before = snapshotOf(pair.bob);
    await expect(open(pair.bob, sent.envelopes[1001]!, asBob)).rejects.toMatchObject({ code: 'too-far' });
    expect(isUnchanged(before, snapshotOf(pair.bob))).toBe(true);
  });

  test('a skipped key lives for 14 days, not a millisecond longer', async () => {
    const opened = await open(pair.bob, sent.envelopes[1]!, asBob);
    const end = NOW + 14 * DAY_MS;
    expect(pruneSessionsAt(setOf(opened.session))).toBe(end);
    const late = { device: bob, now: end - 1 };
    expect(textOf(await open(opened.session, sent.envelopes[0]!, late))).toBe('0');
    expect(skippedIn(pruneSessions(setOf(opened.session), end - 1).sending!)).toEqual({ ec: 1, pq: 1 });
    const over = { device: bob, now: end };
    await expect(open(opened.session, sent.envelopes[0]!, over)).rejects.toMatchObject({ code: 'duplicate' });
    const pruned = pruneSessions(setOf(opened.session), end);
    expect(skippedIn(pruned.sending!)).toEqual({ ec: 0, pq: 0 });
    expect(pruneSessionsAt(pruned)).toBe(Infinity);
  });

  test('keys are gone with the next message opened after 14 days', async () => {
    const opened = await open(pair.bob, sent.envelopes[1]!, asBob);
    const next = await open(opened.session, sent.envelopes[2]!, { device: bob, now: NOW + 14 * DAY_MS });
    expect(skippedIn(next.session)).toEqual({ ec: 0, pq: 0 });
  });
});

test('2000 are kept: the oldest gives way to the next', async () => {
  const pair = await meet(alice, bob);
  const first = await sealMany(pair.alice, 1001);
  const opened = await open(pair.bob, first.envelopes[1000]!, asBob);
  const turned = await answered({ alice: first.session, bob: opened.session });
  const second = await sealMany(turned.alice, 1003);
  const full = await open(turned.bob, second.envelopes[1000]!, { device: bob, now: NOW + 1 });
  expect(skippedIn(full.session)).toEqual({ ec: 2000, pq: 2000 });
  expect(textOf(await open(full.session, first.envelopes[0]!, asBob))).toBe('0');

  const over = await open(full.session, second.envelopes[1002]!, { device: bob, now: NOW + 2 });
  expect(skippedIn(over.session)).toEqual({ ec: 2000, pq: 2000 });
  await expect(open(over.session, first.envelopes[0]!, asBob)).rejects.toMatchObject({ code: 'duplicate' });
  expect(textOf(await open(over.session, first.envelopes[1]!, asBob))).toBe('1');
  expect(textOf(await open(over.session, second.envelopes[0]!, asBob))).toBe('0');
});

/** Four thousand messages. */
const byNight = IS_NIGHTLY ? test : undefined;

byNight?.('a message that ends one chain and begins the next may pass over 1000 of each', async () => {
  const pair = await meet(alice, bob);
  const first = await sealMany(pair.alice, 1001);
  const opened = await open(pair.bob, first.envelopes[0]!, asBob);
  const turned = await answered({ alice: first.session, bob: opened.session });
  const second = await sealMany(turned.alice, 1001);
  const { session } = await open(turned.bob, second.envelopes[1000]!, asBob);
  expect(skippedIn(session)).toEqual({ ec: 2000, pq: 2000 });
  expect(textOf(await open(session, first.envelopes[1000]!, asBob))).toBe('1000');
  expect(textOf(await open(session, second.envelopes[999]!, asBob))).toBe('999');
});

describe('past chains', () => {
  /** Seven chains of alice, of two messages each, the first of each late. */
  const sevenChains = async (): Promise<{ readonly bob: Session; readonly late: readonly Envelope[] }> => {
    let pair = await meet(alice, bob);
    const late: Envelope[] = [];
    for (let i = 0; i < 7; i += 1) {
      const { session, envelopes } = await sealMany(pair.alice, 2);
      late.push(envelopes[0]!);
      pair = await answered({ alice: session, bob: (await open(pair.bob, envelopes[1]!, asBob)).session });
    }
    return { bob: pair.bob, late };
  };

  test('five are kept beside the one that receives, newest first', async () => {
    const { bob: session, late } = await sevenChains();
    expect(session.ec.past.length).toBe(5);
    await expect(open(session, late[0]!, asBob)).rejects.toMatchObject({ code: 'not-authentic' });
    let current = session;
    for (const envelope of [late[4]!, late[1]!, late[6]!, late[2]!, late[5]!, late[3]!]) {
      const opened = await open(current, envelope, asBob);
      expect(opened.late).toBe(true);
      current = opened.session;
    }
    expect(current.ec.past).toEqual([]);
  });

  test('a message of a past chain that was opened in time is refused when it comes again', async () => {
    const { bob: session, late } = await sevenChains();
    const { session: next } = await open(session, late[3]!, asBob);
    await expect(open(next, late[3]!, asBob)).rejects.toMatchObject({ code: 'not-authentic' });
  });
});

describe('a chain of 2^24 messages', () => {
  const at = (n: number) => ({ key: new Uint8Array(32), n, skipped: [] });
  const reach = { most: 1000, now: NOW };

  test('gives its last key and no other', async () => {
    const last = await nextMessageKey(at(MAX_MESSAGES_PER_CHAIN - 1));
    expect(last.chain.n).toBe(MAX_MESSAGES_PER_CHAIN);
    await expect(nextMessageKey(last.chain)).rejects.toMatchObject({ code: 'limit' });
    await expect(receiveAt(last.chain, { ...reach, n: MAX_MESSAGES_PER_CHAIN })).rejects.toMatchObject({
      code: 'limit',
    });
    await expect(skipTo(at(MAX_MESSAGES_PER_CHAIN - 5), { ...reach, n: MAX_MESSAGES_PER_CHAIN })).rejects.toMatchObject(
      {
        code: 'limit',
      },
    );
  });

  test('ends a session in time: of either ratchet', async () => {
    const { alice: session } = await answered(await meet(alice, bob));
    const { session: sending } = await seal(session, '', asAlice);
    const near = MAX_MESSAGES_PER_CHAIN - 1;
    const classical = { ...sending, ec: { ...sending.ec, sending: { ...sending.ec.sending!, n: near } } };
    const epochs = sending.pq.epochs.map((epoch) => ({ ...epoch, sending: { ...epoch.sending!, n: near } }));
    const quantum = { ...sending, pq: { ...sending.pq, epochs } };
    expect([sending, classical, quantum].map(isNearlyUsedUp)).toEqual([false, true, true]);
    const used = { ...classical, ec: { ...classical.ec, sending: { ...classical.ec.sending, n: near + 1 } } };
    await expect(seal(used, '', asAlice)).rejects.toMatchObject({ code: 'limit' });
    await expect(seal({ ...used, ec: { ...used.ec, due: true } }, '', asAlice)).rejects.toMatchObject({
      code: 'limit',
    });
  });
});

test('the keys of a chain are those of STEP, one after the other, whichever way they are reached', async () => {
  const start = { key: new Uint8Array(32).fill(3), n: 0, skipped: [] };
  const reach = { most: 10, now: NOW };
  const straight: string[] = [];
  let chain = start;
  for (let i = 0; i < 5; i += 1) {
    const stepped = await nextMessageKey(chain);
    straight.push(toHex(stepped.messageKey));
    chain = stepped.chain;
  }
  const jumped = await receiveAt(start, { ...reach, n: 4 });
  expect(toHex(jumped.messageKey)).toBe(straight[4]);
  expect(jumped.chain.skipped.map(({ messageKey }) => toHex(messageKey))).toEqual(straight.slice(0, 4));
  expect(start.skipped).toEqual([]);
});
