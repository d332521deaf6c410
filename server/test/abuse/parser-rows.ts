/** D. JSON, fields, types and encodings, over REST and over the socket. */
import { gzipSync } from 'node:zlib';
import { ROUTES, type RouteName } from '@cipherchat/protocol';
import { each, rest, type AbuseRow, type Outcome } from './abuse-row.ts';
import { EVENT_NAMES, GOOD_BODIES, GOOD_EVENTS, pathOf, ROUTE_NAMES } from './good-requests.ts';
import type { Stage } from './stage.ts';

const WITH_BODY = ROUTE_NAMES.filter((name) => ROUTES[name].method !== 'GET');
const REST_BYTES = 512 * 1024;
const FRAME_BYTES = 6 * 1024 * 1024;

type Sent = { readonly body: unknown; readonly headers?: Record<string, string> };

let networks = 0;
/** Registrations are counted before they are read: each comes from a network of its own, so that all are judged. */
const elsewhere = (): Record<string, string> => {
  networks += 1;
  return { 'x-forwarded-for': `198.18.${networks >> 8}.${networks & 255}` };
};

/** The same body to every route that takes one. */
const toAll = (
  stage: Stage,
  { body, headers = {} }: Sent,
  names: readonly RouteName[] = WITH_BODY,
): Promise<Outcome[]> =>
  each(names, async (name) => {
    const { token } = stage.mallory;
    const asked = { token, body, headers: { ...(name === 'register' ? elsewhere() : {}), ...headers } };
    return rest(await stage.ask(ROUTES[name].method, pathOf(stage, name), asked));
  });

const all = async <T>(inputs: readonly T[], attempt: (input: T) => Promise<readonly Outcome[]>): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const input of inputs) outcomes.push(...(await attempt(input)));
  return outcomes;
};

/** `text` repeated as often as it fits into so many bytes, between a beginning and an end. */
const filled = (begin: string, text: string, end: string, bytes: number): string =>
  begin + text.repeat(Math.floor((bytes - begin.length - end.length) / text.length)) + end;

/** An object with as many different keys as fit. */
const manyKeys = (bytes: number): string => {
  const keys = Array.from({ length: Math.floor(bytes / 12) }, (_, i) => `"${i.toString(36).padStart(6, 'k')}":1`);
  return `{${keys.join()}}`;
};

/** What a frame comes to whose one request is this text: the code, or that the connection was ended. */
const inFrame = async (stage: Stage, json: string, event = 'mailbox:pull'): Promise<Outcome> => {
  const socket = await stage.admitted();
  socket.frame(`427["${event}",${json}]`);
  await socket.until(({ received, isOver }) => received.includes('437[') || isOver);
  const [, code] = /437\[.*"code":"([a-z-]+)"/u.exec(socket.received) ?? [];
  return code ?? (socket.received.includes('437[') ? 'ok' : 'closed');
};

const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));

const sizeRows: readonly AbuseRow[] = [
  {
    number: 'D50',
    input: 'a body a byte over the limit; compressed ones: gzip, deflate, br, and 64 MiB of zeros in a gzip of 64 KiB',
    answer: ['413 too-large', '415 unsupported-media-type'],
    play: async (stage) => [
      ...(await toAll(stage, { body: filled('{"a":"', 'x', '"}', REST_BYTES + 1) })),
      ...(await all(['gzip', 'deflate', 'br', 'x-nothing'], (encoding) =>
        toAll(stage, { body: '{}', headers: { 'content-encoding': encoding } }),
      )),
      ...(await toAll(stage, { body: bomb, headers: { 'content-encoding': 'gzip' } }, ['logIn'])),
    ],
  },
  {
    number: 'D51',
    input:
      'as much as fits of: nesting, keys, items of a list, lists, objects; a key twice, numbers beyond all measure, half a character',
    answer: ['400 malformed', '413 too-large', 'malformed', 'closed'],
    remark:
      'A frame that is longer than any request with so many parts could be ends the connection before it is parsed. Challenges and logins take 8 KiB.',
    play: async (stage) => {
      const large = (bytes: number): string[] => [
        filled('{"a":', '[', '1', bytes / 2) + filled('', ']', '}', bytes / 2),
        manyKeys(bytes - 2048),
        filled('[', '1,', '1]', bytes),
        filled('{"envelopes":[', '[],', '1]}', bytes),
        filled('{"envelopes":[', '{},', '1]}', bytes),
        filled('{"envelopes":[', '"",', '1]}', bytes),
        filled('{"a":"', '\\u0041', '"}', bytes),
      ];
      const small = [
        '{"a":1,"a":1}',
        '{"after":1e400,"limit":1}',
        '{"after":-1e-400,"limit":1e999}',
        '{"\\ud800":1}',
        '{"after":"\\udfff","limit":1}',
      ];
      return [
        ...(await all([...large(REST_BYTES), ...small], (body) => toAll(stage, { body }))),
        ...(await each([...large(FRAME_BYTES - 1024), ...large(60 * 1024), ...small.slice(1)], (json) =>
          inFrame(stage, json),
        )),
      ];
    },
  },
];

const OPERATORS = ['$gt', '$ne', '$regex', '$where', '$expr', '$in', 'a.b', 'a[$ne]', '$'];
const POLLUTING = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

/** Every place of a request where an object may stand, with that object in it in place of what was there. */
const planted = (value: unknown, seed: unknown): unknown[] => {
  if (typeof value !== 'object' || value === null) return [seed];
  const copies = Object.entries(value).flatMap(([key, field]) =>
    planted(field, seed).map((other) =>
      Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other },
    ),
  );
  return [seed, ...copies];
};
/** The object itself with one more field: as text, so that `__proto__` is a key like any other. */
const withKey = (value: unknown, key: string): string =>
  `{${JSON.stringify(key)}:{"polluted":true}${JSON.stringify(value) === '{}' ? '' : ','}${JSON.stringify(value).slice(1)}`;

const inEveryPlace = async (stage: Stage, keys: readonly string[]): Promise<Outcome[]> => {
  const overRest = await all(WITH_BODY, async (name) => {
    const good = await GOOD_BODIES[name](stage);
    const texts = keys.flatMap((key) => [
      withKey(good, key),
      ...planted(good, JSON.parse(`{${JSON.stringify(key)}:{"polluted":true}}`) as unknown).map((body) =>
        JSON.stringify(body),
      ),
    ]);
    return all(texts, (body) => toAll(stage, { body }, [name]));
  });
  const overSocket = await all(EVENT_NAMES, (name) => {
    const good = GOOD_EVENTS[name](stage);
    const requests = keys.flatMap((key) => [
      JSON.parse(withKey(good, key)) as unknown,
      ...planted(good, JSON.parse(`{${JSON.stringify(key)}:{"polluted":true}}`) as unknown),
    ]);
    return each(requests, (request) => stage.request(name, request));
  });
  return [...overRest, ...overSocket];
};

const fieldRows: readonly AbuseRow[] = [
  {
    number: 'D52',
    input:
      '__proto__, constructor, prototype, toString … as keys: next to and in place of the fields of every body and event',
    answer: ['400 malformed', 'malformed'],
    remark:
      'Object.prototype of the server process is read after every row. What was sealed is read by the client: the other row 52.',
    play: (stage) => inEveryPlace(stage, POLLUTING),
  },
  {
    number: 'D53',
    input: '$gt, $ne, $regex, $where, $expr, dotted and bracketed keys: in every body and event, in queries and paths',
    answer: ['400 malformed', 'malformed'],
    play: async (stage) => {
      const lists = pathOf(stage, 'lists');
      const queries = ['from[$gt]=1', 'from[$ne]=', '$where=1', 'from=%7B%22$gt%22:1%7D', 'a.b=1'];
      const addresses = ['%7B%22$gt%22:%22%22%7D', '$ne', '[$regex]=.*', `${stage.alice.account.address}%00`];
      return [
        ...(await inEveryPlace(stage, OPERATORS)),
        ...(await each(queries, async (query) => rest(await stage.ask('GET', `${lists}?${query}`)))),
        ...(await each(addresses, async (address) => rest(await stage.ask('GET', `/v1/accounts/${address}/lists`)))),
      ];
    },
  },
  {
    number: 'D54',
    input: 'SQL in every text field, in cursors, limits, queries and paths; sort and filter, which do not exist',
    answer: ['400 malformed', 'malformed'],
    play: async (stage) => {
      const texts = ["' OR '1'='1", "'; DROP TABLE messages; --", '1 UNION SELECT * FROM users', '") OR 1=1 --'];
      const lists = pathOf(stage, 'lists');
      const rows = await all(texts, async (text) => {
        const escaped = encodeURIComponent(text);
        return [
          await stage.request('mailbox:pull', { after: text, limit: 10 }),
          await stage.request('mailbox:pull', { after: 0, limit: text }),
          await stage.request('mailbox:pull', { after: 0, limit: 10, sort: text }),
          await stage.request('mailbox:acknowledge', { envelopes: [text] }),
          await stage.request('receipts:acknowledge', { deliveries: [{ id: text, device: text }] }),
          await stage.request('envelope:send', { ...GOOD_EVENTS['envelope:send'](stage), id: text }),
          ...(await each(
            [`from=${escaped}`, `sort=${escaped}`, `filter=${escaped}`, `limit=${escaped}`],
            async (query) => rest(await stage.ask('GET', `${lists}?${query}`)),
          )),
          rest(await stage.ask('GET', `/v1/accounts/${escaped}/lists`)),
          rest(await stage.mallory.post('/v1/auth/token', { ...(await GOOD_BODIES.logIn(stage)), device: text })),
        ];
      });
      return rows;
    },
  },
  {
    number: 'D55',
    input: 'a[b][c]=, a=1&a=2, a[]= in queries; bodies as a form',
    answer: ['400 malformed', '415 unsupported-media-type'],
    play: async (stage) => {
      const queries = [
        'a[b][c]=1',
        'from=1&from=2',
        'from[]=1',
        'from[0]=1',
        '__proto__[polluted]=1',
        'from',
        'from=%ff',
      ];
      const lists = pathOf(stage, 'lists');
      return [
        ...(await each(queries, async (query) => rest(await stage.ask('GET', `${lists}?${query}`)))),
        ...(await toAll(stage, {
          body: 'a[b]=1&a[b]=2',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        })),
      ];
    },
  },
  {
    number: 'D56',
    input:
      'NUL, line ends, escape sequences of a terminal, bidirectional controls in every text, in event names, in the user agent and in a request id',
    answer: ['400 malformed', 'malformed', '200', '1 line'],
    remark:
      'The log is read after every row: each line is one JSON object. A request writes one line, whatever it holds.',
    play: async (stage) => {
      const texts = ['\u0000', '\r\n{"level":60}', '\u001b[2J\u001b[31m', '\u202egpj.exe', '\u2066\u200b', '\ufeff'];
      const { mallory } = stage;
      const before = (await linesUntilNow(stage)) + 1;
      const header = 'a\u00a0"}{"level":60';
      const passed = await stage.ask('GET', pathOf(stage, 'lists'), {
        headers: { 'user-agent': header, 'x-request-id': '{"level":60}' },
      });
      await mallory.request('mailbox:pull', { after: 0, limit: 1 });
      const written = (await linesUntilNow(stage)) - before;
      const refused = await all(texts, async (text) => [
        rest(await mallory.post('/v1/auth/token', { ...(await GOOD_BODIES.logIn(stage)), device: text })),
        rest(await mallory.post('/v1/auth/token', { ...(await GOOD_BODIES.logIn(stage)), [text]: 1 })),
        rest(await stage.ask('GET', `/v1/accounts/${encodeURIComponent(text)}/lists`)),
        await stage.say(`mailbox:pull${text}`, {}),
        await stage.request('mailbox:acknowledge', { envelopes: [text] }),
        await stage.request('session:renew', { token: 1, [text]: text }),
      ]);
      return [rest(passed), `${written} line${written === 1 ? '' : 's'}`, ...refused];
    },
  },
];

/**
 * A line comes through a pipe, after the answer that it is about: counted are those before the line of a request that
 * is made now.
 */
const linesUntilNow = async (stage: Stage): Promise<number> => {
  const { headers } = await stage.ask('GET', '/livez');
  const before = await stage.process.writes(String(headers.get('x-request-id')));
  return before.split('\n').length - 1;
};

const typeRows: readonly AbuseRow[] = [
  {
    number: 'D58',
    input: 'multipart forms: whole, without a boundary, with an empty field name, cut off in the middle of a part',
    answer: '415 unsupported-media-type',
    remark: 'No part of the server reads them.',
    play: (stage) => {
      const part = '--x\r\nContent-Disposition: form-data; name=""\r\n\r\n1\r\n';
      const types = ['multipart/form-data; boundary=x', 'multipart/form-data', 'multipart/form-data; boundary='];
      return all(types, (type) =>
        all([`${part}--x--\r\n`, part.slice(0, -8), ''], (body) =>
          toAll(stage, { body, headers: { 'content-type': type } }),
        ),
      );
    },
  },
  {
    number: 'D59',
    input: 'other types than JSON, other charsets than UTF-8, further parameters, UTF-16 that says it is JSON',
    answer: ['415 unsupported-media-type', '400 malformed'],
    play: async (stage) => {
      const types = [
        'text/plain',
        'text/json',
        'application/xml',
        'application/json; charset=utf-7',
        'application/json; charset=utf-16',
        'application/json; charset=latin1',
        'application/json; charset=utf-8; boundary=x',
        'application/json, text/plain',
        'application/vnd.api+json',
        'application/jsonp',
      ];
      const utf16 = Buffer.from('\ufeff{}', 'utf16le');
      return [
        ...(await all(types, (type) => toAll(stage, { body: '{}', headers: { 'content-type': type } }))),
        ...(await toAll(stage, { body: utf16 })),
        ...(await toAll(stage, { body: '\ufeff{}' })),
        ...(await toAll(stage, { body: Uint8Array.of(0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d) })),
      ];
    },
  },
];

export const parserRows: readonly AbuseRow[] = [...sizeRows, ...fieldRows, ...typeRows];
