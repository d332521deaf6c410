/**
 * An S3 server for tests: the one that `S3_TEST_URL`, `S3_TEST_ACCESS_KEY_ID` and `S3_TEST_SECRET_ACCESS_KEY` name,
 * else a gateway over a directory, built here with Go. Each test has a bucket of its own.
 */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { AwsClient } from 'aws4fetch';
import { buildGoProgram } from '../../../scripts/go-program.ts';
import type { BucketSettings } from '../../src/blobs/s3/bucket.ts';
import { freePort } from './free-port.ts';

export const NO_S3 =
  'There is no S3 server for the tests of files in a bucket: set S3_TEST_URL, or install Go 1.25 or newer (https://go.dev/dl) so that one can be built.';

const SOURCES = fileURLToPath(new URL('s3/', import.meta.url));
const BUILD_WITHIN_MS = 20 * 60_000;
const LOOK_AGAIN_MS = 20;
const REGION = 'us-east-1';

export type TestS3 = {
  /** Makes a bucket that no other test uses. */
  readonly newBucket: () => Promise<BucketSettings>;
  /** Undefined where the server is not ours to end. */
  readonly kill: (() => Promise<void>) | undefined;
  readonly stop: () => Promise<void>;
};

type Found = Omit<TestS3, 'newBucket'> & { readonly url: string; readonly keys: Keys };
type Keys = { readonly accessKeyId: string; readonly secretAccessKey: string };

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });

const launch = async (program: string): Promise<Found> => {
  const [port, directory] = [await freePort(), mkdtempSync(join(tmpdir(), 'cipherchat-s3-'))];
  const keys = { accessKeyId: 'test', secretAccessKey: randomBytes(16).toString('hex') };
  const args = [`127.0.0.1:${port}`, directory, keys.accessKeyId, keys.secretAccessKey];
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'inherit'] });
  const exit = once(child, 'exit');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exit;
  };
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`the S3 server ended with ${child.exitCode}`);
    await setTimeout(LOOK_AGAIN_MS);
  }
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) await kill();
    rmSync(directory, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, keys, kill, stop };
};

const find = async (): Promise<Found | undefined> => {
  const { S3_TEST_URL: url, S3_TEST_ACCESS_KEY_ID: id, S3_TEST_SECRET_ACCESS_KEY: secret } = process.env;
  if (url !== undefined && url !== '') {
    const keys = { accessKeyId: id ?? '', secretAccessKey: secret ?? '' };
    return { url, keys, kill: undefined, stop: () => Promise.resolve() };
  }
  const program = await buildGoProgram('s3', SOURCES, BUILD_WITHIN_MS);
  return program === undefined ? undefined : await launch(program);
};

/** Undefined where none can be had, with a warning; with `CI=true` that is an error. */
export const startTestS3 = async (): Promise<TestS3 | undefined> => {
  const found = await find();
  if (found === undefined) {
    if (process.env['CI'] === 'true') throw new Error(NO_S3);
    console.warn(`Tests of files in a bucket are left out. ${NO_S3}`);
    return undefined;
  }
  const { url: server, keys, kill, stop } = found;
  const client = new AwsClient({ ...keys, service: 's3', region: REGION });
  const newBucket = async (): Promise<BucketSettings> => {
    const url = `${server}/cipherchat-test-${randomBytes(8).toString('hex')}`;
    const headers = { 'X-Amz-Content-Sha256': createHash('sha256').digest('hex') };
    const answer = await client.fetch(url, { method: 'PUT', headers });
    if (!answer.ok) throw new Error(`no bucket was made: status ${answer.status}`);
    return { url, region: REGION, ...keys };
  };
  return { newBucket, kill, stop };
};
