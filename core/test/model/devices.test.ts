/** Two accounts with two to four devices each: what was written is on every device, once and in one order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nobleKem } from '../../src/crypto/ml-kem.ts';
import { createPlatform, generateWrappingKey } from '../../src/crypto/platform.ts';
import { DEVICE_BRANCHES, DevicesPlay, makeDevicesBeginning, type DeviceBranch } from './devices-play.ts';
import { deviceSchedules } from './devices-schedule.ts';

/** Each costs as much as a hundred of the model of two devices. */
const RUNS = Math.ceil(Number(process.env['SCHEDULES'] ?? 120) / 60);
const LIMIT_MS = 60_000 * RUNS;
const LONGEST = RUNS > 100 ? 16 : 10;
/** Of fewer, some miss a branch by chance. */
const REACH_ALL = 60;

test(
  `${String(RUNS)} schedules of accounts with several devices: what is written is on all of them, in one order`,
  async () => {
    const wrappingKey = await generateWrappingKey();
    const platform = createPlatform({ keepAgreementKeys: 'as-handles', wrappingKey, kem: nobleKem });
    const beginning = await makeDevicesBeginning();
    const counts = new Map<DeviceBranch, number>();
    await fc.assert(
      fc.asyncProperty(deviceSchedules(LONGEST), async (steps) => {
        const play = new DevicesPlay(platform, beginning);
        await play.run(steps);
        for (const branch of play.reached) counts.set(branch, (counts.get(branch) ?? 0) + 1);
      }),
      { numRuns: RUNS },
    );
    const report = DEVICE_BRANCHES.map((branch) => `${branch} ${String(counts.get(branch) ?? 0)}`);
    console.info(`${String(RUNS)} schedules of devices reached: ${report.join(', ')}`);
    if (RUNS >= REACH_ALL) expect(DEVICE_BRANCHES.filter((branch) => !counts.has(branch))).toEqual([]);
  },
  LIMIT_MS,
);
