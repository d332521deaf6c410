/** One admitted socket: who it speaks for, until when, and which pushes it has not acknowledged yet. */
import { PUSH_WINDOW, TOKEN_GRACE_MS, type WireDelivery } from '@cipherchat/protocol';
import type { Principal } from '../auth/principal.ts';
import type { VerifiedToken } from '../auth/tokens.ts';
import type { EventMeter } from './event-meter.ts';
import { Outlet } from './outlet.ts';
import { eventPacket } from './packets.ts';
import type { TypedSocket } from './typed-socket.ts';

/** What may wait for a client that does not read; beyond it the client is let go and pulls later. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;

export class Session {
  readonly principal: Principal;
  readonly socket: TypedSocket;
  readonly outlet: Outlet;
  /** Everything that comes over this socket. */
  readonly events: EventMeter;
  readonly #unacknowledged = new Set<string>();
  #windowWasFull = false;
  #expires: number;
  /** Delivery news was cut off; the rest follows when what was told is acknowledged. */
  hasMoreNews = false;

  constructor(socket: TypedSocket, { account, device, expires }: VerifiedToken, events: EventMeter) {
    this.events = events;
    this.socket = socket;
    this.outlet = new Outlet(socket);
    this.principal = { account, device };
    this.#expires = expires;
  }

  renew(expires: number): void {
    this.#expires = expires;
  }

  isOver(now: number): boolean {
    return now >= this.#expires + TOKEN_GRACE_MS;
  }

  /** `packet` carries the envelope of this id. */
  pushEnvelope(id: string, packet: string): void {
    if (this.#unacknowledged.size >= PUSH_WINDOW) {
      this.#windowWasFull = true;
      return;
    }
    this.#unacknowledged.add(id);
    this.#push(packet);
  }

  pushDeliveries(deliveries: readonly WireDelivery[]): void {
    this.#push(eventPacket('envelope:delivered', { deliveries: [...deliveries] }));
  }

  acknowledge(ids: readonly string[]): void {
    for (const id of ids) this.#unacknowledged.delete(id);
    if (!this.#windowWasFull || this.#unacknowledged.size >= PUSH_WINDOW) return;
    this.#windowWasFull = false;
    this.#push(eventPacket('mailbox:more', {}));
  }

  close(): void {
    this.socket.disconnect(true);
  }

  #push(packet: string): void {
    if (this.outlet.waitingBytes > MAX_WAITING_BYTES) this.close();
    else this.outlet.send(packet);
  }
}
