/**
 * A server in the middle that passes everything on, except what the test has it change; and writes down all bytes in
 * clear.
 */
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { unmaskFrames } from './unmask-frames.ts';

export type Alteration = (
  request: IncomingMessage,
  body: Buffer,
  answer: Buffer,
  contentType: string,
) => Buffer | undefined;

export class AlteringProxy {
  readonly #server: Server;
  readonly #target: number;
  /** Everything that went over the wire: heads and bodies, and the frames of sockets without their masks. */
  readonly wire: Buffer[] = [];
  /** What clients sent over sockets, without masks. */
  readonly sent: Buffer[] = [];
  alter: Alteration = () => undefined;
  /** What the server is asked for in place of a path. */
  route: (path: string) => string = (path) => path;
  /** A path is asked for when this has resolved. */
  hold: (path: string) => Promise<void> = () => Promise.resolve();

  constructor(target: number) {
    this.#target = target;
    this.#server = createServer((incoming, outgoing) => {
      this.#forward(incoming, outgoing);
    });
    this.#server.on('upgrade', (incoming, socket, head) => {
      const upstream = connect(this.#target, '127.0.0.1', () => {
        const lines = [`${incoming.method ?? ''} ${incoming.url ?? ''} HTTP/1.1`];
        for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
          lines.push(`${incoming.rawHeaders[i] ?? ''}: ${incoming.rawHeaders[i + 1] ?? ''}`);
        }
        const start = `${lines.join('\r\n')}\r\n\r\n`;
        this.wire.push(Buffer.from(start));
        upstream.write(start);
        upstream.write(head);
      });
      const fromClient = unmaskFrames((payload) => {
        this.wire.push(payload);
        this.sent.push(payload);
      });
      socket.on('data', (chunk: Buffer) => {
        fromClient(chunk);
        upstream.write(chunk);
      });
      upstream.on('data', (chunk: Buffer) => {
        this.wire.push(Buffer.from(chunk));
        socket.write(chunk);
      });
      for (const [one, other] of [
        [socket, upstream],
        [upstream, socket],
      ] as const) {
        one.on('close', () => other.destroy());
        one.on('error', () => other.destroy());
      }
    });
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.listen(port, '127.0.0.1', resolve);
    });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }

  /** Whether a client emitted an event of this name since `forget`. */
  sawEvent(name: string): boolean {
    return this.sent.some((part) => part.includes(`["${name}"`));
  }

  forget(): void {
    this.wire.length = 0;
    this.sent.length = 0;
  }

  #forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    void (async () => {
      const body = Buffer.concat((await incoming.toArray()) as Buffer[]);
      await this.hold(incoming.url ?? '');
      // Answers must be whole and readable here, to be altered and searched.
      const asked = Object.entries(incoming.headers).filter(([name]) => !name.startsWith('if-'));
      const headers = { ...Object.fromEntries(asked), 'accept-encoding': 'identity' };
      const upstream = request(
        {
          host: '127.0.0.1',
          port: this.#target,
          method: incoming.method,
          path: this.route(incoming.url ?? ''),
          headers,
        },
        (answer) => {
          void (async () => {
            const original = Buffer.concat((await answer.toArray()) as Buffer[]);
            const altered = this.alter(incoming, body, original, String(answer.headers['content-type'])) ?? original;
            this.wire.push(
              Buffer.from(`${incoming.method ?? ''} ${incoming.url ?? ''} ${JSON.stringify(headers)}`),
              body,
              altered,
            );
            outgoing.writeHead(answer.statusCode ?? 502, {
              ...answer.headers,
              'content-length': String(altered.length),
            });
            outgoing.end(altered);
          })();
        },
      );
      upstream.on('error', () => outgoing.destroy());
      upstream.end(body);
    })();
  }
}
