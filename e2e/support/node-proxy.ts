/**
 * One origin in front of several nodes, as an operator's proxy is: plain HTTP and websockets. Where new requests and
 * connections go is chosen by the test; what is connected stays where it is. If the chosen node does not answer, the
 * next one is tried.
 */
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

const headOf = (incoming: IncomingMessage): string => {
  const lines = [`${incoming.method ?? ''} ${incoming.url ?? ''} HTTP/1.1`];
  for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
    lines.push(`${incoming.rawHeaders[i] ?? ''}: ${incoming.rawHeaders[i + 1] ?? ''}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
};

export class NodeProxy {
  readonly #ports: readonly number[];
  readonly #server: Server;
  readonly #sockets: Set<Socket>[];
  /** Index of the node that gets what is new. */
  target = 0;

  constructor(ports: readonly number[]) {
    this.#ports = ports;
    this.#sockets = ports.map(() => new Set<Socket>());
    this.#server = createServer((incoming, outgoing) => void this.#forward(incoming, outgoing));
    this.#server.on('upgrade', (incoming, socket: Duplex, head: Buffer) => {
      this.#upgrade(incoming, socket, head, this.#order());
    });
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
  }

  /** Websockets that go through to this node. */
  connections(node: number): number {
    return this.#sockets[node]?.size ?? 0;
  }

  async close(): Promise<void> {
    for (const sockets of this.#sockets) for (const socket of sockets) socket.destroy();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #order(): readonly number[] {
    return this.#ports.map((_, i) => (this.target + i) % this.#ports.length);
  }

  #upgrade(incoming: IncomingMessage, client: Duplex, head: Buffer, [node, ...others]: readonly number[]): void {
    if (node === undefined) {
      client.destroy();
      return;
    }
    const upstream = connect(this.#ports[node] ?? 0, '127.0.0.1');
    const refused = (): void => this.#upgrade(incoming, client, head, others);
    upstream.once('error', refused);
    upstream.once('connect', () => {
      upstream.off('error', refused);
      const sockets = this.#sockets[node];
      sockets?.add(upstream);
      upstream.once('close', () => sockets?.delete(upstream));
      upstream.write(headOf(incoming));
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
      for (const [one, other] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        one.on('error', () => other.destroy());
        one.on('close', () => other.destroy());
      }
    });
  }

  async #forward(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = Buffer.concat((await incoming.toArray()) as Buffer[]);
    for (const node of this.#order()) {
      const answer = await this.#ask(node, incoming, body);
      if (answer === undefined) continue;
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => outgoing.destroy());
      answer.pipe(outgoing);
      return;
    }
    outgoing.writeHead(502).end();
  }

  /** Undefined when the node cannot be reached; one that dies over the request is for the client to notice. */
  async #ask(node: number, incoming: IncomingMessage, body: Buffer): Promise<IncomingMessage | undefined> {
    return await new Promise((resolve) => {
      const { method, url, headers } = incoming;
      const forward = request({ host: '127.0.0.1', port: this.#ports[node], method, path: url, headers, agent: false });
      forward.once('response', resolve);
      forward.once('error', (cause: NodeJS.ErrnoException) => {
        if (cause.code !== 'ECONNREFUSED') incoming.socket.destroy();
        resolve(undefined);
      });
      forward.end(body);
    });
  }
}
