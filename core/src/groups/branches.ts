/** Two branches after the same entry: which of them counts (PROTOCOL 8.2). */
import { compareBytes, DAY_MS, GROUP_KIND, groupRoleOf, type HashedGroupEntry } from '@cipherchat/protocol';

export type Accepted<T extends HashedGroupEntry = HashedGroupEntry> = {
  readonly entry: T;
  /** When this client accepted it, milliseconds since 1970. */
  readonly at: number;
};

export type Fork<T extends HashedGroupEntry> = {
  /** The last entry that both have. */
  readonly after: T;
  /** What this client has after it, oldest first; not empty. */
  readonly held: readonly Accepted<T>[];
  /** What was offered after it, oldest first; not empty. */
  readonly offered: readonly T[];
};

/** The highest role, taken from the entry before the branch, of any author in it. */
const rankOf = (after: HashedGroupEntry, branch: readonly HashedGroupEntry[]): number =>
  Math.max(0, ...branch.map(({ author }) => groupRoleOf(after, author)));

/** Whether an author that gives the branch its rank still has that role at the head of the verifier. */
const hasStanding = (fork: Fork<HashedGroupEntry>, rank: number): boolean => {
  const head = fork.held.at(-1)?.entry ?? fork.after;
  return fork.offered.some(
    ({ author }) => groupRoleOf(fork.after, author) === rank && groupRoleOf(head, author) >= rank,
  );
};

/**
 * `offered` wins and replaces what is held; `held` stays. `refused`: `fork`, which is shown. What an owner has built on
 * stands against any admin, however deliveries are ordered; who has lost a role cannot rewrite the past with it; and
 * among equals the past is settled after a day.
 */
export const judgeFork = <T extends HashedGroupEntry>(fork: Fork<T>, now: number): 'held' | 'offered' | 'refused' => {
  const { after, held, offered } = fork;
  if (after.kind === GROUP_KIND.team) return 'refused'; // its one author signed two entries of one epoch
  const rank = rankOf(after, offered);
  const rankHeld = rankOf(
    after,
    held.map(({ entry }) => entry),
  );
  if (!hasStanding(fork, rank)) return 'refused';
  if (rank !== rankHeld) return rank > rankHeld ? 'offered' : 'held';
  const [own, other] = [held[0], offered[0]];
  if (own === undefined || other === undefined) return 'held';
  if (own.at + DAY_MS < now) return 'refused';
  return compareBytes(other.hash, own.entry.hash) < 0 ? 'offered' : 'held';
};
