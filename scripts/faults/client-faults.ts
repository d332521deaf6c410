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
    notMade: 'The product has no push messages: no server of others hears of a message.',
  },
];
