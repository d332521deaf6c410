import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below what the systems give to connections of their own: a server that is killed and started again finds its port
 * still free.
 */
const [FIRST, END] = [20_000, 32_000];
const TRIES = 100;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** A TCP port of 127.0.0.1 that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  for (let i = 0; i < TRIES; i += 1) {
    const port = randomInt(FIRST, END);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port between ${FIRST} and ${END}`);
};
