/** How many envelopes wait for a device: counted once, then kept up to date in memory, for this process is the only one that writes. */
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

  /** Passed over where nothing was counted yet: the count finds the rows themselves. */
  add(device: string, change: number): void {
    const known = this.#counts.get(device);
    if (known !== undefined) this.#counts.set(device, known + change);
  }

  forget(): void {
    this.#counts.clear();
  }
}
