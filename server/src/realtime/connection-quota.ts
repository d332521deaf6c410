/** How many connections a device may have open: what waits unread for each of them takes memory. */
import type { DeviceId } from '@cipherchat/protocol';
import { refuseUnless, ServiceError } from '../services/service-error.ts';
import type { Candidate } from './socket-io/port.ts';

/** A profile has one engine with one connection. Others are old ones whose loss was not noticed yet. */
const MAX_PER_DEVICE = 16;
const FULL_RETRY_MS = 5_000;

export class ConnectionQuota {
  readonly #taken = new Map<DeviceId, number>();

  /** Counts the connection until it is closed. Codes `rate-limited` at the bound, `unavailable` if it is closed. */
  take(device: DeviceId, candidate: Candidate): void {
    const taken = this.#taken.get(device) ?? 0;
    if (taken >= MAX_PER_DEVICE) throw new ServiceError('rate-limited', { retryAfterMs: FULL_RETRY_MS });
    refuseUnless(candidate.isOpen, 'unavailable');
    this.#taken.set(device, taken + 1);
    candidate.onClose(() => this.#release(device));
  }

  #release(device: DeviceId): void {
    const left = (this.#taken.get(device) ?? 0) - 1;
    if (left > 0) this.#taken.set(device, left);
    else this.#taken.delete(device);
  }
}
