/**
 * `audit`: looks in database, buffer in Redis, data directory, bucket of files and logs for anything that is not
 * ciphertext, a public key or declared metadata. It quotes nothing of what it finds.
 */
import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { hasDatabase } from '../storage/sqlite/inspect-database.ts';
import { StorageError } from '../storage/port.ts';
import { withTables } from '../storage/sqlite/list-rows.ts';
import type { StoredTables } from '../storage/stored-tables.ts';
import { auditBuffer } from './audit/audit-buffer.ts';
import { auditDatabase, readKeys } from './audit/audit-database.ts';
import { auditDirectory } from './audit/audit-directory.ts';
import { auditLog } from './audit/audit-log.ts';
import type { Finding } from './audit/finding.ts';
import { done, failed, refused, type Outcome } from './outcome.ts';

/** Of one place; the rest is counted. */
const SHOWN = 20;

type Collected = { readonly findings: readonly Finding[]; readonly more: number };

const NOTHING: Collected = { findings: [], more: 0 };

const collect = async (found: AsyncIterable<Finding> | Iterable<Finding>): Promise<Collected> => {
  const findings: Finding[] = [];
  let more = 0;
  for await (const finding of found) {
    if (findings.length < SHOWN) findings.push(finding);
    else more += 1;
  }
  return { findings, more };
};

const databaseOf = async ({ mongodbUrl, dataDir }: Config): Promise<Collected> => {
  const collectFrom = (kind: 'sqlite' | 'mongo') => (tables: StoredTables) => collect(auditDatabase(tables, kind));
  if (mongodbUrl !== undefined) {
    const mongo = await import('../storage/mongo/list-documents.ts');
    return await mongo.withTables(mongodbUrl, collectFrom('mongo'));
  }
  return await withTables(dataDir, collectFrom('sqlite'));
};

const NO_REDIS: Finding = { place: 'Redis', wrong: 'does not answer, so it was not looked at' };

/** What waits in Redis for the database; undefined where nothing can. */
const bufferOf = async ({ mongodbUrl, redisUrl }: Config): Promise<Collected | undefined> => {
  if (mongodbUrl === undefined || redisUrl === undefined) return undefined;
  const [mongo, redis] = await Promise.all([
    import('../storage/mongo/list-documents.ts'),
    import('../nodes/redis/list-buffer.ts'),
  ]);
  const known = await mongo.withTables(mongodbUrl, readKeys);
  try {
    return await redis.withBuffer(redisUrl, (entries) => collect(auditBuffer(entries, known)));
  } catch {
    return { findings: [NO_REDIS], more: 0 };
  }
};

const directoryOf = async ({ dataDir }: Config): Promise<Collected> =>
  existsSync(dataDir) ? await collect(auditDirectory(dataDir)) : { findings: [], more: 0 };

const NO_BUCKET: Finding = { place: 'the bucket of files', wrong: 'cannot be read, so it was not looked at' };

/** Loaded only where it is used. */
const bucketOf = async ({ blobs: { bucket } }: Config): Promise<Collected> => {
  if (bucket === undefined) return NOTHING;
  const [{ Bucket }, { auditBucket }] = await Promise.all([
    import('../blobs/s3/bucket.ts'),
    import('./audit/audit-bucket.ts'),
  ]);
  try {
    return await collect(auditBucket(new Bucket(bucket)));
  } catch (cause) {
    if (cause instanceof StorageError) return { findings: [NO_BUCKET], more: 0 };
    throw cause;
  }
};

const linesOf = ({ findings, more }: Collected): readonly string[] => [
  ...findings.map(({ place, wrong }) => `${place}: ${wrong}`),
  ...(more === 0 ? [] : [`and ${more} more`]),
];

export const audit = async (config: Config, logs: readonly string[]): Promise<Outcome> => {
  const absent = logs.find((path) => !existsSync(path));
  if (absent !== undefined) return refused(`There is no file ${absent}.`);
  const isAbsent = config.mongodbUrl === undefined && !hasDatabase(config.dataDir);
  const parts = [
    ...(isAbsent ? [] : [await databaseOf(config)]),
    (await bufferOf(config)) ?? NOTHING,
    await directoryOf(config),
    await bucketOf(config),
  ];
  for (const path of logs) parts.push(await collect(auditLog(path)));
  const found = parts.flatMap(linesOf);
  if (isAbsent) {
    return failed(
      ...found,
      `FAIL: there is no database in ${config.dataDir}, so it was not looked at. Set DATA_DIR as the server has it.`,
    );
  }
  if (found.length > 0)
    return failed(...found, 'FAIL: these are neither ciphertext nor public keys nor declared metadata.');
  return done('PASS: everything is ciphertext, a public key or declared metadata.');
};
