/** Envelopes that wait for the devices of one account and are older than a time: counts or erases them. */
import type { AccountId } from '@cipherchat/protocol';
import { changeCurrent } from './change-current.ts';
import { lockDirectory } from './open-database.ts';
import { readCurrent } from './read-current.ts';

const LOCK_TIMEOUT_MS = 500;
const THOSE = `messages WHERE deliveryStatus = 'sent' AND timestamp < ?
  AND receiverId IN (SELECT _id FROM devices WHERE userId = ?)`;

export const countWaitingOf = (dataDir: string, account: AccountId, before: number): number =>
  readCurrent(dataDir, (database) =>
    database.prepare<[number, string], number>(`SELECT COUNT(*) FROM ${THOSE}`).pluck().get(before, account),
  ) ?? 0;

/** Not next to a server, which counts mailboxes in memory. Returns how many were erased. */
export const eraseWaitingOf = (dataDir: string, account: AccountId, before: number): number => {
  const holder = lockDirectory({ dataDir, lockTimeoutMs: LOCK_TIMEOUT_MS });
  try {
    return changeCurrent(
      dataDir,
      (database) => database.prepare<[number, string]>(`DELETE FROM ${THOSE}`).run(before, account).changes,
    );
  } finally {
    holder.close();
  }
};
