/**
 * After the theft of a device's whole state: each of the two ratchets locks the thief out by itself (PROTOCOL 5.6). To
 * show one, the thief is given the current state of the other one for each message, as if that one were broken.
 */
import { describe, expect, test } from 'vitest';
import { makeDevice, testPlatform } from '../../test/support/crypto-devices.ts';
import { meet, open, seal, type Envelope, type Pair } from '../../test/support/session-pair.ts';
import { withoutEpochs } from '../../test/support/without-epochs.ts';
import type { EpochPolicy } from './epoch-policy.ts';
import { sparseEpochs } from './pq-epochs.ts';
import type { Session } from './session.ts';

const platform = await testPlatform();
const [alice, bob] = await Promise.all([makeDevice(platform), makeDevice(platform)]);
const MESSAGES_PER_EPOCH = 20;

/** Before each message of alice: bob's state, and the message. */
type Heard = { readonly state: Session; readonly message: Envelope };

/** Alice writes enough for an epoch, and bob answers: each round both ratchets turn. */
const round = async (pair: Pair, heard: Heard[], epochs: EpochPolicy): Promise<Pair> => {
  let { alice: one, bob: other } = pair;
  for (let i = 0; i < MESSAGES_PER_EPOCH; i += 1) {
    const message = await seal(one, `question ${i}`, { device: alice, epochs });
    heard.push({ state: other, message });
    other = (await open(other, message, { device: bob, epochs })).session;
    one = message.session;
  }
  const answer = await seal(other, 'answer', { device: bob, epochs });
  return {
    alice: (await open(one, answer, { device: alice, epochs })).session,
    bob: answer.session,
  };
};

const opens = async (state: Session, { message }: Heard, epochs: EpochPolicy): Promise<boolean> =>
  await open(state, message, { device: bob, epochs }).then(
    () => true,
    () => false,
  );

/** What the thief of `stolen` opens of the last round, and of the first one. */
const stolenThen = async (mixed: (stolen: Session, now: Session) => Session, epochs: EpochPolicy = sparseEpochs) => {
  const rounds: Heard[][] = [];
  let pair = await meet(alice, bob, epochs);
  for (let i = 0; i < 6; i += 1) {
    const heard: Heard[] = [];
    pair = await round(pair, heard, epochs);
    rounds.push(heard);
  }
  const stolen = rounds[0]![0]!.state;
  const followed = (heard: readonly Heard[]): Promise<readonly boolean[]> =>
    Promise.all(heard.map((one) => opens(mixed(stolen, one.state), one, epochs)));
  return { first: await followed(rounds[0]!.slice(0, 1)), last: await followed(rounds.at(-1)!) };
};

describe('a thief of the whole state who can break', () => {
  test('X25519 opens what comes next, and nothing once the post-quantum epochs have turned', async () => {
    const { first, last } = await stolenThen((stolen, now) => ({ ...now, pq: stolen.pq }));
    expect(first).toEqual([true]);
    expect(last).not.toContain(true);
  });

  test('X25519 opens everything where no epoch begins, as with builds of before', async () => {
    const { first, last } = await stolenThen((stolen, now) => ({ ...now, pq: stolen.pq }), withoutEpochs);
    expect([...first, ...last]).not.toContain(false);
  });

  test('ML-KEM opens what comes next, and nothing once the X25519 ratchet has turned', async () => {
    const { first, last } = await stolenThen((stolen, now) => ({ ...now, ec: stolen.ec }));
    expect(first).toEqual([true]);
    expect(last).not.toContain(true);
  });

  test('both opens everything: the states that are mixed are those that open', async () => {
    const { first, last } = await stolenThen((_, now) => now);
    expect([...first, ...last]).not.toContain(false);
  });
});
