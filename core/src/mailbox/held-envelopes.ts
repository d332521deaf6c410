/**
 * Held envelopes: their senders are in no list that we could get. They are kept for 30 days and tried again with each
 * new list (PROTOCOL 11).
 */
import type { AccountId, ParsedEnvelope } from '@cipherchat/protocol';
import type { EngineStore } from '../rows/engine-store.ts';
import { envelopeKey } from '../rows/device-keys.ts';
import { held, heldTotals, type HeldTotals } from '../rows/records.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import { noteHeld, noteUnopened } from './unopened-notes.ts';

const MAX_PER_ACCOUNT = 100;
const MAX_ACCOUNTS = 64;
const MAX_BYTES = 16 * 1024 * 1024;

const KEY = 'held';

const totalsIn = async (copy: RowReader): Promise<HeldTotals> => (await copy.get(heldTotals, KEY)) ?? {};

const count = async (copy: WorkingCopy, { sender, message, at }: ParsedEnvelope, sign: 1 | -1): Promise<void> => {
  const { [sender.account]: before = { count: 0, bytes: 0 }, ...others } = await totalsIn(copy);
  const after = { count: before.count + sign, bytes: before.bytes + sign * message.length };
  copy.put(heldTotals, KEY, after.count > 0 ? { ...others, [sender.account]: after } : others);
  await noteHeld(copy, sender.account, after.count, at);
};

/** Reads at once what `hold` and `release` will ask about these envelopes. */
export const readHeld = async (copy: RowReader, envelopes: readonly ParsedEnvelope[]): Promise<void> => {
  const totals = await totalsIn(copy);
  const possible = envelopes.filter(({ sender }) => totals[sender.account] !== undefined);
  await copy.getAll(held, possible.map(envelopeKey));
};

/** Deletes a held envelope and its share of the totals. Resolves with false if it is not held. */
export const release = async (copy: WorkingCopy, envelope: ParsedEnvelope): Promise<boolean> => {
  const key = envelopeKey(envelope);
  // Nothing is held of most accounts, and then there is no row to look for.
  if ((await totalsIn(copy))[envelope.sender.account] === undefined) return false;
  if ((await copy.get(held, key)) === undefined) return false;
  copy.delete(held, key);
  await count(copy, envelope, -1);
  return true;
};

/**
 * Keeps the envelope, unless a limit is reached: per account, of accounts, or of bytes. Resolves with false if it was
 * held already.
 */
export const hold = async (copy: WorkingCopy, envelope: ParsedEnvelope, now: number): Promise<boolean> => {
  if ((await copy.get(held, envelopeKey(envelope))) !== undefined) return false;
  const totals = await totalsIn(copy);
  const { account } = envelope.sender;
  const bytes = Object.values(totals).reduce((sum, one) => sum + one.bytes, envelope.message.length);
  const known = totals[account]?.count;
  const isFull = known === undefined ? Object.keys(totals).length >= MAX_ACCOUNTS : known >= MAX_PER_ACCOUNT;
  if (bytes > MAX_BYTES || isFull) {
    await noteUnopened(copy, account, envelope.at);
    return true;
  }
  copy.put(held, envelopeKey(envelope), { at: now, envelope });
  await count(copy, envelope, 1);
  return true;
};

/** All envelopes that are held from this account. */
export const heldFrom = async (store: EngineStore, account: AccountId): Promise<readonly ParsedEnvelope[]> => {
  const rows = await store.read((copy) => copy.list(held, { group: account }));
  return rows.map(({ value }) => value.envelope);
};

/** Accounts from which envelopes are held. */
export const heldAccounts = async (store: EngineStore): Promise<readonly AccountId[]> =>
  Object.keys(await store.read(totalsIn)) as AccountId[];
