/** K. Logs, secrets and operation. Most are shown by tests that start a server for it. */
import type { AbuseRow, Outcome } from './abuse-row.ts';
import type { Stage } from './stage.ts';

const LOGS = 'server/test/clean-logs.test.ts';
const KUBERNETES = 'scripts/kubernetes.test.ts';

const TELLING = ['x-powered-by', 'server', 'x-aspnet-version', 'via'];

/** Nothing of an answer says what made it, or where it failed. */
const saysNothing = async (stage: Stage, method: string, path: string, body?: unknown): Promise<Outcome> => {
  const { json, headers } = await stage.ask(method, path, { body, token: stage.mallory.token });
  const told = TELLING.filter((name) => headers.has(name));
  const text = JSON.stringify(json);
  return told.length === 0 && !/\bat \S+:\d+|node_modules|express|\d+\.\d+\.\d+/iu.test(text) ? 'nothing' : text;
};

const logRows: readonly AbuseRow[] = [
  {
    number: 'K114',
    input: 'line ends, escapes and JSON in whatever is logged',
    answer: 'one line of JSON for each event',
    remark: 'After each row here, too, every line is looked at.',
    shownBy: {
      file: 'server/src/observability/logger.test.ts',
      tests: ['is one line for each event, whatever stands in it'],
    },
  },
  {
    number: 'K114',
    input: 'a request id that the client chose',
    answer: 'not taken',
    shownBy: { file: LOGS, tests: ['take no request id that a client chose, and give each request one of its own'] },
  },
  {
    number: 'K115',
    input: 'tokens, keys, challenges, ids and messages, at the level of debugging',
    answer: 'none is in the log',
    shownBy: {
      file: LOGS,
      tests: [
        'have nothing of REST requests, whether they succeed or fail',
        'have nothing of sockets: of connections, requests, refusals and messages',
        'have nothing of failures inside, and the answer names the line of the log by its request id',
        'have no secret of the settings when the server does not start',
      ],
    },
  },
  {
    number: 'K116',
    input: 'answers and refusals: traces, versions, names of what made them',
    answer: 'nothing',
    play: async (stage) => [
      await saysNothing(stage, 'GET', '/livez'),
      await saysNothing(stage, 'GET', '/v1/nothing'),
      await saysNothing(stage, 'POST', '/v1/devices', { list: 1 }),
      await saysNothing(stage, 'POST', '/v1/prekeys', '{'),
      await saysNothing(stage, 'GET', '/%zz'),
    ],
  },
  {
    number: 'K116',
    input: 'a failure inside of the server',
    answer: '500 internal, without a word of it',
    shownBy: {
      file: 'server/test/faults.test.ts',
      tests: ['is a 500 with a code, logged where it happened, without a word of its message'],
    },
  },
];

const startRows: readonly AbuseRow[] = [
  {
    number: 'K117',
    input: 'a start in production without a secret, or with a weak one',
    answer: 'the server does not start, and says all that is wrong',
    shownBy: {
      file: 'server/test/process.test.ts',
      tests: ['does not start in production without a secret of its own, and says all that is wrong'],
    },
  },
  {
    number: 'K117',
    input: 'a secret in a file that others can read',
    answer: 'it is not used',
    shownBy: { file: 'server/src/auth/development-secret.test.ts', tests: ['is not used when others can read it'] },
  },
  {
    number: 'K118',
    input: 'pages of the environment, heap and debugger; all paths that are served',
    answer: 'none but the routes of the contract and eight others',
    remark: 'B32 asks for some of them.',
    shownBy: {
      file: 'server/test/what-is-served.test.ts',
      tests: ['over HTTP are the routes of the contract and eight others', 'has nothing else that could answer'],
    },
  },
];

const supplyRows: readonly AbuseRow[] = [
  {
    number: 'K119',
    input: 'a release made twice; packages without a licence',
    answer: 'the same bytes; the build stops',
    remark: '`npm ci` installs what the lockfile names. Nothing looks at the age of packages.',
    shownBy: {
      file: 'scripts/third-party-notices.test.ts',
      tests: [
        'name every package in the bundle with the text of its licence, in order, and none that was dropped',
        'stop the build for a package without a licence text',
      ],
    },
  },
  {
    number: 'K120',
    input: 'secrets in the history of the repository',
    untried: 'It needs gitleaks and the whole history, which an archive of the sources does not have.',
  },
  {
    number: 'K121',
    input: 'what the pods in `k8s/` may do, and whom they may talk to',
    answer: 'no root, no new rights, no writable root, no token; only what is named reaches them',
    shownBy: {
      file: KUBERNETES,
      tests: [
        'run pods that may do nothing else: no root, no new rights, no writable root, no token',
        'let only monitoring reach the metrics, and only the proxy the server',
        'run at least three nodes, spread out, which share the builds and leave one after the other',
      ],
    },
  },
  {
    number: 'K122',
    input: 'TLS 1.2; an answer without TLS',
    answer: 'refused; leads to https, and HSTS is promised',
    remark: 'With the files of `deploy/`, for nginx and Caddy.',
    shownBy: {
      file: 'server/test/behind-proxies.test.ts',
      tests: ['TLS 1.3 is spoken, and TLS 1.2 refused', 'the server answers, and promises TLS'],
    },
  },
  {
    number: 'K123',
    input: 'a memory image of a crashed server; keys in swapped pages',
    untried:
      'Both belong to the machine. The server holds no key of a conversation; the secret of its tokens is in its memory.',
  },
];

export const operationRows: readonly AbuseRow[] = [...logRows, ...startRows, ...supplyRows];
