/** What the server counts for its operator: on a port of its own, right, and without a word about people. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RELEASE } from '../src/storage/newer-data.ts';
import { call, Person, sendTo, waitingFor } from './support/person.ts';
import { fetchSamples, type Samples } from './support/read-metrics.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const BUILD = '0123456789abcdef';
const ON = { METRICS_PORT: '0' };

describe('metrics', () => {
  let root: string;
  let server: RunningServer;
  const people: Person[] = [];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'cipherchat-metrics-'));
    mkdirSync(join(root, 'w', BUILD), { recursive: true });
    writeFileSync(join(root, 'w', BUILD, 'cipherchat.js'), 'loader()');
  });
  afterEach(async () => {
    for (const person of people.splice(0)) person.leave();
    await server.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const start = async (environment: Readonly<Record<string, string>> = ON): Promise<void> => {
    server = await startServer({ environment: { WIDGET_DIR: root, ...environment } });
  };
  const pair = async (): Promise<readonly [Person, Person]> => {
    const [alice, bob] = await Person.pair(server);
    people.push(alice, bob);
    return [alice, bob];
  };
  const read = (): Promise<Samples> => fetchSamples(server.metricsUrl);
  /** A report may be made after its answer. */
  const readUntil = async (holds: (samples: Samples) => boolean): Promise<Samples> => {
    const samples = await read();
    return holds(samples) ? samples : await readUntil(holds);
  };

  it('count a message from its request to its acknowledgement', async () => {
    await start();
    const [alice, bob] = await pair();
    await alice.request('envelope:send', sendTo([bob]));
    await bob.hears((person) => person.pushes('envelope:new').length === 1);
    const [pushed] = bob.pushes('envelope:new');
    await bob.request('mailbox:acknowledge', { envelopes: [pushed?.['id']] });
    const { value } = await readUntil((samples) => samples.value('cipherchat_delivery_latency_seconds_count') === 1);
    expect(value('cipherchat_messages_relayed_total')).toBe(1);
    expect(value('cipherchat_message_bytes_count')).toBe(1);
    expect(value('cipherchat_relay_latency_seconds_count')).toBe(1);
    expect(value('cipherchat_db_op_seconds_count', { op: 'send' })).toBe(1);
    expect(value('cipherchat_requests_total', { kind: 'envelope:send', code: 'ok' })).toBe(1);
    expect(value('cipherchat_requests_total', { kind: 'register', code: 'ok' })).toBe(2);
    expect(value('cipherchat_store_queue_depth')).toBeGreaterThanOrEqual(0);
    expect(value('cipherchat_build_info', { version: RELEASE, store: 'sqlite' })).toBe(1);
    expect(value('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
  });

  it('count connections by transport, and why they ended', async () => {
    await start();
    const [alice] = await pair();
    expect((await read()).value('cipherchat_ws_connections', { transport: 'websocket' })).toBe(2);
    alice.leave();
    const { value } = await readUntil((samples) => samples.value('cipherchat_ws_connections') === 1);
    expect(value('cipherchat_ws_disconnects_total', { transport: 'websocket', reason: 'client' })).toBe(1);
    await expect(alice.connect({ token: 'x' })).rejects.toThrow('unauthenticated');
    const after = await read();
    expect(after.value('cipherchat_ws_connects_total', { result: 'ok' })).toBe(2);
    expect(after.value('cipherchat_ws_connects_total', { result: 'unauthenticated' })).toBe(1);
    expect(after.value('cipherchat_auth_failures_total', { reason: 'unauthenticated' })).toBe(1);
  });

  it('count what limits refuse, and bundles without a one-time prekey', async () => {
    await start({ ...ON, RATE_LIMIT_FACTOR: '1' });
    const [alice, bob] = await pair();
    bob.leave();
    await alice.request('envelope:send', sendTo([bob]));
    const path = `/v1/accounts/${bob.account.address}/devices/${bob.device.id}/bundle`;
    for (let i = 0; i < 11; i += 1) await alice.post(path, {});
    const { value } = await read();
    expect(value('cipherchat_ratelimited_total', { rule: 'bundle/pair' })).toBe(1);
    expect(value('cipherchat_requests_total', { kind: 'bundle', code: 'rate-limited' })).toBe(1);
    expect(value('cipherchat_prekeys_low_total')).toBe(9);
    expect(value('http_request_duration_seconds_count', { method: 'POST', code: '429' })).toBe(1);
  });

  it('count what waits in the mailboxes', async () => {
    const dataDir = join(root, 'data');
    await start();
    const counted = (samples: Samples): boolean => samples.value('cipherchat_queue_depth') !== undefined;
    const empty = await readUntil(counted);
    expect(['depth', 'bytes', 'oldest_seconds'].map((of) => empty.value(`cipherchat_queue_${of}`))).toEqual([0, 0, 0]);
    await server.stop();
    const at = Date.now();
    const first = await startServer({ dataDir, at });
    const [alice, bob] = await Person.pair(first);
    await alice.request('envelope:send', sendTo([bob]));
    for (const person of [alice, bob]) person.leave();
    await first.stop();
    server = await startServer({ environment: ON, dataDir, at: at + 3_600_000 });
    const { value } = await readUntil(counted);
    expect(value('cipherchat_queue_depth')).toBe(1);
    expect(value('cipherchat_queue_bytes')).toBeGreaterThan(200);
    expect(value('cipherchat_queue_oldest_seconds')).toBeGreaterThanOrEqual(3_500);
  });

  it('count the files of people, with the sweep', async () => {
    await start();
    const { value } = await readUntil((samples) => samples.value('cipherchat_files_stored') !== undefined);
    expect([value('cipherchat_files_stored'), value('cipherchat_files_bytes')]).toEqual([0, 0]);
  });

  it('tell the builds that this server has apart, and count all others as one', async () => {
    await start();
    const ask = (build: string, file = 'cipherchat.js') => call(`${server.url}/w/${build}/${file}`, 'GET');
    for (const build of [BUILD, BUILD, 'f'.repeat(16), 'e'.repeat(16)]) await ask(build);
    await ask(BUILD, 'app.js');
    await ask('not-a-build');
    const { value, text } = await read();
    expect(value('cipherchat_widget_build_requests_total', { build: BUILD })).toBe(2);
    expect(value('cipherchat_widget_build_requests_total', { build: 'other' })).toBe(2);
    expect(text).not.toMatch(/f{16}|e{16}|not-a-build/u);
  });

  it('have no label that a client could make', async () => {
    await start();
    const made = 'm4rker';
    await fetch(`${server.url}/${made}?${made}`, { method: 'PURGE' });
    await call(`${server.url}/v1/accounts/${made}/lists`, 'GET');
    const [alice] = await pair();
    alice.sockets.at(-1)?.emit(made, { [made]: made });
    await alice.request('store:compare', { [made]: made });
    const { text, value } = await read();
    expect(value('cipherchat_requests_total', { kind: 'unknown', code: 'malformed' })).toBe(1);
    expect(value('http_request_duration_seconds_count', { method: 'other' })).toBe(1);
    expect(text).not.toContain(made);
  });

  it('are at no path of the public port, and nothing else is at theirs', async () => {
    await start();
    expect((await call(`${server.url}/metrics`, 'GET')).status).toBe(404);
    const { origin } = new URL(server.metricsUrl);
    for (const path of ['/', '/readyz', '/config.json', '/v1/auth/challenge', '/metrics?x', '/metrics/'])
      expect((await fetch(origin + path)).status).toBe(404);
    expect((await fetch(server.metricsUrl, { method: 'POST' })).status).toBe(404);
    const { status, headers } = await fetch(server.metricsUrl);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, null]);
  });

  it('do not exist unless the operator asks for them', async () => {
    await start({});
    expect(server.metricsUrl).toContain('none');
    const [alice, bob] = await pair();
    expect(await alice.request('envelope:send', sendTo([bob]))).toMatchObject({ ok: true });
    expect(await waitingFor(bob)).toHaveLength(1);
  });
});
