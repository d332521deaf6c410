/** PQ epochs between ends that speak them, and with an end that does not (PROTOCOL 5.6, "Two steps"). */
import { HOUR_MS } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { makeDevice, NOW, testPlatform } from '../../test/support/crypto-devices.ts';
import { meet, open, seal, textOf, type Pair } from '../../test/support/session-pair.ts';
import type { EpochPolicy } from './epoch-policy.ts';
import { withoutEpochs } from '../../test/support/without-epochs.ts';
import { sparseEpochs } from './pq-epochs.ts';

const platform = await testPlatform();
const [alice, bob] = await Promise.all([makeDevice(platform), makeDevice(platform)]);

type Policies = { readonly mine: EpochPolicy; readonly theirs: EpochPolicy };
const BOTH: Policies = { mine: sparseEpochs, theirs: sparseEpochs };

/** Alice writes and bob answers, `count` times. */
const talk = async (pair: Pair, count: number, { mine, theirs }: Policies = BOTH, now = NOW): Promise<Pair> => {
  let { alice: one, bob: other } = pair;
  for (let i = 0; i < count; i += 1) {
    const question = await seal(one, `question ${i}`, { device: alice, epochs: mine, now });
    const asked = await open(other, question, { device: bob, epochs: theirs, now });
    const answer = await seal(asked.session, `answer ${i}`, { device: bob, epochs: theirs, now });
    const answered = await open(question.session, answer, { device: alice, epochs: mine, now });
    expect([textOf(asked), textOf(answered)]).toEqual([`question ${i}`, `answer ${i}`]);
    [one, other] = [answered.session, answer.session];
  }
  return { alice: one, bob: other };
};

const epochsOf = ({ alice: { pq: mine }, bob: { pq: theirs } }: Pair): readonly number[] => [
  mine.newest,
  mine.sendingEpoch,
  theirs.newest,
  theirs.sendingEpoch,
];

describe('an end that speaks them and one that does not', () => {
  test.each([
    { mine: sparseEpochs, theirs: withoutEpochs },
    { mine: withoutEpochs, theirs: sparseEpochs },
    { mine: withoutEpochs, theirs: withoutEpochs },
  ])('stay in epoch 0', async (policies) => {
    expect(epochsOf(await talk(await meet(alice, bob), 30, policies))).toEqual([0, 0, 0, 0]);
  });

  test('begin with them as soon as both do, in a session that runs', async () => {
    const before = await talk(await meet(alice, bob), 3, { mine: withoutEpochs, theirs: withoutEpochs });
    expect(epochsOf(await talk(before, 3))).toEqual([1, 1, 1, 1]);
  });
});

describe('two ends that speak them', () => {
  test('take the next epoch after 20 messages in one, or after 24 hours', async () => {
    const first = await talk(await meet(alice, bob, sparseEpochs), 2);
    expect(epochsOf(first)).toEqual([1, 1, 1, 1]);
    expect(epochsOf(await talk(first, 6))).toEqual([1, 1, 1, 1]);
    expect(epochsOf(await talk(first, 14))).toEqual([2, 2, 2, 2]);
    expect(epochsOf(await talk(first, 3, BOTH, NOW + 24 * HOUR_MS))).toEqual([2, 2, 2, 2]);
  });

  test('keep receiving chains of three epochs, and no other', async () => {
    const pair = await talk(await meet(alice, bob, sparseEpochs), 60);
    for (const { pq } of [pair.alice, pair.bob]) {
      expect(pq.newest).toBeGreaterThan(3);
      expect(pq.epochs.map(({ epoch }) => epoch)).toEqual([pq.newest - 2, pq.newest - 1, pq.newest]);
      expect(pq.epochs.filter(({ sending }) => sending !== undefined).map(({ epoch }) => epoch)).toContain(
        pq.sendingEpoch,
      );
    }
  });
});
