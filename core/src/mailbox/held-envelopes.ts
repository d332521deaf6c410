/**
 * Held envelopes: their senders are in no list that we could get. They are kept for 30 days and tried again with each
 * new list (PROTOCOL 11). `hold-envelope.ts` keeps and releases them.
 */
import type { AccountId, ParsedEnvelope } from '@cipherchat/protocol';
import type { EngineStore } from '../rows/engine-store.ts';
import { envelopeKey } from '../rows/device-keys.ts';
import { held, heldTotals, type HeldTotals } from '../rows/records.ts';
import type { RowReader } from '../rows/working-copy.ts';

/** The row with the totals. */
export const HELD_TOTALS = 'held';

/** Count and bytes of what is held, by account. Nothing is held of most accounts. */
export const heldTotalsIn = async (copy: RowReader): Promise<HeldTotals> =>
  (await copy.get(heldTotals, HELD_TOTALS)) ?? {};

/** Reads at once what `hold` and `release` will ask about these envelopes. */
export const readHeld = async (copy: RowReader, envelopes: readonly ParsedEnvelope[]): Promise<void> => {
  const totals = await heldTotalsIn(copy);
  const possible = envelopes.filter(({ sender }) => totals[sender.account] !== undefined);
  await copy.getAll(held, possible.map(envelopeKey));
};

/** All envelopes that are held from this account. */
export const heldFrom = async (store: EngineStore, account: AccountId): Promise<readonly ParsedEnvelope[]> => {
  const rows = await store.read((copy) => copy.list(held, { group: account }));
  return rows.map(({ value }) => value.envelope);
};

/** Accounts from which envelopes are held. */
export const heldAccounts = async (store: EngineStore): Promise<readonly AccountId[]> =>
  Object.keys(await store.read(heldTotalsIn)) as AccountId[];
