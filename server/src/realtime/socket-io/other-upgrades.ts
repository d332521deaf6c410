/**
 * Requests that ask for another protocol, such as `Upgrade: h2c`. Node gives every upgrade request to the listeners of
 * `upgrade` (Engine.IO needs one) and none of them to the application. RFC 9110 section 7.8 lets a server ignore the
 * request for an upgrade. So each of these connections gets one answer in HTTP/1.1 and is closed: what follows on it is
 * not read.
 */
import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { WIRE_ERRORS } from '@cipherchat/protocol';
import { wireError } from '../../edge/wire-failure.ts';
import { answerUpgrade } from './answer-upgrade.ts';

/** Engine.IO answers every path that begins like this one. */
const SOCKET_PATH = '/socket.io/';
/** The body has to arrive and the answer has to leave within this time. Other connections have limits in Node. */
const ANSWERED_WITHIN_MS = 30_000;
/** More than the application's own limit: these bytes have passed that one already. */
const MAX_HEAD_BYTES = 64 * 1024;
/** Node's parser stops with this code when bytes follow a request that said `Connection: close`. */
const MORE_AFTER_LAST = 'HPE_CLOSED_CONNECTION';

/** The head as it came, as the last one of its connection. */
const headOfLast = ({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer => {
  const lines = [`${method} ${url} HTTP/${httpVersion}`, 'Connection: close'];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const [name = '', value = ''] = rawHeaders.slice(i, i + 2);
    if (!['connection', 'upgrade'].includes(name.toLowerCase())) lines.push(`${name}: ${value}`);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
};

/** Answers that a connection waits for: the client may have sent other requests before the upgrade. */
class OpenAnswers {
  readonly #bySocket = new WeakMap<Socket, Set<ServerResponse>>();

  constructor(http: HttpServer) {
    http.on('request', ({ socket }, response) => {
      const answers = this.#bySocket.get(socket) ?? new Set();
      this.#bySocket.set(socket, answers.add(response));
      response.once('close', () => answers.delete(response));
    });
  }

  /** Whether the client has read the head of an answer and waits for its end. */
  haveBegun(socket: Socket): boolean {
    return [...(this.#bySocket.get(socket) ?? [])].some(({ headersSent }) => headersSent);
  }

  /** Acts once all of them have left. Does nothing if the connection ends with one of them. */
  afterAll(socket: Socket, act: () => void): void {
    const [next] = this.#bySocket.get(socket) ?? [];
    if (next !== undefined) next.once('close', () => this.afterAll(socket, act));
    else if (socket.writable) act();
  }
}

/**
 * A server that listens nowhere and reads one request from each connection that it is given. It has no listener of
 * `upgrade`, so no request can come back here.
 */
const createLastRequestServer = (http: HttpServer, answers: OpenAnswers): HttpServer => {
  const last = createServer({ maxHeaderSize: MAX_HEAD_BYTES }, (request, response) => {
    http.emit('request', request, response);
  });
  last.on('clientError', (failure: NodeJS.ErrnoException, socket: Socket) => {
    if (failure.code === MORE_AFTER_LAST) return;
    if (answers.haveBegun(socket) || !socket.writable) socket.destroy();
    else answerUpgrade(socket, '400 Bad Request', [], wireError('malformed'));
  });
  return last;
};

export const answerOtherUpgrades = (http: HttpServer, answeredWithinMs = ANSWERED_WITHIN_MS): void => {
  const answers = new OpenAnswers(http);
  const last = createLastRequestServer(http, answers);
  http.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    if (request.url?.startsWith(SOCKET_PATH) === true) return;
    // Node has let go of the connection: nothing else listens for its errors or ends it.
    socket.on('error', () => socket.destroy());
    const deadline = setTimeout(() => socket.destroy(), answeredWithinMs);
    socket.once('close', () => clearTimeout(deadline));
    answers.afterAll(socket, () => {
      if (request.headers.upgrade?.toLowerCase() === 'websocket') {
        const error = wireError('not-found');
        answerUpgrade(socket, `${WIRE_ERRORS[error.code]} Not Found`, [], error);
        return;
      }
      socket.unshift(Buffer.concat([headOfLast(request), head]));
      last.emit('connection', socket);
    });
  });
};
