/** The real process on MongoDB: killed, started again, with the database away, with two of them. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Person, sendTo, waitingFor } from './support/person.ts';
import { ConnectionGate } from './support/connection-gate.ts';
import type { FailpointServer } from './support/failpoint-server.ts';
import { PROCESS_TEST_MS, withServerProcess } from './support/server-process.ts';
import { startTestMongo, type TestMongo } from './support/test-mongo.ts';

const SECRET = 'dGhlIHF1aWNrIGJyb3duIGZveCBqdW1wcyBvdmVyIHRoZSBsYXp5IGRvZw';

const found = await startTestMongo();
afterAll(() => found?.stop());

describe.runIf(found !== undefined)('the server process on MongoDB', { timeout: PROCESS_TEST_MS }, () => {
  const mongo = found as TestMongo;
  let server: FailpointServer;
  let url: string;
  let environment: Readonly<Record<string, string>>;
  beforeEach(() => {
    url = mongo.newDatabase();
    environment = { MONGODB_URL: url, JWT_SECRET: SECRET };
  });
  afterEach(() => mongo.drop(url), PROCESS_TEST_MS);
  const processes = withServerProcess((one) => {
    server = one;
  });

  const gateTo = (address: string): ConnectionGate => {
    const { hostname, port } = new URL(address.replace('mongodb:', 'http:').replace(/,[^/]*/u, ''));
    return new ConnectionGate(hostname, Number(port || '27017'));
  };
  const through = async (gate: ConnectionGate): Promise<string> => {
    const gated = new URL(url.replace('mongodb:', 'http:'));
    gated.host = `127.0.0.1:${String(await gate.listen())}`;
    return `${gated.href.replace('http:', 'mongodb:')}?directConnection=true`;
  };
  const readiness = async (): Promise<unknown> => {
    const response = await fetch(`${server.url}/readyz`).catch(() => undefined);
    return response === undefined ? undefined : [response.status, await response.json()];
  };
  const WITHIN = { timeout: PROCESS_TEST_MS };
  const READY = [200, { ok: true }];
  const WITHOUT_MONGODB = [503, { ok: false, missing: ['mongodb'] }];
  /** What the log says of the store, at the start, and of requests that failed. */
  const told = (): readonly string[] =>
    server.output
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as { readonly level: number; readonly msg: string; readonly route?: string })
      .filter(({ level, msg, route }) => level > 20 && (msg !== 'request' || route === '/readyz'))
      .map(({ msg }) => msg.split(':')[0] ?? '')
      .filter((text) => /mongodb|listening|ready|sweep|request$/u.test(text));

  it.each(['beforeCommit', 'afterCommit'])(
    'has stored what it acknowledged when it is killed at %s, and nothing twice',
    async (failpoint) => {
      await server.start({ ...environment, FAILPOINT: failpoint, FAILPOINT_HIT: '8' });
      const [alice, bob] = await Person.pair(server);
      const sends = Array.from({ length: 12 }, () => sendTo([bob]));
      const acknowledged: unknown[] = [];
      for (const send of sends) {
        const answer = await Promise.race([
          alice.request('envelope:send', send),
          alice.hears((person) => person.pushes('disconnect').length > 0),
        ]);
        if (answer === undefined) break;
        acknowledged.push(answer['at']);
      }
      expect(await server.exited()).toBeNull();
      expect(acknowledged).toHaveLength(7);
      expect(await mongo.documents(url, 'messages')).toHaveLength(failpoint === 'afterCommit' ? 8 : 7);

      await server.start(environment);
      await alice.comeBack();
      await bob.comeBack();
      const again: unknown[] = [];
      for (const send of sends) again.push((await alice.request('envelope:send', send))['at']);
      expect(again.slice(0, 7)).toEqual(acknowledged);
      const inTheMailbox = await waitingFor(bob);
      expect(inTheMailbox.map(({ id }) => id)).toEqual(sends.map(({ id }) => id));
      expect(inTheMailbox.map(({ at }) => at)).toEqual(again);
    },
  );

  it('is not ready and refuses with a time to wait while the database is away, and goes on when it is back', async () => {
    const gate = gateTo(url);
    const gated = await through(gate);
    try {
      await server.start({ ...environment, MONGODB_URL: gated });
      const [alice, bob] = await Person.pair(server);
      const [before, during] = [sendTo([bob]), sendTo([bob])];
      await alice.request('envelope:send', before);
      gate.cut();
      expect(await alice.request('envelope:send', during)).toMatchObject({
        ok: false,
        error: { code: 'unavailable', retryAfterMs: expect.any(Number) as number },
      });
      await expect.poll(readiness, WITHIN).toEqual(WITHOUT_MONGODB);
      expect((await fetch(`${server.url}/livez`)).status).toBe(200);
      gate.restore();
      await expect
        .poll(async () => await alice.request('envelope:send', during), { timeout: PROCESS_TEST_MS })
        .toMatchObject({ ok: true });
      await expect.poll(readiness, WITHIN).toEqual(READY);
      expect((await waitingFor(bob)).map(({ id }) => id)).toEqual([before.id, during.id]);
      await expect
        .poll(told, WITHIN)
        .toEqual(['listening', 'mongodb is there', 'ready', 'mongodb is away', 'mongodb is there']);
      expect(server.output).not.toContain(new URL(gated).host);
    } finally {
      await gate.close();
    }
  });

  it('listens and says what is missing when it starts before the database, and is ready when that is there', async () => {
    const gate = gateTo(url);
    const gated = await through(gate);
    gate.cut();
    try {
      await server.launch({ ...environment, MONGODB_URL: gated });
      await expect.poll(readiness, WITHIN).toEqual(WITHOUT_MONGODB);
      await expect.poll(told, WITHIN).toEqual(['listening', 'mongodb is away']);
      await expect.poll(() => server.output, WITHIN).toMatch(/"reason":"MongoDB failed \([A-Za-z]+\)\."/u);
      gate.restore();
      await expect.poll(readiness, WITHIN).toEqual(READY);
      await expect.poll(told, WITHIN).toEqual(['listening', 'mongodb is away', 'mongodb is there', 'ready']);
      expect(server.output).not.toContain(new URL(gated).host);
    } finally {
      await gate.close();
    }
  });

  it('shares its data directory with another node, and both hand out the builds in it', async () => {
    const build = '0123456789abcdef';
    const dist = join(server.dataDir, 'dist');
    mkdirSync(join(dist, 'w', build), { recursive: true });
    writeFileSync(join(dist, 'w', build, 'cipherchat.js'), '');
    const shared = { ...environment, WIDGET_DIR: dist, DATA_DIR: server.dataDir };
    const second = processes.another();
    await Promise.all([server.start(shared), second.start(shared)]);
    for (const { url: node } of [server, second]) {
      expect((await fetch(`${node}/w/${build}/cipherchat.js`)).status).toBe(200);
    }
    expect(readdirSync(join(server.dataDir, 'w'))).toEqual([build]);
  });

  it('writes neither a part of the address nor traces into its log when the database is not there', async () => {
    await server.launch({
      ...environment,
      LOG_LEVEL: 'trace',
      MONGODB_URL: 'mongodb://alice:hunter2@127.0.0.1:1/chat',
    });
    await expect.poll(readiness, WITHIN).toEqual(WITHOUT_MONGODB);
    await expect.poll(() => server.output, WITHIN).toContain('"reason":"MongoDB failed (ECONNREFUSED)."');
    const refused = await fetch(`${server.url}/v1/accounts/${'a'.repeat(32)}/lists`);
    expect([refused.status, refused.headers.has('retry-after')]).toEqual([503, true]);
    await expect.poll(() => server.output, WITHIN).toContain('request failed');
    expect(await server.end()).toBe(0);
    expect(server.output).not.toMatch(/hunter2|alice|127\.0\.0\.1|"stack"/u);
  });

  it('does not start on an address that the driver cannot read, and says so without it', async () => {
    await server.launch({ ...environment, MONGODB_URL: 'mongodb://alice:hunter2@a.example:no/chat' });
    expect(await server.exited()).toBe(1);
    expect(server.output).toContain('MONGODB_URL');
    expect(server.output).not.toContain('hunter2');
  });
});
