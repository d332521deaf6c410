/** J. Files: encrypted ones of clients, the inbox, and builds of the widget. */
import { gzipSync } from 'node:zlib';
import { sayHttp } from '../support/raw-http.ts';
import { newId } from '../support/signing.ts';
import { each, rest, type AbuseRow, type Outcome } from './abuse-row.ts';
import type { Stage } from './stage.ts';

const SIZE = 100;
const BYTES = { 'content-type': 'application/octet-stream' };

type Part = { readonly from: number; readonly length: number; readonly size?: number; readonly token?: string };

/** Puts a part of a file whose bytes are all alike. */
const put = async (stage: Stage, id: string, { from, length, size = SIZE, token }: Part, value = 1): Promise<Outcome> =>
  rest(
    await stage.ask('PUT', `/v1/blobs/${id}?from=${String(from)}&size=${String(size)}`, {
      body: new Uint8Array(length).fill(value),
      token: token ?? stage.mallory.token,
      headers: BYTES,
    }),
  );

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
    input: 'parts of a file before, after and beyond what is there, of another length, and without a login',
    answer: ['200', '409 conflict', '400 malformed', '413 too-large', '401 unauthenticated'],
    remark: 'The file begins, and takes the parts that fit.',
    play: async (stage) => {
      const id = newId();
      const parts: readonly Part[] = [
        { from: 10, length: 10 },
        { from: 0, length: 10 },
        { from: 0, length: 10 },
        { from: 5, length: 10 },
        { from: 11, length: 10 },
        { from: 10, length: 10, size: SIZE + 1 },
        { from: 10, length: SIZE },
        { from: -1, length: 10 },
        { from: 0, length: 10, size: 1e12 },
        { from: 0, length: 10, size: 2e8 },
        { from: 10, length: 10, token: '' },
        { from: 10, length: SIZE - 10 },
        { from: SIZE, length: 1, size: SIZE + 1 },
      ];
      return await each(parts, (part) => put(stage, id, part));
    },
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
    input: 'a file in the place of another, from its beginning, at its end, longer and shorter',
    answer: ['200', '409 conflict', 'unchanged'],
    play: async (stage) => {
      const id = newId();
      const first = await put(stage, id, { from: 0, length: SIZE, token: stage.alice.token });
      const others = [
        { from: 0, length: SIZE },
        { from: 0, length: SIZE, size: 2 * SIZE },
        { from: SIZE, length: SIZE, size: 2 * SIZE },
        { from: 0, length: 10, size: 10 },
      ];
      const outcomes = await each(others, (part) => put(stage, id, part, 2));
      const read = await fetch(`${stage.url}/v1/blobs/${id}?from=0`);
      const bytes = new Uint8Array(await read.arrayBuffer());
      const isSame = bytes.length === SIZE && bytes.every((byte) => byte === 1);
      return [first, ...outcomes, isSame ? 'unchanged' : 'changed'];
    },
  },
];
