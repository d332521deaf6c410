/** The process of the server, and its deployment. */
import type { Fault } from './fault-row.ts';

const KILLS = {
  project: 'e2e',
  file: 'e2e/random-kills.test.ts',
  tests: ['%i kills (seed %i): all that was written arrives once, in order, on both sides'],
  environment: { KILLS: '100' },
} as const;

export const serverFaults: readonly Fault[] = [
  {
    number: 'F1',
    fault: 'killed at 100 random points, also between the receipt of a send and its commit',
    holds: 'clients repeat under the same id; everything arrives once, in order',
    shownBy: [
      KILLS,
      {
        project: 'server',
        file: 'server/test/process.test.ts',
        tests: ['has stored nothing of a send that it was killed in before the commit'],
      },
    ],
  },
  {
    number: 'F2',
    fault: 'killed after the commit, before the acknowledgement',
    holds: 'a repeat gets the first answer; one row, shown once',
    shownBy: [
      {
        project: 'server',
        file: 'server/test/process.test.ts',
        tests: [
          'has stored what it acknowledged when it is killed, and nothing twice',
          'loses nothing when it is killed between commit and flush, and has stored nothing twice',
        ],
      },
      {
        project: 'e2e',
        file: 'e2e/kill.test.ts',
        tests: ['40 messages each way, two kills between commit and acknowledgement, one at the end'],
      },
    ],
  },
  {
    number: 'F3',
    fault: 'killed after the acknowledgement, before the push',
    holds: 'the receiver finds it in the mailbox, once and in order',
    shownBy: [
      {
        project: 'server',
        file: 'server/test/killed-after-answer.test.ts',
        tests: ['and before the push has all that it answered, once and in order'],
      },
    ],
  },
  {
    number: 'F4',
    fault: 'killed while a file comes in, and while it is finished',
    holds: 'the upload goes on where it was; the file is there whole, once',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/files.test.ts',
        tests: ['while the server is killed again and again, and at its end: it is whole, once'],
      },
      {
        project: 'server',
        file: 'server/src/blobs/directory/directory-blobs.test.ts',
        tests: ['finishes a blob that a killed server had all bytes of, and not yet the name'],
      },
      {
        project: 'server',
        file: 'server/test/files.test.ts',
        tests: ['begin again where the server was killed, or had no room, before the first byte'],
      },
    ],
  },
  {
    number: 'F5',
    fault: 'killed while it hands out prekeys',
    holds: 'no one-time prekey is given twice, and the database is whole',
    shownBy: [
      {
        project: 'server',
        file: 'server/test/killed-handing-out.test.ts',
        tests: ['${String(KILLS)} times gives none twice'],
        environment: { HAND_OUT_KILLS: '50' },
      },
    ],
  },
  {
    number: 'F6',
    fault: 'a node is stopped by SIGSTOP, and continued',
    holds: 'its user goes on through another node; nothing is doubled when it continues',
    remark: 'The proxy sends no new connections to it, as one that looks at /readyz does.',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/nodes.test.ts',
        tests: ['one is stopped, and continued when its user has gone on through another'],
      },
    ],
  },
  {
    number: 'F7',
    fault: 'three nodes are replaced one after the other while clients write',
    holds: 'each node ends by itself; no text is told as not sent',
    remark: 'Both releases are this one.',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/nodes.test.ts',
        tests: ['each is replaced after the other, while both write: nothing is told as not sent'],
      },
    ],
  },
  {
    number: 'F8',
    fault: 'two of three nodes get SIGTERM at once',
    holds: 'all goes on through the third',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/nodes.test.ts',
        tests: ['two get SIGTERM at once: all goes on through the third'],
      },
      {
        project: 'server',
        file: 'server/src/observability/health.test.ts',
        tests: ['ends with the first sign of stopping'],
      },
    ],
  },
  {
    number: 'F9',
    fault: 'an older node goes on after a newer one has upgraded the data',
    holds: 'the older node refuses everything from its next look on, and names the release to install',
    remark: 'Releases with different layouts of the data do not run side by side: docs/operations.md.',
    shownBy: [
      {
        project: 'server',
        file: 'server/src/storage/mongo/migrate.test.ts',
        tests: ['of a newer release are noticed by a node that runs: from the next probe on it refuses everything'],
      },
      {
        project: 'server',
        file: 'server/test/old-data.test.ts',
        tests: ['goes on: new mail comes behind the old one, and all of it is there after a restart'],
      },
    ],
  },
  {
    number: 'F10',
    fault: 'an older release is started on upgraded data',
    holds: 'it says which release to install, changes nothing and stops',
    remark: 'A way back is the backup from before the upgrade.',
    shownBy: [
      {
        project: 'server',
        file: 'server/test/upgrade-process.test.ts',
        tests: [
          'refuses a file of a newer release on stderr, with what to do',
          'ends a server in front of data of a newer release, with what to do on stderr',
        ],
      },
    ],
  },
  {
    number: 'F11',
    fault: 'a handler throws',
    holds: 'that request alone fails, with a code; the connection and the process go on',
    shownBy: [
      {
        project: 'server',
        file: 'server/test/faults.test.ts',
        tests: [
          'is a 500 with a code, logged where it happened, without a word of its message',
          'is answered, logged, and ends neither the connection nor the process',
        ],
      },
    ],
  },
  {
    number: 'F12',
    fault: 'the event loop stands still for two seconds',
    holds: 'connections stay, and what came meanwhile is taken',
    remark: 'Neither /livez nor /readyz looks at the event loop: they do not answer while it stands still.',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/strained-process.test.ts',
        tests: ['whose event loop stands still for two seconds keeps its connections'],
      },
    ],
  },
  {
    number: 'F13',
    fault: 'a crowd that reads nothing, against a heap of 64 MB',
    holds: 'the process lives, and others are served',
    remark: 'Load is shed by budgets of bytes, not by the state of the heap.',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/strained-process.test.ts',
        tests: ['with a small heap lives through a crowd that asks for pages and reads none'],
      },
    ],
  },
  {
    number: 'F14',
    fault: 'no file descriptor is left',
    holds: 'connections that are there are served; new ones are taken again when there is room',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/strained-process.test.ts',
        tests: ['that has no file descriptor left serves the connections it has'],
      },
    ],
  },
  {
    number: 'F15',
    fault: 'killed and started again 50 times',
    holds: 'each start works, and `integrity_check` finds nothing',
    shownBy: [
      {
        project: 'server',
        file: 'server/test/killed-handing-out.test.ts',
        tests: ['${String(KILLS)} times gives none twice'],
        environment: { HAND_OUT_KILLS: '50' },
      },
    ],
  },
];
