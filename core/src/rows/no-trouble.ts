import type { AccountId } from '@cipherchat/protocol';
import type { TroubleRecord } from './records.ts';

/** Nothing is missing of a device of this account. */
export const noTrouble = (account: AccountId): TroubleRecord => ({ account, missing: [], renewed: [], answered: [] });
