/** The server as a real process: killed, stopped, started again; with many clients at once. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Person, sendTo, waitingFor } from './support/person.ts';
import { RawSocket } from './support/raw-socket.ts';
import type { FailpointServer } from './support/failpoint-server.ts';
import { PROCESS_TEST_MS, withServerProcess } from './support/server-process.ts';
import { countRows } from './support/start-server.ts';

describe('the server process', { timeout: PROCESS_TEST_MS }, () => {
  let server: FailpointServer;
  const processes = withServerProcess((one) => {
    server = one;
  });

  it('has stored what it acknowledged when it is killed, and nothing twice', async () => {
    await server.start({ FAILPOINT: 'afterCommit', FAILPOINT_HIT: '20' });
    const [alice, bob] = await Person.pair(server);
    const sends = Array.from({ length: 40 }, () => sendTo([bob]));
    const acknowledged: { readonly id: string; readonly at: unknown }[] = [];
    for (const send of sends) {
      const answer = await Promise.race([
        alice.request('envelope:send', send),
        alice.hears((person) => person.pushes('disconnect').length > 0),
      ]);
      if (answer === undefined) break;
      acknowledged.push({ id: send.id, at: answer['at'] });
    }
    expect(await server.exited()).toBeNull();
    expect(acknowledged).toHaveLength(19);
    // Committed, but no client was told.
    expect(countRows(server.dataDir)['messages']).toBe(20);

    await server.start();
    await alice.comeBack();
    await bob.comeBack();
    const again: unknown[] = [];
    for (const send of sends) again.push((await alice.request('envelope:send', send))['at']);
    expect(again.slice(0, 19)).toEqual(acknowledged.map(({ at }) => at));
    const inTheMailbox = await waitingFor(bob);
    expect(inTheMailbox.map(({ id }) => id)).toEqual(sends.map(({ id }) => id));
    expect(inTheMailbox[19]?.['at']).toBe(again[19]);
  });

  it('has stored nothing of a send that it was killed in before the commit', async () => {
    await server.start({ FAILPOINT: 'beforeCommit', FAILPOINT_HIT: '3' });
    const [alice, bob] = await Person.pair(server);
    const sends = [sendTo([bob]), sendTo([bob]), sendTo([bob])];
    for (const send of sends.slice(0, 2)) await alice.request('envelope:send', send);
    alice.request('envelope:send', sends[2]).catch(() => undefined);
    expect(await server.exited()).toBeNull();
    expect(countRows(server.dataDir)['messages']).toBe(2);
    await server.start();
    await alice.comeBack();
    expect(await alice.request('envelope:send', sends[2])).toMatchObject({ ok: true });
    expect(countRows(server.dataDir)['messages']).toBe(3);
  });

  it('loses nothing when it is killed between commit and flush, and has stored nothing twice', async () => {
    await server.start({ FAILPOINT: 'beforeFlush', FAILPOINT_HIT: '3' });
    const [alice, bob] = await Person.pair(server);
    const sends = [sendTo([bob]), sendTo([bob]), sendTo([bob])];
    for (const send of sends.slice(0, 2)) await alice.request('envelope:send', send);
    alice.request('envelope:send', sends[2]).catch(() => undefined);
    expect(await server.exited()).toBeNull();
    await server.start();
    await alice.comeBack();
    await bob.comeBack();
    for (const send of sends) expect(await alice.request('envelope:send', send)).toMatchObject({ ok: true });
    expect((await waitingFor(bob)).map(({ id }) => id)).toEqual(sends.map(({ id }) => id));
  });

  it('keeps the promises of the mailbox towards many clients at once', async () => {
    await server.start();
    const people: Person[] = [];
    for (let i = 0; i < 8; i += 1) people.push(await Person.registered(server, 20));
    for (const person of people) await person.connect();
    const [target] = people as [Person, ...Person[]];
    const bundles = await Promise.all(
      people
        .slice(1)
        .flatMap((person) =>
          Array.from({ length: 4 }, () =>
            person.post(`/v1/accounts/${target.account.address}/devices/${target.device.id}/bundle`, {}),
          ),
        ),
    );
    const oneTime = bundles
      .map(({ json }) => String(json['bundle']).slice(-172))
      .filter((_, i) => String(bundles[i]?.json['bundle']).length > 2000);
    expect(oneTime).toHaveLength(20);
    expect(new Set(oneTime).size).toBe(20);

    const sent = new Map<Person, string[]>(people.map((person) => [person, []]));
    await Promise.all(
      people.map(async (person, i) => {
        for (let n = 0; n < 40; n += 1) {
          const receiver = people[(i + 1 + (n % 7)) % people.length] ?? target;
          const send = sendTo([receiver]);
          const answers = await Promise.all([
            person.request('envelope:send', send),
            person.request('envelope:send', send),
          ]);
          expect(answers[0]).toEqual(answers[1]);
          sent.get(receiver)?.push(send.id);
        }
      }),
    );
    for (const person of people) {
      const got = (await waitingFor(person)).map(({ id }) => String(id));
      expect(got.toSorted()).toEqual(sent.get(person)?.toSorted());
    }
    expect(countRows(server.dataDir)).toMatchObject({ messages: 320, sends: 320 });
  });

  it('stops cleanly, and is there again with everything', async () => {
    await server.start();
    const [alice, bob] = await Person.pair(server);
    const send = sendTo([bob]);
    const under = alice.request('envelope:send', send);
    await under;
    expect(await server.end('SIGTERM')).toBe(0);
    await alice.hears((person) => person.pushes('server:draining').length === 1);
    expect(readdirSync(server.dataDir).filter((name) => name.endsWith('-wal'))).toEqual([]);
    await server.start();
    await bob.comeBack();
    expect((await waitingFor(bob)).map(({ id }) => id)).toEqual([send.id]);
    expect(await server.end('SIGINT')).toBe(0);
  });

  it('says farewell when its terminal is closed', async () => {
    await server.start();
    const alice = await Person.registered(server);
    await alice.connect();
    expect(await server.end('SIGHUP')).toBe(0);
    await alice.hears((person) => person.pushes('server:draining').length === 1);
  });

  it('stops although a client does not let go', async () => {
    await server.start();
    const alice = await Person.registered(server);
    const stubborn = new RawSocket(server.url);
    await stubborn.isAdmitted(alice.token);
    expect(await server.end('SIGTERM')).toBe(0);
    stubborn.end();
  });

  it('stops at once at the second signal', async () => {
    await server.start();
    const alice = await Person.registered(server);
    const stubborn = new RawSocket(server.url);
    await stubborn.isAdmitted(alice.token);
    server.signal('SIGTERM');
    await stubborn.until(({ received }) => received.includes('server:draining'));
    server.signal('SIGTERM');
    expect(await server.exited()).toBe(130);
    stubborn.end();
  });

  it('is one to a data directory', async () => {
    await server.start();
    const second = processes.another();
    await second.launch({ DATA_DIR: server.dataDir });
    expect(await second.exited()).toBe(1);
    expect(second.output).toMatch(/Another server uses the data directory/u);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it('ends with a sentence when its port is not free', async () => {
    await server.start();
    const second = processes.another();
    await second.launch({ PORT: new URL(server.url).port });
    expect(await second.exited()).toBe(1);
    expect(second.output).toContain('The port is not free: choose another one with PORT.');
  });

  it.each([
    ['a file', (dir: string) => writeFileSync(dir, ''), ''],
    ['below a file', (dir: string) => writeFileSync(dir, ''), 'below'],
    [
      'one whose database cannot be opened',
      (dir: string) => mkdirSync(join(dir, 'cipherchat.lock'), { recursive: true }),
      '',
    ],
  ])('ends with a sentence when DATA_DIR is %s', async (_, prepare, below) => {
    const path = join(server.dataDir, 'place');
    prepare(path);
    await server.launch({
      DATA_DIR: join(path, below),
      JWT_SECRET: 'dGhlIHF1aWNrIGJyb3duIGZveCBqdW1wcyBvdmVyIHRoZSBsYXp5',
    });
    expect(await server.exited()).toBe(1);
    expect(server.output).toContain(`DATA_DIR ${join(path, below)} cannot be written: `);
    expect(server.output).not.toMatch(/ at /u);
  });

  it.each(['192.0.2.1', 'host.invalid'])('ends with a sentence when HOST is %s', async (host) => {
    await server.launch({ HOST: host });
    expect(await server.exited()).toBe(1);
    expect(server.output).toContain(`HOST ${host} is not an address of this machine`);
  });

  it('says where its data is, and is not ready without the inbox and the widget it should hand out', async () => {
    await server.launch({ PWA_DIR: server.dataDir, WIDGET_DIR: server.dataDir });
    await server.writes(`"dataDir":"${server.dataDir}","msg":"listening"`);
    expect(server.output).toMatch(/no inbox in PWA_DIR.+or to \\"none\\"/u);
    expect(server.output).toMatch(/no widget in WIDGET_DIR/u);
    const answer = await fetch(`${server.url}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([503, { ok: false, missing: ['inbox', 'widget'] }]);
  });

  it('keeps what it writes for its own user', async () => {
    await server.start();
    const modes = readdirSync(server.dataDir, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, (statSync(join(server.dataDir, name)).mode & 0o077).toString(8)]);
    expect(modes.length).toBeGreaterThan(2);
    expect(modes).toEqual(modes.map(([name]) => [name, '0']));
    expect((statSync(server.dataDir).mode & 0o777).toString(8)).toBe('700');
  });

  it('does not start in production without a secret of its own, and says all that is wrong', async () => {
    await server.launch({ NODE_ENV: 'production', PUBLIC_URL: '', PORT: 'x' });
    expect(await server.exited()).toBe(1);
    for (const variable of ['JWT_SECRET', 'PUBLIC_URL', 'PORT']) expect(server.output).toContain(variable);
    expect(server.output).not.toMatch(/ at .*\.ts/u);
  });

  it('makes a secret for development that nobody else can read, and uses it again', async () => {
    await server.start();
    const path = join(server.dataDir, 'development-secret');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const alice = await Person.registered(server);
    await server.end();
    await server.start();
    expect((await alice.get('/v1/prekeys')).status).toBe(200);
    expect(server.output).not.toContain(readFileSync(path, 'utf8'));
  });

  it('says that the database of an earlier server is gone, and only then', async () => {
    const sentence = 'DATA_DIR holds files of an earlier server, but its database is empty';
    await server.start();
    await server.end();
    for (const name of readdirSync(server.dataDir)) {
      if (name.startsWith('cipherchat.')) rmSync(join(server.dataDir, name), { recursive: true });
    }
    expect(server.output).not.toContain(sentence);
    await server.start();
    expect(server.output).toContain(sentence);
  });

  it('writes nothing into its log that says who talks to whom, or with what', async () => {
    await server.start({ LOG_LEVEL: 'trace' });
    const [alice, bob] = await Person.pair(server);
    const send = sendTo([bob]);
    await alice.request('envelope:send', send);
    await alice.get(`/v1/accounts/${bob.account.address}/lists?from=1`);
    await alice.post(`/v1/accounts/${bob.account.address}/devices/${bob.device.id}/bundle`, {});
    await alice.post('/v1/prekeys', { [alice.token]: bob.device.id });
    await fetch(`${server.url}/v1/nothing/${bob.account.address}?token=${alice.token}`, {
      headers: {
        'user-agent': `mallory\r\n${bob.account.address}`.replace('\r\n', ' '),
        'x-forwarded-for': '198.51.100.7',
      },
    });
    await server.end();
    const lines = server.output.trim().split('\n');
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
    const secrets = [alice, bob].flatMap((person) => [person.account.address, person.device.id, person.token]);
    for (const secret of [
      ...secrets,
      send.id,
      send.receivers[0]?.message ?? '',
      '127.0.0.1',
      '198.51.100.7',
      '?from',
    ]) {
      expect(server.output.includes(secret), secret.slice(0, 12)).toBe(false);
    }
    expect(server.output).toContain('/v1/accounts/:account/lists');
  });
});
