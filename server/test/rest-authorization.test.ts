/** Who may do what over REST. A route without a case here does not pass. */
import { ROUTES, toBase64Url, type RouteName } from '@cipherchat/protocol';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, Person, type Answer } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';
import { rosterBody, rosterOf } from './support/test-roster.ts';

type Case = {
  /** `public` routes work without a token. */
  readonly access: 'public' | 'device';
  /** What a stranger gets who asks for something of Alice's. */
  readonly foreign?: (mallory: Person, alice: Person) => Promise<Answer>;
};

const rosterUrlOf = (person: Person): string => `/v1/accounts/${person.account.address}/roster`;
const listsOf = (person: Person): string => `/v1/accounts/${person.account.address}/lists`;
const bundleOf = (account: string, device: string): string => `/v1/accounts/${account}/devices/${device}/bundle`;

const CASES: Readonly<Record<RouteName, Case>> = {
  challenge: { access: 'public' },
  logIn: { access: 'public' },
  register: { access: 'public' },
  lists: { access: 'public' },
  publishList: {
    access: 'device',
    foreign: (mallory, alice) => mallory.post(listsOf(alice), { list: toBase64Url(alice.account.draft()) }),
  },
  bundle: {
    access: 'device',
    foreign: (mallory, alice) => mallory.post(bundleOf(mallory.account.address, alice.device.id), {}),
  },
  prekeys: { access: 'device' },
  addPrekeys: { access: 'device' },
  removePrekeys: { access: 'device' },
  openLink: { access: 'device' },
  putLinkStep: { access: 'public' },
  linkStep: { access: 'public' },
  registerPush: { access: 'device' },
  dropPush: { access: 'device' },
  testPush: { access: 'device' },
  ownBackup: { access: 'device' },
  addBackupRecords: { access: 'device' },
  replaceBackup: { access: 'device' },
  eraseAccount: { access: 'public' },
  roster: { access: 'public' },
  publishRoster: {
    access: 'device',
    foreign: (mallory, alice) => mallory.post(rosterUrlOf(alice), rosterBody(rosterOf(alice.account))),
  },
  backupHeads: { access: 'public' },
  openBackup: { access: 'public' },
  readBackup: { access: 'public' },
};

const ID = '0123456789abcdef0123456789abcdef';

describe('authorization over REST', () => {
  let server: RunningServer;
  let alice: Person;
  let mallory: Person;
  beforeAll(async () => {
    server = await startServer();
    [alice, mallory] = [await Person.registered(server), await Person.registered(server)];
  });
  afterAll(() => server.stop());

  const ask = (name: RouteName, token?: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const { method, path } = ROUTES[name];
    const url =
      server.url +
      path
        .replace(':account', alice.account.address)
        .replace(':device', alice.device.id)
        .replace(':link', ID)
        .replace(':step', '0');
    const body = method === 'GET' ? {} : { body: {} };
    return call(url, method, { ...body, headers, ...(token === undefined ? {} : { token }) });
  };

  it('has a case for every route', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(Object.keys(ROUTES).toSorted());
  });

  const names = Object.keys(CASES) as readonly RouteName[];
  const guarded = names.filter((name) => CASES[name].access === 'device');

  it.each(names)('treats %s as the wire contract says', async (name) => {
    expect(ROUTES[name].authenticated).toBe(CASES[name].access === 'device');
    const { status, headers } = await ask(name);
    expect(status === 401).toBe(CASES[name].access === 'device');
    expect(headers.get('www-authenticate')).toBe(CASES[name].access === 'device' ? 'Bearer' : null);
  });

  it.each(guarded)('refuses %s with anything but a token of this server', async (name) => {
    const elsewhere = jwt.sign({}, 'another secret of thirty-two bytes or more', { subject: alice.device.id });
    const before = server.rows();
    for (const token of ['', 'x', 'not.a.token', elsewhere, `${alice.token}x`, alice.token.slice(0, -1)]) {
      const { status, json } = await ask(name, token);
      expect([status, json['code']]).toEqual([401, 'unauthenticated']);
    }
    for (const authorization of [alice.token, `Basic ${alice.token}`, `Bearer  ${alice.token}`]) {
      expect((await ask(name, undefined, { authorization })).status).toBe(401);
    }
    expect(server.rows()).toEqual(before);
  });

  it.each(guarded)('refuses %s with a cookie or a query in place of the header', async (name) => {
    expect((await ask(name, undefined, { cookie: `token=${alice.token}` })).status).toBe(401);
  });

  it.each(guarded.filter((name) => CASES[name].foreign !== undefined))(
    'answers %s of somebody else just as what does not exist',
    async (name) => {
      const before = server.rows();
      const foreign = await CASES[name].foreign?.(mallory, alice);
      const nobody =
        name === 'bundle' ? bundleOf('a'.repeat(32), 'f'.repeat(32)) : '/v1/accounts/' + 'a'.repeat(32) + '/lists';
      const missing = await mallory.post(nobody, name === 'bundle' ? {} : { list: toBase64Url(alice.account.draft()) });
      expect(foreign?.status).toBe(404);
      expect(foreign?.json).toEqual(missing.json);
      expect(server.rows()).toEqual(before);
    },
  );

  it('acts on the device of the token alone', async () => {
    const before = (await alice.get('/v1/prekeys')).json;
    await mallory.post('/v1/prekeys', { prekeys: [toBase64Url(mallory.account.prekey(2, 50))] });
    expect(
      (await mallory.post('/v1/prekeys', { prekeys: [toBase64Url(alice.account.prekey(2, 51))] })).json['code'],
    ).toBe('malformed');
    await call(`${server.url}/v1/prekeys`, 'DELETE', { token: mallory.token, body: { oneTime: [1], oneTimeKem: [1] } });
    expect((await alice.get('/v1/prekeys')).json).toEqual(before);
  });

  it('lets nobody publish a list of another account under an own address', async () => {
    const { status, json } = await mallory.post(listsOf(mallory), { list: toBase64Url(alice.account.draft()) });
    expect([status, json['code']]).toEqual([400, 'bad-signature']);
  });

  it('ends with the token', async () => {
    server.advance(15 * 60_000 + 1_000);
    expect((await ask('prekeys', alice.token)).status).toBe(401);
  });
});
