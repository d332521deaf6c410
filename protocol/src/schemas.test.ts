/** What REST bodies and socket events may be: exactly that, and nothing that hides in it. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { toBase64Url } from './base64url.ts';
import { wireErrorSchema, WIRE_ERRORS } from './errors.ts';
import { REQUESTS } from './event-requests.ts';
import { failureSchema, PUSHES } from './events.ts';
import {
  addressField,
  bytesField,
  bytesUpTo,
  countField,
  idField,
  messageField,
  timeField,
  u32Field,
} from './fields.ts';
import { ROUTE_REQUESTS } from './rest-requests.ts';
import { ROUTES } from './routes.ts';

const base64 = (bytes: number): string => toBase64Url(new Uint8Array(bytes).fill(0x5a));
const ADDRESS = 'abcdefghijklmnopqrstuvwxyz234567';
const ID = '0123456789abcdef0123456789abcdef';
const proof = { nonce: base64(32), expires: 5, signature: base64(64) };
const prekeys = [base64(128), base64(1280)];

type Case = { readonly schema: v.GenericSchema; readonly good: Readonly<Record<string, unknown>> };

/** Everything that a server reads from strangers. */
const INPUTS: Readonly<Record<string, Case>> = {
  logIn: { schema: ROUTE_REQUESTS.logIn.body, good: { account: ADDRESS, device: ID, proof } },
  register: { schema: ROUTE_REQUESTS.register.body, good: { device: ID, list: base64(222), prekeys, proof } },
  publishList: { schema: ROUTE_REQUESTS.publishList.body, good: { list: base64(222) } },
  addPrekeys: { schema: ROUTE_REQUESTS.addPrekeys.body, good: { prekeys } },
  removePrekeys: { schema: ROUTE_REQUESTS.removePrekeys.body, good: { oneTime: [1, 0xffffffff], oneTimeKem: [] } },
  openLink: { schema: ROUTE_REQUESTS.openLink.body, good: { id: ID } },
  putLinkStep: { schema: ROUTE_REQUESTS.putLinkStep.body, good: { blob: base64(1) } },
  linkStep: { schema: ROUTE_REQUESTS.linkStep.params, good: { link: ID, step: '3' } },
  registerPush: {
    schema: ROUTE_REQUESTS.registerPush.body,
    good: { endpoint: 'https://push.example/send/abc?x=1', p256dh: base64(65), auth: base64(16) },
  },
  addBackupRecords: { schema: ROUTE_REQUESTS.addBackupRecords.body, good: { records: [base64(363)] } },
  replaceBackup: {
    schema: ROUTE_REQUESTS.replaceBackup.body,
    good: { manifest: base64(199), slots: [{ slot: base64(161), access: base64(32) }], ids: base64(32) },
  },
  openBackup: { schema: ROUTE_REQUESTS.openBackup.body, good: { access: base64(32) } },
  readBackup: { schema: ROUTE_REQUESTS.readBackup.body, good: { access: base64(32), ids: base64(16) } },
  eraseAccount: { schema: ROUTE_REQUESTS.eraseAccount.body, good: { erasure: base64(112) } },
  roster: { schema: ROUTE_REQUESTS.roster.query, good: { from: '4096' } },
  publishRoster: { schema: ROUTE_REQUESTS.publishRoster.body, good: { entry: base64(191) } },
  empty: { schema: ROUTE_REQUESTS.challenge.body, good: {} },
  lists: { schema: ROUTE_REQUESTS.lists.query, good: { from: '4294967295' } },
  accountParams: { schema: ROUTE_REQUESTS.lists.params, good: { account: ADDRESS } },
  deviceParams: { schema: ROUTE_REQUESTS.bundle.params, good: { account: ADDRESS, device: ID } },
  send: {
    schema: REQUESTS['envelope:send'],
    good: {
      id: ID,
      receivers: [{ account: ADDRESS, device: ID, message: base64(399) }],
      lists: [{ account: ADDRESS, version: 1 }],
    },
  },
  pull: { schema: REQUESTS['mailbox:pull'], good: { after: 0, limit: 200 } },
  acknowledge: { schema: REQUESTS['mailbox:acknowledge'], good: { envelopes: [ID], silent: true } },
  acknowledgeReceipts: {
    schema: REQUESTS['receipts:acknowledge'],
    good: { deliveries: [{ id: ID, device: ID }] },
  },
  renew: { schema: REQUESTS['session:renew'], good: { token: 'a.b.c' } },
  wait: { schema: REQUESTS['session:wait'], good: { ms: 10_000 } },
  compare: { schema: REQUESTS['store:compare'], good: { sent: ID } },
};

const takes = (schema: v.GenericSchema, input: unknown): boolean => v.safeParse(schema, input).success;
const OPTIONAL = ['lists', 'silent', 'from'];

/** As it comes off the wire: `__proto__` is then a field of its own. */
const parsed = (text: string): unknown => JSON.parse(text);

type Path = readonly (string | number)[];

/** Every object inside of a value, by its path. */
const objectsIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (Array.isArray(value)) return value.flatMap((item, i) => objectsIn(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => objectsIn(inner, [...path, key]))];
};

/** Every value that is neither object nor list, by its path. */
const leavesIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (Array.isArray(value)) return value.flatMap((item, i) => leavesIn(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leavesIn(inner, [...path, key]));
};

/** A copy with the part at a path put through `change`. */
const at = (value: unknown, [first, ...others]: Path, change: (part: unknown) => unknown): unknown => {
  if (first === undefined) return change(value);
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const indexed = copy as Record<string | number, unknown>;
  indexed[first] = at(indexed[first], others, change);
  return copy;
};

test('every schema of a route and of an event is among them', () => {
  const ofRoutes = Object.values(ROUTE_REQUESTS).flatMap(({ params, query, body }) => [params, query, body]);
  const here = new Set(Object.values(INPUTS).map(({ schema }) => schema));
  for (const schema of [...ofRoutes, ...Object.values(REQUESTS)]) {
    if (schema !== undefined) expect(here).toContain(schema);
  }
});

describe.each(Object.entries(INPUTS))('%s', (_, { schema, good }) => {
  test('takes what it should, as it is', () => {
    expect(v.parse(schema, parsed(JSON.stringify(good)))).toEqual(good);
  });

  test('takes no field that it does not know, at any depth', () => {
    for (const path of objectsIn(good)) {
      expect(
        takes(
          schema,
          at(good, path, (part) => ({ ...(part as object), extra: 1 })),
        ),
        path.join('.'),
      ).toBe(false);
      for (const name of ['__proto__', 'constructor', 'toString', '$where', '']) {
        const text = JSON.stringify(at(good, path, (part) => ({ ...(part as object), PLACE: { admin: true } })));
        const input = parsed(text.replace('"PLACE"', JSON.stringify(name)));
        expect(takes(schema, input), `${path.join('.')} with ${name}`).toBe(false);
      }
    }
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });

  test('takes nothing in the place of a text or a number but that', () => {
    const others = [
      { $gt: '' },
      { $ne: null },
      [],
      ['a'],
      null,
      undefined,
      true,
      '',
      -1,
      0.5,
      2 ** 53,
      'a'.repeat(100_000),
    ];
    for (const path of leavesIn(good)) {
      for (const other of others) {
        const field = path.at(-1)!;
        if (other === undefined && OPTIONAL.includes(String(field))) continue;
        if ((other === true && field === 'silent') || (other === '' && field === 'message')) continue;
        expect(
          takes(
            schema,
            at(good, path, () => other),
          ),
          `${path.join('.')}: ${JSON.stringify(other)?.slice(0, 40)}`,
        ).toBe(false);
      }
    }
  });

  test('takes no object without one of its fields', () => {
    for (const path of objectsIn(good)) {
      for (const field of Object.keys(
        path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], good) as object,
      )) {
        if (OPTIONAL.includes(field)) continue;
        const without = (part: unknown): unknown =>
          Object.fromEntries(Object.entries(part as object).filter(([key]) => key !== field));
        expect(takes(schema, at(good, path, without)), [...path, field].join('.')).toBe(false);
      }
    }
  });

  test('is an object', () => {
    for (const other of [null, undefined, 'text', 7, true, [good], []]) {
      expect(takes(schema, other)).toBe(false);
    }
  });
});

const many = (count: number, item: unknown): readonly unknown[] => Array.from({ length: count }, () => item);

test.each([
  ['receivers of a send', REQUESTS['envelope:send'], INPUTS['send']!.good, 'receivers', 64],
  ['lists of a send', REQUESTS['envelope:send'], INPUTS['send']!.good, 'lists', 64],
  ['acknowledged envelopes', REQUESTS['mailbox:acknowledge'], INPUTS['acknowledge']!.good, 'envelopes', 256],
  ['acknowledged deliveries', REQUESTS['receipts:acknowledge'], INPUTS['acknowledgeReceipts']!.good, 'deliveries', 256],
  ['prekeys', ROUTE_REQUESTS.addPrekeys.body, INPUTS['addPrekeys']!.good, 'prekeys', 200],
] as const)('%s: from 1 to as many as are allowed', (_, schema, good, field, most) => {
  const [item] = good[field] as readonly unknown[];
  const count = (length: number): boolean => takes(schema, { ...good, [field]: many(length, item) });
  expect([0, 1, most, most + 1].map(count)).toEqual([false, true, true, false]);
});

test('a registration has at least the two prekeys that last', () => {
  const count = (length: number): boolean =>
    takes(ROUTE_REQUESTS.register.body, { ...INPUTS['register']!.good, prekeys: many(length, prekeys[0]) });
  expect([0, 1, 2, 200, 201].map(count)).toEqual([false, false, true, true, false]);
});

describe('fields', () => {
  test('bytes have one text: the exact length, the alphabet, unused bits zero, no padding', () => {
    const field = bytesField(32);
    const good = base64(32);
    expect(takes(field, good)).toBe(true);
    const wrong = [
      good.slice(1),
      `${good}A`,
      `${good}=`,
      `${good.slice(0, -1)}=`,
      `${good.slice(0, -1)}+`,
      `${good.slice(0, -1)} `,
      `${good.slice(0, -1)}\n`,
      // The last character holds 4 bits: 'p' would be 2 more.
      good.slice(0, -1) + String.fromCharCode(good.charCodeAt(42) + 1),
      Buffer.alloc(32, 0xff).toString('base64'),
    ];
    expect(wrong.filter((text) => takes(field, text))).toEqual([]);
  });

  test('bytes between two lengths', () => {
    const field = bytesUpTo(149, 300);
    expect([148, 149, 300, 301].map((length) => takes(field, base64(length)))).toEqual([false, true, true, false]);
  });

  test('an address is 32 characters of lower-case base32', () => {
    const wrong = [
      ADDRESS.slice(1),
      `${ADDRESS}a`,
      ADDRESS.toUpperCase(),
      `1${ADDRESS.slice(1)}`,
      `${ADDRESS.slice(1)}\n`,
      '',
    ];
    expect([ADDRESS, ...wrong].map((text) => takes(addressField, text))).toEqual([true, ...wrong.map(() => false)]);
  });

  test('an id is 32 lower-case hexadecimal digits', () => {
    const wrong = [ID.slice(1), `${ID}0`, ID.toUpperCase(), `g${ID.slice(1)}`, `${ID}\n`, `\n${ID}`, ''];
    expect([ID, ...wrong].map((text) => takes(idField, text))).toEqual([true, ...wrong.map(() => false)]);
  });

  test('times, versions and counts are whole numbers in their range', () => {
    expect(
      [0, Number.MAX_SAFE_INTEGER, -1, 0.5, 2 ** 53, NaN, Infinity, '0', 0n].map((value) => takes(timeField, value)),
    ).toEqual([true, true, ...many(7, false)]);
    expect([1, 0xffffffff, 0, -1, 2 ** 32, 1.5, '1'].map((value) => takes(u32Field, value))).toEqual([
      true,
      true,
      ...many(5, false),
    ]);
    expect([1, 200, 0, 201, 1.5].map((value) => takes(countField(200), value))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('a message is checked for alphabet and length alone: the server reads its layout', () => {
    expect([base64(399), base64(66_852), 'A', 'AB'].map((text) => takes(messageField, text))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['A+', 'A/', 'A=', 'A\n', 'é', base64(66_855)].map((text) => takes(messageField, text))).toEqual([
      ...many(6, false),
    ]);
  });

  test('the version in a query is a number without signs, zeros or words', () => {
    const wrong = [
      '',
      '0',
      '01',
      '-1',
      '+1',
      '1.0',
      '1e3',
      '0x1',
      ' 1',
      '1 ',
      '4294967296',
      '12345678901',
      ['1'],
      { $gt: 0 },
    ];
    expect(wrong.filter((from) => takes(ROUTE_REQUESTS.lists.query, { from }))).toEqual([]);
    expect([{}, { from: '1' }].every((query) => takes(ROUTE_REQUESTS.lists.query, query))).toBe(true);
  });
});

describe('answers', () => {
  const error = { code: 'rate-limited', message: 'Wait.', retryAfterMs: 5 };

  test('an error has a code of the list, which has a status of HTTP', () => {
    expect(takes(wireErrorSchema, error)).toBe(true);
    expect(takes(failureSchema, { ok: false, error })).toBe(true);
    for (const other of [
      { ...error, code: 'other' },
      { ...error, message: 7 },
      { ...error, retryAfterMs: '5' },
      { code: 'internal' },
    ]) {
      expect(takes(wireErrorSchema, other)).toBe(false);
    }
    for (const code of Object.keys(WIRE_ERRORS)) expect(takes(wireErrorSchema, { code, message: '' })).toBe(true);
    expect(Object.values(WIRE_ERRORS).every((status) => status >= 400 && status < 600)).toBe(true);
  });

  test('a client passes over fields of a later server, and takes no envelope that is none', () => {
    const envelope = { id: ID, sender: { account: ADDRESS, device: ID }, message: base64(399), at: 5, sequence: 1 };
    expect(v.parse(PUSHES['envelope:new'], { ...envelope, later: true })).toEqual(envelope);
    for (const field of Object.keys(envelope)) {
      expect(takes(PUSHES['envelope:new'], { ...envelope, [field]: { $gt: '' } })).toBe(false);
    }
  });

  test('lists, bundles and prekeys are read as strictly as they are sent', () => {
    expect(takes(ROUTES.lists.answer, { lists: [base64(222)], newest: 1 })).toBe(true);
    expect(takes(ROUTES.lists.answer, { lists: [], newest: 1 })).toBe(false);
    expect([1411, 1539, 1410, 1540].map((length) => takes(ROUTES.bundle.answer, { bundle: base64(length) }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(takes(ROUTES.prekeys.answer, { mediumTerm: 1, lastResortKem: 1, oneTime: [1], oneTimeKem: [0] })).toBe(
      false,
    );
    expect(takes(ROUTES.challenge.answer, { nonce: base64(31), expires: 5 })).toBe(false);
  });
});

test.each([
  [undefined, true],
  ['abcdefghijklmnopqrstuvwx27', true],
  ['abcdefghijklmnopqrstuvwx2', false],
  ['abcdefghijklmnopqrstuvwx277', false],
  ['ABCDEFGHIJKLMNOPQRSTUVWX27', false],
  ['abcdefghijklmnopqrstuvwx21', false],
  ['', false],
  [7, false],
])('a registration with the invitation %j: %s', (invitation, isRight) => {
  expect(takes(ROUTE_REQUESTS.register.body, { ...INPUTS['register']!.good, invitation })).toBe(isRight);
});
