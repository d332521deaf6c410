/** The built server as a process, with data of its own for each test of a `describe`. */
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { buildServer, type BuiltServer } from './built-server.ts';
import { FailpointServer } from './failpoint-server.ts';

/** Of a test that starts processes. */
export const PROCESS_TEST_MS = 60_000;

type ServerProcesses = {
  /** A further one, with data of its own. It ends with the test. */
  readonly another: () => FailpointServer;
};

/** To be called in a `describe`, after its other hooks. `use` is given the process of each test, not launched yet. */
export const withServerProcess = (use: (server: FailpointServer) => void): ServerProcesses => {
  let built: BuiltServer;
  const running: FailpointServer[] = [];
  const another = (): FailpointServer => {
    const server = new FailpointServer(built.main);
    running.push(server);
    return server;
  };
  beforeAll(async () => {
    built = await buildServer();
  }, PROCESS_TEST_MS);
  beforeEach(() => use(another()));
  afterEach(async () => {
    for (const server of running.splice(0).reverse()) await server.dispose();
  }, PROCESS_TEST_MS);
  return { another };
};
