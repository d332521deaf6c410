/** What is read at the websocket is heard as if the library had read it, and never too much of it in one turn. */
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RawSocket } from '../../../test/support/raw-socket.ts';
import { guardEngine } from './engine-guard.ts';
import { eventIn, readFrames } from './frame-reader.ts';
import { hearEvents } from './hear-events.ts';
import { OutgoingBudget } from '../../edge/outgoing-budget.ts';
import { SocketWriter } from './socket-writer.ts';
import type { TypedSocket } from './typed-socket.ts';

type Parsing = { readonly transport: { parser: unknown } };
type Heard = readonly [unknown, ...unknown[]];

describe('frames of a client', () => {
  let http: HttpServer;
  let io: Server;
  let client: RawSocket;
  let heard: Heard[];
  /** How many were heard in each turn. */
  let turns: number[];
  let isDirect: boolean;
  /** Of the last connection, before it was guarded. */
  let bareParser: unknown;

  beforeEach(async () => {
    [heard, turns, isDirect] = [[], [], true];
    let inThisTurn = 0;
    http = createServer();
    io = new Server(http, { transports: ['websocket'] });
    io.engine.on('connection', (connection: Parsing) => (bareParser = connection.transport.parser));
    guardEngine(io.engine);
    io.on('connection', (found) => {
      const socket = found as unknown as TypedSocket;
      const writer = new SocketWriter(socket, new OutgoingBudget(), '192.0.2.7');
      const hear: Parameters<typeof readFrames>[2] = (name, args, answer) => {
        heard.push([name, ...args]);
        inThisTurn += 1;
        if (inThisTurn === 1) {
          process.nextTick(() => {
            turns.push(inThisTurn);
            inThisTurn = 0;
          });
        }
        answer?.({ ok: true, name });
      };
      hearEvents(socket, writer, hear);
      if (isDirect) expect(readFrames(socket, writer, hear)).toBe(true);
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    client.end();
    await io.close();
  });

  const connect = async (): Promise<void> => {
    client = new RawSocket(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
    await client.isAdmitted('');
  };
  const answered = (id: number) => client.until(({ received }) => received.includes(`43${id}[`));

  it('are heard and answered as the library would', async () => {
    const packets = ['42["first",{"a":"ä€😀"}]', '420["second",1,[2]]', '4217["third"]', '4218["fourth",null]'];
    const run = async (): Promise<readonly [readonly Heard[], string]> => {
      heard = [];
      await connect();
      client.together(packets);
      await answered(18);
      client.end();
      return [heard, client.received.slice(client.received.indexOf('430['))];
    };
    const direct = await run();
    isDirect = false;
    expect(direct).toEqual(await run());
    expect(direct[0]).toHaveLength(packets.length);
  });

  it('are at most 32 in one turn, and more than one', async () => {
    await connect();
    client.together(Array.from({ length: 200 }, (_, i) => `42${i}["n"]`));
    await answered(199);
    expect(heard).toHaveLength(200);
    expect(Math.max(...turns)).toBeLessThanOrEqual(32);
    expect(turns.length).toBeLessThan(100);
  });

  it('are at most 64 KiB in one turn, but for the last one', async () => {
    await connect();
    const long = 'x'.repeat(40_000);
    client.together(Array.from({ length: 9 }, (_, i) => `42${i}["n","${long}"]`));
    await answered(8);
    expect(heard).toHaveLength(9);
    expect(Math.max(...turns)).toBeLessThanOrEqual(2);
  });

  it('keep their order where one of them goes the way of the library', async () => {
    await connect();
    client.together(['421["first"]', `422["long","${'x'.repeat(70_000)}"]`, '423["third"]', '424["last"]']);
    await answered(4);
    expect(heard.map(([name]) => name)).toEqual(['first', 'long', 'third', 'last']);
  });

  it('are heard no more once the client has left', async () => {
    const left = new Promise((resolve) => {
      io.on('connection', (socket) => socket.on('disconnect', resolve));
    });
    await connect();
    client.together(['421["first"]', '41']);
    await left;
    client.frame('42["late"]');
    await client.until(({ isOver }) => isOver);
    expect(heard.map(([name]) => name)).toEqual(['first']);
  });

  it('are not heard while the library waits for attachments that no guard refused, which ends the connection', async () => {
    io.engine.on('connection', ({ transport }: Parsing) => (transport.parser = bareParser));
    const announced = new Promise((resolve) => {
      io.on('connection', ({ conn }) => conn.on('data', resolve));
    });
    await connect();
    client.frame('451-1["n",{"_placeholder":true,"num":0}]');
    await announced;
    // A turn later than what the library does with it.
    await new Promise((resolve) => setImmediate(resolve));
    client.frame('422["early"]');
    await client.until(({ isOver, received }) => isOver || received.includes('432['));
    expect(client.isOver).toBe(true);
    expect(heard).toEqual([]);
  });

  it.each([
    ['another namespace', '42/admin,["n"]'],
    ['attachments', '451-["n",{"_placeholder":true,"num":0}]'],
    ['another packet', '43["n"]'],
    ['no array', '42{"n":1}'],
    ['no name', '42[]'],
    ['a name that is a number', '42[7]'],
    ['a reserved name', '42["disconnect"]'],
    ['broken JSON', '42["n"'],
    ['an id without end', `42${'1'.repeat(16)}["n"]`],
    ['more than 64 KiB', `42["n","${'x'.repeat(65_536)}"]`],
  ])('are left to the library with %s', (_, frame) => {
    expect(eventIn(Buffer.from(frame))).toBeUndefined();
  });
});
