/** Deletes the rows of one account, in the transaction of the caller. */
import type { AccountId, DeviceId } from '@cipherchat/protocol';
import type { Database } from 'better-sqlite3';

type Run = (sql: string, ...values: readonly unknown[]) => number;

const OF_USER = ['backupAccesses', 'backupRecords', 'deviceLists', 'removedDevices', 'invitations', 'rosterEntries'];

/** A device is listed as long as no list removes it, so these are all that ever were, and no scan is needed. */
const devicesOf = (database: Database, account: AccountId): readonly DeviceId[] => {
  const one = database.prepare<[string], string>('SELECT listedDevices FROM users WHERE _id = ?').pluck();
  const removed = database.prepare<[string], string>('SELECT deviceId FROM removedDevices WHERE userId = ?').pluck();
  const listed = (one.get(account) ?? '').split(' ');
  const owner = database.prepare<[string], string>('SELECT userId FROM devices WHERE _id = ?').pluck();
  // The first list of an account may name any id.
  return [...listed, ...removed.all(account)].filter((id): id is DeviceId => owner.get(id) === account);
};

const eraseDevice = (run: Run, device: DeviceId): number => {
  // A record has its device in bytes 4 to 19 (PROTOCOL 3.3).
  let erased = run('DELETE FROM handedOut WHERE substr(record, 5, 16) = ?', Buffer.from(device, 'hex'));
  erased += run("DELETE FROM messages WHERE receiverId = ? AND deliveryStatus = 'sent'", device);
  erased += run("DELETE FROM messages WHERE senderId = ? AND deliveryStatus = 'delivered'", device);
  erased += run('DELETE FROM prekeys WHERE deviceId = ?', device);
  erased += run('DELETE FROM mailboxes WHERE _id = ?', device);
  erased += run('DELETE FROM pushSubscriptions WHERE _id = ?', device);
  erased += run('DELETE FROM devices WHERE _id = ?', device);
  // The answers of a device lie between its id and the next one.
  const [from, to] = [Buffer.from(device + '00'.repeat(16), 'hex'), Buffer.from(device + 'ff'.repeat(16), 'hex')];
  return erased + run('DELETE FROM sends WHERE _id BETWEEN ? AND ?', from, to);
};

/** All but what it has sent and what waits for its receivers. Returns the number of rows. */
export const eraseAccountRows = (database: Database, account: AccountId): number => {
  const run: Run = (sql, ...values) => database.prepare(sql).run(...values).changes;
  let erased = 0;
  for (const device of devicesOf(database, account)) erased += eraseDevice(run, device);
  erased += run('DELETE FROM backups WHERE _id = ?', account);
  for (const table of OF_USER) erased += run(`DELETE FROM ${table} WHERE userId = ?`, account);
  return erased + run('DELETE FROM users WHERE _id = ?', account);
};
