/** A proxy in front of a server that lets no websocket pass. Everything else goes through. */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** `refuse`: answers 403. `swallow`: takes the request and never answers. `strip`: forgets that it is an upgrade. */
export type UpgradeManner = 'refuse' | 'swallow' | 'strip';

export type UpgradeProxy = {
  readonly url: string;
  /** Requests for an upgrade so far. */
  readonly upgrades: () => number;
  readonly stop: () => Promise<void>;
};

/** With several servers each request goes to another one, unless `placeOf` names one of them. */
export const startUpgradeProxy = async (
  servers: readonly string[],
  manner: UpgradeManner,
  placeOf: (url: URL) => number | undefined = () => undefined,
): Promise<UpgradeProxy> => {
  let [upgrades, turn] = [0, 0];
  const open = new Set<Socket>();
  const forward = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '', 'http://proxy');
    turn += 1;
    const server = servers[(placeOf(url) ?? turn) % servers.length];
    const headers = { ...request.headers, connection: 'close' };
    delete headers.upgrade;
    const passed = ask(`${server}${request.url}`, { method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    response.on('close', () => passed.destroy());
    request.pipe(passed);
  };
  const http = createServer(forward);
  http.on('connection', (socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => open.delete(socket));
  });
  http.on('upgrade', (request: IncomingMessage, socket: Socket) => {
    upgrades += 1;
    if (manner === 'refuse') socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    if (manner !== 'strip') return;
    const passed = ask(`${servers[0]}${request.url}`, {
      headers: { ...request.headers, connection: 'close', upgrade: '' },
    });
    passed.removeHeader('upgrade');
    passed.on('response', (answer) => {
      socket.end(`HTTP/1.1 ${answer.statusCode} Bad\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
      answer.resume();
    });
    passed.on('error', () => socket.destroy());
    passed.end();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    upgrades: () => upgrades,
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => http.close(resolve));
    },
  };
};
