/**
 * Bounds on a connection whose token has not been accepted yet: 16 KiB in all, and a few seconds, whatever length its
 * frames announce (a frame that has begun stays in memory until it ends). Beyond either bound the TCP socket is
 * destroyed: a client that is asked to close may take its time.
 */
import type { Server } from 'socket.io';
import type { TypedSocket } from './typed-socket.ts';

type EngineConnection = TypedSocket['conn'];

/** Several times a connect packet with the longest token. */
const MAX_BYTES = 16 * 1024;

export class PreAuthGuard {
  readonly #withinMs: number;
  readonly #release = new WeakMap<EngineConnection, () => void>();

  constructor(engine: Server['engine'], withinMs: number) {
    this.#withinMs = withinMs;
    engine.on('connection', (connection: EngineConnection) => this.#watch(connection));
  }

  /** From now on the limits of an admitted connection hold. */
  admit(connection: EngineConnection): void {
    this.#release.get(connection)?.();
  }

  #watch(connection: EngineConnection): void {
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
