/** Redis, and what nodes tell each other. */
import type { Fault } from './fault-row.ts';

const REDIS = 'server/test/redis-faults.test.ts';
const TWO_NODES = 'e2e/two-nodes.test.ts';

export const nodeFaults: readonly Fault[] = [
  {
    number: 'F32',
    fault: 'Redis is not there at the start',
    holds: 'nodes start, are ready, say `degraded`, and find Redis when it comes',
    shownBy: [
      { project: 'server', file: REDIS, tests: ['was never there start, serve, and find it when it comes'] },
      {
        project: 'server',
        file: 'server/test/two-nodes-without-redis.test.ts',
        tests: ['bring live to each other what was stored, and that it arrived'],
      },
    ],
  },
  {
    number: 'F33',
    fault: 'Redis is killed in the middle of a stream, and comes back empty',
    holds: 'nodes find mail in the store meanwhile; everything is shown once, in order',
    shownBy: [
      {
        project: 'server',
        file: REDIS,
        tests: ['is killed go on by the mailbox, stay ready, say so once, and are live again when it is back, empty'],
      },
      {
        project: 'e2e',
        file: TWO_NODES,
        tests: ['live both ways; Redis forgets everything, dies, and comes back, each in the middle of a stream'],
      },
    ],
  },
  {
    number: 'F34',
    fault: 'one node alone cannot reach Redis',
    holds: 'mail crosses in both directions by the store, and is pushed again afterwards',
    shownBy: [
      {
        project: 'server',
        file: 'server/test/redis-partition.test.ts',
        tests: ['says so, sends and receives, and is pushed to again when it can'],
      },
    ],
  },
  {
    number: 'F35',
    fault: 'Redis takes a second longer, or hangs',
    holds: 'no request waits for it; nodes do without it until it is faster',
    shownBy: [
      {
        project: 'server',
        file: REDIS,
        tests: ['is slow do without it until it is faster', 'hangs without closing anything do not wait for it'],
      },
    ],
  },
  {
    number: 'F36',
    fault: 'Redis is flushed, or has no room',
    holds: 'everything is pushed, in order; no limit starts again from zero',
    shownBy: [
      { project: 'server', file: REDIS, tests: ['%s notice nothing'] },
      {
        project: 'server',
        file: 'server/test/redis-limits.test.ts',
        tests: [
          'let no node count anew when Redis forgets, and count together again what comes after',
          'are those of each node when Redis has no room for what is counted',
        ],
      },
    ],
  },
  {
    number: 'F37',
    fault: 'Redis passes on garbage and oversized notes',
    holds: 'nodes drop them and go on',
    shownBy: [{ project: 'server', file: REDIS, tests: ['says what nobody can read pass it over'] }],
  },
  {
    number: 'F38',
    fault: 'a node dies that others wait for',
    holds: 'its users go on through the other node; everything is shown once, in order',
    remark: 'Nodes ask each other nothing that they wait for, and there is no presence.',
    shownBy: [
      {
        project: 'e2e',
        file: TWO_NODES,
        tests: ['a node dies in the middle of a stream: its user goes on through the other one'],
      },
      {
        project: 'server',
        file: 'server/src/nodes/nodes.test.ts',
        tests: ['say nothing while they cannot be heard, nor later what was to be said then'],
      },
    ],
  },
];
