/** Post-quantum epochs between two clients (PROTOCOL 5.6), and a message that comes when its epoch is over (11). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WireEnvelope } from '@cipherchat/protocol';
import { sessionRows } from '../../src/rows/session-rows.ts';
import { testPlatform } from '../support/crypto-devices.ts';
import { Chat, type Inbox } from './support/chat.ts';

const platform = await testPlatform();

describe('post-quantum epochs', () => {
  let chat: Chat;
  let alice: Inbox;
  let bob: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox(), await chat.inbox()];
    await say('hello');
    await bob.client.messages.send(alice.address, 'hi');
    await alice.shows(bob.address, 'hi');
  });
  afterEach(() => chat.close());

  const device = (of: Inbox): string => chat.server.data.listed(of.address)[0] ?? '';

  const say = async (text: string): Promise<void> => {
    await alice.client.messages.send(bob.address, text);
    await alice.says(bob.address, text, 'delivered');
  };

  /** Newest epoch, and the one in which is sent, of the session with the other one. */
  const epochOf = async (mine: Inbox, theirs: Inbox): Promise<readonly number[]> => {
    const row = mine.person.profile.get('sessions', device(theirs)) ?? expect.fail();
    const { sending } = (await sessionRows(platform).fromRow(row)).set;
    return [sending?.pq.newest ?? -1, sending?.pq.sendingEpoch ?? -1];
  };

  /** Enough messages for the next epoch, and an answer. */
  const talk = async (round: number): Promise<void> => {
    for (let i = 0; i < 22; i += 1) await alice.client.messages.send(bob.address, `question ${round}.${i}`);
    await bob.shows(alice.address, `question ${round}.21`);
    await bob.client.messages.send(alice.address, `answer ${round}`);
    await alice.shows(bob.address, `answer ${round}`);
  };

  it('follow one another while two people write', async () => {
    for (let round = 0; round < 4; round += 1) await talk(round);
    const [mine = 0] = await epochOf(alice, bob);
    expect(mine).toBeGreaterThanOrEqual(3);
    expect((await epochOf(bob, alice))[0]).toBe(mine);
    expect([...(await alice.notes(bob.address)), ...(await bob.notes(alice.address))]).toEqual([]);
  });

  it('end a message that comes three epochs late: it is asked for in the session that there is', async () => {
    const bundles = (): number => bob.wire.log.filter(({ name }) => name === 'bundle').length;
    const before = bundles();
    const late: WireEnvelope[] = [];
    bob.wire.cut();
    await alice.client.messages.send(bob.address, 'late');
    await alice.says(bob.address, 'late', 'sent');
    late.push(...chat.server.data.waiting(device(bob)));
    chat.server.data.replaceWaiting(device(bob), []);
    bob.wire.restore();

    const [from = 0] = await epochOf(bob, alice);
    for (let round = 0; (await epochOf(bob, alice))[0]! < from + 3; round += 1) {
      expect(round).toBeLessThan(6);
      await talk(round);
    }
    for (const envelope of late) chat.server.replay(device(bob), envelope);
    await bob.shows(alice.address, 'late');
    expect(bundles()).toBe(before);
    expect(await bob.notes(alice.address)).not.toContain('renewed');
  });
});
