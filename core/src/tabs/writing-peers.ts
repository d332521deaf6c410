/** Who is writing, as far as this tab heard; and how often the own writing is worth telling (PROTOCOL 7.3, type 6). */
import type { Clock } from '../environment/port.ts';

const VALID_MS = 10_000;
const TELL_EVERY_MS = 3_000;

export class WritingPeers {
  readonly #clock: Clock;
  readonly #onChange: () => void;
  readonly #expiries = new Map<string, () => void>();
  readonly #told = new Map<string, number>();

  constructor(clock: Clock, onChange: () => void) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  isWriting(peer: string): boolean {
    return this.#expiries.has(peer);
  }

  set(peer: string, writing: boolean): void {
    const before = this.isWriting(peer);
    this.#expiries.get(peer)?.();
    this.#expiries.delete(peer);
    if (writing)
      this.#expiries.set(
        peer,
        this.#clock.after(VALID_MS, () => this.set(peer, false)),
      );
    if (before !== writing) this.#onChange();
  }

  /** A beginning at most every 3 s, an end only after a beginning that still holds. */
  isWorthTelling(peer: string, writing: boolean): boolean {
    const now = this.#clock.now();
    const since = now - (this.#told.get(peer) ?? -Infinity);
    if (writing ? since < TELL_EVERY_MS : since > VALID_MS) return false;
    if (writing) this.#told.set(peer, now);
    else this.#told.delete(peer);
    return true;
  }

  close(): void {
    for (const cancel of this.#expiries.values()) cancel();
    this.#expiries.clear();
  }
}
