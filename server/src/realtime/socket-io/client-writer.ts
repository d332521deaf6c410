/** What goes to one client, whichever way its connection takes: bounded, and seen by the budget of all. */
import type { PushName, PushOf } from '@cipherchat/protocol';
import type { Transport } from '../../observability/metrics/port.ts';
import type { Outgoing, OutgoingBudget } from '../../edge/outgoing-budget.ts';
import { pushPacket } from './packets.ts';
import type { Connection } from './port.ts';
import type { TypedSocket } from './typed-socket.ts';

/** Most that may wait for a client that does not read. Beyond it the connection is closed; the client pulls later. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;

export abstract class ClientWriter implements Connection, Outgoing {
  readonly network: string;
  abstract readonly transport: Transport;
  protected readonly socket: TypedSocket;
  protected readonly budget: OutgoingBudget;

  constructor(socket: TypedSocket, budget: OutgoingBudget, network: string) {
    this.socket = socket;
    this.budget = budget;
    this.network = network;
  }

  push<N extends PushName>(name: N, push: PushOf<N>): void {
    this.send(pushPacket(name, push));
  }

  /** A packet of Socket.IO as text, without binary parts. */
  send(packet: string): void {
    if (!this.socket.connected) return;
    if (this.waitingBytes > MAX_WAITING_BYTES) this.destroy();
    else this.write(packet);
  }

  close(): void {
    this.socket.disconnect(true);
  }

  abstract get waitingBytes(): number;
  abstract get leftBytes(): number;
  abstract destroy(): void;
  protected abstract write(packet: string): void;
}
