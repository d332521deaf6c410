/** Opens the store that the settings ask for: the one file that names the stores. */
import { statfs } from 'node:fs/promises';
import type { Config } from './config.ts';
import type { Logger } from './observability/logger.ts';
import { keepDiskReserve, type DiskReserve } from './storage/disk-reserve.ts';
import type { Failpoints } from './storage/failpoints.ts';
import type { Store } from './storage/port.ts';
import { BackgroundCheck } from './storage/sqlite/background-check.ts';
import type { CheckReport } from './storage/sqlite/check-process.ts';
import { openSqliteStore } from './storage/sqlite/sqlite-store.ts';

const DISK_LOOK_MS = 2_000;

export type StoreSurroundings = {
  readonly logger: Logger;
  /** The built script of the thread that checkpoints SQLite. Without it this thread does. */
  readonly checkpointThread?: URL | undefined;
  /** The built script of the process that reads through a large database. Without it none is read. */
  readonly checkProcess?: URL | undefined;
  /** For tests only: a larger file is read through while the server works. */
  readonly checkedBytes?: number | undefined;
  /** For tests only. */
  readonly failpoints?: Failpoints;
};

export type OpenedStore = DiskReserve & {
  /** Undefined where the file was read through before, and where there is none. */
  readonly fileCheck: BackgroundCheck | undefined;
};

type BareStore = Pick<OpenedStore, 'store' | 'fileCheck'>;

const tellOfCheck = (logger: Logger, report: CheckReport): void => {
  if ('failure' in report) logger.warn({ reason: report.failure }, 'the database could not be read through');
  else if (report.problems.length === 0) logger.info('the database was read through: no damage was found');
  else
    logger.error(
      { problems: report.problems },
      'the database is damaged: stop the server, run "main.js check", and restore a backup',
    );
};

/** MongoDB and Redis are loaded only where they are used: reading drivers is half of a start. */
const openBare = async ({ mongodbUrl, dataDir }: Config, surroundings: StoreSurroundings): Promise<BareStore> => {
  const { failpoints } = surroundings;
  if (mongodbUrl === undefined) {
    const { checkpointThread, checkProcess: script, checkedBytes, logger } = surroundings;
    const onProblem = (problem: string): void => logger.error(problem);
    const onReport = (report: CheckReport): void => tellOfCheck(logger, report);
    let fileCheck: BackgroundCheck | undefined;
    const onUnchecked = (): void => {
      if (script !== undefined) fileCheck = new BackgroundCheck({ dataDir, script, onReport });
    };
    const store = openSqliteStore({ dataDir, checkpointThread, failpoints, checkedBytes, onProblem, onUnchecked });
    return { store, fileCheck };
  }
  const { openMongoStore } = await import('./storage/mongo/mongo-store.ts');
  return { store: openMongoStore({ url: mongodbUrl, failpoints }), fileCheck: undefined };
};

/** Of the disk under the data directory. */
export const freeBytesOf = async ({ dataDir }: Pick<Config, 'dataDir'>): Promise<number> => {
  const { bavail, bsize } = await statfs(dataDir);
  return bavail * bsize;
};

/** The disk of MongoDB is not this machine's. */
const withReserve = (store: Store, { mongodbUrl, dataDir, diskReserveBytes }: Config, logger: Logger): DiskReserve => {
  if (mongodbUrl !== undefined || diskReserveBytes === 0) return { store, isTight: () => false };
  return keepDiskReserve(store, {
    freeBytes: () => freeBytesOf({ dataDir }),
    reserveBytes: diskReserveBytes,
    everyMs: DISK_LOOK_MS,
    now: () => performance.now(),
    tell: (isTight) => {
      if (isTight) logger.error('the disk is nearly full: nothing new is stored until you free space in DATA_DIR');
      else logger.info('there is room on the disk again');
    },
  });
};

/** Throws a sentence that says what to do when the data cannot be used. */
export const openStore = async (config: Config, surroundings: StoreSurroundings): Promise<OpenedStore> => {
  const { store, fileCheck } = await openBare(config, surroundings);
  return { ...withReserve(store, config, surroundings.logger), fileCheck };
};
