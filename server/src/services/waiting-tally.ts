/**
 * Counts what waits in all mailboxes, for the metrics: in slices with pauses, so that mail does not wait, and once a
 * minute. A server without metrics does not count.
 */
import type { UpkeepStore } from '../storage/port.ts';

const EVERY_MS = 60_000;
const BETWEEN_SLICES_MS = 20;
const ROWS = 1_000;

export type Tally = {
  readonly envelopes: number;
  readonly bytes: number | undefined;
  readonly oldest: number | undefined;
};

const NOTHING: Tally = { envelopes: 0, bytes: 0, oldest: undefined };

const sum = (one: Tally, other: Tally): Tally => ({
  envelopes: one.envelopes + other.envelopes,
  bytes: one.bytes === undefined || other.bytes === undefined ? undefined : one.bytes + other.bytes,
  oldest: one.oldest === undefined ? other.oldest : Math.min(one.oldest, other.oldest ?? one.oldest),
});

export class WaitingTally {
  readonly #store: Pick<UpkeepStore, 'waitingInAll'>;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  #running = NOTHING;
  #last: Tally | undefined;

  constructor(store: Pick<UpkeepStore, 'waitingInAll'>) {
    this.#store = store;
  }

  /** The last whole count. Undefined until there is one, and while the store does not answer. */
  get last(): Tally | undefined {
    return this.#last;
  }

  start(): void {
    this.#later(0, 0);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** Where the next slice begins; undefined when all is counted. */
  async slice(after: number): Promise<number | undefined> {
    const slice = await this.#store.waitingInAll(after, ROWS);
    this.#running = sum(after === 0 ? NOTHING : this.#running, slice);
    if (slice.next === undefined) this.#last = this.#running;
    return slice.next;
  }

  async #run(after: number): Promise<void> {
    const next = await this.slice(after).catch(() => {
      this.#last = undefined;
      return undefined;
    });
    this.#later(next ?? 0, next === undefined ? EVERY_MS : BETWEEN_SLICES_MS);
  }

  #later(after: number, ms: number): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.#run(after), ms).unref();
  }
}
