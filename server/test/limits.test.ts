import { afterEach, describe, expect, it } from 'vitest';
import { toBase64Url } from '@cipherchat/protocol';
import { LIMITS } from '../src/edge/rate-limits.ts';
import { message } from './support/account.ts';
import { call, Person, sendTo, waitingFor } from './support/person.ts';
import { newId } from './support/signing.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

describe('limits', () => {
  let server: RunningServer;
  const people: Person[] = [];
  afterEach(async () => {
    for (const person of people.splice(0)) person.leave();
    await server.stop();
  });

  const start = async (environment: Readonly<Record<string, string>> = {}): Promise<void> => {
    server = await startServer({ environment: { RATE_LIMIT_FACTOR: '1', ...environment } });
  };
  const join = async (): Promise<Person> => {
    const person = await Person.registered(server);
    people.push(person);
    await person.connect();
    return person;
  };
  const challenge = (headers: Record<string, string> = {}) =>
    call(`${server.url}/v1/auth/challenge`, 'POST', { body: {}, headers });
  /** Of each one-time kind. */
  const left = async (person: Person): Promise<number> => {
    const { json } = await person.get('/v1/prekeys');
    return Math.min(...[json['oneTime'], json['oneTimeKem']].map((ids) => (ids as unknown[]).length));
  };
  const askerOf =
    (path: string) =>
    async (network: string, { token }: Person): Promise<number> =>
      (await call(server.url + path, 'POST', { body: {}, token, headers: { 'x-forwarded-for': network } })).status;
  const askUntilRefused = async (ask: () => Promise<{ readonly status: number }>, most: number): Promise<number> => {
    for (let i = 0; i < most; i += 1) if ((await ask()).status !== 200) return i;
    return most;
  };

  it('of challenges: refused with the time to wait, in header and body', async () => {
    await start();
    expect(await askUntilRefused(() => challenge(), 300)).toBe(240);
    const { status, json, headers } = await challenge();
    expect([status, json['code']]).toEqual([429, 'rate-limited']);
    expect(json['retryAfterMs']).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBe(Math.ceil(Number(json['retryAfterMs']) / 1000));
  });

  it('of those who try access keys of backups', async () => {
    await start();
    const access = toBase64Url(new Uint8Array(32));
    const tries = (): Promise<{ readonly status: number }> =>
      call(`${server.url}/v1/backup/open`, 'POST', { body: { access } });
    const answers: number[] = [];
    for (let i = 0; i < 121; i += 1) answers.push((await tries()).status);
    expect([answers.filter((status) => status === 404).length, answers.at(-1)]).toEqual([120, 429]);
  });

  it('are raised by the factor, and still there', async () => {
    await start({ RATE_LIMIT_FACTOR: '2' });
    expect(await askUntilRefused(() => challenge(), 600)).toBe(480);
  });

  it('are not evaded by a header that the client writes', async () => {
    await start();
    let i = 0;
    expect(await askUntilRefused(() => challenge({ 'x-forwarded-for': `198.51.100.${(i += 1) % 250}` }), 300)).toBe(
      240,
    );
  });

  it('count each network behind a trusted proxy, IPv6 by its /64', async () => {
    await start({ TRUSTED_PROXY_HOPS: '1' });
    let i = 0;
    const inOneNetwork = () =>
      challenge({ 'x-forwarded-for': `203.0.113.9, 2001:db8:1:2::${((i += 1) % 999).toString(16)}` });
    expect(await askUntilRefused(inOneNetwork, 300)).toBe(240);
    expect((await challenge({ 'x-forwarded-for': '2001:db8:1:3::1' })).status).toBe(200);
  });

  it.each([
    [
      'published',
      (person: Person, list: string) => person.post(`/v1/accounts/${person.account.address}/lists`, { list }),
    ],
    ['registered', (person: Person) => person.register()],
  ])('of the lists of one account: counted also where they are %s', async (_, hand) => {
    await start();
    const alice = await Person.registered(server);
    const next = () => hand(alice, toBase64Url(alice.account.sign()));
    // The first of 20 in an hour came with the registration.
    expect(await askUntilRefused(next, 40)).toBe(19);
    const refused = await hand(alice, toBase64Url(alice.account.lists.at(-1) ?? new Uint8Array()));
    expect(refused.json['code']).toBe('rate-limited');
    // One that is known is no new one.
    expect((await alice.register({ list: alice.account.lists[3] })).status).toBe(200);
    expect((await Person.registered(server)).token).not.toBe('');
  });

  it('of registrations: a script runs into them', async () => {
    await start();
    let registered = 0;
    for (let i = 0; i < 40; i += 1) {
      const person = new Person(server);
      person.account.sign();
      if ((await person.register()).status !== 200) break;
      registered += 1;
    }
    expect(registered).toBe(30);
  });

  it('of bundles of one device for one account', async () => {
    await start();
    const [alice, bob] = [await join(), await join()];
    const path = `/v1/accounts/${bob.account.address}/devices/${bob.device.id}/bundle`;
    expect(await askUntilRefused(() => alice.post(path, {}), 20)).toBe(10);
    expect((await (await join()).post(path, {})).status).toBe(200);
  });

  it('of one-time prekeys: a crowd of accounts in one network does not empty the stock, and everybody gets a bundle', async () => {
    await start({ TRUSTED_PROXY_HOPS: '1' });
    const bob = await Person.registered(server, 30);
    const path = `/v1/accounts/${bob.account.address}/devices/${bob.device.id}/bundle`;
    const ask = askerOf(path);
    for (let account = 0; account < 3; account += 1) {
      const mallory = await Person.registered(server);
      for (let i = 0; i < 10; i += 1) expect(await ask('203.0.113.9', mallory)).toBe(200);
    }
    expect(await left(bob)).toBe(10);
    expect(await ask('203.0.113.10', await Person.registered(server))).toBe(200);
    expect(await left(bob)).toBe(9);
  });

  it('of one-time prekeys: one network, with however many accounts, does not take them from the others', async () => {
    await start({ TRUSTED_PROXY_HOPS: '1' });
    const bob = await Person.registered(server, 22);
    const ask = askerOf(`/v1/accounts/${bob.account.address}/devices/${bob.device.id}/bundle`);
    const from = (network: string): Promise<Person> =>
      Person.registered({ ...server, headers: { 'x-forwarded-for': network } });
    for (let account = 0; account < 31; account += 1) {
      const mallory = await from(`198.51.100.${account % 2}`);
      for (let i = 0; i < 10; i += 1) expect(await ask('203.0.113.9', mallory)).toBe(200);
    }
    expect(await left(bob)).toBe(2);
    expect(await ask('203.0.113.10', await from('203.0.113.10'))).toBe(200);
    expect(await left(bob)).toBe(1);
  });

  it('of one-time prekeys: the networks of one /48 do not empty the stock either', async () => {
    await start({ TRUSTED_PROXY_HOPS: '1' });
    const bob = await Person.registered(server, 90);
    const ask = askerOf(`/v1/accounts/${bob.account.address}/devices/${bob.device.id}/bundle`);
    const from = (network: string): Promise<Person> =>
      Person.registered({ ...server, headers: { 'x-forwarded-for': network } });
    for (let account = 0; account < 9; account += 1) {
      const mallory = await from(`198.51.100.${account}`);
      for (let i = 0; i < 10; i += 1) expect(await ask(`2001:db8:1:${account}00::1`, mallory)).toBe(200);
    }
    expect(await left(bob)).toBe(10);
    expect(await ask('2001:db8:2::1', await from('203.0.113.10'))).toBe(200);
    expect(await left(bob)).toBe(9);
  });

  it('of bytes: long messages to several weigh more', async () => {
    await start();
    const [alice, ...others] = [await join(), await join(), await join(), await join()];
    const long = message(65_536);
    const heavy = () => {
      const send = sendTo(others);
      return { ...send, receivers: send.receivers.map((receiver) => ({ ...receiver, message: long })) };
    };
    const answers = await Promise.all(Array.from({ length: 60 }, () => alice.request('envelope:send', heavy())));
    expect(answers.filter(({ ok }) => ok === true)).toHaveLength(50);
    expect(answers.find(({ ok }) => ok === false)).toMatchObject({ error: { code: 'rate-limited' } });
  });

  it('of sends: refused with the time to wait, nothing stored, connection kept', async () => {
    await start();
    const [alice, bob] = [await join(), await join()];
    const answers = await Promise.all(Array.from({ length: 160 }, () => alice.request('envelope:send', sendTo([bob]))));
    const refused = answers.filter(({ ok }) => ok === false);
    expect(refused).toHaveLength(10);
    expect(refused[0]).toMatchObject({ error: { code: 'rate-limited', retryAfterMs: expect.any(Number) as number } });
    expect(await waitingFor(bob)).toHaveLength(150);
    expect(await alice.request('mailbox:pull', { after: 0, limit: 1 })).toMatchObject({ ok: true });
  });

  it('of sends of one network, with however many accounts: others go on, and what one device is refused does not count', async () => {
    await start({ TRUSTED_PROXY_HOPS: '1' });
    const from = async (network: string): Promise<Person> => {
      const person = await Person.registered({ ...server, headers: { 'x-forwarded-for': network } });
      people.push(person);
      await person.connect();
      return person;
    };
    const crowd = await Promise.all(Array.from({ length: 20 }, () => from('198.51.100.7')));
    const [late, other, bob] = [await from('198.51.100.7'), await from('203.0.113.4'), await from('203.0.113.5')];
    // The same one again: counted, and stored once.
    const send = (person: Person, times: number) => {
      const one = sendTo([bob]);
      return Promise.all(Array.from({ length: times }, () => person.request('envelope:send', one)));
    };
    const answers = (await Promise.all(crowd.map((person, i) => send(person, i === 0 ? 160 : 150)))).flat();
    expect(answers.filter(({ ok }) => ok === true)).toHaveLength(3_000);
    expect(await send(late, 1)).toMatchObject([{ ok: false, error: { code: 'rate-limited' } }]);
    expect(await send(other, 1)).toMatchObject([{ ok: true }]);
  });

  it('of acknowledgements of one device, over all its connections: ids weigh, and those of delivery news count with them', async () => {
    await start();
    const [mallory, bob] = [await join(), await join()];
    const envelopes = Array.from({ length: 256 }, newId);
    const deliveries = envelopes.map((id) => ({ id, device: bob.device.id }));
    const refused = { ok: false, error: { code: 'rate-limited', retryAfterMs: expect.any(Number) as number } };
    const answers = await Promise.all(
      Array.from({ length: 63 }, () => mallory.request('mailbox:acknowledge', { envelopes })),
    );
    expect(answers.filter(({ ok }) => ok === true)).toHaveLength(62);
    expect(answers.at(-1)).toMatchObject(refused);
    await mallory.connect();
    expect(await mallory.request('receipts:acknowledge', { deliveries })).toMatchObject(refused);
    expect(await mallory.request('mailbox:pull', { after: 0, limit: 1 })).toMatchObject({ ok: true });
    expect(await bob.request('mailbox:acknowledge', { envelopes })).toEqual({ ok: true });
  });

  it('of acknowledgements leave room for a full mailbox that is emptied at once', async () => {
    await start();
    const alice = await join();
    const acknowledge = (ids: number) =>
      alice.request('mailbox:acknowledge', { envelopes: Array.from({ length: ids }, newId), silent: true });
    // Pages of 200, as the widget acknowledges them.
    const pages = Array.from({ length: 10_000 / 200 }, () => [acknowledge(128), acknowledge(72)]).flat();
    expect(await Promise.all(pages)).toEqual(pages.map(() => ({ ok: true })));
  });

  it('of events: surplus is refused, a flood ends the connection, others go on', async () => {
    await start();
    const [mallory, bob] = [await join(), await join()];
    const [socket] = mallory.sockets;
    const answers: { readonly ok: boolean }[] = [];
    for (let i = 0; i < 1200; i += 1)
      socket?.emit('nonsense', {}, (answer: { readonly ok: boolean }) => answers.push(answer));
    expect(await mallory.request('mailbox:pull', { after: 0, limit: 1 })).toMatchObject({
      ok: false,
      error: { code: 'rate-limited' },
    });
    expect(answers).toHaveLength(1200);
    for (let i = 0; i < 6000; i += 1) socket?.emit('nonsense', {});
    await mallory.hears((person) => person.pushes('disconnect').length === 1);
    expect(await bob.request('mailbox:pull', { after: 0, limit: 1 })).toMatchObject({ ok: true });
  });

  it('of connections of one device', async () => {
    await start();
    const alice = await Person.registered(server);
    people.push(alice);
    for (let i = 0; i < 60; i += 1) (await alice.connect()).disconnect();
    await expect(alice.connect()).rejects.toMatchObject({ data: { code: 'rate-limited' } });
  });

  it('of pulls: an answer counts by its size', async () => {
    await start();
    const [alice, bob, carol] = [await join(), await join(), await join()];
    for (let i = 0; i < 4; i += 1) {
      const receivers = [{ ...bob.principal, message: message(65_536) }];
      expect(await alice.request('envelope:send', sendTo([bob], { receivers }))).toMatchObject({ ok: true });
    }
    const pullsOf = async (person: Person): Promise<number> => {
      for (let i = 0; ; i += 1) {
        const { ok } = await person.request('mailbox:pull', { after: 0, limit: 200 });
        if (ok !== true) return i;
      }
    };
    const [{ points }] = LIMITS['pull/device'];
    expect(await pullsOf(carol)).toBe(points);
    // Each but the first pays for the answer before: two points of 128 KiB, next to its own.
    expect(await pullsOf(bob)).toBe(Math.floor((points - 1) / 3) + 1);
  });

  it('of connections of one device at the same time: those that closed make room', async () => {
    await start();
    const alice = await Person.registered(server);
    people.push(alice);
    const sockets = [];
    for (let i = 0; i < 16; i += 1) sockets.push(await alice.connect());
    await expect(alice.connect()).rejects.toMatchObject({ data: { code: 'rate-limited', retryAfterMs: 5_000 } });
    sockets[0]?.disconnect();
    sockets[1]?.disconnect();
    const isLetIn = async (): Promise<boolean> => alice.connect().then(Boolean, () => false);
    await expect.poll(isLetIn, { interval: 200 }).toBe(true);
  });
});
