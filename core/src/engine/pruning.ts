/**
 * Deletes records whose retention time is over, and looks again at contents that wait for a roster. On the first day of
 * a profile there are none.
 */
import { DAY_MS, decodeCbor, PROCESSED_LIFETIME_MS, type AccountId } from '@cipherchat/protocol';
import type { Identity } from '../accounts/identity.ts';
import { pruneSessions } from '../crypto/prune-sessions.ts';
import { pruneHeld } from '../mailbox/prune-held.ts';
import { pruneLedger } from '../outbox/prune-ledger.ts';
import { isDeleted, type Entry } from '../contents/forms/registers.ts';
import { registers } from '../rows/own-device-rows.ts';
import { conversations } from '../rows/records.ts';
import { processed } from '../rows/processed.ts';
import { SESSIONS, type SessionRows } from '../rows/session-rows.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { JOINED, joinedTeams } from '../rows/team-rows.ts';
import { lookAtHeld, type LookParts } from '../rosters/look-at-held.ts';
import type { ServerClock } from '../clock/server-clock.ts';

type PruningParts = LookParts & {
  readonly identity: Pick<Identity, 'address'>;
  readonly visits?: AccountId | undefined;
  readonly store: EngineStore;
  readonly clock: ServerClock;
  readonly sessions: SessionRows;
};

const AT_ONCE = 500;
/** After this long without activity a conversation has nothing left to prune. */
const QUIET_MS = 30 * DAY_MS;

const SESSIONS_AT_ONCE = 50;

/** Archived sessions and skipped keys whose time is over (PROTOCOL 4, 5.5). */
const forgetSessions = async ({ store, sessions, clock }: PruningParts): Promise<void> => {
  const now = clock.over();
  let found: number;
  do {
    found = await store.transact(async (copy) => {
      const over = await copy.list(sessions, { group: SESSIONS, to: now, limit: SESSIONS_AT_ONCE });
      for (const { key, value } of over) {
        const set = pruneSessions(value.set, now);
        if (set.sending === undefined && set.archived.length === 0) copy.delete(sessions, key);
        else copy.put(sessions, key, { ...value, set });
      }
      return over.length;
    });
  } while (found === SESSIONS_AT_ONCE);
};

/** Deleted registers are kept so long (PROTOCOL 20.1). */
const DELETED_REGISTERS_MS = 180 * DAY_MS;

const forgetRegisters = (store: EngineStore, now: number): Promise<void> =>
  store.transact(async (copy) => {
    for (const { key, value } of await copy.list(registers, { group: 'registers' })) {
      const [, , stamp, , content] = decodeCbor(value.entry) as unknown as Entry;
      if (isDeleted(content) && stamp < now - DELETED_REGISTERS_MS) copy.delete(registers, key);
    }
  });

/** Nothing else may come that has them looked at; after seven days they end. */
const lookAtTeams = ({ store, identity, visits, ...parts }: PruningParts): Promise<void> =>
  store.transact(async (copy) => {
    const joined = await copy.list(joinedTeams, { group: JOINED });
    for (const owner of [identity.address, visits, ...joined.map(({ value }) => value.owner)])
      if (owner !== undefined) await lookAtHeld(copy, parts, owner);
  });

/**
 * Deletes what is past its retention: deleted registers, processed envelope ids, ledger rows, held envelopes, archived
 * sessions and skipped keys. `emptyAt`: when the mailbox was empty for the last time, in milliseconds since 1970.
 */
export const pruneProfile = async (parts: PruningParts, emptyAt: number): Promise<void> => {
  const { store, clock } = parts;
  const now = clock.over();
  const active = await store.transact(async (copy) => {
    const old = await copy.list(processed, { group: 'processed', to: now - PROCESSED_LIFETIME_MS, limit: AT_ONCE });
    for (const { key } of old) copy.delete(processed, key);
    const recent = await copy.list(conversations, { group: 'conversations', from: now - QUIET_MS });
    return recent.map(({ value }) => value.conversation);
  });
  await pruneLedger(store, active, { now, emptyAt });
  await pruneHeld(store, now);
  await forgetRegisters(store, now);
  await forgetSessions(parts);
  await lookAtTeams(parts);
};
