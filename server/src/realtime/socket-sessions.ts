/** The connections of this process by device; the Notifier for one node. */
import type { ParsedDelivery, ParsedEnvelope, DeviceId, EnvelopeId } from '@cipherchat/protocol';
import type { Notifier } from '../services/notifier.ts';
import type { SocketSession } from './socket-session.ts';
import type { Waiting } from '../storage/port.ts';

export class SocketSessions implements Notifier {
  readonly #byDevice = new Map<DeviceId, Set<SocketSession>>();

  add(session: SocketSession): void {
    const sessions = this.#byDevice.get(session.principal.device);
    if (sessions === undefined) this.#byDevice.set(session.principal.device, new Set([session]));
    else sessions.add(session);
  }

  remove(session: SocketSession): void {
    const sessions = this.#byDevice.get(session.principal.device);
    if (sessions?.delete(session) === true && sessions.size === 0) this.#byDevice.delete(session.principal.device);
  }

  notifyEnvelope(device: DeviceId, envelope: ParsedEnvelope): void {
    for (const session of this.#byDevice.get(device) ?? []) session.pushEnvelope(envelope);
  }

  notifyMore(device: DeviceId, id: EnvelopeId, envelopes: NonNullable<Waiting['envelopes']>): void {
    for (const session of this.#byDevice.get(device) ?? []) session.remind(envelopes, id);
  }

  notifyDelivered(device: DeviceId, deliveries: readonly ParsedDelivery[]): void {
    for (const session of this.#byDevice.get(device) ?? []) session.pushDeliveries(deliveries);
  }

  disconnect(device: DeviceId): void {
    for (const session of [...(this.#byDevice.get(device) ?? [])]) session.close();
  }

  countOf(device: DeviceId): number {
    return this.#byDevice.get(device)?.size ?? 0;
  }

  /** Every connected device once. */
  devices(): readonly DeviceId[] {
    return [...this.#byDevice.keys()];
  }

  of(device: DeviceId): readonly SocketSession[] {
    return [...(this.#byDevice.get(device) ?? [])];
  }

  all(): readonly SocketSession[] {
    return [...this.#byDevice.values()].flatMap((sessions) => [...sessions]);
  }

  /** Closes sessions whose token expired longer ago than the grace period. */
  closeExpired(now: number): void {
    for (const sessions of this.#byDevice.values()) {
      for (const session of sessions) if (session.isOver(now)) session.close();
    }
  }
}
