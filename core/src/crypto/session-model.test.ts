/**
 * Whatever a network does to messages and a crash to states: each message opens exactly once, or is refused and changes
 * nothing.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeDevice, testPlatform, type TestDevice } from '../../test/support/crypto-devices.ts';
import {
  isUnchanged,
  meet,
  open,
  seal,
  setOf,
  snapshotOf,
  textOf,
  type Envelope,
} from '../../test/support/session-pair.ts';
import type { EpochPolicy } from './epoch-policy.ts';
import { withoutEpochs } from '../../test/support/without-epochs.ts';
import { sparseEpochs } from './pq-epochs.ts';
import { decodeSessionSet, encodeSessionSet, type StoredSessionSet } from './session-codec.ts';
import type { Session } from './session.ts';

const MAX_PAST_CHAINS = 5;

/** A message and what the reference knows of it. */
type Sent = Envelope & { readonly text: string; readonly chain: number; opened: boolean };

/**
 * One end: its device, its state as the store has it, what it has sent, and what the reference expects of its
 * receiving.
 */
type End = {
  readonly device: TestDevice;
  stored: StoredSessionSet;
  readonly sent: Sent[];
  /** Number of the own sending chain; whether the next message begins another. */
  chain: number;
  due: boolean;
  /** The peer's chain that is received in, and those before it of which something is missing, oldest first. */
  receiving: number;
  past: number[];
};

type Action =
  | { readonly kind: 'send'; readonly by: 0 | 1 }
  /** `crash`: the receiver dies before it commits; the message comes again later, or not. */
  | { readonly kind: 'deliver'; readonly to: 0 | 1; readonly pick: number; readonly crash: boolean }
  /** The sender dies after it sealed and before it committed: nothing of it leaves. */
  | { readonly kind: 'lose'; readonly by: 0 | 1 };

const side = fc.constantFrom(0 as const, 1 as const);
const actions = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('send' as const), by: side }) },
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('deliver' as const),
        to: side,
        // Mostly among the newest ones; old ones and duplicates come along.
        pick: fc.oneof(fc.nat(3), fc.nat(40)),
        crash: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose' as const), by: side }) },
  ),
  { minLength: 20, maxLength: 60 },
);

const load = async ({ device, stored }: End): Promise<Session> =>
  (await decodeSessionSet(device.platform, stored)).sending!;

const save = (end: End, session: Session): void => {
  end.stored = encodeSessionSet(setOf(session));
};

const mayOpen = (end: End, { chain, opened }: Sent): boolean =>
  !opened && (chain === end.receiving || chain === end.receiving + 1 || end.past.includes(chain));

/** What the reference notes when a message was opened. */
const noteOpened = (end: End, peer: End, message: Sent): void => {
  const isMissing = (chain: number): boolean => peer.sent.some((other) => other.chain === chain && !other.opened);
  message.opened = true;
  if (message.chain === end.receiving + 1) {
    end.past = [...end.past, end.receiving].filter(isMissing).slice(-MAX_PAST_CHAINS);
    end.receiving = message.chain;
    end.due = true;
  }
  end.past = end.past.filter(isMissing);
};

type World = { readonly ends: readonly [End, End]; readonly epochs: EpochPolicy };

const send = async ({ ends, epochs }: World, by: 0 | 1, commits: boolean): Promise<void> => {
  const end = ends[by];
  const text = `${by}:${end.sent.length}`;
  const { session, ...envelope } = await seal(await load(end), text, { device: end.device, epochs });
  if (!commits) return;
  save(end, session);
  if (end.due) [end.chain, end.due] = [end.chain + 1, false];
  end.sent.push({ ...envelope, text, chain: end.chain, opened: false });
};

const deliver = async ({ ends, epochs }: World, to: 0 | 1, pick: number, crash: boolean): Promise<void> => {
  const [end, peer] = [ends[to], ends[to === 0 ? 1 : 0]];
  const message = peer.sent.at(-1 - pick);
  if (message === undefined) return;
  const before = await load(end);
  const snapshot = snapshotOf(before);
  const expected = mayOpen(end, message);
  const outcome = await open(before, message, { device: end.device, epochs }).catch((cause: unknown) => cause);
  expect(isUnchanged(snapshot, snapshotOf(before))).toBe(true);
  if (!expected) {
    expect(outcome).toMatchObject({ name: 'Refusal' });
    expect(['duplicate', 'not-authentic', 'unknown-epoch']).toContain((outcome as { code: string }).code);
    return;
  }
  expect(outcome).not.toBeInstanceOf(Error);
  const opened = outcome as Awaited<ReturnType<typeof open>>;
  expect(textOf(opened)).toBe(message.text);
  if (crash) return;
  save(end, opened.session);
  noteOpened(end, peer, message);
};

const begun = async (devices: readonly [TestDevice, TestDevice], epochs: EpochPolicy): Promise<World> => {
  const pair = await meet(devices[0], devices[1], epochs);
  const end = (device: TestDevice, session: Session, due: boolean): End => ({
    device,
    stored: encodeSessionSet(setOf(session)),
    sent: [],
    chain: 0,
    due,
    receiving: 0,
    past: [],
  });
  // Each has sent one message and opened one; alice opened last, so her next one begins a chain.
  return { ends: [end(devices[0], pair.alice, true), end(devices[1], pair.bob, false)], epochs };
};

/** By night many times as many. A browser has no environment. */
const FACTOR = typeof process === 'undefined' ? 1 : Number(process.env['SESSION_FACTOR'] ?? 1);

const POLICIES = [
  { name: 'without PQ epochs', epochs: withoutEpochs, runs: 10 * FACTOR },
  { name: 'with PQ epochs', epochs: sparseEpochs, runs: 5 * FACTOR },
];

describe.each(POLICIES)('$name', ({ epochs, runs }) => {
  test.each(['as-handles', 'wrapped'] as const)('X25519 keys kept %s', async (keepAgreementKeys) => {
    const platform = await testPlatform({ keepAgreementKeys });
    const devices = [await makeDevice(platform), await makeDevice(platform)] as const;
    await fc.assert(
      fc.asyncProperty(actions, async (list: readonly Action[]) => {
        const world = await begun(devices, epochs);
        for (const action of list) {
          if (action.kind === 'deliver') await deliver(world, action.to, action.pick, action.crash);
          else await send(world, action.by, action.kind === 'send');
        }
      }),
      { numRuns: runs },
    );
  });
});
