/**
 * What the operator asks and decides about accounts, next to a running server. Erasing is the exception: a server keeps
 * accounts and counts of mailboxes in memory.
 */
import type { AccountId, DeviceId } from '@cipherchat/protocol';
import type { Database } from 'better-sqlite3';
import type { IsOwner, KnownAccount, OwnerRecord, OwnerStore } from '../owner-record.ts';
import { changeCurrent } from './change-current.ts';
import { eraseAccountRows } from './erase-account.ts';
import { lockDirectory } from './open-database.ts';
import { readCurrent } from './read-current.ts';

const LOCK_TIMEOUT_MS = 500;

type Row = {
  readonly account: AccountId;
  readonly list: Uint8Array | null;
  readonly createdAt: number | null;
  readonly since: number | null;
  /** Apart by spaces. */
  readonly devices: string | null;
};

const accountsFrom = (each: string): string => `
  SELECT each._id AS account, list, users.createdAt, switchedOff.since, users.listedDevices AS devices
  FROM (${each}) AS each
  LEFT JOIN users ON users._id = each._id
  LEFT JOIN deviceLists ON deviceLists.userId = each._id AND deviceLists.version = users.listVersion
  LEFT JOIN switchedOff ON switchedOff._id = each._id`;

/** `one` and `waiting` find their rows by indexes. */
export const OWNER_QUERIES = {
  all: `${accountsFrom('SELECT _id FROM users UNION SELECT _id FROM switchedOff')} ORDER BY users.createdAt`,
  one: `${accountsFrom('SELECT ? AS _id')} WHERE users._id IS NOT NULL OR switchedOff._id IS NOT NULL`,
  waiting: `
    SELECT receiverId, COUNT(*) AS waiting FROM messages
    WHERE deliveryStatus = 'sent' AND receiverId IN (SELECT value FROM json_each(?)) GROUP BY receiverId`,
};

const recordOf = ({ account, list, createdAt, since }: Row): KnownAccount => ({
  account,
  list: list ?? undefined,
  createdAt: createdAt ?? undefined,
  switchedOffSince: since ?? undefined,
});

const devicesOf = ({ devices }: Row): readonly string[] => (devices ?? '').split(' ').filter((device) => device !== '');

type Waiting = { readonly receiverId: string; readonly waiting: number };

/** Visitors are many, so nothing but their list is looked at, and the mail of all owners is counted at once. */
const readOwners = (database: Database, isOwner: IsOwner): readonly OwnerRecord[] => {
  const rows: Row[] = [];
  for (const row of database.prepare<[], Row>(OWNER_QUERIES.all).iterate()) {
    if (row.list === null || isOwner(row.list)) rows.push(row);
  }
  const counted = database
    .prepare<[string], Waiting>(OWNER_QUERIES.waiting)
    .all(JSON.stringify(rows.flatMap(devicesOf)));
  const waiting = new Map(counted.map((row) => [row.receiverId, row.waiting]));
  return rows.map((row) => ({
    ...recordOf(row),
    waiting: devicesOf(row).reduce((sum, device) => sum + (waiting.get(device) ?? 0), 0),
  }));
};

const readOne = (database: Database, account: AccountId): KnownAccount | undefined => {
  const row = database.prepare<[string], Row>(OWNER_QUERIES.one).get(account);
  return row && recordOf(row);
};

/** Mail that it has sent goes too, and news of what was delivered to it. */
const eraseFrom = (database: Database, account: AccountId): number => {
  const devices = database.prepare<[string], DeviceId>('SELECT _id FROM devices WHERE userId = ?').pluck().all(account);
  let erased = database.prepare('DELETE FROM messages WHERE senderUserId = ?').run(account).changes;
  const ofReceiver = database.prepare('DELETE FROM messages WHERE receiverId = ?');
  for (const device of devices) erased += ofReceiver.run(device).changes;
  return erased + eraseAccountRows(database, account);
};

export const openOwnerRows = (dataDir: string): OwnerStore => ({
  owners: (isOwner) => readCurrent(dataDir, (database) => readOwners(database, isOwner)),
  one: (account) => readCurrent(dataDir, (database) => readOne(database, account)),
  invite: (invitations) =>
    changeCurrent(dataDir, (database) => {
      const insert = database.prepare('INSERT INTO invitations (_id, createdAt, expiresAt) VALUES (?, ?, ?)');
      for (const { hash, createdAt, expiresAt } of invitations) insert.run(hash, createdAt, expiresAt);
    }),
  switchOff: (account, since) =>
    changeCurrent(dataDir, (database) => {
      if (since === undefined) database.prepare('DELETE FROM switchedOff WHERE _id = ?').run(account);
      else database.prepare('INSERT OR IGNORE INTO switchedOff (_id, since) VALUES (?, ?)').run(account, since);
    }),
  erase: (account) => {
    const holder = lockDirectory({ dataDir, lockTimeoutMs: LOCK_TIMEOUT_MS });
    try {
      return changeCurrent(dataDir, (database) => eraseFrom(database, account));
    } finally {
      holder.close();
    }
  },
});
