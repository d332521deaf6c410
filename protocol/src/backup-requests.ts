/** What goes into the routes of the backup. */
import * as v from 'valibot';
import {
  BACKUP_ACCESS_BYTES,
  BACKUP_RECORD_ID_BYTES,
  MANIFEST_BYTES,
  MAX_BACKUP_RECORDS,
  MAX_BACKUP_SLOTS,
  MAX_RECORD_BYTES,
  MAX_RECORDS_PER_REQUEST,
  MIN_RECORD_BYTES,
  SLOT_BYTES,
} from './backup.ts';
import { fromBase64Url } from './base64url.ts';
import { bytesField, bytesUpTo } from './fields.ts';
import { HASH_BYTES } from './limits.ts';

/** Whole ids, at least one. */
const idsField = (most: number) =>
  v.pipe(
    bytesUpTo(BACKUP_RECORD_ID_BYTES, BACKUP_RECORD_ID_BYTES * most),
    v.check((text) => (fromBase64Url(text)?.length ?? 1) % BACKUP_RECORD_ID_BYTES === 0),
  );

const slot = v.strictObject({ slot: bytesField(SLOT_BYTES), access: bytesField(HASH_BYTES) });

export const backupRequests = {
  addRecords: v.strictObject({
    records: v.pipe(
      v.array(bytesUpTo(MIN_RECORD_BYTES, MAX_RECORD_BYTES)),
      v.minLength(1),
      v.maxLength(MAX_RECORDS_PER_REQUEST),
    ),
  }),
  /** `ids`: of all records, 16 bytes each, ascending. `access`: see `accessHashInput`. */
  replace: v.strictObject({
    manifest: bytesField(MANIFEST_BYTES),
    slots: v.pipe(v.array(slot), v.minLength(1), v.maxLength(MAX_BACKUP_SLOTS)),
    ids: idsField(MAX_BACKUP_RECORDS),
  }),
  open: v.strictObject({ access: bytesField(BACKUP_ACCESS_BYTES) }),
  read: v.strictObject({ access: bytesField(BACKUP_ACCESS_BYTES), ids: idsField(MAX_RECORDS_PER_REQUEST) }),
};
