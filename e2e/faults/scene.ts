/** A server process, a way to it that can be broken, and two people who talk through both. */
import { afterEach, beforeAll } from 'vitest';
import { buildServer } from '../../server/test/support/built-server.ts';
import { ConnectionGate } from '../../server/test/support/connection-gate.ts';
import { FailpointServer, type Wrapper } from '../../server/test/support/failpoint-server.ts';
import { freePort } from '../../server/test/support/free-port.ts';
import type { Reachable } from '../../server/test/support/person.ts';
import { Talk } from './talk.ts';

/** Ends what hangs. */
export const LIMIT_MS = 600_000;

export type Scene = {
  readonly server: FailpointServer;
  readonly gate: ConnectionGate;
  readonly talk: Talk;
  /** Past the gate, for people who speak the wire contract. */
  readonly reach: Reachable;
  /** Starts the server again after its end. */
  readonly restart: (environment?: Readonly<Record<string, string>>) => Promise<void>;
};

type Options = {
  /** Address of the server and of the gate. */
  readonly host?: '127.0.0.1' | '::1';
  readonly environment?: Readonly<Record<string, string>>;
  /** Runs the server's command line, which follows it. */
  readonly wrapper?: Wrapper;
};

/** To be called in a `describe`. All that it has set up ends with the test. */
export const withScenes = (): ((options?: Options) => Promise<Scene>) => {
  let main: string;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    ({ main } = await buildServer());
  }, LIMIT_MS);
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  }, LIMIT_MS);

  return async ({ environment = {}, wrapper, host = '127.0.0.1' } = {}) => {
    const server = new FailpointServer(main, wrapper);
    ends.push(() => server.dispose());
    const port = await freePort();
    const url = `http://${host === '::1' ? '[::1]' : 'localhost'}:${String(port)}`;
    const settings = { HOST: host, PUBLIC_URL: url, ...environment };
    await server.start(settings);
    const gate = new ConnectionGate(host, Number(new URL(server.url).port));
    await gate.listen(port, host);
    ends.push(() => gate.close());
    const talk = await Talk.at(url);
    ends.push(() => talk.end());
    const restart = async (more: Readonly<Record<string, string>> = {}): Promise<void> => {
      await server.start({ ...settings, ...more });
    };
    const reach = { url: server.url, origin: url, now: Date.now };
    return { server, gate, talk, reach, restart };
  };
};
