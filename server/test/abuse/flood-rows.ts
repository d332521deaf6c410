/** F. Floods and limits. Those that need a server of their own are shown by other tests. */
import { MAX_RECEIVERS_PER_SEND, toBase64Url } from '@cipherchat/protocol';
import { sendTo } from '../support/person.ts';
import { sayHttp } from '../support/raw-http.ts';
import { newId } from '../support/signing.ts';
import { each, rest, type AbuseRow, type Outcome } from './abuse-row.ts';

const LIMITS = 'server/test/limits.test.ts';

const connectionRows: readonly AbuseRow[] = [
  {
    number: 'F75',
    input: '2,000 connections of one network',
    answer: 'bounded for the network; all others are served',
    remark: 'Behind a proxy, connections are the proxy’s to bound.',
    shownBy: {
      file: 'server/test/open-connections.test.ts',
      tests: ['holds 2,000 of them, and all others are served', 'may open others when it has closed some'],
    },
  },
  {
    number: 'F76',
    input: 'bodies whose last byte does not come',
    answer: 'bounded in bytes; others are served meanwhile',
    shownBy: {
      file: 'server/test/stalled-bodies.test.ts',
      tests: ['are bounded for a person with a token, too, and leave room for others'],
    },
  },
  {
    number: 'F76',
    input: 'answers that nobody reads',
    answer: 'bounded in bytes; others are served meanwhile',
    shownBy: {
      file: 'server/test/slow-readers.test.ts',
      tests: ['hold no more than the budget together, and a message of others arrives meanwhile'],
    },
  },
];

const evasionRows: readonly AbuseRow[] = [
  {
    number: 'F77',
    input: 'addresses in a header that the client writes, and other addresses of its IPv6 network',
    answer: '429 rate-limited, as before',
    shownBy: {
      file: LIMITS,
      tests: [
        'are not evaded by a header that the client writes',
        'count each network behind a trusted proxy, IPv6 by its /64',
      ],
    },
  },
  {
    number: 'F77',
    input: 'a counted path in other letters, with slashes more, and encoded',
    answer: '404',
    remark: 'No second path leads to a route.',
    play: async ({ url }) => {
      const paths = [
        '/V1/auth/challenge',
        '//v1/auth/challenge',
        '/v1//auth/challenge',
        '/v1/auth/%63hallenge%2f',
        '/x/../v1/auth/challenge',
        '/v1/auth/challenge/',
        '/v1/auth/challenge;a',
      ];
      const head = 'HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 2';
      return await each(paths, async (path) => (await sayHttp(url, [`POST ${path} ${head}\r\n\r\n{}`])).join(' '));
    },
  },
  {
    number: 'F78',
    input: 'registrations by a script',
    answer: '429 rate-limited; by invitation, none without one',
    remark: 'There is no proof of work. An operator can ask for invitations.',
    shownBy: { file: LIMITS, tests: ['of registrations: a script runs into them'] },
  },
];

const quotaRows: readonly AbuseRow[] = [
  {
    number: 'F79',
    input: 'mail of one network until a mailbox is full',
    answer: 'mailbox-full for that network; the mail of others is taken',
    shownBy: {
      file: 'server/test/crowded-mailbox.test.ts',
      tests: ['gives one network and one account a share beyond the free places, and takes the mail of others'],
    },
  },
  {
    number: 'F79',
    input: 'one-time prekeys without end, and sends without end',
    answer: 'refused at the bound, nothing more stored',
    shownBy: {
      file: LIMITS,
      tests: [
        'of sends: refused with the time to wait, nothing stored, connection kept',
        'of bytes: long messages to several weigh more',
      ],
    },
  },
  {
    number: 'F80',
    input: 'one send to more receivers than 64, and twice to the same one',
    answer: 'malformed',
    play: (stage) => {
      const [bob] = sendTo([stage.bob]).receivers;
      const many = Array.from({ length: MAX_RECEIVERS_PER_SEND + 1 }, () => ({ ...bob, device: newId() }));
      return each([many, [bob, bob]], (receivers) =>
        stage.request('envelope:send', sendTo([stage.bob], { receivers })),
      );
    },
  },
  {
    number: 'F81',
    input: 'the costliest requests of a person with a token, as often as the limits let through',
    answer: 'refused beyond the limits; others are served meanwhile',
    remark: 'Each row here also bounds the longest turn of the event loop.',
    shownBy: { file: LIMITS, tests: ['of events: surplus is refused, a flood ends the connection, others go on'] },
  },
];

const LIMIT_VALUES = [1e9, 201, 0, -1, 1.5, '10', null, [10]];
const AFTER_VALUES = [-1, 1.5, '0', null, {}, 2 ** 53];

const pageRows: readonly AbuseRow[] = [
  {
    number: 'F82',
    input: 'pages of the mailbox of no length or too great a one, behind places that are none',
    answer: 'malformed',
    play: async (stage) => [
      ...(await each(LIMIT_VALUES, (limit) => stage.say('mailbox:pull', { after: 0, limit }))),
      ...(await each(AFTER_VALUES, (after) => stage.say('mailbox:pull', { after, limit: 10 }))),
    ],
  },
  {
    number: 'F82',
    input: 'lists from a version that is none',
    answer: '400 malformed',
    play: (stage) =>
      each(['-1', '1e9', 'x', '0x1', '', '1&from=2', toBase64Url(new Uint8Array(9))], async (from): Promise<Outcome> =>
        rest(await stage.ask('GET', `/v1/accounts/${stage.alice.account.address}/lists?from=${from}`)),
      ),
  },
];

export const floodRows: readonly AbuseRow[] = [...connectionRows, ...evasionRows, ...quotaRows, ...pageRows];
