/**
 * Writes to a client that polls. What is written waits in Engine.IO until the client asks for it, and then in the TCP
 * connection of its request: both count as bytes that the client has not taken.
 */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { ClientWriter } from './client-writer.ts';
import type { OutgoingBudget } from '../../edge/outgoing-budget.ts';
import { writeQueueOf } from '../../edge/write-queue.ts';
import type { TypedSocket } from './typed-socket.ts';

type PollingTransport = { readonly req?: Pick<IncomingMessage, 'socket'> | null };

/** The TCP connection of the request that waits for an answer; undefined where there is none. */
export const polledSocketOf = ({ conn }: TypedSocket): Socket | undefined =>
  (conn.transport as unknown as PollingTransport).req?.socket;

export class PollingWriter extends ClientWriter {
  readonly transport = 'polling';
  /** Bytes in Engine.IO. */
  #queued = 0;
  #left = 0;
  /** Carries the newest answer. */
  #answering: Socket | undefined;

  constructor(socket: TypedSocket, budget: OutgoingBudget, network: string) {
    super(socket, budget, network);
    socket.conn.on('flush', () => {
      this.#left += this.#queued;
      this.#queued = 0;
      this.#answering = polledSocketOf(socket);
    });
  }

  protected override write(packet: string): void {
    this.#queued += packet.length;
    this.socket.conn.write(packet);
    this.budget.wrote(this);
  }

  override get waitingBytes(): number {
    return this.#queued + this.#unsent;
  }

  override get leftBytes(): number {
    return this.#left - this.#unsent;
  }

  override destroy(): void {
    this.budget.forget(this);
    this.socket.conn.close(true);
    // Other clients of a proxy may share the TCP connection: it is cut only if an answer is stuck in it.
    if (this.#unsent > 0) this.#answering?.destroy();
  }

  get #unsent(): number {
    const answering = this.#answering;
    return answering === undefined ? 0 : answering.writableLength + writeQueueOf(answering);
  }
}
