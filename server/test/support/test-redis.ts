/**
 * A Redis for tests: the one that `REDIS_TEST_URL` names, else a `redis-server` of its own with a directory of its own.
 * Nodes reach it through a gate; faults are signals to the process where it is ours, and the gate does the same to one
 * that is not.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from './free-port.ts';
import { ConnectionGate } from './connection-gate.ts';

export const NO_REDIS =
  'There is no Redis for the tests of several nodes: set REDIS_TEST_URL, or install redis-server (apt-get install redis-server).';

const LOOK_AGAIN_MS = 20;

type Process = { readonly port: number; readonly directory: string; child: ChildProcess };

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

/**
 * Undefined where there is no such program. Throws where it does not listen: its port may have been taken meanwhile.
 */
const launch = async (port: number, directory: string): Promise<ChildProcess | undefined> => {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  const spawned = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
  });
  if (!spawned) return undefined;
  // Whatever becomes of the test, it ends with the process that runs it.
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  while (!(await isListening(port)) || child.exitCode !== null) {
    if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode} on port ${port}`);
    await setTimeout(LOOK_AGAIN_MS);
  }
  return child;
};

const gone = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await exit;
};

export class TestRedis {
  /** What nodes are given as `REDIS_URL`. */
  readonly url: string;
  readonly gate: ConnectionGate;
  /** Goes to Redis directly. */
  readonly client: Redis;
  readonly #own: Process | undefined;

  constructor(url: string, gate: ConnectionGate, client: Redis, own: Process | undefined) {
    this.url = url;
    this.gate = gate;
    this.client = client;
    this.#own = own;
  }

  /** Ends it without a word. */
  async kill(): Promise<void> {
    if (this.#own === undefined) this.gate.cut();
    else await gone(this.#own.child, 'SIGKILL');
  }

  /** Starts it again, empty. */
  async restart(): Promise<void> {
    if (this.#own === undefined) this.gate.restore();
    else this.#own.child = (await launch(this.#own.port, this.#own.directory)) ?? this.#own.child;
    await this.forget();
  }

  /** Everything at once: `FLUSHALL`; of a Redis that is not ours only the database of the address. */
  async forget(): Promise<void> {
    if (this.#own === undefined) await this.client.flushdb();
    else await this.client.flushall();
  }

  /** Its memory is full: it drops every key and takes no new one. One that is not ours only forgets. */
  async fill(): Promise<void> {
    if (this.#own !== undefined) await this.#limitMemory(1);
    await this.forget();
  }

  /** Everything is gone, and there is room. */
  async empty(): Promise<void> {
    if (this.#own !== undefined) await this.#limitMemory(0);
    await this.forget();
  }

  /** It answers nothing and closes nothing. */
  hang(): void {
    if (this.#own === undefined) this.gate.stall();
    else this.#own.child.kill('SIGSTOP');
  }

  resume(): void {
    if (this.#own === undefined) this.gate.restore();
    else this.#own.child.kill('SIGCONT');
  }

  /** 0: none. */
  async #limitMemory(bytes: number): Promise<void> {
    await this.client.config('SET', 'maxmemory-policy', 'allkeys-random', 'maxmemory', String(bytes));
  }

  async stop(): Promise<void> {
    this.client.disconnect();
    await this.gate.close();
    if (this.#own === undefined) return;
    await gone(this.#own.child, 'SIGKILL');
    rmSync(this.#own.directory, { recursive: true, force: true });
  }
}

const findOwn = async (triesLeft = 2): Promise<Process | undefined> => {
  const [port, directory] = [await freePort(), mkdtempSync(join(tmpdir(), 'cipherchat-redis-'))];
  try {
    const child = await launch(port, directory);
    if (child !== undefined) return { port, directory, child };
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    if (triesLeft === 0) throw error;
    return await findOwn(triesLeft - 1);
  }
  rmSync(directory, { recursive: true, force: true });
  return undefined;
};

/** Undefined where none can be had, with a warning; with `CI=true` that is an error. */
export const startTestRedis = async (): Promise<TestRedis | undefined> => {
  const given = process.env['REDIS_TEST_URL'] ?? '';
  const own = given === '' ? await findOwn() : undefined;
  if (given === '' && own === undefined) {
    if (process.env['CI'] === 'true') throw new Error(NO_REDIS);
    console.warn(`Tests of several nodes are left out. ${NO_REDIS}`);
    return undefined;
  }
  const url = new URL(own === undefined ? given : `redis://127.0.0.1:${String(own.port)}`);
  const gate = new ConnectionGate(url.hostname, Number(url.port === '' ? '6379' : url.port));
  const client = new Redis(url.href, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  const gated = new URL(url);
  gated.hostname = '127.0.0.1';
  gated.port = String(await gate.listen());
  const redis = new TestRedis(gated.href, gate, client, own);
  await redis.forget();
  return redis;
};
