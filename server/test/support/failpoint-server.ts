/**
 * The built server with the failpoints of `main.ts`, as a process of its own: it can be killed, and started again on
 * the same data.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import type { Condition, Question } from './main.ts';
import type { Reachable } from './person.ts';

const READY_WITHIN_MS = 60_000;

type Signal = 'SIGTERM' | 'SIGINT' | 'SIGHUP' | 'SIGKILL' | 'SIGSTOP' | 'SIGCONT';

/** A command and its first arguments, which runs the command behind them in its own process. */
export type Wrapper = (dataDir: string) => readonly string[];

export class FailpointServer implements Reachable {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-process-'));
  readonly now = Date.now;
  output = '';
  readonly #main: string;
  readonly #wrapper: Wrapper;
  #port = 0;
  #host = '127.0.0.1';
  #child: ChildProcess | undefined;
  #exit: Promise<number | null> = Promise.resolve(null);
  readonly #waiting: (() => void)[] = [];

  constructor(main: string, wrapper: Wrapper = () => []) {
    this.#main = main;
    this.#wrapper = wrapper;
  }

  get url(): string {
    return `http://${this.#host}:${this.#port}`;
  }

  get origin(): string {
    return this.url;
  }

  /** Does not wait for it to become ready. */
  async launch(environment: Readonly<Record<string, string>> = {}): Promise<void> {
    if (this.#port === 0) this.#port = await freePort();
    this.#host = environment['HOST']?.replace(/^.*:.*$/u, '[$&]') ?? '127.0.0.1';
    const command = [...this.#wrapper(this.dataDir), process.execPath, this.#main];
    const [program = process.execPath, ...parameters] = command;
    const child = spawn(program, parameters, {
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'test',
        LOG_LEVEL: 'debug',
        HOST: '127.0.0.1',
        PORT: String(this.#port),
        PUBLIC_URL: this.origin,
        DATA_DIR: this.dataDir,
        RATE_LIMIT_FACTOR: '1000',
        PWA_DIR: 'none',
        WIDGET_DIR: 'none',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        this.output += String(text);
        for (const wake of this.#waiting.splice(0)) wake();
      });
    }
    this.#exit = new Promise((resolve) => child.once('close', resolve));
  }

  async start(environment: Readonly<Record<string, string>> = {}): Promise<this> {
    await this.launch(environment);
    const deadline = Date.now() + READY_WITHIN_MS;
    for (;;) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (answer?.ok === true) return this;
      if (Date.now() > deadline || this.#child?.exitCode !== null) throw new Error(`not ready: ${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Undefined when it does not run. */
  get pid(): number | undefined {
    return this.#child?.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }

  /** The answer of `main.ts`, next to this file. */
  ask(question: Question): Promise<Condition> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      child?.once('message', (answer) => resolve(answer as Condition));
      child?.send(question, (failure) => {
        if (failure !== null) reject(failure);
      });
    });
  }

  /** Waits until the output holds this text, and gives what came before it. */
  async writes(text: string): Promise<string> {
    while (!this.output.includes(text)) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.output.slice(0, this.output.indexOf(text));
  }

  /** Code of the exit; null after a signal. */
  exited(): Promise<number | null> {
    return this.#exit;
  }

  signal(name: Signal): void {
    this.#child?.kill(name);
  }

  async end(name: Signal = 'SIGTERM'): Promise<number | null> {
    this.signal(name);
    return await this.#exit;
  }

  async dispose(): Promise<void> {
    await this.end('SIGKILL');
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
