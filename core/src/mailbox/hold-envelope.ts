/** Keeps an envelope whose sender is in no list that we could get, and lets it go again (PROTOCOL 11). */
import type { ParsedEnvelope } from '@cipherchat/protocol';
import { envelopeKey } from '../rows/device-keys.ts';
import { held, heldTotals } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { HELD_TOTALS, heldTotalsIn } from './held-envelopes.ts';
import { noteHeld, noteUnopened } from './unopened-notes.ts';

const MAX_PER_ACCOUNT = 100;
const MAX_ACCOUNTS = 64;
const MAX_BYTES = 16 * 1024 * 1024;

const count = async (copy: WorkingCopy, { sender, message, at }: ParsedEnvelope, sign: 1 | -1): Promise<void> => {
  const { [sender.account]: before = { count: 0, bytes: 0 }, ...others } = await heldTotalsIn(copy);
  const after = { count: before.count + sign, bytes: before.bytes + sign * message.length };
  copy.put(heldTotals, HELD_TOTALS, after.count > 0 ? { ...others, [sender.account]: after } : others);
  await noteHeld(copy, sender.account, after.count, at);
};

/** Deletes a held envelope and its share of the totals. Resolves with false if it is not held. */
export const release = async (copy: WorkingCopy, envelope: ParsedEnvelope): Promise<boolean> => {
  const key = envelopeKey(envelope);
  // Nothing is held of most accounts, and then there is no row to look for.
  if ((await heldTotalsIn(copy))[envelope.sender.account] === undefined) return false;
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
  const totals = await heldTotalsIn(copy);
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
