import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startTestS3, type TestS3 } from '../../../test/support/test-s3.ts';
import { freePort } from '../../../test/support/free-port.ts';
import { blobStoreContract } from '../port.contract.ts';
import { Bucket } from './bucket.ts';
import { S3Blobs } from './s3-blobs.ts';

const s3 = await startTestS3();
const part = { id: 'a'.repeat(32), from: 0, bytes: new Uint8Array(10), size: 30, day: '2026-11-30' };

describe.skipIf(s3 === undefined)('with an S3 server', () => {
  let server: TestS3;
  beforeAll(() => {
    if (s3 !== undefined) server = s3;
  });
  afterAll(() => server.stop());

  blobStoreContract(
    'a bucket',
    async () => new S3Blobs(new Bucket(await server.newBucket())),
    () => Promise.resolve(),
  );

  test('two servers of one bucket go on with each other’s blobs', async () => {
    const settings = await server.newBucket();
    const [one, other] = [new S3Blobs(new Bucket(settings)), new S3Blobs(new Bucket(settings))];
    await one.add(part);
    expect(await other.add({ ...part, from: 10, bytes: new Uint8Array(20), day: '2026-12-01' })).toBe('kept');
    expect(await one.read(part.id, 0, 99)).toHaveLength(30);
    // What another server dropped is gone here too, although it was read before.
    expect(await other.drop({ whole: '2026-12-01', unfinished: '2026-12-01' })).toBe(1);
    expect(await one.read(part.id, 0, 99)).toBeUndefined();
  });

  test('of two beginnings of one id, one becomes the blob', async () => {
    const settings = await server.newBucket();
    const [one, other] = [new S3Blobs(new Bucket(settings)), new S3Blobs(new Bucket(settings))];
    await Promise.all([one.add(part), other.add({ ...part, day: '2026-12-01', bytes: new Uint8Array(12) })]);
    const have = (await one.state(part.id))?.have ?? 0;
    expect(await one.add({ ...part, from: have, bytes: new Uint8Array(30 - have), day: '2026-12-01' })).toBe('kept');
    expect(await other.read(part.id, 0, 99)).toHaveLength(30);
  });

  test('lists more objects than one answer holds', async () => {
    const bucket = new Bucket(await server.newBucket(), 3);
    const keys = Array.from({ length: 10 }, (_, i) => `many/${String(i)}`);
    for (const key of ['few/0', ...keys]) await bucket.create(key, new Uint8Array(1));
    const listed: string[] = [];
    for await (const { key } of bucket.list('many/')) listed.push(key);
    expect(listed).toEqual(keys);
  });

  test('refuses more parts than a blob of its length needs', async () => {
    const store = new S3Blobs(new Bucket(await server.newBucket()));
    const add = (from: number) => store.add({ ...part, from, bytes: new Uint8Array(1), size: 1_000 });
    for (let from = 0; from < 68; from += 1) expect(await add(from)).toBe('kept');
    expect(await add(68)).toBe('conflict');
  });

  test('a wrong secret is a failure that names neither address nor key', async () => {
    const settings = await server.newBucket();
    const store = new S3Blobs(new Bucket({ ...settings, secretAccessKey: 'wrong' }));
    await expect(store.state(part.id)).rejects.toMatchObject({
      name: 'StorageError',
      code: 'unavailable',
      message: 'The S3 storage of files failed (status 403).',
    });
  });
});

const bucketThatAnswers = async (status: number): Promise<S3Blobs> => {
  const http = createServer((_, response) => response.writeHead(status).end());
  const port = await freePort();
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => void http.close());
  return new S3Blobs(
    new Bucket({ url: `http://127.0.0.1:${port}/files`, region: 'x', accessKeyId: 'x', secretAccessKey: 'x' }),
  );
};

describe('a bucket that is not well', () => {
  test('that is away is a failure', async () => {
    const url = `http://127.0.0.1:${await freePort()}/files`;
    const store = new S3Blobs(new Bucket({ url, region: 'x', accessKeyId: 'x', secretAccessKey: 'x' }));
    await expect(store.read(part.id, 0, 9)).rejects.toThrow('The S3 storage of files failed (ECONNREFUSED).');
  });

  test('that is full says so', async () => {
    const store = await bucketThatAnswers(507);
    await expect(store.add(part)).rejects.toMatchObject({ code: 'full' });
  });

  test('that answers no list is a failure', async () => {
    const store = await bucketThatAnswers(200);
    await expect(store.state(part.id)).rejects.toThrow('it answered no list');
  });
});
