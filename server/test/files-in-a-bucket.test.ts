/** A server whose encrypted files lie in a bucket: its routes, the doctor and the audit. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Bucket, type BucketSettings } from '../src/blobs/s3/bucket.ts';
import { keyOf } from '../src/blobs/s3/stored-blobs.ts';
import { runCommandLine } from '../src/commands/command-line.ts';
import { freePort } from './support/free-port.ts';
import { call, Person } from './support/person.ts';
import { newId } from './support/signing.ts';
import { startServer, type RunningServer } from './support/start-server.ts';
import { startTestS3, type TestS3 } from './support/test-s3.ts';

const s3 = await startTestS3();
const HEAD = new Uint8Array([1, 1, 0x41, 18]);
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

describe.skipIf(s3 === undefined)('files in a bucket', () => {
  let storage: TestS3;
  let bucket: BucketSettings;
  let dataDir: string;
  beforeAll(() => {
    if (s3 !== undefined) storage = s3;
  });
  afterAll(() => storage.stop());
  beforeEach(async () => {
    bucket = await storage.newBucket();
    dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-bucket-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const settings = () => ({
    S3_URL: bucket.url,
    S3_ACCESS_KEY_ID: bucket.accessKeyId,
    S3_SECRET_ACCESS_KEY: bucket.secretAccessKey,
  });
  const run = async (command: string, changes: Record<string, string> = {}) => {
    const base = { NODE_ENV: 'test', DATA_DIR: dataDir, PWA_DIR: 'none', WIDGET_DIR: 'none', HOST: '127.0.0.1' };
    const port = { PORT: String(await freePort()) };
    return await runCommandLine([command], { ...base, ...port, ...settings(), ...changes });
  };
  const put = async (server: RunningServer, person: Person, id: string, from: number, size: number, body: Uint8Array) =>
    await call(`${server.url}/v1/blobs/${id}?from=${from}&size=${size}`, 'PUT', {
      body,
      token: person.token,
      headers: { 'content-type': 'application/octet-stream' },
    });

  it('come in parts and are read back by anyone who knows the id', async () => {
    const server = await startServer({ dataDir, environment: settings() });
    try {
      const [alice, id, file] = [await Person.registered(server), newId(), new Uint8Array([...HEAD, ...random(5_000)])];
      expect((await put(server, alice, id, 0, file.length, file.slice(0, 2_000))).json).toEqual({ have: 2_000 });
      expect((await fetch(`${server.url}/v1/blobs/${id}?from=0`)).status).toBe(404);
      expect((await put(server, alice, id, 2_000, file.length, file.slice(2_000))).json).toEqual({ have: file.length });
      const read = await (await fetch(`${server.url}/v1/blobs/${id}?from=1000`)).arrayBuffer();
      expect(new Uint8Array(read)).toEqual(file.slice(1_000));
      expect((await put(server, alice, id, 0, 9, random(9))).status).toBe(409);
    } finally {
      await server.stop();
    }
    expect(await run('audit')).toMatchObject({ exitCode: 0, text: expect.stringContaining('PASS') as string });
  });

  it('are tried by the doctor, who leaves nothing', async () => {
    const right = await run('doctor');
    expect(right?.text).toContain('ok    files: the bucket can be listed, read and written');
    for await (const object of new Bucket(bucket).list()) expect.unreachable(object.key);
    const wrong = await run('doctor', { S3_SECRET_ACCESS_KEY: 'hunter2hunter2' });
    expect(wrong?.text).toContain('fail  files: The S3 storage of files failed (status 403).');
    expect(wrong?.text).not.toMatch(/hunter2|127\.0\.0\.1:\d+\/cipherchat/u);
  });

  it('are audited: text, and what the server does not make, are findings without a quotation', async () => {
    await (await startServer({ dataDir })).stop();
    const objects = new Bucket(bucket);
    const part = { id: 'a'.repeat(32), day: '2026-11-30', size: 9_999, from: 0 };
    await objects.create(keyOf(part), new Uint8Array([...HEAD, ...Buffer.from('the secret is here '.repeat(100))]));
    await objects.create(keyOf({ ...part, id: 'b'.repeat(32) }), random(2_000));
    await objects.create(keyOf({ ...part, id: 'c'.repeat(32) }), new Uint8Array([...HEAD, ...random(2_000)]));
    await objects.create('notes about Alice.txt', random(10));
    const { exitCode, text = '' } = (await run('audit')) ?? {};
    expect([exitCode, text.split('\n').slice(0, 3)]).toEqual([
      1,
      [
        'object 1 of the bucket: holds readable text',
        'object 2 of the bucket: is no encrypted file',
        'object 4 of the bucket: is no file that the server makes',
      ],
    ]);
    expect(text).not.toMatch(/Alice|secret is/u);
  });

  it('are not passed over by the audit when the bucket does not answer', async () => {
    await (await startServer({ dataDir })).stop();
    const { exitCode, text } = (await run('audit', { S3_URL: 'http://127.0.0.1:1/files' })) ?? {};
    expect([exitCode, text]).toEqual([1, expect.stringContaining('the bucket of files: cannot be read')]);
  });
});
