/** Entries of a group or team arrive: what the client holds of it afterwards (PROTOCOL 8.1, 8.2). */
import { equalBytes } from '@cipherchat/protocol';
import type { ReadGroupEntry } from '../crypto/group-entry.ts';
import type { ListWanted } from './authors.ts';
import { judgeFork, type Accepted } from './branches.ts';
import { verifyEntries, type Verifier } from './verify-entries.ts';

/**
 * The accepted entries, oldest first, without a hole. Of a group they begin at epoch 1; of a team where the client
 * first saw it. Empty: nothing is known of it.
 */
export type Chain = readonly Accepted<ReadGroupEntry>[];

export type Taken =
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'extended'; readonly chain: Chain }
  /** The offered branch won. The authors of `dropped` make it anew on top, if that is still allowed and wanted. */
  | { readonly kind: 'switched'; readonly chain: Chain; readonly dropped: readonly ReadGroupEntry[] }
  /** The held branch won: whoever offered the other one is sent it. */
  | { readonly kind: 'kept'; readonly lost: readonly ReadGroupEntry[] }
  /** Refused, `fork`: shown, and settled by people. In a team it is an alarm. */
  | { readonly kind: 'fork'; readonly refused: readonly ReadGroupEntry[] }
  /** Entries between the held ones and the offered ones are missing, from this epoch on. */
  | { readonly kind: 'entries-wanted'; readonly epoch: number }
  | ListWanted;

type Placed = { readonly common: number; readonly fresh: readonly ReadGroupEntry[] } | { readonly wanted: number };

/** As many entries as one content of type 9 holds. */
const STEP = 32;

/** From which epoch on entries are needed to see where an offered one joins those held. */
const missingFrom = (chain: Chain, first: ReadGroupEntry): number | undefined => {
  const [oldest, head] = [chain[0]?.entry.epoch, chain.at(-1)?.entry.epoch];
  if (oldest === undefined || head === undefined) return undefined;
  if (first.epoch > head + 1) return head + 1;
  // A branch that began earlier than what was sent of it.
  return first.epoch > oldest + 1 ? Math.max(oldest + 1, first.epoch - STEP) : undefined;
};

/** How many of the held entries stay below the first offered one that is not held. */
const place = (chain: Chain, offered: readonly ReadGroupEntry[]): Placed => {
  const isHeld = (hash: Uint8Array): boolean => chain.some(({ entry }) => equalBytes(entry.hash, hash));
  // A roster may have been first seen at any epoch; what came before it does not matter any longer.
  const oldest = chain[0]?.entry.epoch ?? 0;
  const fresh = offered.slice(offered.findLastIndex(({ epoch, hash }) => epoch < oldest || isHeld(hash)) + 1);
  const [first] = fresh;
  if (first === undefined) return { common: chain.length, fresh };
  const common = chain.findIndex(({ entry }) => equalBytes(entry.hash, first.previous)) + 1;
  const wanted = common === 0 ? missingFrom(chain, first) : undefined;
  return wanted === undefined ? { common, fresh } : { wanted };
};

/**
 * `offered`: of one group or team, in the order of the chain. A refused run changes nothing; codes as `verifyEntries`.
 * What is offered of a branch is all of it: a member that offers one sends it from the fork on.
 */
export const takeEntries = async (
  chain: Chain,
  offered: readonly ReadGroupEntry[],
  verifier: Verifier,
): Promise<Taken> => {
  const placed = place(chain, offered);
  if ('wanted' in placed) return { kind: 'entries-wanted', epoch: placed.wanted };
  const { common, fresh } = placed;
  if (fresh.length === 0) return { kind: 'nothing-new' };
  const [below, held] = [chain.slice(0, common), chain.slice(common)];
  const after = below.at(-1)?.entry;
  // A run that begins next to the first held entry, or under another one, follows nothing that is held.
  const wanted = await verifyEntries(after ?? chain[0]?.entry, fresh, verifier);
  if (wanted !== undefined) return wanted;
  const next = [...below, ...fresh.map((entry) => ({ entry, at: verifier.now }))];
  if (after === undefined || held.length === 0) return { kind: 'extended', chain: next };
  switch (judgeFork({ after, held, offered: fresh }, verifier.now)) {
    case 'held':
      return { kind: 'kept', lost: fresh };
    case 'refused':
      return { kind: 'fork', refused: fresh };
    case 'offered':
      return { kind: 'switched', chain: next, dropped: held.map(({ entry }) => entry) };
  }
};
