/**
 * Requests that ask for another protocol than the socket's. Node gives every one of them to whoever listens for `upgrade`, as `engine.io` has to, and keeps none for the
 * application; RFC 9110 section 7.8 lets a server pass over the wish and answer in HTTP/1.1.
 */
import { ServerResponse, type IncomingMessage, type Server as HttpServer } from 'node:http';
import type { Socket } from 'node:net';
import { WIRE_ERRORS } from '@cipherchat/protocol';
import { wireError } from '../services/wire-failure.ts';
import { answerUpgrade } from './answer-upgrade.ts';

/** Of `engine.io`, which looks at the beginning of the path alone. */
const SOCKET_PATH = '/socket.io/';

const isWish = (option: string): boolean => option.trim().toLowerCase() === 'upgrade';

/** The head as it came, but for the wish. */
const headWithoutWish = ({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer => {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const [name = '', value = ''] = rawHeaders.slice(i, i + 2);
    const rest = value.split(',').filter((option) => !isWish(option));
    if (name.toLowerCase() === 'upgrade') continue;
    if (name.toLowerCase() !== 'connection') lines.push(`${name}: ${value}`);
    else if (rest.length > 0) lines.push(`${name}: ${rest.join(',')}`);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
};

/** Node keeps to itself which answer a connection has under way. */
type Busy = { readonly _httpMessage?: unknown };

/** Requests before it may not have their answers yet. Nothing happens where the connection ends with one of those. */
const whenFree = (socket: Socket, act: () => void): void => {
  const { _httpMessage: underWay } = socket as Busy;
  if (underWay instanceof ServerResponse) underWay.once('close', () => whenFree(socket, act));
  else if (socket.writable) act();
};

export const answerOtherUpgrades = (http: HttpServer): void => {
  http.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    if (request.url?.startsWith(SOCKET_PATH) === true) return;
    // Node listens no more.
    socket.on('error', () => socket.destroy());
    if (request.headers.upgrade?.toLowerCase() === 'websocket') {
      const error = wireError('not-found');
      whenFree(socket, () => answerUpgrade(socket, `${WIRE_ERRORS[error.code]} Not Found`, [], error));
      return;
    }
    whenFree(socket, () => {
      // Node has let go of the connection and takes it up again like a new one, which begins with this request.
      socket.unshift(Buffer.concat([headWithoutWish(request), head]));
      http.emit('connection', socket);
    });
  });
};
