import { beforeEach, describe, expect, it } from 'vitest';
import type { DeviceId } from '@cipherchat/protocol';
import { TurnedTimers } from '../../test/support/turned-timers.ts';
import { SILENT } from '../observability/metrics/silent-metrics.ts';
import { bytes, join, MAILBOX_LIMIT, NOW, sendOf, type Member } from '../storage/contract-samples.contract.ts';
import { openMemoryStore } from '../storage/memory/memory-store.ts';
import type { Store } from '../storage/port.ts';
import type { PushOutcome } from './port.ts';
import { Ringing } from './ringing.ts';

/** Lets everything happen that needs no timer: the store in memory and the sender answer at once. */
const settled = async (): Promise<void> => {
  for (let i = 0; i < 50; i += 1) await Promise.resolve();
};

describe('when a device rings', () => {
  let store: Store;
  let timers: TurnedTimers;
  let alice: Member;
  let bob: Member;
  let now: number;
  let rung: DeviceId[];
  let outcomes: PushOutcome[];
  let ringing: Ringing;

  const open = (): Ringing =>
    new Ringing({
      store,
      metrics: SILENT,
      now: () => now,
      after: timers.after,
      sender: {
        send: ({ device }) => {
          rung.push(device);
          return Promise.resolve(outcomes.shift() ?? { kind: 'taken' });
        },
      },
    });

  beforeEach(async () => {
    [store, timers, now, rung, outcomes] = [openMemoryStore(), new TurnedTimers(), NOW, [], []];
    [alice, bob] = [await join(store), await join(store)];
    await store.keepSubscription(
      { device: bob.device, endpoint: 'https://push.example/1', key: bytes(65), auth: bytes(16) },
      NOW,
    );
    ringing = open();
  });

  /** In steps, as a clock goes: what one timer causes may set another. */
  const turn = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= 1_000) {
      const step = Math.min(left, 1_000);
      now += step;
      timers.turn(step);
      await settled();
    }
  };
  const write = async (receiver = bob) => {
    const send = sendOf(alice, [receiver]);
    const outcome = await store.send(send, MAILBOX_LIMIT);
    if (outcome.kind === 'stored') ringing.stored(receiver.device, outcome.sequences[0] ?? 0);
    return send.id;
  };

  it('is when nothing acknowledged an envelope within 8 s, and no earlier', async () => {
    await write();
    await turn(7_000);
    expect(rung).toEqual([]);
    await turn(2_000);
    expect(rung).toEqual([bob.device]);
  });

  it('is not when it was acknowledged in time', async () => {
    const id = await write();
    await turn(4_000);
    await store.acknowledge(bob.device, [id], false, now);
    await turn(20_000);
    expect(rung).toEqual([]);
    expect(timers.count).toBe(0);
  });

  it('is not for a device without a subscription', async () => {
    await write(alice);
    await turn(20_000);
    expect(rung).toEqual([]);
  });

  it('is once in a minute however much is written, and again after the minute', async () => {
    for (let i = 0; i < 20; i += 1) {
      await write();
      await turn(1_000);
    }
    await turn(30_000);
    expect(rung).toHaveLength(1);
    await turn(30_000);
    expect(rung).toHaveLength(2);
    await turn(600_000);
    expect(rung).toHaveLength(2);
  });

  it('is sooner when the mail of the last push was acknowledged', async () => {
    const first = await write();
    await turn(9_000);
    await store.acknowledge(bob.device, [first], false, now);
    await write();
    await turn(10_000);
    expect(rung).toHaveLength(2);
  });

  it('is again, a bounded number of times, while the push service fails', async () => {
    outcomes = Array.from({ length: 20 }, () => ({ kind: 'later' }) as const);
    await write();
    await turn(9_000);
    expect(rung).toHaveLength(1);
    await turn(2_000);
    expect(rung).toHaveLength(2);
    await turn(3_600_000);
    expect(rung).toHaveLength(5);
    expect(timers.count).toBe(0);
  });

  it('waits as long as the push service says', async () => {
    outcomes = [{ kind: 'later', afterMs: 90_000 }];
    await write();
    await turn(9_000 + 80_000);
    expect(rung).toHaveLength(1);
    await turn(20_000);
    expect(rung).toHaveLength(2);
  });

  it('is not again once the mail was read meanwhile', async () => {
    outcomes = [{ kind: 'later' }];
    const id = await write();
    await turn(9_000);
    await store.acknowledge(bob.device, [id], false, now);
    await turn(600_000);
    expect(rung).toHaveLength(1);
  });

  it('ends with a subscription that the push service no longer has', async () => {
    outcomes = [{ kind: 'gone' }];
    await write();
    await turn(9_000);
    expect(await store.subscription(bob.device)).toBeUndefined();
    await write();
    await turn(600_000);
    expect(rung).toHaveLength(1);
  });

  it('is not again where the push service refused', async () => {
    outcomes = [{ kind: 'refused' }];
    await write();
    await turn(600_000);
    expect(rung).toHaveLength(1);
    expect(await store.subscription(bob.device)).toBeDefined();
  });

  it('outlives a restart: what was stored before it is looked at by the next one', async () => {
    await write();
    await ringing.stop();
    await turn(20_000);
    expect(rung).toEqual([]);
    ringing = open();
    await ringing.start();
    await turn(9_000);
    expect(rung).toEqual([bob.device]);
  });

  it('waits for a store that is away', async () => {
    await write();
    const { waiting } = store;
    let isAway = true;
    store.waiting = (devices) => (isAway ? Promise.reject(new Error('away')) : waiting(devices));
    await turn(30_000);
    expect(rung).toEqual([]);
    isAway = false;
    await turn(20_000);
    expect(rung).toEqual([bob.device]);
  });
});
