/**
 * What a thief gets from a copy of the state: nothing of before, and nothing of after the next round (PROTOCOL 5,
 * docs/threat-model.md).
 */
import { toHex } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { makeDevice, testPlatform } from '../../test/support/crypto-devices.ts';
import {
  begin,
  meet,
  open,
  respond,
  seal,
  snapshotOf,
  textOf,
  type Envelope,
  type Stepping,
} from '../../test/support/session-pair.ts';
import { withoutEpochs } from '../../test/support/without-epochs.ts';
import { step } from './functions.ts';
import { sparseEpochs } from './pq-epochs.ts';
import type { Session } from './session.ts';

const platform = await testPlatform();
const [alice, bob] = await Promise.all([makeDevice(platform), makeDevice(platform)]);

/** One round: alice writes, bob answers. Every message with the states after it. */
type Round = {
  readonly mine: Session;
  readonly theirs: Session;
  readonly question: Envelope;
  readonly answer: Envelope;
};

const rounds = async (count: number, epochs = sparseEpochs): Promise<readonly Round[]> => {
  const pair = await meet(alice, bob, epochs);
  const all: Round[] = [];
  let { alice: mine, bob: theirs } = pair;
  for (let i = 0; i < count; i += 1) {
    const question = await seal(mine, `question ${i}`, { device: alice, epochs });
    theirs = (await open(theirs, question, { device: bob, epochs })).session;
    const answer = await seal(theirs, `answer ${i}`, { device: bob, epochs });
    mine = (await open(question.session, answer, { device: alice, epochs })).session;
    theirs = answer.session;
    all.push({ mine, theirs, question, answer });
  }
  return all;
};

/**
 * Which of the messages the thief of a state opens: he answers whenever the owner does, under ratchet keys of his own.
 */
const follow = async (stolen: Session, messages: readonly Envelope[], by: Stepping): Promise<readonly boolean[]> => {
  const opened: boolean[] = [];
  let state = stolen;
  for (const message of messages) {
    if (state.ec.due) state = (await seal(state, 'from the thief', by)).session;
    const next = await open(state, message, by).catch((cause: unknown) => {
      expect(cause).toMatchObject({ name: 'Refusal', code: 'not-authentic' });
    });
    opened.push(next !== undefined);
    state = next?.session ?? state;
  }
  return opened;
};

describe('a copy of the state', () => {
  test('opens no message of before', async () => {
    const all = await rounds(5);
    for (const [k, { mine, theirs }] of all.entries()) {
      for (const { question, answer } of all.slice(0, k + 1)) {
        await expect(open(theirs, question, { device: bob, epochs: sparseEpochs })).rejects.toMatchObject({
          name: 'Refusal',
        });
        await expect(open(mine, answer, { device: alice, epochs: sparseEpochs })).rejects.toMatchObject({
          name: 'Refusal',
        });
      }
    }
  });

  test('holds neither the chain key nor the message key of a message that was opened or sealed', async () => {
    const pair = await meet(alice, bob);
    const sealed = await seal(pair.alice, 'one', { device: alice });
    const next = await seal(sealed.session, 'two', { device: alice });
    const used = sealed.session.ec.sending!;
    const stepped = await step(used.key);
    const usedPq = sealed.session.pq.epochs[0]!.sending!;
    const opened = await open((await open(pair.bob, sealed, { device: bob })).session, next, { device: bob });
    for (const { hex } of [snapshotOf(next.session), snapshotOf(opened.session)]) {
      for (const secret of [used.key, stepped.messageKey, usedPq.key, (await step(usedPq.key)).messageKey]) {
        expect(hex).not.toContain(toHex(secret));
      }
    }
    // The search finds what is there.
    expect(snapshotOf(next.session).hex).toContain(toHex(stepped.next));
  });

  test('does not hold a private ratchet key that has done its work', async () => {
    const first = await seal(await begin(alice, bob), 'hello', { device: alice });
    const accepted = await respond(alice, bob, first);
    expect(snapshotOf(accepted).keys.length).toBe(1);
    const { session } = await open(accepted, first, { device: bob });
    expect([session.ec.own, session.ec.due, snapshotOf(session).keys.length]).toEqual([undefined, true, 0]);
  });

  test.each([
    ['without epochs', withoutEpochs],
    ['with epochs', sparseEpochs],
  ])(
    'opens nothing after the next round, whoever answers with it as its owner would: the ratchet heals, %s',
    async (_, epochs) => {
      const [stolen, ...later] = await rounds(4, epochs);
      const questions = later.map(({ question }) => question);
      const answers = later.map(({ answer }) => answer);
      expect(await follow(stolen!.theirs, questions, { device: bob, epochs })).toEqual([true, false, false]);
      expect(await follow(stolen!.mine, answers, { device: alice, epochs })).toEqual([false, false, false]);
    },
  );
});

test('a state that was set back seals under the same keys and gives away nothing: the peer opens one and refuses the other', async () => {
  const pair = await meet(alice, bob);
  const one = await seal(pair.alice, 'before the crash', { device: alice });
  const other = await seal(pair.alice, 'after it', { device: alice });
  const [own, theirs] = [one.session.ec.own!, other.session.ec.own!];
  // A new chain began in each. A key can only be reused in the same chain.
  expect(toHex(own.publicKey)).not.toBe(toHex(theirs.publicKey));

  const [again, twice] = [
    await seal(one.session, 'x'.repeat(60), { device: alice }),
    await seal(one.session, 'x'.repeat(60), { device: alice }),
  ];
  expect(toHex(again.session.ec.sending!.key)).toBe(toHex(twice.session.ec.sending!.key));
  const boxes = [again, twice].map(({ message }) => message.subarray(79));
  expect(toHex(boxes[0]!.subarray(16, 48))).not.toBe(toHex(boxes[1]!.subarray(16, 48)));
  // Equal text at equal places and never equal bytes: no key stream was used twice.
  expect(toHex(boxes[0]!.subarray(48))).not.toBe(toHex(boxes[1]!.subarray(48)));

  const { session } = await open(pair.bob, again, { device: bob });
  await expect(open(session, twice, { device: bob })).rejects.toMatchObject({ code: 'duplicate' });
  expect(textOf(await open(session, one, { device: bob }))).toBe('before the crash');
});

test('a crash on either side of the commit loses nothing and opens nothing twice', async () => {
  const pair = await meet(alice, bob);
  const sealed = await seal(pair.alice, 'hello', { device: alice });
  // Before the commit: the state is the old one, the message comes again and opens.
  await open(pair.bob, sealed, { device: bob });
  const { session } = await open(pair.bob, sealed, { device: bob });
  // After it: the message comes again, as it was not acknowledged, and is refused.
  await expect(open(session, sealed, { device: bob })).rejects.toMatchObject({ code: 'duplicate' });
});
