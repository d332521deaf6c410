/** A way to Redis or MongoDB that can be cut, stalled and slowed down. */
import { connect, createServer, type Server, type Socket } from 'node:net';

export class ConnectionGate {
  readonly #host: string;
  readonly #port: number;
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #isCut = false;
  #isStalled = false;
  #delayMs = 0;

  constructor(host: string, port: number) {
    this.#host = host;
    this.#port = port;
    this.#server = createServer((client) => this.#pass(client));
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** Ends every connection and takes no new one. */
  cut(): void {
    this.#isCut = true;
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
  }

  /** Connections stay, and nothing comes through. */
  stall(): void {
    this.#isStalled = true;
    for (const pair of this.#pairs) for (const socket of pair) socket.pause();
  }

  /** Every chunk takes so much longer, each way. */
  slow(ms: number): void {
    this.#delayMs = ms;
  }

  restore(): void {
    [this.#isCut, this.#isStalled, this.#delayMs] = [false, false, 0];
    for (const pair of this.#pairs) for (const socket of pair) socket.resume();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #pass(client: Socket): void {
    if (this.#isCut) {
      client.destroy();
      return;
    }
    const target = connect(this.#port, this.#host);
    const pair = [client, target] as const;
    this.#pairs.add(pair);
    this.#forward(client, target);
    this.#forward(target, client);
    for (const socket of pair) {
      if (this.#isStalled) socket.pause();
      socket.on('error', () => undefined);
      socket.on('close', () => {
        for (const other of pair) other.destroy();
        this.#pairs.delete(pair);
      });
    }
  }

  #forward(from: Socket, to: Socket): void {
    from.on('data', (chunk) => {
      if (this.#delayMs === 0) to.write(chunk);
      else setTimeout(() => to.write(chunk), this.#delayMs);
    });
  }
}
