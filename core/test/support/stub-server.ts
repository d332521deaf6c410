/** A real HTTP and Socket.IO server that says whatever a test tells it to, also nonsense. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';

export type HeardRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
};
type Answer = { readonly status?: number; readonly body: unknown } | 'never' | 'hang-up';

export class StubServer {
  readonly heard: HeardRequest[] = [];
  readonly sockets: Socket[] = [];
  /** Text is sent as it is, anything else as JSON. */
  answer: Answer = { body: {} };
  /** What the gate says to a token: an error to refuse. */
  admit: (auth: unknown) => Error | undefined | 'never' = () => undefined;
  onSocket: (socket: Socket) => void = () => undefined;
  readonly #http = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      this.heard.push({ method, url, headers, body: text === '' ? undefined : (JSON.parse(text) as unknown) });
      this.#reply(response);
    });
  });
  readonly #io = new Server(this.#http, { transports: ['websocket'], pingInterval: 60_000 });

  async start(): Promise<string> {
    this.#io.use((socket, next) => {
      const verdict = this.admit(socket.handshake.auth);
      if (verdict !== 'never') next(verdict);
    });
    this.#io.on('connection', (socket) => {
      this.sockets.push(socket);
      this.onSocket(socket);
    });
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections();
    await this.#io.close();
  }

  #reply(response: ServerResponse): void {
    if (this.answer === 'never') return;
    if (this.answer === 'hang-up') {
      response.destroy();
      return;
    }
    const { status = 200, body } = this.answer;
    response
      .writeHead(status, { 'content-type': 'application/json', ...(status === 302 ? { location: '/elsewhere' } : {}) })
      .end(typeof body === 'string' ? body : JSON.stringify(body));
  }
}
