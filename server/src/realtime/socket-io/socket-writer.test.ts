/** Packets that are written by hand equal what Socket.IO would have sent, character for character. */
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RawSocket } from '../../../test/support/raw-socket.ts';
import { message } from '../../../test/support/account.ts';
import { newId } from '../../../test/support/signing.ts';
import { hearEvents } from './hear-events.ts';
import { OutgoingBudget } from '../../edge/outgoing-budget.ts';
import { SocketWriter } from './socket-writer.ts';
import type { TypedSocket } from './typed-socket.ts';

const ENVELOPE = {
  id: newId(),
  sender: { account: 'a'.repeat(32), device: newId() },
  message: message(),
  at: 1_800_000_000_000,
  sequence: 2 ** 40,
};
const NEWS = { deliveries: [{ id: newId(), device: newId(), at: 5 }] };

describe('frames', () => {
  let http: HttpServer;
  let io: Server;
  let client: RawSocket;
  let onConnection: (socket: TypedSocket) => void;

  beforeEach(async () => {
    http = createServer();
    io = new Server(http, { transports: ['websocket'] });
    io.on('connection', (socket) => onConnection(socket as unknown as TypedSocket));
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    client.end();
    await io.close();
  });

  /** Everything after the handshake, up to the end mark. */
  const framesAfter = async (handle: (socket: TypedSocket) => void, ...packets: readonly string[]): Promise<string> => {
    onConnection = handle;
    client = new RawSocket(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
    await client.isAdmitted('');
    for (const packet of packets) client.frame(packet);
    await client.until(({ received }) => received.includes('"end"'));
    const { received } = client;
    return received.slice(received.indexOf('}', received.indexOf('40{"sid"')) + 1);
  };
  const end = (socket: TypedSocket): void => void (socket as unknown as Server).emit('end');

  it('of pushes are those of the library', async () => {
    const direct = await framesAfter((socket) => {
      const writer = new SocketWriter(socket, new OutgoingBudget(), '192.0.2.7');
      writer.push('envelope:new', ENVELOPE);
      writer.push('envelope:delivered', NEWS);
      writer.push('mailbox:more', {});
      writer.send('2["end"]');
    });
    client.end();
    const byTheLibrary = await framesAfter((socket) => {
      socket.emit('envelope:new', ENVELOPE);
      socket.emit('envelope:delivered', NEWS);
      socket.emit('mailbox:more', {});
      end(socket);
    });
    expect(direct).toContain(ENVELOPE.id);
    expect(direct).toBe(byTheLibrary);
  });

  it('of answers are those of the library', async () => {
    const handle = (isDirect: boolean) => (socket: TypedSocket) => {
      if (!isDirect) Object.defineProperty(socket, 'onevent', { value: undefined, writable: true });
      const original = Object.getPrototypeOf(socket) as { readonly onevent: (packet: unknown) => void };
      hearEvents(socket, new SocketWriter(socket, new OutgoingBudget(), '192.0.2.7'), (name, args, answer) => {
        answer?.({ ok: true, name, args });
        if (name === 'last') end(socket);
      });
      if (!isDirect) Object.defineProperty(socket, 'onevent', { value: original.onevent.bind(socket), writable: true });
    };
    const packets = ['420["first",{"a":1}]', '42["unanswered"]', '4217["last",[1,2],"x"]'];
    const direct = await framesAfter(handle(true), ...packets);
    client.end();
    expect(direct).toContain('4317[{"ok":true,"name":"last","args":[[1,2],"x"]}]');
    expect(direct).toBe(await framesAfter(handle(false), ...packets));
  });

  it('go the public way where the websocket is not at hand', async () => {
    const frames = await framesAfter((socket) => {
      const { conn } = socket;
      const { transport } = conn as unknown as { readonly transport: { socket?: unknown } };
      const webSocket = transport.socket;
      transport.socket = undefined;
      const writer = new SocketWriter(socket, new OutgoingBudget(), '192.0.2.7');
      transport.socket = webSocket;
      writer.push('mailbox:more', {});
      writer.send('2["end"]');
      expect(writer.waitingBytes).toBe(0);
    });
    expect(frames).toContain('42["mailbox:more",{}]');
  });

  it('that a client leaves unread, answers too, end its connection at 16 MiB', async () => {
    const mebibyte = 1024 * 1024;
    const taken = await new Promise<number>((resolve) => {
      onConnection = (socket) => {
        hearEvents(socket, new SocketWriter(socket, new OutgoingBudget(), '192.0.2.7'), (_name, _args, answer) => {
          let answers = 0;
          while (socket.connected && answers < 64) {
            answer?.({ ok: true, filler: 'a'.repeat(mebibyte) });
            answers += 1;
          }
          resolve(answers);
        });
      };
      client = new RawSocket(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
      void client.isAdmitted('').then(() => client.frame('421["ask"]'));
    });
    expect(taken).toBeGreaterThanOrEqual(17);
    expect(taken).toBeLessThanOrEqual(18);
  });

  it('are dropped in silence once the client is gone', async () => {
    let writer: SocketWriter | undefined;
    await framesAfter((socket) => {
      writer = new SocketWriter(socket, new OutgoingBudget(), '192.0.2.7');
      end(socket);
      socket.on('disconnect', () => writer?.send('2["late"]'));
    });
    client.end();
    expect(() => writer?.send('2["later"]')).not.toThrow();
  });
});
