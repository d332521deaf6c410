/** Connections between client and server. */
import type { Fault } from './fault-row.ts';

export const networkFaults: readonly Fault[] = [
  {
    number: 'F39',
    fault: 'a connection is open and nothing passes, in either direction',
    holds: 'the client notices within 5 s and sends over a second connection; the server lets the dead one go',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/links.test.ts',
        tests: [
          'goes silent in both directions: clients send over another connection, and the server lets the old one go',
        ],
      },
      {
        project: 'core',
        file: 'core/test/scenarios/offline.test.ts',
        tests: ['notices within five seconds that an open connection is dead, and sends over one next to it'],
      },
    ],
  },
  {
    number: 'F40',
    fault: 'connections are reset in the middle of frames',
    holds: 'everything arrives once, in order',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/links.test.ts',
        tests: ['is reset in the middle of what is on its way, again and again'],
      },
    ],
  },
  {
    number: 'F41',
    fault: '10 and 30 percent of all packets are lost',
    notMade:
      'It needs a kernel with netem, or iptables. To a program TCP shows loss as delay, stalls and resets, which F39, F40, F42 and F47 make.',
  },
  {
    number: 'F42',
    fault: 'a line of 64 kbit/s with 600 ms there and back',
    holds: 'everything arrives once, in order',
    shownBy: [{ project: 'faults', file: 'e2e/faults/links.test.ts', tests: ['has 64 kbit/s and takes 600 ms'] }],
  },
  {
    number: 'F43',
    fault: 'bytes come one to seven at a time',
    holds: 'everything arrives once, in order',
    shownBy: [{ project: 'faults', file: 'e2e/faults/links.test.ts', tests: ['brings one to seven bytes at a time'] }],
  },
  {
    number: 'F44',
    fault: 'a connection ends or is reset after N bytes of one side, N from 1 to 4,000',
    holds: 'a repeat is there once, and none is refused',
    shownBy: [
      {
        project: 'server',
        file: 'server/test/cut-connections.test.ts',
        tests: ['after N bytes of the %s, for ${String(CUTS)} N: each message is there once'],
        environment: { CUTS: '4000' },
      },
    ],
  },
  {
    number: 'F45',
    fault: 'a client does not read what is sent to it',
    holds: 'what it holds is bounded; others are served meanwhile; it is let go, and gets everything when it is back',
    shownBy: [
      {
        project: 'server',
        file: 'server/test/slow-readers.test.ts',
        tests: ['hold no more than the budget together, and a message of others arrives meanwhile'],
      },
      {
        project: 'server',
        file: 'server/test/polling.test.ts',
        tests: ['holds 16 MiB of unread answers at most, and is let go after ten seconds without taking any'],
      },
      {
        project: 'server',
        file: 'server/src/edge/outgoing-budget.test.ts',
        tests: ['ends a connection that takes nothing for ten seconds'],
      },
    ],
  },
  {
    number: 'F46',
    fault: '2,000 devices connect again at the same moment',
    holds: 'all are let in, and find their mail',
    remark: '2,000 instead of 5,000: server and devices share two cores.',
    shownBy: [
      {
        project: 'server',
        file: 'server/test/reconnect-storm.test.ts',
        tests: ['lets ${String(DEVICES)} devices in that come back at once'],
        environment: { STORM: '2000' },
      },
      {
        project: 'core',
        file: 'core/test/scenarios/offline.test.ts',
        tests: [
          'logs in once for a hundred pages and reconnects',
          'goes on with longer pauses when connections break soon after they began',
        ],
      },
    ],
  },
  {
    number: 'F47',
    fault: 'the link goes and comes every two seconds',
    holds: 'everything arrives once, in order',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/links.test.ts',
        tests: ['goes and comes every two seconds, ${String(FLAPS)} times'],
        environment: { FLAPS: '30' },
      },
    ],
  },
  {
    number: 'F48',
    fault: 'a proxy lets no websocket pass',
    holds: 'long polling takes over, and everything arrives',
    shownBy: [
      {
        project: 'core',
        file: 'core/test/transport/blocked-websockets.test.ts',
        tests: ['which does so by %s, a conversation goes on by polling'],
      },
    ],
  },
  {
    number: 'F49',
    fault: 'nginx is reloaded and started again under load',
    holds: 'everything arrives once, in order',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/nginx.test.ts',
        tests: ['is reloaded and started again: everything arrives once, in order'],
      },
    ],
  },
  {
    number: 'F50',
    fault: 'server and clients have IPv6 alone',
    holds: 'everything arrives once, in order',
    remark: 'No test changes the address behind a name.',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/links.test.ts',
        tests: ['has IPv6 alone'],
      },
    ],
  },
];
