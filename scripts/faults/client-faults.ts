/** What clients do to a server, and what a push service does. */
import type { Fault } from './fault-row.ts';

export const clientFaults: readonly Fault[] = [
  {
    number: 'F70',
    fault: 'one send is repeated 1,000 times at once',
    holds: 'one row, and one answer for all',
    shownBy: [
      {
        project: 'server',
        file: 'server/test/repeated-send.test.ts',
        tests: ['1,000 repeats of a send at once have one row and one answer'],
      },
    ],
  },
  {
    number: 'F77',
    fault: 'the push service is away, slow, or refuses',
    holds:
      'the device rings a bounded number of times, no sooner than the push service asks; what is over is forgotten',
    shownBy: [
      {
        project: 'server',
        file: 'server/src/push/ringing.test.ts',
        tests: [
          'is again, a bounded number of times, while the push service fails',
          'waits as long as the push service says',
          'ends with a subscription that the push service no longer has',
          'is not again where the push service refused',
        ],
      },
      {
        project: 'server',
        file: 'server/src/push/web-push-sender.test.ts',
        tests: ['does not wait for the end of an answer'],
      },
    ],
  },
];
