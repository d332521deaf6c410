/** The routes of the backup (PROTOCOL 10; docs/protocol.md, deviations). Only an inbox uses them. */
import * as v from 'valibot';
import {
  INDEX_ENTRY_BYTES,
  MANIFEST_BYTES,
  MAX_BACKUP_RECORDS,
  MAX_BACKUP_SLOTS,
  MAX_RECORD_BYTES,
  MIN_RECORD_BYTES,
  SLOT_BYTES,
  SLOT_HEAD_BYTES,
} from './backup.ts';
import { accountField, bytesField, bytesUpTo } from './fields.ts';
import { HASH_BYTES } from './limits.ts';
import { object } from './own-members.ts';
import type { Route } from './rest.ts';

/** `index`: record id and SHA-256 of the record, 48 bytes each, ascending by id. */
const stored = {
  manifest: bytesField(MANIFEST_BYTES),
  slots: v.pipe(v.array(bytesField(SLOT_BYTES)), v.minLength(1), v.maxLength(MAX_BACKUP_SLOTS)),
  index: bytesUpTo(INDEX_ENTRY_BYTES, INDEX_ENTRY_BYTES * MAX_BACKUP_RECORDS),
};

export const BACKUP_ROUTES = {
  /** The backup of the caller's account as it is stored; `accesses`: of each slot. `not-found` if there is none. */
  ownBackup: {
    method: 'GET',
    path: '/v1/backup',
    authenticated: true,
    answer: object({ ...stored, accesses: v.array(bytesField(HASH_BYTES)) }),
  },
  /**
   * Records for the next generation. They are of no effect, and no one can read them, before a manifest names them. The
   * same record again succeeds. Codes `conflict` (that id has other bytes), `storage-full` (the account has no room).
   */
  addBackupRecords: { method: 'POST', path: '/v1/backup/records', authenticated: true, answer: object({}) },
  /**
   * Puts manifest, slots and the named records in the place of those before, all at once, and deletes what is not named
   * any more. The same again succeeds. Codes `bad-signature`, `malformed` (slots, count or index do not match the
   * manifest), `not-found` (a named record is missing), `conflict` (the stored generation is not below this one).
   */
  replaceBackup: { method: 'POST', path: '/v1/backup', authenticated: true, answer: object({}) },
  /** Heads of the slots of kinds 2 and 3: what a device needs to ask for a passphrase or a passkey. */
  backupHeads: {
    method: 'GET',
    path: '/v1/accounts/:account/backup',
    authenticated: false,
    answer: object({ heads: v.array(bytesField(SLOT_HEAD_BYTES)) }),
  },
  /** The backup that has a slot with this access key. `not-found` for any other key. */
  openBackup: {
    method: 'POST',
    path: '/v1/backup/open',
    authenticated: false,
    answer: object({ account: accountField, ...stored }),
  },
  /**
   * Records that the manifest of that backup names. Those that the answer has no room for are left out, never the first
   * one. `not-found` for another access key, and for an id that the manifest does not name.
   */
  readBackup: {
    method: 'POST',
    path: '/v1/backup/read',
    authenticated: false,
    answer: object({ records: v.pipe(v.array(bytesUpTo(MIN_RECORD_BYTES, MAX_RECORD_BYTES)), v.minLength(1)) }),
  },
} as const satisfies Readonly<Record<string, Route>>;
