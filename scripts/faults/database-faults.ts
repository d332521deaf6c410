/** The disk and the store on SQLite, then MongoDB. */
import type { Fault } from './fault-row.ts';

const SQLITE = 'server/src/storage/sqlite';

const sqliteFaults: readonly Fault[] = [
  {
    number: 'F16',
    fault: 'the disk is full while clients send',
    holds: 'sends are refused as storage-full, clients keep the texts and send them when there is room',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/disks.test.ts',
        tests: ['that is full: texts wait, and are sent when there is room'],
      },
      {
        project: 'server',
        file: `${SQLITE}/group-commit.test.ts`,
        tests: ['tells a full disk apart, keeps the neighbours that fit, and goes on'],
      },
      {
        project: 'server',
        file: 'server/src/storage/disk-reserve.test.ts',
        tests: ['refuses all growth, and lets everything through that makes room', 'goes on when there is room again'],
      },
      {
        project: 'server',
        file: 'server/test/degraded.test.ts',
        tests: ['says that its disk has only the reserve left, and takes nobody new'],
      },
      {
        project: 'core',
        file: 'core/test/scenarios/offline.test.ts',
        tests: ['keeps what a server without room refuses, until it takes it'],
      },
    ],
  },
  {
    number: 'F17',
    fault: 'the disk is full during an upload',
    holds: 'the upload waits and says so, and goes on where it was when there is room',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/files.test.ts',
        tests: ['while the disk is full: it waits, says so, and goes on when there is room'],
      },
    ],
  },
  {
    number: 'F18',
    fault: 'the database cannot be written',
    holds: 'a server that runs refuses everything from then on; one that starts says so in one sentence and stops',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/disks.test.ts',
        tests: ['that became read-only: the server stops with a sentence, and no text is lost'],
      },
      {
        project: 'server',
        file: `${SQLITE}/synced-writer.test.ts`,
        tests: ['is not flushed again after a failure: the store refuses everything until it is opened again'],
      },
      {
        project: 'server',
        file: `${SQLITE}/checkpoints.test.ts`,
        tests: ['end the store where the disk does not take one'],
      },
      {
        project: 'server',
        file: 'server/test/process.test.ts',
        tests: ['ends with a sentence when DATA_DIR is %s'],
      },
    ],
  },
  {
    number: 'F19',
    fault: 'the write-ahead log is cut off or torn after the power went',
    holds: 'the database opens; only what was never acknowledged is missing',
    shownBy: [
      {
        project: 'server',
        file: `${SQLITE}/cut-log.test.ts`,
        tests: ['loses nothing that was answered, for ${String(LENGTHS)} lengths'],
        environment: { LOG_LENGTHS: '200' },
      },
      {
        project: 'server',
        file: `${SQLITE}/synced-writer.test.ts`,
        tests: ['holds every answered send at every step, if %s'],
      },
      {
        project: 'server',
        file: `${SQLITE}/write-ahead-log.test.ts`,
        tests: ['loses nothing by a commit that was cut off between two frames and written over in part'],
      },
    ],
  },
  {
    number: 'F20',
    fault: 'a bit of a stored message is flipped',
    holds: 'the receiver asks for it again and shows it; all others are fine',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/disks.test.ts',
        tests: ['that flips a bit of a stored message: it is asked for again'],
      },
    ],
  },
  {
    number: 'F21',
    fault: 'a page of an index or a table is overwritten',
    holds: 'damage is found and said in the log, in /readyz and by `check`; a backup is restored',
    shownBy: [
      {
        project: 'server',
        file: 'server/test/damaged-database.test.ts',
        tests: ['with a page that was overwritten is ready at once, and says so as soon as it was found'],
      },
      {
        project: 'server',
        file: 'server/src/commands/backup-and-check.test.ts',
        tests: ['check says what cannot be read'],
      },
      {
        project: 'server',
        file: 'server/test/commands.test.ts',
        tests: ['gives a server the account back that the backup has'],
      },
    ],
  },
  {
    number: 'F22',
    fault: 'a long reader keeps the write-ahead log from beginning again',
    holds: 'writing goes on, and waits for a pass only when the log has grown by 16 MiB more',
    remark: 'Nothing of the product reads for long; there is no alarm for the size of the log.',
    shownBy: [
      {
        project: 'server',
        file: `${SQLITE}/checkpoints.test.ts`,
        tests: [
          'do not let every commit wait while a reader keeps the log from beginning again',
          'stays small however much is written, and nothing is lost',
        ],
      },
    ],
  },
  {
    number: 'F23',
    fault: 'a second process on the same data directory',
    holds: 'it refuses to start with a sentence, and the first one goes on',
    shownBy: [{ project: 'server', file: 'server/test/process.test.ts', tests: ['is one to a data directory'] }],
  },
  {
    number: 'F24',
    fault: 'a backup of a database in use is restored',
    holds: 'clients give the server back what it forgot; nothing is shown twice',
    shownBy: [
      {
        project: 'server',
        file: 'server/src/commands/backup-and-check.test.ts',
        tests: ['backup copies a database in use into one private file, and a server goes on from it'],
      },
      {
        project: 'core',
        file: 'core/test/scenarios/restored-at-random.test.ts',
        tests: ['gets everything back (seed %i): %j'],
      },
    ],
  },
  {
    number: 'F25',
    fault: 'each flush takes 200 ms',
    holds: 'sends share flushes; everything arrives',
    remark: 'A library that is preloaded makes it, so it needs a C compiler.',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/disks.test.ts',
        tests: ['that takes 200 ms for each flush: many sends share one'],
      },
      {
        project: 'server',
        file: 'server/src/storage/sqlite/synced-writer.test.ts',
        tests: ['answers no write and shows none before the flush has ended'],
      },
    ],
  },
];

const FAILOVER = 'server/test/mongodb-failover.test.ts';

const mongoFaults: readonly Fault[] = [
  {
    number: 'F26',
    fault: 'MongoDB is away, and comes back',
    holds: 'not ready, sends are refused with a time to wait, and taken when it is back; nothing is lost',
    shownBy: [
      {
        project: 'server',
        file: 'server/test/mongodb-process.test.ts',
        tests: [
          'is not ready and refuses with a time to wait while the database is away, and goes on when it is back',
          'listens and says what is missing when it starts before the database, and is ready when that is there',
        ],
      },
    ],
  },
  {
    number: 'F27',
    fault: 'another member becomes the primary',
    holds: 'repeated sends are there once, in order',
    remark: 'Proxies in front of FerretDB play the replica set.',
    shownBy: [
      {
        project: 'server',
        file: FAILOVER,
        tests: [
          'goes on at another primary after %s',
          'says that it cannot store while there is no primary, and is ready again when there is one',
          'has each message once, whatever becomes of the writes',
        ],
      },
    ],
  },
  {
    number: 'F28',
    fault: 'a write is kept, and no majority confirms it',
    holds: 'it is not acknowledged; the repeat finds it, and there is one row',
    shownBy: [
      {
        project: 'server',
        file: FAILOVER,
        tests: ['acknowledges nothing while all writes are %s, and finds at the repeat what is there'],
      },
    ],
  },
  {
    number: 'F29',
    fault: 'writes that only a minority has are rolled back',
    holds: 'each write asks for the journal of a majority, each read for what a majority has',
    remark: 'A rollback itself needs a real replica set. Killing the database shows that what was answered is there.',
    shownBy: [
      {
        project: 'server',
        file: 'server/src/storage/mongo/durable-commands.test.ts',
        tests: ['ask of every write that a majority has it in its journal', 'read only what a majority has'],
      },
      {
        project: 'server',
        file: 'server/test/mongodb-killed.test.ts',
        tests: ['%s of a send has all that was answered, and what is repeated is there once'],
      },
    ],
  },
  {
    number: 'F30',
    fault: 'MongoDB answers after 300 to 700 ms',
    holds: 'sends take longer, none is lost or refused, and the pool keeps its bound',
    shownBy: [
      {
        project: 'server',
        file: 'server/test/mongodb-slow.test.ts',
        tests: ['holds up the sends and nothing else, over no more connections than the pool has'],
      },
    ],
  },
  {
    number: 'F31',
    fault: 'the same cases against each store',
    holds: 'each store passes one contract',
    remark: 'The contract has fewer cases than 300: it holds the promises of the store, not each input.',
    shownBy: ['memory/memory-store', 'sqlite/sqlite-store', 'mongo/mongo-store'].map((store) => ({
      project: 'server',
      file: `server/src/storage/${store}.test.ts`,
      tests: ['was held against at least 80 cases', 'stores once what 50 racers send under one id'],
    })),
  },
];

export const databaseFaults: readonly Fault[] = [...sqliteFaults, ...mongoFaults];
