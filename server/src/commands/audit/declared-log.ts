/**
 * Every field and every sentence that the server writes into its log. `declared-log.test.ts` finds the sentences in the
 * sources: one that is missing here fails it.
 */
import { BLOB_ROUTES, ROUTES } from '@cipherchat/protocol';
import { isListOfProblems, isReason } from './declared-reasons.ts';

type IsRight = (value: unknown) => boolean;

const text =
  (pattern: RegExp): IsRight =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const number: IsRight = (value) => typeof value === 'number' && value >= 0 && value < 4_102_444_800_000;
const oneOf =
  (...values: readonly string[]): IsRight =>
  (value) =>
    values.includes(value as string);

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const BUILD = /^[0-9a-f]{16}$/u;
const NAME = /^[A-Za-z]{1,40}$/u;
/** Place in a program. Messages of errors are not logged. */
const FRAMES =
  /^(?: {4}at (?:(?:async |new |get |set )*[\w$.<>#]+(?: \[as [\w$]+\])? \()?(?:async )?(?:file:\/\/|node:|\/|<|[A-Z]:\\|native)[^\s()]*\)?(?:\n|$))*$/u;

const isFailure: IsRight = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([name, part]) => {
    if (name === 'type') return text(NAME)(part);
    if (name === 'code') return text(/^[A-Za-z][A-Za-z0-9_-]{1,60}$/u)(part);
    return name === 'stack' && text(FRAMES)(part);
  });

const ROUTE_NAMES = [
  ...Object.values({ ...ROUTES, ...BLOB_ROUTES }).map(({ path }) => path),
  ...[
    'none',
    'inbox',
    '/config.json',
    '/livez',
    '/readyz',
    '/version',
    '/.well-known/cipherchat-release',
    '/.well-known/security.txt',
    '/w/current.json',
    '/w/withdrawn.json',
    '/w/:build/:file',
    '/v1/*',
  ],
];

export const DECLARED_FIELDS: Readonly<Record<string, IsRight>> = {
  level: number,
  time: number,
  version: text(/^\d{1,4}\.\d{1,4}\.\d{1,4}(?:-[a-z]+\.\d{1,4})?$/u),
  node: text(/^v\d{1,3}\.\d{1,3}\.\d{1,3}$/u),
  port: number,
  metricsPort: number,
  inbox: text(BUILD),
  widget: (value) => Array.isArray(value) && value.every(text(BUILD)),
  interfaces: oneOf('all', 'this machine only', 'one address'),
  /** A path that the operator chose. */
  dataDir: text(/^(?:\/|[A-Za-z]:\\)/u),
  name: text(/^(?:\.|cipherchat\.[a-z0-9.TZ-]{1,60}|development-secret(?:\.previous)?|vapid-key|w|blobs)$/u),
  requestId: text(UUID),
  reqId: text(UUID),
  method: text(/^[A-Z]{3,12}$/u),
  route: oneOf(...ROUTE_NAMES),
  status: number,
  responseTime: number,
  event: text(/^(?:unknown|[a-z]{2,20}:[a-z-]{2,30})$/u),
  reason: isReason,
  problems: isListOfProblems,
  err: isFailure,
  doubt: oneOf('jumped', 'far-from-store', 'nodes-differ'),
  misfit: oneOf('unexpected-proxy', 'no-proxy'),
  without: number,
  messages: number,
  prekeys: number,
  answers: number,
  entries: number,
  files: number,
};

/** Whole sentences. */
export const DECLARED_SENTENCES: readonly string[] = [
  'request',
  'starting',
  'version',
  'metrics can be read',
  'listening',
  'ready',
  'stopping',
  'could not stop cleanly',
  'unhandled rejection',
  'request failed',
  'event failed',
  'mailboxes could not be polled',
  'sweep failed; it is tried again',
  'sweep deleted old rows',
  'sweep deleted old files',
  'the clocks agree: old rows are deleted again',
  'redis is there',
  'redis is away: mailboxes are polled, limits count in this process',
  'mail waits in redis until mongodb has it: it is passed on live, and is not sent yet',
  'no mail waits in redis any more',
  'mail that waited in redis is in mongodb',
  'the buffer in redis could not be emptied; it is tried again',
  'the buffer in redis is full: until mongodb is back, mail is refused',
  'entries of the buffer in redis that no node of this server wrote were dropped',
  'a newer release wrote entries of the buffer in redis: they wait for it',
  'BLOCKED_NETWORKS_FILE was read',
  'BLOCKED_NETWORKS_FILE cannot be read: what was blocked before stays so',
  'BLOCKED_NETWORKS_FILE has something that is no network: what was blocked before stays so',
  'there is room on the disk again',
  'the disk is nearly full: nothing new is stored until you free space in DATA_DIR',
  'the database could not be read through',
  'the database was read through: no damage was found',
  'the database is damaged: stop the server, run "main.js check", and restore a backup',
  'web push is off: set PUSH_CONTACT to an address at which push services reach you',
  'web push is off: set VAPID_PRIVATE_KEY, the same one at all nodes that share the database',
  'requests for websockets arrive again',
  'clients connect, but no request for a websocket arrives: let your proxy pass upgrades at /socket.io/',
  'other users may read this in DATA_DIR: give the directory to the server alone',
  'DATA_DIR holds files of an earlier server, but its database is empty: if this is a copy or a backup, stop the ' +
    'server, and copy the directory again while no server runs on it',
];

/** Sentences with a part that is put in. */
export const DECLARED_PATTERNS: readonly RegExp[] = [
  /^(?:sqlite|mongodb) is (?:there|away: requests are refused until it takes writes)$/u,
  /^no (?:inbox|widget) in (?:PWA_DIR|WIDGET_DIR), so the server is not ready: run "npm run build", set (?:PWA_DIR|WIDGET_DIR) to where one is, or to "none" if another server hands it out$/u,
  /^[A-Za-z_]{3,60} is no setting of this server and has no effect: did you mean [A-Z_]{3,40}\?$/u,
  /^The write-ahead log is damaged: \d{1,9} of its pages cannot be read, and what was stored with them is lost\.$/u,
  /^the clock of (?:this machine|another node) [a-z ,:]{10,160}: nothing is deleted for now\. Check the clock of every node\. Deletion goes on after two days without a further doubt, or at once when you set CONFIRMED_DATE to today \(such as 2026-11-30\) and restart$/u,
  /^requests come (?:through a proxy that is not trusted, so all visitors count as one network: set TRUSTED_PROXY_HOPS to the number of your proxies|past the proxies, so anyone can choose the address that limits count: lower TRUSTED_PROXY_HOPS, or let only the proxy reach the port \(HOST=127\.0\.0\.1\))$/u,
];

export const isDeclaredSentence = (sentence: unknown): boolean =>
  typeof sentence === 'string' &&
  (DECLARED_SENTENCES.includes(sentence) || DECLARED_PATTERNS.some((pattern) => pattern.test(sentence)));
