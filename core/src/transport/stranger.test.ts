import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createOtherWay } from './other-way.ts';
import { createSocketTransport } from './socket-transport.ts';

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
  server = undefined;
});

/** The first request fails without an answer, as a browser makes it fail where the answer is not for the page. */
const failureBehind = async (then: RequestListener): Promise<unknown> => {
  let asked = 0;
  server = createServer((request, response) => {
    asked += 1;
    if (asked === 1) response.destroy();
    else then(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return createSocketTransport(origin)
    .directory.challenge()
    .catch((cause: unknown) => cause);
};

const saying =
  (status: number, text: string): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { location: '/sign-in' }).end(text);

it.each<[string, RequestListener, string]>([
  ['a sign-in page', saying(200, '<h1>Welcome to the hotel</h1>'), 'intercepted'],
  ['a block page', saying(403, '<h1>Blocked</h1>'), 'intercepted'],
  ['a network that demands to sign in', saying(511, ''), 'intercepted'],
  ['a proxy whose server is away', saying(502, '<h1>Bad gateway</h1>'), 'unreachable'],
  ['the server itself', saying(404, JSON.stringify({ code: 'not-found', message: '' })), 'unreachable'],
  ['nothing', (_, response) => void response.destroy(), 'unreachable'],
])('after a request without an answer, %s answers', async (_, then, code) => {
  expect(await failureBehind(then)).toMatchObject({ name: 'TransportError', code });
});

it('asks once for all requests that fail together, and again for a later one', async () => {
  let asked = 0;
  server = createServer((_, response) => {
    asked += 1;
    response.destroy();
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { whyNot } = createOtherWay(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const answers = await Promise.all(Array.from({ length: 8 }, () => whyNot('http')));
  expect([new Set(answers), asked]).toEqual([new Set(['unreachable']), 1]);
  await whyNot('http');
  expect(asked).toBe(2);
});

it('says that something else answers where the page may not read it, as a browser does for another origin', async () => {
  let asked = 0;
  const failure = await failureBehind((request, response) => {
    asked += 1;
    // What a browser keeps from the page: the second request is the one that wants to read.
    if (asked === 1) saying(200, '<h1>Welcome to the hotel</h1>')(request, response);
    else response.destroy();
  });
  expect(failure).toMatchObject({ code: 'intercepted' });
});
