/**
 * Fails when an update of Socket.IO, Engine.IO or ws moves something that this folder uses and that they keep private.
 * The server would still run, by the public ways that README.md names, only slower or with a gap.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawSocket } from '../../../test/support/raw-socket.ts';
import { decoderOf, guardEngine, payloadDecoderOf, webSocketOptionsOf } from './engine-guard.ts';
import { listenerOf, receiverOf } from './frame-reader.ts';
import { polledSocketOf } from './polling-writer.ts';
import { hasEventHook } from './hear-events.ts';
import { streamOf, webSocketOf } from './socket-writer.ts';
import type { TypedSocket } from './typed-socket.ts';

describe('the installed libraries still have', () => {
  const http = createServer();
  const io = new Server(http, { transports: ['websocket', 'polling'] });
  let client: RawSocket;
  let socket: TypedSocket;
  beforeAll(async () => {
    guardEngine(io.engine);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const connected = new Promise<TypedSocket>((resolve) =>
      io.on('connection', (found) => resolve(found as unknown as TypedSocket)),
    );
    client = new RawSocket(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
    await client.isAdmitted('');
    socket = await connected;
  });
  afterAll(async () => {
    client.end();
    await io.close();
  });

  it('the websocket of ws in the transport, and its TCP socket', () => {
    expect(webSocketOf(socket)).toBeDefined();
    expect(streamOf(webSocketOf(socket))).toBeDefined();
  });

  it('one listener for frames, a flag that says how many of them come in one turn, and the timer of a ping', () => {
    const webSocket = webSocketOf(socket) as unknown as Parameters<typeof listenerOf>[0];
    expect(listenerOf(webSocket)).toBeDefined();
    expect(receiverOf(webSocket)).toMatchObject({ _allowSynchronousEvents: false });
    expect((socket.conn as unknown as Readonly<Record<string, unknown>>)['pingTimeoutTimer']).toBeNull();
  });

  it('the method that takes each packet', () => {
    expect(hasEventHook(socket)).toBe(true);
  });

  it('a parser for each transport, and use the one that was put there', async () => {
    const { transport } = socket.conn as unknown as {
      readonly transport: { parser?: { decodePacket?: () => unknown } };
    };
    expect(decoderOf(transport)).toBeDefined();
    let decoded = 0;
    const { parser } = transport;
    const decode = decoderOf(transport) as (...args: unknown[]) => unknown;
    transport.parser = {
      ...parser,
      decodePacket: (...args: unknown[]) => {
        decoded += 1;
        return decode(...args);
      },
    };
    const heard = new Promise((resolve) => socket.onAny(resolve));
    client.frame('42["ping"]');
    await heard;
    expect(decoded).toBe(1);
  });

  it('a parser of bodies for polling, and the request that waits for an answer', async () => {
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/socket.io/?EIO=4&transport=polling`;
    const connected = new Promise<TypedSocket>((resolve) =>
      io.on('connection', (found) => resolve(found as unknown as TypedSocket)),
    );
    const opened = (await (await fetch(url)).text()).slice(1);
    const { sid } = JSON.parse(opened) as { readonly sid: string };
    await fetch(`${url}&sid=${sid}`, { method: 'POST', body: '40' });
    const found = await connected;
    expect(payloadDecoderOf(found.conn.transport as unknown as Parameters<typeof payloadDecoderOf>[0])).toBeDefined();
    await (await fetch(`${url}&sid=${sid}`)).text();
    const waiting = fetch(`${url}&sid=${sid}`);
    await expect.poll(() => polledSocketOf(found)).toBeDefined();
    found.conn.close(true);
    await waiting.catch(() => undefined);
  });

  it('a server of ws whose options each upgrade takes over', () => {
    const webSocket = webSocketOf(socket) as unknown as Readonly<Record<string, unknown>>;
    expect(webSocketOptionsOf(io.engine)).toMatchObject({ allowSynchronousEvents: false, closeTimeout: 2_000 });
    expect(webSocket['_closeTimeout']).toBe(2_000);
  });
});
