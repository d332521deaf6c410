/** Thirty conversations are begun at once, and the server's store takes its time for everything that it is asked. */
import { describe, expect, it } from 'vitest';
import { openMemoryStore } from '../../../server/src/storage/memory/memory-store.ts';
import { newMemoryData } from '../../../server/src/storage/memory/memory-data.ts';
import { Patience } from '../../src/transport/patience.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { slowStore, type SlowStore } from '../support/slow-store.ts';
import { Chat, type Inbox } from './support/chat.ts';

const CONVERSATIONS = 30;
const HOUR = 3_600_000;

/** From 0.1 to 30 s, evenly on a logarithmic scale: always the same draws for one seed (mulberry32). */
const drawn = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.round(100 * 300 ** (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32));
  };
};

type Stage = {
  readonly chat: Chat;
  readonly clock: FakeClock;
  readonly slow: SlowStore;
  readonly owner: Inbox;
  readonly others: readonly Inbox[];
  readonly spentOf: (inbox: Inbox) => { readonly oneTime: number; readonly oneTimeKem: number };
};

const newStage = async (): Promise<Stage> => {
  const clock = new FakeClock();
  const data = newMemoryData();
  const slow = slowStore(openMemoryStore(data), clock);
  const chat = new Chat(clock, slow.store);
  const owner = await chat.inbox('Owner');
  owner.wire.patience = new Patience();
  const others: Inbox[] = [];
  for (let i = 0; i < CONVERSATIONS; i += 1) {
    const other = await chat.inbox();
    other.wire.patience = new Patience();
    others.push(other);
  }
  const devices = new Map([...data.devices.values()].map(({ account, device }) => [account as string, device]));
  const spentOf = ({ address }: Inbox) => {
    const device = devices.get(address);
    const all = device === undefined ? [] : [...(data.prekeys.get(device)?.values() ?? [])];
    const spent = (kind: number): number => all.filter((one) => one.kind === kind && one.record === undefined).length;
    return { oneTime: spent(2), oneTimeKem: spent(4) };
  };
  return { chat, clock, slow, owner, others, spentOf };
};

describe('thirty conversations begun at once, on a store that answers after', () => {
  it.each([
    ['0.1 s', () => 100],
    ['10 s', () => 10_000],
    ['30 s', () => 30_000],
    ['0.1 to 30 s, each time another', drawn(20261130)],
  ])('%s, are all delivered, and no prekey is spent twice for one of them', async (_, takesMs) => {
    const { chat, clock, slow, owner, others, spentOf } = await newStage();
    slow.takesMs = takesMs;
    const heard = new Set<Inbox>();
    for (const other of others) {
      other.client.subscribe(({ kind }) => {
        if (kind === 'transcript') heard.add(other);
      });
    }
    await Promise.all(others.map(({ address }, i) => owner.client.messages.send(address, `first word ${i}`)));
    while (heard.size < CONVERSATIONS) {
      const before = heard.size;
      await clock.until(() => heard.size > before, { withinMs: HOUR, what: 'some progress within an hour' });
    }
    expect(others.map(spentOf)).toEqual(others.map(() => ({ oneTime: 1, oneTimeKem: 1 })));
    slow.takesMs = () => 0;
    await chat.close();
  });
});
