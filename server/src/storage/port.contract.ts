/** What every store has to do. A new implementation runs this suite with a harness of its own. */
import { describe, expect, it, type TestContext } from 'vitest';
import { describeAccounts } from './accounts.contract.ts';
import type { CreateHarness } from './contract-samples.contract.ts';
import { describeErasures } from './erasures.contract.ts';
import { describeLinks } from './links.contract.ts';
import { describeBackups } from './backups.contract.ts';
import { describeMailboxDevices } from './mailbox-devices.contract.ts';
import { describeMailbox, describeWaiting } from './mailbox.contract.ts';
import { describePrekeys } from './prekeys.contract.ts';
import { describePush } from './push.contract.ts';
import { describeRosters } from './rosters.contract.ts';
import { describeUpkeep } from './upkeep.contract.ts';

export type { CreateHarness, StoreHarness } from './contract-samples.contract.ts';

/** Fewer tests would mean that a part of the suite got lost. */
const LEAST_CASES = 80;

type Suite = NonNullable<TestContext['task']['suite']>;

const casesIn = ({ tasks }: Suite): number =>
  tasks.reduce((sum, task) => sum + (task.type === 'suite' ? casesIn(task) : 1), 0);

export const describeStore = (name: string, createHarness: CreateHarness): void => {
  describe(`store contract: ${name}`, () => {
    describeAccounts(createHarness);
    describePrekeys(createHarness);
    describeMailbox(createHarness);
    describeMailboxDevices(createHarness);
    describeWaiting(createHarness);
    describePush(createHarness);
    describeBackups(createHarness);
    describeErasures(createHarness);
    describeRosters(createHarness);
    describeUpkeep(createHarness);
    describeLinks(createHarness);

    it('was held against at least 80 cases', ({ task }) => {
      const cases = task.suite === undefined ? 0 : casesIn(task.suite) - 1;
      console.info(`store contract: ${name}: ${String(cases)} cases`);
      expect(cases).toBeGreaterThanOrEqual(LEAST_CASES);
    });
  });
};
