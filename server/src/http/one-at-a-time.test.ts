import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

describe('requests of one connection', () => {
  let server: Server;
  let running: { readonly url: string; readonly response: ServerResponse }[];
  beforeEach(async () => {
    running = [];
    server = createServer(
      oneAtATime(({ url = '' }: IncomingMessage, response) => {
        running.push({ url, response });
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const say = (...paths: readonly string[]) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.resume();
    socket.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''));
    return socket;
  };
  const urls = (): readonly string[] => running.map(({ url }) => url);

  it('are taken one after the other, in order', async () => {
    say('/a', '/b', '/c');
    for (const [i, path] of ['/a', '/b', '/c'].entries()) {
      await expect.poll(urls).toEqual(['/a', '/b', '/c'].slice(0, i + 1));
      expect(urls().at(-1)).toBe(path);
      running[i]?.response.end('done');
    }
  });

  it('do not wait for those of another one', async () => {
    say('/a', '/b');
    say('/c');
    await expect.poll(() => [...urls()].sort()).toEqual(['/a', '/c']);
  });

  it('that wait are forgotten with the connection', async () => {
    const socket = say('/a', '/b');
    await expect.poll(urls).toEqual(['/a']);
    const [{ response } = {}] = running;
    const closed = new Promise((resolve) => response?.once('close', resolve));
    socket.destroy();
    await closed;
    expect(urls()).toEqual(['/a']);
  });
});
