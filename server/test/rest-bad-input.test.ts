/** Every route against every kind of wrong input: a code, nothing stored, and a server that goes on. */
import { ROUTES, toBase64Url, type RouteName } from '@cipherchat/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupBody } from './support/test-backup.ts';
import { call, Person, type Answer } from './support/person.ts';
import { Subscriber } from './support/push-service.ts';
import { signErasure } from './support/signing.ts';
import { rosterBody, rosterOf } from './support/test-roster.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const ROUTE_NAMES = Object.keys(ROUTES) as readonly RouteName[];
const WITH_BODY = ROUTE_NAMES.filter((name) => ROUTES[name].method !== 'GET');

describe('bad input over REST', () => {
  let server: RunningServer;
  let alice: Person;
  let bodies: Readonly<Record<RouteName, Record<string, unknown> | undefined>>;
  let before: Readonly<Record<string, number>>;

  beforeAll(async () => {
    server = await startServer();
    alice = await Person.registered(server);
    const proof = await alice.proof(1);
    const list = toBase64Url(alice.account.draft());
    const prekeys = alice.account.prekeys().map(toBase64Url);
    bodies = {
      challenge: {},
      logIn: { ...alice.principal, proof },
      register: { device: alice.device.id, list, prekeys, proof },
      lists: undefined,
      publishList: { list },
      bundle: {},
      prekeys: undefined,
      addPrekeys: { prekeys },
      removePrekeys: { oneTime: [], oneTimeKem: [] },
      openLink: { id: 'f'.repeat(32) },
      putLinkStep: { blob: 'AQ' },
      linkStep: undefined,
      registerPush: new Subscriber().body('https://push.example/1'),
      dropPush: {},
      testPush: {},
      ownBackup: undefined,
      addBackupRecords: { records: alice.account.backup().records.map(toBase64Url) },
      replaceBackup: backupBody(alice.account.backup()),
      eraseAccount: { erasure: toBase64Url(signErasure(alice.account.key)) },
      roster: undefined,
      publishRoster: rosterBody(rosterOf(alice.account)),
      backupHeads: undefined,
      openBackup: { access: toBase64Url(new Uint8Array(32)) },
      readBackup: { access: toBase64Url(new Uint8Array(32)), ids: toBase64Url(new Uint8Array(16)) },
    };
    before = server.rows();
  });
  afterAll(() => server.stop());

  const urlOf = (name: RouteName, account: string = alice.account.address, device: string = alice.device.id): string =>
    server.url +
    ROUTES[name].path
      .replace(':account', account)
      .replace(':device', device)
      .replace(':link', 'f'.repeat(32))
      .replace(':step', '0');
  const ask = (name: RouteName, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    call(urlOf(name), ROUTES[name].method, { token: alice.token, headers, ...(body === undefined ? {} : { body }) });
  const expectRefused = async (answer: Promise<Answer>, status: number, code: string): Promise<void> => {
    const { status: given, json } = await answer;
    expect([given, json['code'], typeof json['message']]).toEqual([status, code, 'string']);
    expect(server.rows()).toEqual(before);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  };

  describe.each(WITH_BODY)('%s', (name) => {
    it.each([
      ['nothing', ''],
      ['no JSON', '{"a":'],
      ['a list', '[]'],
      ['null', 'null'],
      ['a text', '"{}"'],
      ['a number', '1'],
      ['deep nesting', '{"proof":'.repeat(9) + '1' + '}'.repeat(9)],
      ['very deep nesting', '['.repeat(4_000) + ']'.repeat(4_000)],
      ['two documents', '{}{}'],
      ['a byte order mark', '\ufeff{}'],
    ])('refuses %s', async (_, text) => {
      await expectRefused(ask(name, text, { 'content-type': 'application/json' }), 400, 'malformed');
    });

    it.each(['extra', '__proto__', 'constructor', 'toString', '$gt', '$where', 'a.b', ''])(
      'refuses the unknown field "%s"',
      async (field) => {
        const text = JSON.stringify(bodies[name]);
        const separator = text === '{}' ? '' : ',';
        const body = `{"${field}":{"admin":true}${separator}${text.slice(1)}`;
        await expectRefused(ask(name, body), 400, 'malformed');
        expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
      },
    );

    it('refuses a field that stands twice', async () => {
      const [field] = Object.keys(bodies[name] ?? {});
      const text = JSON.stringify(bodies[name]);
      const body = field === undefined ? '{"a":1,"a":1}' : `{"${field}":0,${text.slice(1)}`;
      await expectRefused(ask(name, body), 400, 'malformed');
    });

    it('refuses each field in another shape', async () => {
      const wrong = [
        null,
        true,
        -1,
        1.5,
        2 ** 53,
        '',
        'a',
        'ÿ',
        '\u0000',
        [],
        {},
        { $gt: '' },
        ['a'],
        // A blob of a link may have 65,536 bytes.
        'x'.repeat(name === 'putLinkStep' ? 90_000 : 5000),
      ];
      for (const field of Object.keys(bodies[name] ?? {})) {
        for (const value of wrong) {
          if (
            Array.isArray(bodies[name]?.[field]) &&
            Array.isArray(value) &&
            name === 'removePrekeys' &&
            value.length === 0
          )
            continue;
          await expectRefused(ask(name, { ...bodies[name], [field]: value }), 400, 'malformed');
        }
      }
    });

    it('refuses to do without any of its fields', async () => {
      for (const field of Object.keys(bodies[name] ?? {})) {
        const body = Object.fromEntries(Object.entries(bodies[name] ?? {}).filter(([other]) => other !== field));
        await expectRefused(ask(name, body), 400, 'malformed');
      }
    });

    it.each([
      ['another type', 'text/plain'],
      ['a form', 'application/x-www-form-urlencoded'],
      ['another charset', 'application/json; charset=utf-16'],
      ['an old charset', 'application/json; charset=utf-7'],
      ['a further parameter', 'application/json; charset=utf-8; boundary=x'],
      ['a multipart form', 'multipart/form-data; boundary=x'],
    ])('refuses a body of %s', async (_, type) => {
      await expectRefused(ask(name, bodies[name], { 'content-type': type }), 415, 'unsupported-media-type');
    });

    it('refuses a compressed body', async () => {
      await expectRefused(ask(name, bodies[name], { 'content-encoding': 'gzip' }), 415, 'unsupported-media-type');
    });

    it('refuses what is not UTF-8', async () => {
      const body = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]);
      await expectRefused(ask(name, body), 400, 'malformed');
    });

    it('refuses a body over the limit', async () => {
      await expectRefused(ask(name, `{"a":"${'x'.repeat(513 * 1024)}"}`), 413, 'too-large');
    });
  });

  it.each([
    ['a nested operator', { nonce: { $ne: '' }, expires: 1, signature: '' }],
    ['an unknown field in the proof', { nonce: 'A'.repeat(43), expires: 1, signature: 'A'.repeat(86), extra: 1 }],
    ['a short nonce', { nonce: 'AAAA', expires: 1, signature: 'A'.repeat(86) }],
    ['a nonce that is not canonical', { nonce: `${'A'.repeat(42)}B`, expires: 1, signature: 'A'.repeat(86) }],
    ['padding', { nonce: `${'A'.repeat(42)}=`, expires: 1, signature: 'A'.repeat(86) }],
    ['the other alphabet', { nonce: `${'A'.repeat(41)}+/`, expires: 1, signature: 'A'.repeat(86) }],
    ['expires as text', { nonce: 'A'.repeat(43), expires: '1', signature: 'A'.repeat(86) }],
    ['an endless expires', { nonce: 'A'.repeat(43), expires: 1e308, signature: 'A'.repeat(86) }],
  ])('refuses a proof with %s', async (_, proof) => {
    await expectRefused(ask('logIn', { ...bodies.logIn, proof }), 400, 'malformed');
  });

  it('refuses more prekeys than an upload may hold', async () => {
    const prekeys = Array.from({ length: 201 }, () => toBase64Url(new Uint8Array(128)));
    await expectRefused(ask('addPrekeys', { prekeys }), 400, 'malformed');
  });

  it.each([
    '?from=0',
    '?from=-1',
    '?from=1e3',
    '?from=x',
    '?from=1&from=2',
    '?from[$gt]=1',
    '?from=4294967296',
    '?from=99999999999',
    '?x=1',
    '?token=a',
    '?__proto__=1',
    '?from=',
  ])('refuses lists%s', async (query) => {
    await expectRefused(call(urlOf('lists') + query, 'GET'), 400, 'malformed');
  });

  it.each([
    'alice',
    'A'.repeat(32),
    '1'.repeat(32),
    'a'.repeat(33),
    '%00',
    '%7B%22$gt%22:%22%22%7D',
    '..%2f..%2fetc',
    'a'.repeat(5000),
  ])('refuses the address %s', async (address) => {
    await expectRefused(call(urlOf('lists', address), 'GET'), 400, 'malformed');
  });

  it('refuses a path that is not well encoded', async () => {
    await expectRefused(call(urlOf('lists', '%ff%'), 'GET'), 400, 'malformed');
  });

  it.each(ROUTE_NAMES)('answers other methods at %s with those that exist', async (name) => {
    const here = Object.values(ROUTES).filter(({ path }) => path === ROUTES[name].path);
    const served = here.map(({ method }): string => method);
    for (const method of ['PUT', 'PATCH', 'PROPFIND'].filter((one) => !served.includes(one))) {
      const answer = await call(urlOf(name), method, { token: alice.token });
      expect([answer.status, answer.json['code']]).toEqual([405, 'method-not-allowed']);
      expect(answer.headers.get('allow')).toContain(ROUTES[name].method);
    }
  });

  it.each([
    '/v1',
    '/v1/',
    '/v1/nothing',
    '/V1/auth/challenge',
    '/v1/auth/challenge/',
    '//v1/auth/challenge',
    '/v1/prekeys/',
    '/.env',
    '/w/',
    '/metrics',
  ])('knows nothing at %s', async (path) => {
    const { status, json } = await call(server.url + path, 'GET', { token: alice.token });
    expect([status, json['code']]).toEqual([404, 'not-found']);
  });

  it('gives no hint of what it runs on', async () => {
    const { headers, json } = await call(`${server.url}/v1/nothing`, 'GET');
    expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
    expect(Object.keys(json).toSorted()).toEqual(['code', 'message']);
  });
});
