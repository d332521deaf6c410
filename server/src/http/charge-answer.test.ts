import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import express from 'express';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OutgoingBudget } from '../edge/outgoing-budget.ts';
import { createApi } from './api.ts';
import { chargeAnswer } from './charge-answer.ts';

const MEBIBYTE = 1024 * 1024;
/** More than the system takes for a client that reads nothing. */
const ANSWER = Buffer.alloc(24 * MEBIBYTE);

describe('answers that are not read', () => {
  let server: Server;
  let budget: OutgoingBudget;
  let answered: number;
  const open: Socket[] = [];
  /** Closed before the client read anything. */
  let cut: number;

  beforeEach(async () => {
    [answered, cut] = [0, 0];
    budget = new OutgoingBudget({ totalBytes: 60 * MEBIBYTE, stallMs: 60_000 });
    server = createServer((request, response) => {
      request.socket.once('close', () => (cut += 1));
      chargeAnswer(budget, response, '192.0.2.7', ANSWER.length);
      response.end(ANSWER);
      answered += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    for (const socket of open.splice(0)) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  const ask = (): Socket => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    open.push(socket);
    return socket;
  };

  it('are held up to the bound of all', async () => {
    for (let i = 0; i < 5; i += 1) ask().pause();
    await expect.poll(() => [answered, cut]).toEqual([5, 3]);
  });

  it('of the API are charged', async () => {
    const wrote = vi.spyOn(budget, 'wrote');
    const lists = [new Uint8Array(700)];
    const parts = {
      monotonic: () => 0,
      handlers: { lists: () => Promise.resolve({ lists, newest: 1 }) },
      limits: { demand: () => Promise.resolve() },
      networkOf: () => '192.0.2.7',
      unread: budget,
    };
    server.removeAllListeners('request').on('request', express().use(createApi(parts as never)));
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/v1/accounts/${'a'.repeat(32)}/lists`);
    const { byteLength } = await answer.arrayBuffer();
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(wrote.mock.calls.map(([{ network, waitingBytes }]) => [network, waitingBytes])).toEqual([
      ['192.0.2.7', byteLength],
    ]);
  });

  it('cost nothing once they are read', async () => {
    const forget = vi.spyOn(budget, 'forget');
    for (let i = 1; i <= 5; i += 1) {
      let read = 0;
      const socket = ask();
      socket.on('data', (chunk: Uint8Array) => (read += chunk.length));
      await new Promise((resolve) => socket.once('close', resolve));
      expect(read).toBeGreaterThan(ANSWER.length);
    }
    await expect.poll(() => forget.mock.calls.length).toBe(5);
  });
});
