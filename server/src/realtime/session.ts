/** One admitted socket: who it speaks for, until when, and which pushes it has not acknowledged yet. */
import {
  PUSH_WINDOW,
  TOKEN_GRACE_MS,
  type ClientToServerEvents,
  type ServerToClientEvents,
  type WireDelivery,
  type WireEnvelope,
} from '@cipherchat/protocol';
import type { DefaultEventsMap, Socket } from 'socket.io';
import type { Principal } from '../auth/principal.ts';
import type { VerifiedToken } from '../auth/tokens.ts';
import { waitingPackets } from './waiting-packets.ts';

export type SocketData = { admitted?: VerifiedToken };
export type TypedSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;

/** Packets that may wait for a client that does not read; beyond it the client is let go and pulls later. */
const MAX_WAITING_PACKETS = 512;

export class Session {
  readonly principal: Principal;
  readonly socket: TypedSocket;
  readonly #unacknowledged = new Set<string>();
  #windowWasFull = false;
  #expires: number;
  /** Delivery news was cut off; the rest follows when what was told is acknowledged. */
  hasMoreNews = false;

  constructor(socket: TypedSocket, { account, device, expires }: VerifiedToken) {
    this.socket = socket;
    this.principal = { account, device };
    this.#expires = expires;
  }

  renew(expires: number): void {
    this.#expires = expires;
  }

  isOver(now: number): boolean {
    return now >= this.#expires + TOKEN_GRACE_MS;
  }

  /** Packets that the client has not read yet. */
  get waitingPackets(): number {
    return waitingPackets(this.socket.conn);
  }

  pushEnvelope(envelope: WireEnvelope): void {
    if (this.#unacknowledged.size >= PUSH_WINDOW) {
      this.#windowWasFull = true;
      return;
    }
    if (this.#lags()) return;
    this.#unacknowledged.add(envelope.id);
    this.socket.emit('envelope:new', envelope);
  }

  pushDeliveries(deliveries: readonly WireDelivery[]): void {
    if (!this.#lags()) this.socket.emit('envelope:delivered', { deliveries: [...deliveries] });
  }

  acknowledge(ids: readonly string[]): void {
    for (const id of ids) this.#unacknowledged.delete(id);
    if (!this.#windowWasFull || this.#unacknowledged.size >= PUSH_WINDOW) return;
    this.#windowWasFull = false;
    this.socket.emit('mailbox:more', {});
  }

  close(): void {
    this.socket.disconnect(true);
  }

  #lags(): boolean {
    if (this.waitingPackets <= MAX_WAITING_PACKETS) return false;
    this.close();
    return true;
  }
}
