/** Clocks, tokens and the key that signs them. */
import type { Fault } from './fault-row.ts';

const CLOCKS = 'core/test/scenarios/clocks.test.ts';
const OFFLINE = 'core/test/scenarios/offline.test.ts';

export const clockFaults: readonly Fault[] = [
  {
    number: 'F51',
    fault: 'the clock of the server jumps by days, and by years',
    holds: 'one order on both sides; nothing is refused, lost or deleted',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/server-clocks.test.ts',
        tests: ['a clock that jumps %s and back changes neither order nor delivery'],
      },
      {
        project: 'core',
        file: CLOCKS,
        tests: [
          'of the server, by %d days for a while: one order, nothing is refused or lost',
          'of the server, in a time that no calendar has: what is shown has a date',
        ],
      },
      {
        project: 'server',
        file: 'server/src/services/deletion-clock.test.ts',
        tests: ['never lets one wrong clock delete, whatever it does'],
      },
    ],
  },
  {
    number: 'F52',
    fault: 'the clock of a device is wrong by days',
    holds: 'it registers, sends and is answered; shown times and order are right',
    shownBy: [
      {
        project: 'core',
        file: CLOCKS,
        tests: [
          'by %d days: a visitor writes at once, is answered, and everything is dated right',
          'by %d days: an owner creates an inbox, and a visitor writes to it',
        ],
      },
    ],
  },
  {
    number: 'F53',
    fault: 'the clock of the server steps back two seconds, again and again',
    holds: 'nothing is lost or doubled; one order',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/server-clocks.test.ts',
        tests: ['a clock that steps back two seconds, again and again, loses and doubles nothing'],
      },
    ],
  },
  {
    number: 'F54',
    fault: 'a token ends while the connection is open',
    holds: 'the client renews it on the same connection; one that does not is closed a minute after its token',
    shownBy: [
      {
        project: 'core',
        file: OFFLINE,
        tests: ['renews its token on the same socket, for hours', 'goes on with its token when one renewal fails'],
      },
      {
        project: 'server',
        file: 'server/test/mailbox-stories.test.ts',
        tests: ['end a minute after their token, unless it was renewed'],
      },
    ],
  },
  {
    number: 'F55',
    fault: 'the key that signs tokens is changed',
    holds: 'old tokens count until they end, new ones are signed with the new key',
    shownBy: [
      {
        project: 'faults',
        file: 'e2e/faults/server-clocks.test.ts',
        tests: ['a key that is replaced is taken as long as tokens of it live, and nobody notices'],
      },
      {
        project: 'server',
        file: 'server/src/auth/tokens.test.ts',
        tests: ['are signed with the new one, and verified with both for the life of a token'],
      },
      {
        project: 'server',
        file: 'server/test/commands.test.ts',
        tests: ['does not make an old secret valid again at a later start'],
      },
    ],
  },
];
