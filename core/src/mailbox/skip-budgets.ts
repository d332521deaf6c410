/**
 * How many keys the messages of each device may pass over. A peer can make each message cost thousands of key
 * derivations; whoever else writes must not wait for them.
 */
import type { DeviceId } from '@cipherchat/protocol';

/** What reordering and a few lost messages need is free. */
const FREE = 64;
/** More than twice what one message may pass over in all chains. */
const MOST = 8_000;
const PER_SECOND = 50;
const MAX_DEVICES = 1_000;

/** The message has to wait. Nothing was computed for it. */
export class Postponed extends Error {
  override readonly name = 'Postponed';
}

export class SkipBudgets {
  readonly #monotonic: () => number;
  /** What was used of the budget, and when; oldest first. */
  readonly #used = new Map<DeviceId, { readonly count: number; readonly at: number }>();

  /** `monotonic`: milliseconds. */
  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
  }

  /** Throws `Postponed` if the budget of the device does not allow it now; with `isPolite` if others wait too. */
  charge(device: DeviceId, count: number, isPolite: boolean): void {
    if (count <= FREE) return;
    if (isPolite) throw new Postponed();
    const [now, before] = [this.#monotonic(), this.#used.get(device)];
    const left = before === undefined ? 0 : before.count - ((now - before.at) / 1_000) * PER_SECOND;
    const used = Math.max(0, left) + count;
    if (used > MOST) throw new Postponed();
    this.#used.delete(device);
    this.#used.set(device, { count: used, at: now });
    const [oldest] = this.#used.keys();
    if (this.#used.size > MAX_DEVICES && oldest !== undefined) this.#used.delete(oldest);
  }
}
