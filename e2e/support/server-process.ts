/** The real server as a process of its own: started, stopped, killed and started again on the same data and port. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export type ServerOptions = {
  readonly port: number;
  readonly publicUrl?: string;
  readonly demoUrl?: string;
  readonly dataDir?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Entry below the repository; another one than the product's has failpoints. */
  readonly entry?: string;
};

/** Limits a person never meets, but a test that is a hundred visitors does. Raised, never off. */
export const RAISED_LIMITS: Readonly<Record<string, string>> = { RATE_LIMIT_FACTOR: '1000' };

export class ServerProcess {
  readonly port: number;
  readonly url: string;
  readonly dataDir: string;
  readonly logFile: string;
  readonly #options: ServerOptions;
  #child: ChildProcess | undefined;
  #exit: Promise<number | null> = Promise.resolve(0);

  constructor(options: ServerOptions) {
    this.#options = options;
    this.port = options.port;
    this.url = options.publicUrl ?? `http://localhost:${String(options.port)}`;
    this.dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'cipherchat-e2e-'));
    this.logFile = join(this.dataDir, 'server.log');
  }

  async start(environment: Readonly<Record<string, string>> = {}): Promise<void> {
    const child = spawn(process.execPath, [join(ROOT, this.#options.entry ?? 'server/dist/main.js')], {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'development',
        LOG_LEVEL: 'debug',
        PORT: String(this.port),
        DATA_DIR: this.dataDir,
        PUBLIC_URL: this.url,
        ...(this.#options.demoUrl === undefined ? {} : { DEMO_URL: this.#options.demoUrl }),
        ...RAISED_LIMITS,
        ...this.#options.environment,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const log = createWriteStream(this.logFile, { flags: 'a' });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    this.#exit = new Promise((resolve) => {
      child.once('exit', (code) => {
        log.end();
        resolve(code);
      });
    });
    await this.#ready(child);
  }

  /** Of the process that runs now. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Resolves when the process is gone, whatever ended it. */
  async exited(): Promise<number | null> {
    return await this.#exit;
  }

  async stop(): Promise<number | null> {
    this.#child?.kill('SIGTERM');
    return await this.#exit;
  }

  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL');
    await this.#exit;
  }

  async #ready(child: ChildProcess): Promise<void> {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      if (child.exitCode !== null)
        throw new Error(`the server ended with ${String(child.exitCode)}; see ${this.logFile}`);
      // A failpoint can be met before the first request. A test that has one waits for the end anyway.
      if (child.signalCode !== null) return;
      const answer = await fetch(`http://127.0.0.1:${String(this.port)}/readyz`).catch(() => undefined);
      if (answer?.ok === true) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the server did not become ready; see ${this.logFile}`);
  }
}
