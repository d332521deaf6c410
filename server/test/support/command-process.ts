/** The built command `cipherchat-server` as a process: it is run to its end, or serves. */
import { spawn } from 'node:child_process';
import { afterEach, beforeAll } from 'vitest';
import { buildServer, type BuiltServer } from './built-server.ts';
import { FailpointServer } from './failpoint-server.ts';
import { PROCESS_TEST_MS } from './server-process.ts';

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };
type Environment = Readonly<Record<string, string>>;

const toTheEnd = (main: string, args: readonly string[], environment: Environment): Promise<Ended> => {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => (out += String(text)));
  child.stderr.on('data', (text) => (err += String(text)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
};

type Commands = {
  /** The built program. */
  readonly main: () => string;
  readonly run: (args: readonly string[], environment?: Environment) => Promise<Ended>;
  /** A server without a word on its command line, with data of its own. It ends with the test. */
  readonly server: () => FailpointServer;
};

/** To be called in a `describe`. */
export const withCommands = (): Commands => {
  let built: BuiltServer;
  const running: FailpointServer[] = [];
  beforeAll(async () => {
    built = await buildServer('production');
  }, PROCESS_TEST_MS);
  afterEach(async () => {
    for (const server of running.splice(0)) await server.dispose();
  }, PROCESS_TEST_MS);
  return {
    main: () => built.main,
    run: (args, environment = {}) => toTheEnd(built.main, args, environment),
    server: () => {
      const server = new FailpointServer(built.main);
      running.push(server);
      return server;
    },
  };
};
