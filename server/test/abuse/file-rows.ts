/** J. Files. No client can store one: what the server hands out is the inbox and builds of the widget. */
import { gzipSync } from 'node:zlib';
import { sayHttp } from '../support/raw-http.ts';
import { newId } from '../support/signing.ts';
import { each, rest, type AbuseRow, type Outcome } from './abuse-row.ts';
import type { Stage } from './stage.ts';

const NO_ATTACHMENTS = 'There are no attachments.';

/** The path as it stands here: no client library shortens it. */
const got = async ({ url }: Stage, path: string, headers = ''): Promise<Outcome> =>
  (await sayHttp(url, [`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`])).join(' ');

const OUTSIDE = [
  '/../../../../etc/passwd',
  '/w/../../../etc/passwd',
  '/w/..%2f..%2f..%2fetc%2fpasswd',
  '/w/%2e%2e/%2e%2e/etc/passwd',
  '/w/....//....//etc/passwd',
  '/w/..%5c..%5cwindows%5cwin.ini',
  '/w//etc/passwd',
  '/w/C:%5cwindows%5cwin.ini',
  '/../cipherchat.db',
  '/cipherchat.db',
  '/development-secret',
  '/.env',
];

export const fileRows: readonly AbuseRow[] = [
  {
    number: 'J109',
    input: 'paths that lead outside, encoded and not; files of the data directory',
    answer: '404',
    play: (stage) => each(OUTSIDE, (path) => got(stage, path)),
  },
  {
    number: 'J109',
    input: 'NUL and what is not well encoded in a path',
    answer: '404',
    play: (stage) => each(['/w/%00', '/w/a%00.js', '/w/%c0%ae%c0%ae/', '/w/%zz'], (path) => got(stage, path)),
  },
  {
    number: 'J110',
    input: 'an archive as a body, of every type',
    answer: ['415 unsupported-media-type', '400 malformed'],
    remark: 'The server unpacks nothing.',
    play: (stage) =>
      each(
        ['application/zip', 'application/x-tar', 'application/gzip', 'application/octet-stream', 'application/json'],
        async (type) =>
          rest(
            await stage.ask('POST', '/v1/prekeys', {
              token: stage.mallory.token,
              body: new Uint8Array(gzipSync('x'.repeat(1_000))),
              headers: { 'content-type': type },
            }),
          ),
      ),
  },
  {
    number: 'J111',
    input: 'parts of an upload, begun and continued',
    answer: '404 not-found',
    remark: NO_ATTACHMENTS,
    play: (stage) =>
      each(['POST', 'PATCH', 'PUT', 'HEAD'], async (method) =>
        method === 'HEAD'
          ? (await stage.ask('GET', `/v1/uploads/${newId()}`)).status === 404
            ? '404 not-found'
            : 'there is one'
          : rest(await stage.ask(method, `/v1/uploads/${newId()}`, { headers: { 'content-range': 'bytes 0-9/5' } })),
      ),
  },
  {
    number: 'J112',
    input: 'thousands of ranges, overlapping ones, and some that are none',
    answer: '200',
    remark: 'Answers are whole. Files of builds are sent by Express, which gives one range or all.',
    play: (stage) =>
      each(
        [`bytes=${Array.from({ length: 1_000 }, (_, i) => `${i}-`).join(',')}`, 'bytes=0-1,0-1', 'bytes=9-1', 'x=1'],
        (range) => got(stage, '/livez', `Range: ${range}\r\n`),
      ),
  },
  {
    number: 'J113',
    input: 'an attachment in the place of another',
    answer: '404 not-found',
    remark: NO_ATTACHMENTS,
    play: (stage) =>
      each(['attachments', 'files'], async (kind) => rest(await stage.ask('PUT', `/v1/${kind}/${newId()}`))),
  },
];
