/**
 * A server that speaks MongoDB's protocol, for tests: the one that `MONGODB_TEST_URL` names, else a `mongod` on the
 * PATH, else FerretDB, built here. Each test has a database of its own, which is dropped at the end.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { buildFerretdb } from './build-ferretdb.ts';
import { freePort } from './free-port.ts';

const READY_WITHIN_MS = 60_000;
export const NO_MONGODB =
  'Nothing speaks the MongoDB protocol here: set MONGODB_TEST_URL, or install mongod, or Go 1.24 or newer (https://go.dev/dl) so that FerretDB can be built.';

export type TestMongo = {
  readonly name: string;
  /** The address of a database that no other test uses. */
  readonly newDatabase: () => string;
  /** Names and contents of its collections, read by another connection. */
  readonly documents: (url: string, collection: string) => Promise<readonly Record<string, unknown>[]>;
  readonly drop: (url: string) => Promise<void>;
  /** Undefined where the server is not ours to end, which is the one of `MONGODB_TEST_URL`. */
  readonly own: OwnProcess | undefined;
  readonly stop: () => Promise<void>;
};

export type OwnProcess = {
  /** Ends it without a word. */
  readonly kill: () => Promise<void>;
  /** Starts it again, on the same port and data. */
  readonly restart: () => Promise<void>;
};

type Running = {
  readonly name: string;
  readonly url: string;
  readonly own: OwnProcess | undefined;
  readonly end: () => Promise<void>;
};

const isRunnable = (command: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(command, ['--version'], { stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });

const gone = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await exit;
};

const untilItAnswers = async (url: string): Promise<void> => {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: READY_WITHIN_MS });
  try {
    await client.db('admin').command({ ping: 1 });
  } finally {
    await client.close();
  }
};

const launch = async (
  name: string,
  command: string,
  args: (port: number, directory: string) => readonly string[],
): Promise<Running> => {
  const [port, directory] = [await freePort(), mkdtempSync(join(tmpdir(), 'cipherchat-mongo-'))];
  const url = `mongodb://127.0.0.1:${String(port)}`;
  const start = () => spawn(command, args(port, directory), { stdio: ['pipe', 'ignore', 'ignore'] });
  let child = start();
  const kill = (): Promise<void> => gone(child, 'SIGKILL');
  const restart = async (): Promise<void> => {
    child = start();
    await untilItAnswers(url);
  };
  const end = async (): Promise<void> => {
    await gone(child, 'SIGTERM');
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await untilItAnswers(url);
  } catch (cause) {
    await end();
    throw cause;
  }
  return { name, url, own: { kill, restart }, end };
};

const find = async (): Promise<Running | undefined> => {
  const given = process.env['MONGODB_TEST_URL'];
  if (given !== undefined && given !== '') {
    return { name: 'MongoDB', url: given, own: undefined, end: () => Promise.resolve() };
  }
  if (await isRunnable('mongod')) {
    const args = (port: number, directory: string) => [
      ...['--dbpath', directory, '--port', String(port), '--bind_ip', '127.0.0.1'],
    ];
    return await launch('MongoDB', 'mongod', args);
  }
  const program = await buildFerretdb();
  if (program === undefined) return undefined;
  return await launch('FerretDB', program, (port, directory) => [`127.0.0.1:${String(port)}`, directory]);
};

/** The address with another database in its path. */
const withDatabase = (url: string, name: string): string =>
  url.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/u, `$1/${name}`);

const withClient = async <T>(url: string, work: (client: MongoClient) => Promise<T>): Promise<T> => {
  const client = new MongoClient(url);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
};

/** Undefined where none can be had, with a warning; with `CI=true` that is an error. */
export const startTestMongo = async (): Promise<TestMongo | undefined> => {
  const running = await find();
  if (running === undefined) {
    if (process.env['CI'] === 'true') throw new Error(NO_MONGODB);
    console.warn(`Tests of the MongoDB store are left out. ${NO_MONGODB}`);
    return undefined;
  }
  const databases = new Set<string>();
  const drop = async (url: string): Promise<void> => {
    databases.delete(url);
    await withClient(url, (client) => client.db().dropDatabase());
  };
  return {
    name: running.name,
    own: running.own,
    newDatabase: () => {
      const url = withDatabase(running.url, `cipherchat_test_${randomBytes(8).toString('hex')}`);
      databases.add(url);
      return url;
    },
    documents: (url, collection) => withClient(url, (client) => client.db().collection(collection).find().toArray()),
    drop,
    stop: async () => {
      for (const url of databases) await drop(url);
      await running.end();
    },
  };
};
