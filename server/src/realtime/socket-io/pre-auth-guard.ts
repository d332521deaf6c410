/**
 * Bounds on a connection whose token has not been accepted yet: 16 KiB in all, and a few seconds, whatever length its
 * frames announce (a frame that has begun stays in memory until it ends). Beyond either bound the TCP socket of a
 * websocket is destroyed: a client that is asked to close may take its time. One that polls may send 16 KiB a request.
 */
import type { Server } from 'socket.io';
import type { TypedSocket } from './typed-socket.ts';
import { isPolling } from './is-polling.ts';

type EngineConnection = TypedSocket['conn'];

/** Several times a connect packet with the longest token. */
export const MAX_BYTES = 16 * 1024;

export class PreAuthGuard {
  readonly #withinMs: number;
  readonly #release = new WeakMap<EngineConnection, () => void>();
  /** Ids of connections that poll and are not admitted. */
  readonly #waiting = new Set<string>();

  constructor(engine: Server['engine'], withinMs: number) {
    this.#withinMs = withinMs;
    engine.on('connection', (connection: EngineConnection) => this.#watch(connection));
  }

  /** From now on the limits of an admitted connection hold. */
  admit(connection: EngineConnection): void {
    this.#release.get(connection)?.();
  }

  /** Longest body that a client that polls may send. The id is what it says: not parsed. */
  mostBytes(id: string): number {
    return this.#waiting.has(id) ? MAX_BYTES : Number.POSITIVE_INFINITY;
  }

  #watch(connection: EngineConnection): void {
    if (isPolling(connection)) this.#watchPolling(connection);
    else this.#watchSocket(connection);
  }

  /** The TCP connection may be a proxy's, with requests of others: only this client's connection ends. */
  #watchPolling(connection: EngineConnection): void {
    const { id } = connection as unknown as { readonly id: string };
    this.#waiting.add(id);
    const timer = setTimeout(() => connection.close(true), this.#withinMs);
    const release = (): void => {
      clearTimeout(timer);
      this.#waiting.delete(id);
    };
    connection.once('close', release);
    this.#release.set(connection, release);
  }

  #watchSocket(connection: EngineConnection): void {
    const { socket } = connection.request;
    let bytes = 0;
    const count = (chunk: Uint8Array): void => {
      bytes += chunk.length;
      if (bytes > MAX_BYTES) socket.destroy();
    };
    const timer = setTimeout(() => socket.destroy(), this.#withinMs);
    socket.on('data', count);
    socket.once('close', () => clearTimeout(timer));
    this.#release.set(connection, () => {
      clearTimeout(timer);
      socket.off('data', count);
    });
  }
}
