/** The own protocol, with post-quantum epochs, and what only it has. */
import { HOUR_MS } from '@cipherchat/protocol';
import type { Platform } from '../../core/src/crypto/platform.ts';
import { decodeSessionSet, encodeSessionSet } from '../../core/src/crypto/session-codec.ts';
import type { Session } from '../../core/src/crypto/session.ts';
import { openRecord, sealRecord } from '../../core/src/crypto/vault.ts';
import { withoutEpochs } from '../../core/test/support/without-epochs.ts';
import { deliver, makeDevice, seal, setUp, type Ends } from './own-devices.ts';
import type { Stack } from './stack.ts';

const FAN_OUT = 16;
/** Longer than an epoch may last. */
const DAY_MS = 25 * HOUR_MS;

export type OwnStack = Stack & {
  /** As builds of before do, which take no part in epochs. */
  readonly sealOpenWithoutEpochs: () => Promise<unknown>;
  readonly alternateWithoutEpochs: () => Promise<unknown>;
  /** `alternate`, and each end reads its session from its sealed row and seals it again. */
  readonly alternateAtRest: () => Promise<unknown>;
  /** Messages by turns until a new epoch was offered, answered, and sent in. */
  readonly postQuantumRound: () => Promise<unknown>;
  /** Seals 200 bytes for each of 16 devices. */
  readonly fanOut: () => Promise<unknown>;
};

const turned = ({ from, to }: Ends): Ends => ({ from: to, to: from });

const epochOf = ({ from, to }: Ends): number => Math.min(from.pq.sendingEpoch, to.pq.sendingEpoch);

/** Both ends send in an epoch, as they do after the first few messages of a conversation. */
const takePartInEpochs = async (platform: Platform, begun: Ends, now: number): Promise<Ends> => {
  let ends = turned(begun);
  while (epochOf(ends) === 0) ends = turned(await deliver(platform, ends, now));
  return ends;
};

const throughRest = async (platform: Platform, vaultKey: CryptoKey, session: Session): Promise<Session> => {
  const { bytes, keys } = encodeSessionSet({ sending: session, archived: [] });
  const record = await sealRecord(vaultKey, 'sessions', 'a', bytes);
  const stored = { bytes: await openRecord(vaultKey, 'sessions', 'a', record), keys };
  return (await decodeSessionSet(platform, stored)).sending ?? session;
};

export const makeOwnStack = async (platform: Platform, vaultKey: CryptoKey): Promise<OwnStack> => {
  const now = Date.now();
  let later = now;
  const pair = [await makeDevice(platform, now), await makeDevice(platform, now)] as const;
  const begin = async (): Promise<Ends> => takePartInEpochs(platform, await setUp(platform, pair, now), now);
  let [oneWay, byTurns, atRest, rounds] = [await begin(), await begin(), await begin(), await begin()];
  const old = { oneWay: await setUp(platform, pair, now), byTurns: turned(await setUp(platform, pair, now)) };
  const many: Session[] = [];
  while (many.length < FAN_OUT) many.push((await begin()).from);
  return {
    setUp: () => setUp(platform, pair, now),
    sealOpen: async () => {
      oneWay = await deliver(platform, oneWay, now);
    },
    alternate: async () => {
      byTurns = turned(await deliver(platform, byTurns, now));
    },
    sealOpenWithoutEpochs: async () => {
      old.oneWay = await deliver(platform, old.oneWay, now, withoutEpochs);
    },
    alternateWithoutEpochs: async () => {
      old.byTurns = turned(await deliver(platform, old.byTurns, now, withoutEpochs));
    },
    alternateAtRest: async () => {
      const { from, to } = await deliver(platform, atRest, now);
      const [first, second] = [from, to].map((session) => throughRest(platform, vaultKey, session));
      atRest = { from: (await second) ?? to, to: (await first) ?? from };
    },
    postQuantumRound: async () => {
      const before = epochOf(rounds);
      later += DAY_MS;
      while (epochOf(rounds) === before) rounds = turned(await deliver(platform, rounds, later));
    },
    fanOut: async () => {
      const sealed = await Promise.all(many.map((session) => seal(platform, session, now)));
      many.splice(0, FAN_OUT, ...sealed.map(({ session }) => session));
    },
  };
};
