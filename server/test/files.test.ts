/** Encrypted files over REST: parts, who may, how much, for how long, and what is left of it. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { MAX_BLOB_PART_BYTES } from '@cipherchat/protocol';
import { call, Person } from './support/person.ts';
import { newId } from './support/signing.ts';
import { startServer, type RunningServer, type StartOptions } from './support/start-server.ts';

const TYPE = 'application/octet-stream';
const bytes = (length: number, seed = 31): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * seed) % 251);

describe('encrypted files', () => {
  let server: RunningServer;
  let alice: Person;
  let id: string;

  const start = async (options: StartOptions = {}): Promise<void> => {
    server = await startServer(options);
    alice = await Person.registered(server);
  };
  beforeEach(() => {
    id = newId();
  });
  afterEach(() => server.stop());

  const put = (
    { from = 0, size, body, token = alice.token }: { from?: number; size: number; body: Uint8Array; token?: string },
    headers: Record<string, string> = {},
  ) =>
    call(`${server.url}/v1/blobs/${id}?from=${from}&size=${size}`, 'PUT', {
      body,
      token,
      headers: { 'content-type': TYPE, ...headers },
    });
  const get = (from = 0, of = id): Promise<Response> => fetch(`${server.url}/v1/blobs/${of}?from=${from}`);
  const read = async (from = 0): Promise<Uint8Array> => new Uint8Array(await (await get(from)).arrayBuffer());
  const blobFiles = (): readonly string[] => {
    const root = join(server.dataDir, 'blobs');
    return existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted() : [];
  };

  it('come in parts, and anyone who knows the id reads them back, without a token', async () => {
    await start();
    const whole = bytes(3_000);
    expect((await put({ size: 3_000, body: whole.slice(0, 1_000) })).json).toEqual({ have: 1_000 });
    expect((await get()).status).toBe(404);
    expect((await put({ from: 1_000, size: 3_000, body: whole.slice(1_000) })).json).toEqual({ have: 3_000 });
    expect(await read()).toEqual(whole);
    expect(await read(2_990)).toEqual(whole.slice(2_990));
    expect(await read(3_000)).toHaveLength(0);
  });

  it('come back in parts of at most 1,310,720 bytes, which no browser shows', async () => {
    await start();
    const size = MAX_BLOB_PART_BYTES + 10;
    await put({ size, body: bytes(MAX_BLOB_PART_BYTES) });
    await put({ from: MAX_BLOB_PART_BYTES, size, body: bytes(10) });
    const answer = await get();
    expect((await answer.arrayBuffer()).byteLength).toBe(MAX_BLOB_PART_BYTES);
    expect(await read(MAX_BLOB_PART_BYTES)).toEqual(bytes(10));
    expect(answer.headers.get('content-type')).toBe(TYPE);
    expect(answer.headers.get('content-disposition')).toBe('attachment');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('tell how much is there, so that an upload goes on', async () => {
    await start();
    expect((await put({ size: 50, body: new Uint8Array() })).json).toEqual({ have: 0 });
    await put({ size: 50, body: bytes(20) });
    expect((await put({ size: 50, body: new Uint8Array() })).json).toEqual({ have: 20 });
    expect((await put({ from: 10, size: 50, body: bytes(5) })).json['code']).toBe('conflict');
    expect((await put({ size: 51, body: new Uint8Array() })).json['code']).toBe('conflict');
  });

  it('begin again where the server was killed, or had no room, before the first byte', async () => {
    await start();
    const folder = join(server.dataDir, 'blobs', new Date(server.now()).toISOString().slice(0, 10));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${id}.20`), '');
    expect((await put({ size: 20, body: new Uint8Array() })).json).toEqual({ have: 0 });
    expect((await put({ size: 20, body: bytes(20) })).json).toEqual({ have: 20 });
    expect(await read()).toEqual(bytes(20));
  });

  it('are never written over', async () => {
    await start();
    await put({ size: 20, body: bytes(20) });
    for (const from of [0, 20]) expect((await put({ from, size: 40, body: bytes(20, 7) })).status).toBe(409);
    expect((await put({ size: 20, body: bytes(20, 7) })).json['code']).toBe('conflict');
    expect(await read()).toEqual(bytes(20));
  });

  it.each([
    ['no token', { token: '' }, {}, 401],
    ['a body that is no bytes', {}, { 'content-type': 'application/json' }, 415],
    ['a compressed body', {}, { 'content-encoding': 'gzip' }, 415],
    ['more than the size', { size: 9 }, {}, 400],
    ['a size of nothing', { size: 0 }, {}, 400],
    ['a size beyond the protocol', { size: 9_999_999_999 }, {}, 400],
    ['a size beyond that of this server', { size: 120 * 1024 * 1024 }, {}, 413],
    ['a part that is too long', { size: 2_000_000, body: bytes(MAX_BLOB_PART_BYTES + 1) }, {}, 413],
    ['a negative place', { from: -1 }, {}, 400],
  ])('are refused with %s', async (_, change, headers, status) => {
    await start();
    expect((await put({ size: 10, body: bytes(10), ...change }, headers)).status).toBe(status);
    expect(blobFiles()).toEqual([]);
  });

  it.each(['../../x', 'x', 'F'.repeat(32), '%2e%2e', 'a'.repeat(33)])(
    'have no other names than ids: %s',
    async (name) => {
      await start();
      expect((await get(0, name)).status).not.toBe(200);
      id = name;
      expect((await put({ size: 10, body: bytes(10) })).status).toBeGreaterThanOrEqual(400);
      expect(blobFiles()).toEqual([]);
    },
  );

  it('leave nothing behind that says whose they are: a name, a day and the bytes', async () => {
    await start({ environment: { LOG_LEVEL: 'trace' } });
    const rows = server.rows();
    await put({ size: 100, body: bytes(100) });
    await get();
    const day = new Date(server.now()).toISOString().slice(0, 10);
    expect(blobFiles()).toEqual([day, `${day}/${id}`]);
    expect(new Uint8Array(readFileSync(join(server.dataDir, 'blobs', day, id)))).toEqual(bytes(100));
    expect(server.rows()).toEqual(rows);
    expect(server.logLines.join('')).not.toContain(id);
  });

  it('are counted for the account and for its network, by mebibytes of a day', async () => {
    await start({ environment: { RATE_LIMIT_FACTOR: '1', FILE_MAX_MB: '1024' } });
    const size = 600 * 1024 * 1024;
    const begin = (token: string) => {
      id = newId();
      return put({ size, body: bytes(10), token });
    };
    expect((await begin(alice.token)).status).toBe(200);
    const refused = await begin(alice.token);
    expect([refused.status, refused.json['code']]).toEqual([429, 'rate-limited']);
    expect(refused.json['retryAfterMs']).toBeGreaterThan(3_600_000);
    const bob = await Person.registered(server);
    expect((await begin(bob.token)).status).toBe(200);
    const carol = await Person.registered(server);
    // The refused one counts too: the network is at its bound.
    expect((await begin(carol.token)).status).toBe(429);
  });

  it('are refused while the disk has only its reserve, and those under way end', async () => {
    await start({ environment: { FILE_DISK_RESERVE_MB: '100000000' } });
    const answer = await put({ size: 20, body: bytes(10) });
    expect([answer.status, answer.json['code']]).toEqual([507, 'storage-full']);
    expect(blobFiles()).toEqual([]);
  });

  it('are not taken where the operator wants none', async () => {
    await start({ environment: { FILE_MAX_MB: '0' } });
    expect((await put({ size: 20, body: bytes(10) })).json['code']).toBe('not-found');
  });

  it('survive a restart, whole and half', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-files-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true }));
    await start({ dataDir });
    await put({ size: 20, body: bytes(20) });
    const whole = id;
    id = newId();
    await put({ size: 30, body: bytes(10) });
    await server.stop();
    server = await startServer({ dataDir });
    alice = await Person.registered(server);
    expect((await put({ size: 30, body: new Uint8Array() })).json).toEqual({ have: 10 });
    expect((await get(0, whole)).status).toBe(200);
  });
});
