/** What the doctor sees of the database: its content, its version, and the clocks that it remembers. */
import { DAY_MS } from '@cipherchat/protocol';
import type { Config } from '../../config.ts';
import { describeRedis } from '../../nodes/redis/describe-redis.ts';
import { StorageError } from '../../storage/port.ts';
import {
  hasDatabase,
  inspectDatabase,
  readingsOf,
  schemaOf,
  whenMoved,
} from '../../storage/sqlite/inspect-database.ts';
import { movedSentence } from '../../storage/sqlite/moved-mark.ts';
import { lostFrames } from '../../storage/sqlite/write-ahead-log.ts';
import { fail, ok, warn, type Finding } from './finding.ts';

const RESTORE = 'Stop the server and restore a backup: cipherchat-server restore FILE --replace.';

/** A failure to look is a finding. The sentence of a `StorageError` has no address. */
const orFailure = async (about: string, remedy: string, look: () => Promise<readonly Finding[]>) => {
  try {
    return await look();
  } catch (cause) {
    if (cause instanceof StorageError) return [fail(about, cause.message, remedy)];
    throw cause;
  }
};

const schemaFinding = (about: string, found: number, known: number): Finding =>
  found === known
    ? ok(about, `schema ${known}`)
    : warn(about, `schema ${found}; this version makes ${known} of it`, 'Make a backup, then start the server.');

const clockFinding = (now: number, readings: readonly number[]): Finding => {
  if (readings.length === 0) return ok('clock', 'nothing to compare with yet');
  const apart = Math.abs(now - Math.max(...readings));
  if (apart <= DAY_MS) return ok('clock', 'agrees with what the servers wrote last');
  return warn(
    'clock',
    `${(apart / DAY_MS).toFixed(0)} days away from what a server wrote last`,
    'If no server ran for so long, all is well. Otherwise set the clock right before a start: retention deletes by it.',
  );
};

const checkSqlite = async ({ dataDir }: Config): Promise<readonly Finding[]> => {
  const about = 'database';
  if (!hasDatabase(dataDir)) return [ok(about, 'there is none yet: the first start makes it')];
  const moved = whenMoved(dataDir);
  if (moved !== undefined) return [fail(about, 'no server may use it', movedSentence(moved))];
  const { problems, lost = 0 } = inspectDatabase(dataDir);
  const { found, known } = schemaOf(dataDir);
  return [
    problems.length === 0 ? ok(about, 'SQLite can read all of it') : fail(about, problems[0] ?? 'damaged', RESTORE),
    ...(lost === 0 ? [] : [fail(about, lostFrames(lost), 'Start the server: clients give back what they still have.')]),
    schemaFinding(about, found, known),
    clockFinding(Date.now(), readingsOf(dataDir)),
  ];
};

const checkMongo = async (url: string): Promise<readonly Finding[]> => {
  const { describeMongo } = await import('../../storage/mongo/describe-mongo.ts');
  const { version, isReplicaSet, schema, known } = await describeMongo(url);
  const about = 'MongoDB';
  return [
    Number.parseFloat(version) >= 4.4
      ? ok(about, `version ${version}, takes writes with w: majority and a journal`)
      : fail(about, `version ${version}`, 'Use MongoDB 4.4 or later.'),
    isReplicaSet
      ? ok(about, 'a replica set')
      : warn(about, 'a single server: its disk is all there is', 'Use a replica set of three.'),
    schema === undefined ? ok(about, 'an empty database') : schemaFinding(about, schema, known),
  ];
};

const OLD_REDIS = /^(?:[0-5]\.|6\.[01]\.)/u;
const isOldRedis = (version: string): boolean => OLD_REDIS.test(version);

const checkRedis = async (url: string): Promise<Finding> => {
  const redis = await describeRedis(url);
  if (redis.isThere)
    return isOldRedis(redis.version)
      ? warn('Redis', `version ${redis.version}`, 'Take 6.2 or later: this one cannot hold mail while MongoDB is away.')
      : ok('Redis', `version ${redis.version}`);
  const remedy = 'Start it, or check REDIS_URL. Without it nodes poll, and nothing is lost.';
  return warn('Redis', `is away (${redis.reason})`, remedy);
};

export const checkStores = async (config: Config): Promise<readonly Finding[]> => {
  const { mongodbUrl, redisUrl } = config;
  const away = 'Start it, or check MONGODB_URL and the rights of its user (readWrite on the database).';
  return [
    ...(mongodbUrl === undefined
      ? await orFailure('database', RESTORE, () => checkSqlite(config))
      : await orFailure('MongoDB', away, () => checkMongo(mongodbUrl))),
    ...(redisUrl === undefined ? [] : [await checkRedis(redisUrl)]),
  ];
};
