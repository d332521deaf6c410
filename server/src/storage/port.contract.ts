/** What every store has to do. A further one runs this suite with a harness of its own. */
import { describe } from 'vitest';
import { describeAccounts } from './accounts.contract.ts';
import type { CreateHarness } from './contract-samples.contract.ts';
import { describeMailbox } from './mailbox.contract.ts';
import { describePrekeys } from './prekeys.contract.ts';
import { describeRetention } from './retention.contract.ts';
import { describeWaiting } from './waiting.contract.ts';

export type { CreateHarness, StoreHarness } from './contract-samples.contract.ts';

export const describeStore = (name: string, createHarness: CreateHarness): void => {
  describe(`store contract: ${name}`, () => {
    describeAccounts(createHarness);
    describePrekeys(createHarness);
    describeMailbox(createHarness);
    describeWaiting(createHarness);
    describeRetention(createHarness);
  });
};
