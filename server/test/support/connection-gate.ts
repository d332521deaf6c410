/** A way to Redis, MongoDB or the server that can be cut, stalled, reset, slowed down and made narrow. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** How bytes come through. */
export type Line = {
  /** Bytes that are written at once; the next ones follow in a later turn. */
  readonly pieceBytes: number;
  readonly bytesPerSecond?: number;
  /** Of each chunk, before its first byte. */
  readonly delayMs?: number;
};

export class ConnectionGate {
  readonly #host: string;
  readonly #port: number;
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #isCut = false;
  #isStalled = false;
  #delayMs: () => number = () => 0;
  #line: Line | undefined;
  /** The most connections that were there at one time. */
  mostConnections = 0;

  constructor(host: string, port: number) {
    this.#host = host;
    this.#port = port;
    this.#server = createServer((client) => this.#pass(client));
  }

  async listen(port = 0, host = '127.0.0.1'): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(port, host, resolve));
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** Ends every connection and takes no new one. */
  cut(): void {
    this.#isCut = true;
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
  }

  /** Ends every connection with a reset, in the middle of what is on its way. New ones pass. */
  reset(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.resetAndDestroy();
  }

  /** Connections stay, and nothing comes through. */
  stall(): void {
    this.#isStalled = true;
    this.silence();
  }

  /** The same for those that are there. New ones pass. */
  silence(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.pause();
  }

  /** Every chunk takes so much longer, each way. */
  slow(ms: number | (() => number)): void {
    this.#delayMs = typeof ms === 'number' ? () => ms : ms;
  }

  narrow(line: Line): void {
    this.#line = line;
  }

  restore(): void {
    [this.#isCut, this.#isStalled, this.#delayMs, this.#line] = [false, false, () => 0, undefined];
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
    this.mostConnections = Math.max(this.mostConnections, this.#pairs.size);
    this.#forward(client, target);
    this.#forward(target, client);
    for (const socket of pair) {
      socket.setNoDelay(true);
      if (this.#isStalled) socket.pause();
      socket.on('error', () => undefined);
      socket.on('close', () => {
        for (const other of pair) other.destroy();
        this.#pairs.delete(pair);
      });
    }
  }

  #forward(from: Socket, to: Socket): void {
    let before = Promise.resolve();
    /** What is on its way keeps its order, also where the way becomes better meanwhile. */
    let waiting = 0;
    from.on('data', (chunk) => {
      const [delayMs, line] = [this.#delayMs(), this.#line];
      if (delayMs === 0 && line === undefined && waiting === 0) {
        to.write(chunk);
        return;
      }
      waiting += 1;
      const arrival = Date.now() + delayMs;
      before = before.then(async () => {
        await pause(Math.max(0, arrival - Date.now()));
        await write(to, chunk, line);
        waiting -= 1;
      });
    });
  }
}

const write = async (to: Socket, chunk: Buffer, line: Line | undefined): Promise<void> => {
  if (line === undefined) {
    to.write(chunk);
    return;
  }
  const { pieceBytes, bytesPerSecond, delayMs = 0 } = line;
  if (delayMs > 0) await pause(delayMs);
  for (let at = 0; at < chunk.length && !to.destroyed; at += pieceBytes) {
    const piece = chunk.subarray(at, at + pieceBytes);
    to.write(piece);
    await (bytesPerSecond === undefined
      ? new Promise((resolve) => setImmediate(resolve))
      : pause((piece.length / bytesPerSecond) * 1_000));
  }
};
