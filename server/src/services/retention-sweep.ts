/** Removes what has outlived its time, in slices with pauses, so that mail does not wait. */
import { MAIL_LIFETIME_MS, PROCESSED_LIFETIME_MS } from '@cipherchat/protocol';
import type { Logger } from '../observability/logger.ts';
import type { UpkeepStore } from '../storage/port.ts';

const EVERY_MS = 60_000;
const BETWEEN_SLICES_MS = 20;
const ROWS = 200;

export type RetentionSweepParts = { readonly store: UpkeepStore; readonly now: () => number; readonly logger: Logger };

export class RetentionSweep {
  readonly #parts: RetentionSweepParts;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  #hasFailed = false;

  constructor(parts: RetentionSweepParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#later(EVERY_MS);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** One slice; true when there may be more. */
  async slice(): Promise<boolean> {
    const { store, now } = this.#parts;
    return await store.sweep({ now: now(), mailMs: MAIL_LIFETIME_MS, answersMs: PROCESSED_LIFETIME_MS, rows: ROWS });
  }

  async #run(): Promise<void> {
    let more = false;
    try {
      more = await this.slice();
      this.#hasFailed = false;
    } catch (cause) {
      this.#tell(cause);
    }
    this.#later(more ? BETWEEN_SLICES_MS : EVERY_MS);
  }

  /** Logs a failure once until a sweep succeeds again. */
  #tell(cause: unknown): void {
    if (!this.#hasFailed) this.#parts.logger.error({ err: cause }, 'sweep failed; it is tried again');
    this.#hasFailed = true;
  }

  #later(ms: number): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.#run(), ms).unref();
  }
}
