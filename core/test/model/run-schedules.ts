/**
 * Two accounts, the real client core, and whatever may befall them: schedules drawn at random, each from the same
 * beginning.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import { nobleKem } from '../../src/crypto/ml-kem.ts';
import { createPlatform, generateWrappingKey } from '../../src/crypto/platform.ts';
import { Play } from './play.ts';
import { Reached } from './reached.ts';
import { schedulesOf } from './schedule.ts';
import { makeBeginning } from './world.ts';

/** Both beginnings together: 120 schedules, or as many as the environment asks for. */
export const RUNS = Math.ceil(Number(process.env['SCHEDULES'] ?? 120) / 2);
export const LIMIT_MS = 5_000 * RUNS;
/** At night there is time for long ones. */
const LONGEST = RUNS > 1_000 ? 24 : 12;

/** Of fewer, some miss by chance the branches that one schedule in fifty comes by. */
const REACH_ALL = 500;

/** Fails with the schedule, shortened, that breaks a promise; and where many schedules never reached a branch. */
export const runSchedules = async (acquainted: boolean): Promise<void> => {
  const wrappingKey = await generateWrappingKey();
  const platform = createPlatform({ keepAgreementKeys: 'as-handles', wrappingKey, kem: nobleKem });
  const beginning = await makeBeginning(acquainted);
  const reached = new Reached();
  await fc.assert(
    fc.asyncProperty(schedulesOf(LONGEST), (steps) => new Play(platform, reached, beginning).run(steps)),
    { numRuns: RUNS },
  );
  console.info(`${String(RUNS)} schedules reached: ${reached.report()}`);
  if (RUNS >= REACH_ALL) expect(reached.missed()).toEqual([]);
};
