/** D. HTTP itself: framing, headers, methods, and texts that keep a pattern busy. */
import { ROUTES, type RouteName } from '@cipherchat/protocol';
import { sayHttp } from '../support/raw-http.ts';
import { each, rest, type AbuseRow, type Outcome } from './abuse-row.ts';
import { GOOD_BODIES, pathOf, ROUTE_NAMES } from './good-requests.ts';
import type { Stage } from './stage.ts';

const hasMethod = (name: RouteName, method: string): boolean =>
  Object.values(ROUTES).some((route) => route.path === ROUTES[name].path && route.method === method);

const CHALLENGE = 'POST /v1/auth/challenge HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
const SMUGGLED = 'GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';

/** All that was answered on one connection. */
const said = async ({ url }: Stage, ...parts: readonly string[]): Promise<Outcome> => {
  const statuses = await sayHttp(url, parts);
  return statuses.length === 0 ? 'closed' : statuses.join(' ');
};

/** A megabyte, and the chunk that ends it never comes. */
const endless = function* (): Iterable<string> {
  yield `${CHALLENGE}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n`;
  for (let i = 0; i < 64; i += 1) yield `4000\r\n${'x'.repeat(0x4000)}\r\n`;
};

const framingRows: readonly AbuseRow[] = [
  {
    number: 'D50',
    input:
      'chunks and lengths without end, a length that is longer than the body, headers that do not end: nothing more comes',
    answer: '408',
    isSlow: true,
    remark: 'What is over the limit is thrown away as it comes, and answered 413 if it ends within 30 s.',
    play: (stage) =>
      Promise.all([
        said(stage, ...endless()),
        said(stage, `${CHALLENGE}Content-Length: 999999999999\r\nConnection: close\r\n\r\n{}`),
        said(stage, `${CHALLENGE}Content-Length: 100\r\nConnection: close\r\n\r\n{}`),
        said(stage, `${CHALLENGE}X-Header: `),
      ]),
  },
  {
    number: 'D50',
    input:
      'lengths that are shorter than the body, no number, below zero, beyond all measure; chunks that are no chunks',
    answer: '400',
    play: (stage) => {
      const texts = [
        'Content-Length: 2\r\n\r\n{}{"a":1}',
        'Content-Length: -1\r\n\r\n{}',
        'Content-Length: 2x\r\n\r\n{}',
        'Content-Length: 0x2\r\n\r\n{}',
        'Content-Length: 99999999999999999999999\r\n\r\n{}',
        'Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n',
        'Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n',
        'Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}\r\n',
      ];
      return each(texts, (text) => said(stage, CHALLENGE + text));
    },
  },
  {
    number: 'D60',
    input:
      'a second request hidden behind two lengths, a length and chunks, chunks that are not called so, folded and split headers',
    answer: '400',
    remark: 'Shown at the server itself: whatever a proxy makes of it, the hidden request is not answered.',
    play: (stage) => {
      const headers = [
        'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n',
        'Transfer-Encoding: chunked\r\nContent-Length: 2\r\n',
        'Content-Length: 2\r\nContent-Length: 80\r\n',
        'Content-Length: 2, 80\r\n',
        'Content-Length: +2\r\n',
        'Content-Length : 2\r\n',
        'Transfer-Encoding: xchunked\r\n',
        'Transfer-Encoding: chunked, identity\r\n',
        'Transfer-Encoding : chunked\r\n',
        'Transfer-Encoding:\u000bchunked\r\n',
        'X: y\nTransfer-Encoding: chunked\r\n',
        'Content-Length: 2\r\nX: y\r\r\n',
      ];
      return each(headers, (header) => said(stage, `${CHALLENGE}${header}\r\n0\r\n\r\n${SMUGGLED}`));
    },
  },
  {
    number: 'D61',
    input: '2,001 headers, one of 100 kB, an address of 100 kB: for a request and for a socket',
    answer: ['431', '400'],
    remark:
      'Of headers so small that 2,001 of them fit into 16 KiB, those beyond 2,000 are passed over; the request is judged by the others.',
    play: (stage) => {
      const many = (value: string): string =>
        `Connection: close\r\n${Array.from({ length: 2001 }, (_, i) => `x-${i}: ${value}\r\n`).join('')}`;
      const upgrade = 'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\n';
      const handshake = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n';
      const long = `X-Long: ${'y'.repeat(100_000)}\r\n`;
      return each(
        [
          `${CHALLENGE}${many('y')}\r\n`,
          `${CHALLENGE}${many('yyyyyyyy')}\r\n`,
          `${CHALLENGE}${long}\r\n`,
          `GET /v1/accounts/${'a'.repeat(100_000)}/lists HTTP/1.1\r\nHost: localhost\r\n\r\n`,
          `${upgrade}${handshake}${many('yyyyyyyy')}\r\n`,
          `${upgrade}${handshake}${long}\r\n`,
        ],
        (text) => said(stage, text),
      );
    },
  },
];

const requestRows: readonly AbuseRow[] = [
  {
    number: 'D57',
    input: 'texts of 15 and 100 kB that begin as they should and end otherwise: in paths, headers, fields, event names',
    answer: [
      '400 malformed',
      '401 unauthenticated',
      '404 not-found',
      '413 too-large',
      '415 unsupported-media-type',
      'malformed',
    ],
    remark:
      'No pattern of the server or of the wire contract repeats what repeats itself: `abuse-table.test.ts` looks at each.',
    play: async (stage) => {
      const [long, longer] = [15_000, 100_000];
      const { token } = stage.mallory;
      const paths = [
        `/v1/accounts/${'a'.repeat(long)}/lists`,
        '/'.repeat(long),
        `/v1/${'a/'.repeat(7000)}`,
        `/c/${'a'.repeat(long)}!`,
      ];
      const bearers = [`${' '.repeat(14_000)}x`, `${'a.'.repeat(7000)}!`];
      const types = [`application/json${' '.repeat(long)}x`, `application/json;${' '.repeat(long)}charset=utf-8`];
      const texts = ['a'.repeat(longer), `${'A'.repeat(longer)}!`, `${'0'.repeat(longer)}g`, 'ä'.repeat(longer)];
      const good = await GOOD_BODIES.logIn(stage);
      return [
        ...(await each(paths, async (path) => rest(await stage.ask('GET', path)))),
        ...(await each(bearers, async (bearer) =>
          rest(await stage.ask('GET', '/v1/prekeys', { headers: { authorization: `Bearer ${bearer}` } })),
        )),
        ...(await each(types, async (type) =>
          rest(await stage.ask('POST', '/v1/prekeys', { token, body: '{}', headers: { 'content-type': type } })),
        )),
        ...(await each(texts, async (text) =>
          rest(await stage.mallory.post('/v1/auth/token', { ...good, account: text })),
        )),
        ...(await each(texts, async (text) => rest(await stage.mallory.post('/v1/prekeys', { prekeys: [text] })))),
        ...(await each(texts, (text) => stage.request('mailbox:acknowledge', { envelopes: [text] }))),
        ...(await each(texts, (text) => stage.say(text, {}))),
      ];
    },
  },
  {
    number: 'D62',
    input:
      'other methods at every route, TRACE, methods that do not exist, CONNECT, headers that ask for another method',
    answer: ['405 method-not-allowed', '400', '405', '400 malformed', 'closed'],
    remark: 'A method that HTTP does not know is no HTTP. The headers are passed over: a POST stays one.',
    play: async (stage) => {
      const { token } = stage.mallory;
      const others = await each(ROUTE_NAMES, async (name) =>
        (
          await each(
            ['PUT', 'PATCH', 'PROPFIND', 'SEARCH'].filter((method) => !hasMethod(name, method)),
            async (method) => rest(await stage.ask(method, pathOf(stage, name), { token })),
          )
        ).join(),
      );
      const { path } = ROUTES.prekeys;
      const asked = { token, body: { oneTime: [1], oneTimeKem: [] } };
      const overridden = await each(['x-http-method-override', 'x-method-override', 'x-http-method'], async (name) =>
        rest(await stage.ask('POST', path, { ...asked, headers: { [name]: 'DELETE' } })),
      );
      const end = 'HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
      return [
        ...others.flatMap((outcomes) => outcomes.split(',')),
        ...overridden,
        await said(stage, `TRACE ${path} ${end}`),
        await said(stage, `GIVE ${path} ${end}`),
        await said(stage, `get ${path} ${end}`),
        await said(stage, `CONNECT mallory.example:443 ${end}`),
      ];
    },
  },
];

export const httpRows: readonly AbuseRow[] = [...framingRows, ...requestRows];
