/** Counts of a SQLite database, for `stats`. */
import type { Database } from 'better-sqlite3';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { LOW_PREKEYS, type StoreStats } from '../store-stats.ts';
import { FILE } from './open-database.ts';
import { readCurrent } from './read-current.ts';

const IS_KNOWN = `NOT EXISTS (SELECT 1 FROM removedDevices WHERE userId = devices.userId AND deviceId = devices._id)`;

const LOW = `SELECT COUNT(*) FROM devices WHERE ${IS_KNOWN} AND EXISTS (
  SELECT 1 FROM (SELECT 2 AS kind UNION ALL SELECT 4) AS kinds
  WHERE ${LOW_PREKEYS} > (
    SELECT COUNT(*) FROM prekeys
    WHERE prekeys.deviceId = devices._id AND prekeys.kind = kinds.kind AND record IS NOT NULL
  )
)`;

type WaitingRow = { readonly waiting: number; readonly bytes: number; readonly oldest: number | null };

const bytesOf = (dataDir: string): number =>
  ['', '-wal'].reduce(
    (sum, suffix) => sum + (statSync(join(dataDir, `${FILE}${suffix}`), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

const count = (database: Database, query: string): number => database.prepare<[], number>(query).pluck().get() ?? 0;

export const countRows = (dataDir: string): StoreStats =>
  readCurrent(dataDir, (database) => {
    const waiting = database
      .prepare<[], WaitingRow>(
        `SELECT COUNT(*) AS waiting, COALESCE(SUM(LENGTH(encryptedPayload)), 0) AS bytes, MIN(timestamp) AS oldest
         FROM messages WHERE deliveryStatus = 'sent'`,
      )
      .get();
    return {
      accounts: count(database, 'SELECT COUNT(*) FROM users'),
      devices: count(database, `SELECT COUNT(*) FROM devices WHERE ${IS_KNOWN}`),
      waiting: waiting?.waiting ?? 0,
      waitingBytes: waiting?.bytes ?? 0,
      oldestWaiting: waiting?.oldest ?? undefined,
      deliveries: count(database, "SELECT COUNT(*) FROM messages WHERE deliveryStatus = 'delivered'"),
      lowOnPrekeys: count(database, LOW),
      databaseBytes: bytesOf(dataDir),
    };
  });
