/**
 * Number of waiting envelopes per device: counted once, then updated in memory. Safe because only this process writes.
 */
const MAX_REMEMBERED = 50_000;

export class MailboxCounts {
  readonly #counts = new Map<string, number>();
  readonly #count: (device: string) => number;

  constructor(count: (device: string) => number) {
    this.#count = count;
  }

  of(device: string): number {
    const known = this.#counts.get(device);
    if (known !== undefined) return known;
    if (this.#counts.size >= MAX_REMEMBERED) this.#counts.clear();
    const counted = this.#count(device);
    this.#counts.set(device, counted);
    return counted;
  }

  /** Skips a device that was not counted yet: its first count will include the change. */
  add(device: string, change: number): void {
    const known = this.#counts.get(device);
    if (known !== undefined) this.#counts.set(device, known + change);
  }

  forget(): void {
    this.#counts.clear();
  }
}
