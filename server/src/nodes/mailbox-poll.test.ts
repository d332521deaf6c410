/** A real store and real sessions; the clock and the sockets are the test's. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptSession } from '../../test/support/kept-session.ts';
import { TurnedClock } from '../../test/support/turned-clock.ts';
import type { Principal } from '../auth/principal.ts';
import { createLogger } from '../observability/logger.ts';
import {
  join,
  MAILBOX_LIMIT,
  nextList,
  NOW,
  ROOMY,
  sendOf,
  type Member,
} from '../storage/contract-samples.contract.ts';
import type { Send, Store } from '../storage/port.ts';
import { openSqliteStore } from '../storage/sqlite/sqlite-store.ts';
import { MailboxPoll } from './mailbox-poll.ts';
import { SocketSessions } from '../realtime/socket-sessions.ts';

const ROUND_MS = 4_000;
const ROUND_CUT_OFF_MS = 1_000;

describe('the poll of mailboxes', () => {
  let dataDir: string;
  let store: Store;
  let sessions: SocketSessions;
  let clock: TurnedClock;
  let poll: MailboxPoll;
  let isCutOff: boolean;
  let alice: Member;
  let bob: Member;
  /** Rounds that have begun. */
  let rounds: number;
  /** Connections that were looked up. */
  let checked: number;
  let beforeRound: () => Promise<void>;

  beforeEach(async () => {
    dataDir = mkdtempSync(joinPath(tmpdir(), 'cipherchat-poll-'));
    store = openSqliteStore({ dataDir });
    sessions = new SocketSessions();
    clock = new TurnedClock();
    [isCutOff, rounds, checked] = [false, 0, 0];
    beforeRound = () => Promise.resolve();
    poll = new MailboxPoll({
      store: {
        waiting: async (devices) => {
          rounds += 1;
          await beforeRound();
          return await store.waiting(devices);
        },
        deliveries: (...question) => store.deliveries(...question),
      },
      sessions,
      isCutOff: () => isCutOff,
      isListed: async ({ account, device }: Principal) => {
        checked += 1;
        return (await store.account(account))?.devices.has(device) === true;
      },
      logger: createLogger('silent'),
      later: clock.later,
    });
    [alice, bob] = [await join(store), await join(store)];
    poll.start();
  });
  afterEach(async () => {
    await poll.stop();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const connect = (member: Member): KeptSession => new KeptSession(sessions, member);
  /** Like a send on another node whose note got lost. */
  const storeFor = async (receiver: Member): Promise<void> => {
    expect(await store.send(sendOf(alice, [receiver]), MAILBOX_LIMIT)).toMatchObject({ kind: 'stored' });
  };
  const remove = async ({ list, device }: Member): Promise<void> => {
    expect(await store.appendList(nextList(list, { devices: [], removals: [device] }), NOW)).toBe('appended');
  };
  const passRounds = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i += 1) await clock.pass(ROUND_MS);
  };

  it('finds within four seconds what was stored and not pushed, though nobody is cut off', async () => {
    const phone = connect(bob);
    await storeFor(bob);
    await clock.pass(ROUND_MS - 1);
    expect(phone.pushes('mailbox:more')).toEqual([]);
    await clock.pass(1);
    expect(phone.pushes('mailbox:more')).toEqual([{}]);
  });

  it('says so once to each connection, and again only when something else waits', async () => {
    const phone = connect(bob);
    await storeFor(bob);
    await passRounds(3);
    expect(phone.pushes('mailbox:more')).toHaveLength(1);
    const laptop = connect(bob);
    await passRounds(2);
    expect([phone, laptop].map((one) => one.pushes('mailbox:more').length)).toEqual([1, 1]);
    await storeFor(bob);
    await passRounds(3);
    expect([phone, laptop].map((one) => one.pushes('mailbox:more').length)).toEqual([2, 2]);
  });

  it('says nothing of what is on its way', async () => {
    const phone = connect(bob);
    await storeFor(bob);
    const { envelopes } = await store.pull(bob.device, 0, 1, ROOMY);
    for (const envelope of envelopes) sessions.notifyEnvelope(bob.device, envelope);
    await passRounds(2);
    expect([phone.pushes('envelope:new').length, phone.pushes('mailbox:more').length]).toEqual([1, 0]);
  });

  it('looks every second while this node is cut off, and every four when it is not any more', async () => {
    connect(bob);
    await clock.pass(ROUND_MS);
    isCutOff = true;
    await clock.pass(ROUND_MS);
    for (let i = 0; i < 3; i += 1) await clock.pass(ROUND_CUT_OFF_MS);
    expect(rounds).toBe(5);
    isCutOff = false;
    for (let i = 0; i < 5; i += 1) await clock.pass(ROUND_CUT_OFF_MS);
    expect(rounds).toBe(7);
  });

  describe('of news', () => {
    let bobsOther: Member;
    let sent: Send;
    beforeEach(async () => {
      bobsOther = await join(store);
      sent = sendOf(alice, [bob, bobsOther]);
      await store.send(sent, MAILBOX_LIMIT);
    });
    /** Happens on another node whose note got lost. */
    const arrivesAt = async ({ device }: Member): Promise<void> => {
      expect(await store.acknowledge(device, [sent.id], false, NOW)).toHaveLength(1);
    };
    const newsOf = ({ device }: Member) => ({ id: sent.id, device, at: NOW });

    it('tells each connection once, in however many rounds it waits', async () => {
      const phone = connect(alice);
      await arrivesAt(bob);
      await passRounds(3);
      const told = [{ deliveries: [newsOf(bob)] }];
      expect(phone.pushes('envelope:delivered')).toEqual(told);
      const laptop = connect(alice);
      await passRounds(3);
      expect([phone, laptop].map((one) => one.pushes('envelope:delivered'))).toEqual([told, told]);
    });

    it('tells of a second device that has the same envelope', async () => {
      const phone = connect(alice);
      await arrivesAt(bob);
      await passRounds(1);
      await store.acknowledgeDeliveries(alice.device, [newsOf(bob)]);
      await arrivesAt(bobsOther);
      await passRounds(2);
      expect(phone.pushes('envelope:delivered')).toEqual([
        { deliveries: [newsOf(bob)] },
        { deliveries: [newsOf(bobsOther)] },
      ]);
    });
  });

  it('closes only connections of the device that was removed by a node that could not say so', async () => {
    const [phone, laptop] = [connect(bob), connect(alice)];
    await passRounds(1);
    await remove(bob);
    await passRounds(5);
    expect([phone.isOpen, laptop.isOpen]).toEqual([false, true]);
    expect(sessions.devices()).toEqual([alice.device]);
  });

  it('looks up at most 256 connections in one round, and comes to all of them', async () => {
    for (let i = 0; i < 600; i += 1) connect(alice);
    const removed = connect(bob);
    for (let i = 0; i < 600; i += 1) connect(alice);
    await passRounds(5);
    await remove(bob);
    const counts: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      checked = 0;
      await passRounds(1);
      counts.push(checked);
    }
    expect(counts).toEqual([256, 256, 256, 256, 1201 - 4 * 256]);
    expect([removed.isOpen, sessions.all().length]).toEqual([false, 1200]);
  });

  it('asks again about connections for which the store had no answer', async () => {
    const phone = connect(bob);
    await passRounds(5);
    await remove(bob);
    const { account } = store;
    store.account = () => Promise.reject(new Error('away'));
    await passRounds(1);
    expect(phone.isOpen).toBe(true);
    store.account = account;
    await passRounds(1);
    expect(phone.isOpen).toBe(false);
  });

  it('begins at once when something may have been missed, and looks at all connections', async () => {
    const phone = connect(bob);
    await passRounds(2);
    await storeFor(bob);
    await remove(alice);
    const laptop = connect(alice);
    poll.hurry();
    await clock.rests();
    expect(phone.pushes('mailbox:more')).toEqual([{}]);
    expect(laptop.isOpen).toBe(false);
  });

  it('goes over everything again when something may have been missed during a round', async () => {
    const [phone] = [connect(bob), connect(alice)];
    await passRounds(1);
    let release = (): void => undefined;
    beforeRound = () => new Promise<void>((resolve) => (release = resolve));
    clock.turn(ROUND_MS);
    expect([rounds, clock.isSet]).toEqual([2, false]);
    poll.hurry();
    await remove(bob);
    beforeRound = () => Promise.resolve();
    release();
    await clock.rests();
    expect([rounds, phone.isOpen]).toEqual([3, false]);
  });

  it('asks nothing any more once it has been stopped', async () => {
    connect(bob);
    await passRounds(1);
    await poll.stop();
    poll.hurry();
    clock.turn(ROUND_MS);
    expect([rounds, clock.isSet]).toEqual([1, false]);
  });
});
