/** A connection ends after any number of bytes, either way; the repeat over another one is stored once. */
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person, sendTo, waitingFor } from './support/person.ts';
import { RawSocket } from './support/raw-socket.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

/** Lengths from 1 to 4,000: 40 of them, or as many as the environment asks for. */
const CUTS = Number(process.env['CUTS'] ?? 40);
const LONGEST = 4_000;
const AT_ONCE = 8;
const PAGE = 100;

type Side = 'client' | 'server';

/** Passes on so many bytes of one side, then ends both connections: by a reset where the number is odd. */
const cutter = (target: number, side: Side, bytes: number): Server =>
  createServer((client) => {
    const server = connect(target, '127.0.0.1');
    let left = bytes;
    const end = (): void => {
      for (const socket of [client, server])
        if (bytes % 2 === 1) socket.resetAndDestroy();
        else socket.destroy();
    };
    for (const [from, to, isLimited] of [
      [client, server, side === 'client'],
      [server, client, side === 'server'],
    ] as const) {
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
      from.on('data', (chunk) => {
        if (!isLimited) {
          to.write(chunk);
          return;
        }
        const part = chunk.subarray(0, left);
        left -= part.length;
        to.write(part, () => {
          if (left === 0) end();
        });
      });
    }
  });

describe('a connection that ends', { timeout: 600_000 }, () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.stop();
  });

  it.each(['client', 'server'] as const)(
    `after N bytes of the %s, for ${String(CUTS)} N: each message is there once, and none is refused`,
    async (side) => {
      const port = Number(new URL(server.url).port);
      const alice = await Person.registered(server);
      const lengths = Array.from({ length: CUTS }, (_, i) => 1 + Math.floor((i * LONGEST) / CUTS));
      const sendThrough = async (bytes: number, send: object): Promise<void> => {
        const proxy = cutter(port, side, bytes);
        await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
        const raw = new RawSocket(`http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`);
        await raw.isAdmitted(alice.token);
        raw.frame(`420${JSON.stringify(['envelope:send', send])}`);
        await raw.until(({ received }) => received.includes('430['));
        raw.end();
        await new Promise<void>((resolve) => proxy.close(() => resolve()));
      };
      for (let first = 0; first < CUTS; first += PAGE) {
        const bob = await Person.registered(server);
        await bob.connect();
        await alice.connect();
        const due = lengths.slice(first, first + PAGE).map((bytes) => ({ bytes, send: sendTo([bob]) }));
        const waiting = [...due];
        const lane = async (): Promise<void> => {
          for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
            await sendThrough(next.bytes, next.send);
            expect(await alice.request('envelope:send', next.send)).toMatchObject({ ok: true });
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, lane));
        const ids = (await waitingFor(bob)).map(({ id }) => String(id));
        expect(ids.toSorted()).toEqual(due.map(({ send }) => send.id).toSorted());
        bob.leave();
        alice.leave();
      }
    },
  );
});
