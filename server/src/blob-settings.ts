/** Settings of encrypted files: how large, for how long, and how much room they leave. */
import * as v from 'valibot';
import { blobBytesOf, BLOB_LIFETIME_MS, DAY_MS, MAX_FILE_BYTES } from '@cipherchat/protocol';
import { join, resolve } from 'node:path';
import { whole } from './setting-shapes.ts';

const MB = 1024 * 1024;
const MOST_DAYS = BLOB_LIFETIME_MS / DAY_MS;

export const BLOB_ENTRIES = {
  FILE_MAX_MB: v.optional(whole('FILE_MAX_MB', 0, MAX_FILE_BYTES / MB), '100'),
  FILE_DAYS: v.optional(whole('FILE_DAYS', 1, MOST_DAYS), String(MOST_DAYS)),
  FILE_DIR: v.optional(v.pipe(v.string(), v.nonEmpty('FILE_DIR must not be empty.'))),
  FILE_DISK_RESERVE_MB: v.optional(whole('FILE_DISK_RESERVE_MB', 0, 100_000_000), '1024'),
};

export type BlobSettings = {
  /** Where they lie. */
  readonly directory: string;
  /** Longest blob. 0: this server takes no files. */
  readonly mostBytes: number;
  /** How long a file is kept. Milliseconds. */
  readonly lifetimeMs: number;
  /** Free disk space at which no new file is taken. */
  readonly reserveBytes: number;
};

type Output = v.InferOutput<ReturnType<typeof v.object<typeof BLOB_ENTRIES, undefined>>>;

/**
 * In the data directory by default. Nodes that share a database each have a data directory of their own: without
 * `FILE_DIR` they have no place that all of them see, and take no files.
 */
export const blobsOf = (
  { FILE_MAX_MB, FILE_DAYS, FILE_DISK_RESERVE_MB, FILE_DIR }: Output,
  { dataDir, hasOneNode }: { readonly dataDir: string; readonly hasOneNode: boolean },
): BlobSettings => ({
  directory: FILE_DIR === undefined ? join(dataDir, 'blobs') : resolve(FILE_DIR),
  mostBytes: FILE_MAX_MB === 0 || (FILE_DIR === undefined && !hasOneNode) ? 0 : blobBytesOf(FILE_MAX_MB * MB),
  lifetimeMs: FILE_DAYS * DAY_MS,
  reserveBytes: FILE_DISK_RESERVE_MB * MB,
});
