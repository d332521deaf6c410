/** Settings of encrypted files: where they lie, how large, for how long, and how much room they leave. */
import * as v from 'valibot';
import { blobBytesOf, BLOB_LIFETIME_MS, DAY_MS, MAX_FILE_BYTES } from '@cipherchat/protocol';
import { join, resolve } from 'node:path';
import { fileSettingOf } from './setting-files.ts';
import { whole } from './setting-shapes.ts';

const MB = 1024 * 1024;
/** The sentence never repeats the address: it may hold a key. */
const isBucketUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, search, hash } = new URL(text);
  return /^https?:$/u.test(protocol) && username === '' && search === '' && hash === '';
};

const MOST_DAYS = BLOB_LIFETIME_MS / DAY_MS;

export const BLOB_ENTRIES = {
  FILE_MAX_MB: v.optional(whole('FILE_MAX_MB', 0, MAX_FILE_BYTES / MB), '100'),
  FILE_DAYS: v.optional(whole('FILE_DAYS', 1, MOST_DAYS), String(MOST_DAYS)),
  FILE_DIR: v.optional(v.pipe(v.string(), v.nonEmpty('FILE_DIR must not be empty.'))),
  FILE_DISK_RESERVE_MB: v.optional(whole('FILE_DISK_RESERVE_MB', 0, 100_000_000), '1024'),
  S3_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(
        isBucketUrl,
        'S3_URL has to be the address of a bucket, such as https://s3.eu-central-1.amazonaws.com/BUCKET.',
      ),
    ),
  ),
  S3_REGION: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[a-z0-9-]{1,60}$/u, 'S3_REGION has to be the name of a region, such as eu-central-1.'),
    ),
    'us-east-1',
  ),
  S3_ACCESS_KEY_ID: v.optional(v.string()),
  S3_SECRET_ACCESS_KEY: v.optional(v.string()),
};

export type BlobSettings = {
  /** Where they lie, unless there is a bucket. */
  readonly directory: string;
  /** Undefined: they lie in the directory. Holds a secret: never log it. */
  readonly bucket: ReturnType<typeof bucketOf>;
  /** Longest blob. 0: this server takes no files. */
  readonly mostBytes: number;
  /** How long a file is kept. Milliseconds. */
  readonly lifetimeMs: number;
  /** Free disk space at which no new file is taken. */
  readonly reserveBytes: number;
};

const KEYS = ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** What is wrong with settings that are right one by one. */
export const blobFaults = (given: Readonly<Record<string, string | undefined>>): readonly string[] => {
  const has = (name: string): boolean => given[name] !== undefined || given[fileSettingOf(name)] !== undefined;
  if (has('S3_URL'))
    return [
      ...KEYS.filter((name) => !has(name)).map(
        (name) => `S3_URL is set and ${name} is not: set it to that of the bucket.`,
      ),
      ...(has('FILE_DIR') ? ['S3_URL and FILE_DIR are both set, and files lie in one place: remove one of them.'] : []),
    ];
  return KEYS.filter(has).map((name) => `${name} is set and S3_URL is not: set S3_URL to the address of the bucket.`);
};

type Output = v.InferOutput<ReturnType<typeof v.object<typeof BLOB_ENTRIES, undefined>>>;

const bucketOf = ({ S3_URL, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }: Omit<Output, `FILE_${string}`>) =>
  S3_URL === undefined || S3_ACCESS_KEY_ID === undefined || S3_SECRET_ACCESS_KEY === undefined
    ? undefined
    : {
        url: S3_URL,
        region: S3_REGION,
        accessKeyId: S3_ACCESS_KEY_ID,
        secretAccessKey: S3_SECRET_ACCESS_KEY,
      };

/**
 * In the data directory by default. Nodes that share a database each have a data directory of their own: without
 * `FILE_DIR` or a bucket they have no place that all of them see, and take no files.
 */
export const blobsOf = (
  { FILE_MAX_MB, FILE_DAYS, FILE_DISK_RESERVE_MB, FILE_DIR, ...s3 }: Output,
  { dataDir, hasOneNode }: { readonly dataDir: string; readonly hasOneNode: boolean },
): BlobSettings => {
  const bucket = bucketOf(s3);
  const isShared = FILE_DIR !== undefined || bucket !== undefined;
  return {
    directory: FILE_DIR === undefined ? join(dataDir, 'blobs') : resolve(FILE_DIR),
    bucket,
    mostBytes: FILE_MAX_MB === 0 || !(isShared || hasOneNode) ? 0 : blobBytesOf(FILE_MAX_MB * MB),
    lifetimeMs: FILE_DAYS * DAY_MS,
    reserveBytes: FILE_DISK_RESERVE_MB * MB,
  };
};
