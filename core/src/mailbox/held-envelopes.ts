/**
 * Held envelopes: their senders are in no list that we could get. They are kept for 30 days and tried again with each
 * new list (PROTOCOL 11).
 */
import { DAY_MS, type AccountId, type ParsedEnvelope } from '@cipherchat/protocol';
import type { EngineStore } from '../rows/engine-store.ts';
import { envelopeKey } from '../rows/device-keys.ts';
import { held, heldTotals, type HeldTotals } from '../rows/records.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';

const MAX_PER_ACCOUNT = 100;
const MAX_ACCOUNTS = 64;
const MAX_BYTES = 16 * 1024 * 1024;
const KEPT_MS = 30 * DAY_MS;

const KEY = 'held';

const totalsIn = async (copy: RowReader): Promise<HeldTotals> => (await copy.get(heldTotals, KEY)) ?? {};

const count = async (copy: WorkingCopy, { sender, message }: ParsedEnvelope, sign: 1 | -1): Promise<void> => {
  const { [sender.account]: before = { count: 0, bytes: 0 }, ...others } = await totalsIn(copy);
  const after = { count: before.count + sign, bytes: before.bytes + sign * message.length };
  copy.put(heldTotals, KEY, after.count > 0 ? { ...others, [sender.account]: after } : others);
};

/** Deletes a held envelope and its share of the totals. Does nothing if it is not held. */
export const release = async (copy: WorkingCopy, envelope: ParsedEnvelope): Promise<void> => {
  const key = envelopeKey(envelope);
  if ((await copy.get(held, key)) === undefined) return;
  copy.delete(held, key);
  await count(copy, envelope, -1);
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
  if (bytes > MAX_BYTES || isFull) return true;
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

/** Deletes envelopes that were held for 30 days. `now`: milliseconds since 1970. */
export const pruneHeld = async (store: EngineStore, now: number): Promise<void> => {
  await store.transact(async (copy) => {
    for (const account of Object.keys(await totalsIn(copy))) {
      const old = await copy.list(held, { group: account, to: now - KEPT_MS });
      for (const { value } of old) await release(copy, value.envelope);
    }
  });
};
