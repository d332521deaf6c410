/**
 * Where a connection is before its token was taken. It may say little and not for long, whatever its frames announce: a frame that has begun stays in memory
 * until it ends. Beyond either bound the socket is destroyed, since one that is asked to close may take its time.
 */
import type { Server } from 'socket.io';
import type { TypedSocket } from './typed-socket.ts';

type Connection = TypedSocket['conn'];

/** Several times what a connect packet with the longest token takes. */
const MAX_BYTES = 16 * 1024;

export class PreAuthGuard {
  readonly #patienceMs: number;
  readonly #doors = new WeakMap<Connection, () => void>();

  constructor(engine: Server['engine'], patienceMs: number) {
    this.#patienceMs = patienceMs;
    engine.on('connection', (connection: Connection) => this.#receive(connection));
  }

  /** From now on the limits of an admitted connection hold. */
  admit(connection: Connection): void {
    this.#doors.get(connection)?.();
  }

  #receive(connection: Connection): void {
    const { socket } = connection.request;
    let bytes = 0;
    const count = (chunk: Uint8Array): void => {
      bytes += chunk.length;
      if (bytes > MAX_BYTES) socket.destroy();
    };
    const timer = setTimeout(() => socket.destroy(), this.#patienceMs);
    socket.on('data', count);
    socket.once('close', () => clearTimeout(timer));
    this.#doors.set(connection, () => {
      clearTimeout(timer);
      socket.off('data', count);
    });
  }
}
