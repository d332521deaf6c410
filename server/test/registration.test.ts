import { DAY_MS, LOGIN_PURPOSE, toBase64Url } from '@cipherchat/protocol';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestAccount } from './support/account.ts';
import { call, Person } from './support/person.ts';
import { newKemKey } from './support/signing.ts';
import { startServer, type RunningServer } from './support/start-server.ts';
import { startTestStores } from './support/test-stores.ts';

const stores = await startTestStores();
afterAll(() => stores.stop());

describe.each(stores.all)('registration and login, on $name', ({ newEnvironment }) => {
  let server: RunningServer;
  let alice: Person;
  beforeEach(async () => {
    server = await startServer({ environment: newEnvironment() });
    alice = await Person.registered(server);
  });
  afterEach(() => server.stop());

  const newcomer = (): Person => {
    const person = new Person(server);
    person.account.sign();
    return person;
  };

  it('let a device in and tell the time', async () => {
    const { status, json } = await alice.logIn();
    expect(status).toBe(200);
    expect(Object.keys(json).toSorted()).toEqual(['expires', 'now', 'token']);
    expect(Number(json['expires'])).toBeGreaterThan(Number(json['now']));
  });

  it('answer a repeated registration like the first one, with nothing stored twice', async () => {
    const before = await server.stored();
    const { status, json } = await alice.register();
    expect([status, typeof json['token']]).toEqual([200, 'string']);
    expect(await server.stored()).toEqual(before);
  });

  it('take one of 20 simultaneous registrations and answer all', async () => {
    const bob = newcomer();
    const prekeys = bob.account.prekeys();
    const answers = await Promise.all(Array.from({ length: 20 }, () => bob.register({ prekeys })));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(200));
    expect((await server.stored())['users']).toBe(2);
  });

  it('let one of 100 racers use a challenge', async () => {
    const body = { ...alice.principal, proof: await alice.proof(LOGIN_PURPOSE.logIn) };
    const answers = await Promise.all(Array.from({ length: 100 }, () => alice.post('/v1/auth/token', body)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ json }) => json['code'] === 'challenge-unknown')).toHaveLength(99);
  });

  it('use a challenge up also where the proof is wrong', async () => {
    const proof = await alice.proof(LOGIN_PURPOSE.logIn);
    const wrong = { ...proof, signature: toBase64Url(new Uint8Array(64)) };
    expect((await alice.post('/v1/auth/token', { ...alice.principal, proof: wrong })).json['code']).toBe(
      'bad-signature',
    );
    expect((await alice.post('/v1/auth/token', { ...alice.principal, proof })).json['code']).toBe('challenge-unknown');
  });

  it('refuse a challenge that has expired', async () => {
    const proof = await alice.proof(LOGIN_PURPOSE.logIn);
    server.advance(60_000);
    expect((await alice.post('/v1/auth/token', { ...alice.principal, proof })).json['code']).toBe('challenge-unknown');
  });

  it('refuse a proof of the other purpose, for another server, and by another device', async () => {
    const bob = await Person.registered(server);
    const wrong = [
      await alice.proof(LOGIN_PURPOSE.register),
      await alice.proof(LOGIN_PURPOSE.logIn, { origin: 'https://mallory.example' }),
      await bob.proof(LOGIN_PURPOSE.logIn),
    ];
    for (const proof of wrong) {
      const { status, json } = await alice.post('/v1/auth/token', { ...alice.principal, proof });
      expect([status, json['code']]).toEqual([400, 'bad-signature']);
    }
  });

  it('do not tell a stranger from a device under another account', async () => {
    const bob = await Person.registered(server);
    const stranger = newcomer();
    const answers = [
      await stranger.logIn(),
      await alice.post('/v1/auth/token', {
        account: bob.account.address,
        device: alice.device.id,
        proof: await alice.proof(LOGIN_PURPOSE.logIn),
      }),
    ];
    for (const { status, json } of answers) expect([status, json['code']]).toEqual([401, 'unauthenticated']);
    expect(answers[0]?.json).toEqual(answers[1]?.json);
  });

  it('shut out a device that a list removed: no login, no registration, no use of its token', async () => {
    const second = new Person(server, alice.account, alice.account.addDevice());
    const bytes = toBase64Url(alice.account.sign());
    const path = `/v1/accounts/${alice.account.address}/lists`;
    expect((await alice.post(path, { list: bytes })).status).toBe(200);
    const registered = await second.register();
    second.token = String(registered.json['token']);
    expect((await second.get('/v1/prekeys')).status).toBe(200);

    const removal = alice.account.signRemovalOf(second.device);
    expect((await alice.post(path, { list: toBase64Url(removal) })).status).toBe(200);
    const before = await server.stored();
    const list = alice.account.lists[1];
    const answers = [
      await second.logIn(),
      await second.register(list === undefined ? {} : { list, prekeys: alice.account.prekeys(1, second.device) }),
      await second.get('/v1/prekeys'),
    ];
    expect(answers.map(({ json }) => json['code'])).toEqual(Array<string>(3).fill('unauthenticated'));
    expect(await server.stored()).toEqual(before);
  });

  it.each(['Bearer', 'bearer', 'BEARER'])('take a token shown as %s', async (scheme) => {
    const headers = { authorization: `${scheme} ${alice.token}` };
    expect((await call(`${server.url}/v1/prekeys`, 'GET', { headers })).status).toBe(200);
  });

  it('take a newer list with a repeated registration', async () => {
    alice.account.sign();
    expect((await alice.register()).status).toBe(200);
    expect((await alice.get(`/v1/accounts/${alice.account.address}/lists`)).json['newest']).toBe(2);
  });

  it.each([
    ['no prekey of kind 3', (a: TestAccount) => [a.prekey(1, 1), a.prekey(2, 1)], 'malformed'],
    ['two prekeys of kind 1', (a: TestAccount) => [a.prekey(1, 1), a.prekey(1, 2), a.prekey(3, 1)], 'malformed'],
    ['one id twice', (a: TestAccount) => [...a.prekeys(), a.prekey(2, 1)], 'malformed'],
    [
      'a prekey of another device',
      (a: TestAccount) => [...a.prekeys(), a.prekey(2, 9, { deviceId: new Uint8Array(16) })],
      'malformed',
    ],
    ['a prekey that has expired', (a: TestAccount) => [...a.prekeys(), a.prekey(2, 9, { expires: 5 })], 'malformed'],
    ['a prekey without end', (a: TestAccount) => [...a.prekeys(), a.prekey(2, 9, { expires: 9e15 })], 'malformed'],
    [
      'a prekey of low order',
      (a: TestAccount) => [...a.prekeys(), a.prekey(2, 9, { publicKey: new Uint8Array(32) })],
      'invalid-key',
    ],
    [
      'a KEM key beyond the modulus',
      (a: TestAccount) => [...a.prekeys(), a.prekey(4, 9, { publicKey: newKemKey().fill(255) })],
      'invalid-key',
    ],
    [
      'a prekey that another key signed',
      (a: TestAccount) => [
        ...a.prekeys(),
        new TestAccount().prekey(2, 9, { deviceId: Buffer.from(a.first.id, 'hex') }),
      ],
      'bad-signature',
    ],
    ['a prekey as another kind', (a: TestAccount) => [...a.prekeys(), a.prekey(1, 9).fill(2, 3, 4)], 'bad-signature'],
  ])('refuse %s and store nothing', async (_, prekeys, code) => {
    const bob = newcomer();
    const before = await server.stored();
    const { status, json } = await bob.register({ prekeys: prekeys(bob.account) });
    expect([status, json['code']]).toEqual([400, code]);
    expect(await server.stored()).toEqual(before);
  });

  it('refuse a list that does not hold the device', async () => {
    const bob = newcomer();
    const stranger = new TestAccount();
    expect((await bob.register({ list: stranger.sign() })).json['code']).toBe('malformed');
    expect((await server.stored())['users']).toBe(1);
  });

  it.each([
    ['two days ahead', 2, 200],
    ['three days ahead', 3, 400],
    ['a year ago', -365, 200],
  ])('answer a list that is issued %s by %d days with %d', async (_, days, expected) => {
    const bob = newcomer();
    const list = bob.account.draft({ issued: server.now() + days * DAY_MS });
    expect((await bob.register({ list })).status).toBe(expected);
    expect((await server.stored())['users']).toBe(expected === 200 ? 2 : 1);
  });

  it('refuse another first list for an account that is known', async () => {
    const fork = new Person(server, alice.account, alice.account.addDevice());
    const list = alice.account.draft({ version: 1, previous: new Uint8Array(32) });
    const { status, json } = await fork.register({ list, prekeys: alice.account.prekeys(1, fork.device) });
    expect([status, json['code']]).toEqual([409, 'conflict']);
    expect((await server.stored())['devices']).toBe(1);
  });
});
