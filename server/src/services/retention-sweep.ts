/**
 * Removes data that is older than its retention, in slices with pauses, so that mail does not wait. It deletes nothing
 * while the time is in doubt (`deletion-clock.ts`).
 */
import { ANSWER_LIFETIME_MS, DAY_MS } from '@cipherchat/protocol';
import type { Logger } from '../observability/logger.ts';
import type { DroppedRows, Metrics } from '../observability/metrics/port.ts';
import type { ClockReading, UpkeepStore } from '../storage/port.ts';
import { AGREEMENT_MS, type DeletionClock, type Doubt } from './deletion-clock.ts';

const EVERY_MS = 60_000;
const BETWEEN_SLICES_MS = 20;
/** Most rows of each kind in one slice. */
export const SWEPT_ROWS = 200;

const CAUSES = {
  jumped: 'the clock of this machine moved by more than a day',
  'far-from-store':
    'the clock of this machine is more than a day away from the newest time in the store: it is wrong, or the server ' +
    'was off for so long',
  'nodes-differ': 'the clock of another node is more than a day away from the clock of this machine',
} as const satisfies Record<Doubt, string>;

const NEXT =
  'nothing is deleted for now. Check the clock of every node. Deletion goes on after two days without a further ' +
  'doubt, or at once when you set CONFIRMED_DATE to today (such as 2026-11-30) and restart';

/** Why nothing is deleted, and what ends that. */
export const doubtSentence = (doubt: Doubt): string => `${CAUSES[doubt]}: ${NEXT}`;

export type RetentionSweepParts = {
  readonly store: UpkeepStore;
  readonly clock: DeletionClock;
  /** How long mail waits. Milliseconds. */
  readonly mailMs: number;
  readonly logger: Logger;
  readonly metrics: Pick<Metrics, 'swept'>;
  /** Drops files that are old at this time; gives how many. */
  readonly expireFiles: (now: number) => Promise<number>;
};

const NOTHING: DroppedRows = { messages: 0, prekeys: 0, answers: 0 };

const newestTrusted = (readings: readonly ClockReading[]): number =>
  Math.max(0, ...readings.filter(({ isTrusted }) => isTrusted).map(({ at }) => at));

export class RetentionSweep {
  readonly #parts: RetentionSweepParts;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  #hasFailed = false;
  #doubt: Doubt | undefined;
  /** No stamp is earlier. Undefined until the store was read. Milliseconds since 1970. */
  #floor: number | undefined;
  #dropped = NOTHING;

  constructor(parts: RetentionSweepParts) {
    this.#parts = parts;
  }

  /** Why nothing is deleted at present. */
  get doubt(): Doubt | undefined {
    return this.#doubt;
  }

  /** Looks at the clocks at once: a node that starts with a wrong one says so before anything is old. */
  start(): void {
    this.#later(0);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /**
   * The time for what is stored now, milliseconds since 1970. It is no earlier than the last slice, and while the clock
   * is in doubt no earlier than the newest trusted time; before the first slice a day less. What a clock that is behind
   * stored would be deleted when the clock is set right, which may be before any slice has noticed. Rejects when the
   * store cannot be read.
   */
  async stamp(): Promise<number> {
    if (this.#floor === undefined) {
      const floor = newestTrusted(await this.#parts.store.readings()) - DAY_MS;
      this.#floor ??= floor;
    }
    return Math.max(this.#parts.clock.reading().at, this.#floor);
  }

  /** One slice; true when there may be more. */
  async slice(): Promise<boolean> {
    const { store, clock, mailMs } = this.#parts;
    const readings = await store.readings();
    const doubt = clock.check(readings);
    const reading = clock.reading();
    const { at: now } = reading;
    this.#floor = doubt === undefined ? now : newestTrusted(readings);
    await store.keepReading(reading);
    this.#is(doubt);
    if (doubt !== undefined) return false;
    const [from, to] = [now - AGREEMENT_MS, now + DAY_MS];
    if (readings.some(({ at }) => at < from || at > to)) await store.dropReadings(from, to);
    const swept = await store.sweep({ now, mailMs, answersMs: ANSWER_LIFETIME_MS, rows: SWEPT_ROWS });
    this.#count(swept);
    if (swept.more) return true;
    this.#tellDropped();
    await this.#expireFiles(now);
    return false;
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

  #is(doubt: Doubt | undefined): void {
    if (doubt === this.#doubt) return;
    const { logger } = this.#parts;
    this.#doubt = doubt;
    if (doubt === undefined) logger.info('the clocks agree: old rows are deleted again');
    else logger.error({ doubt }, doubtSentence(doubt));
  }

  #count({ messages, prekeys, answers }: DroppedRows): void {
    this.#parts.metrics.swept({ messages, prekeys, answers });
    const { messages: m, prekeys: p, answers: a } = this.#dropped;
    this.#dropped = { messages: m + messages, prekeys: p + prekeys, answers: a + answers };
  }

  /** Rows have been dropped by now: files that fail do not hold them up. */
  async #expireFiles(now: number): Promise<void> {
    const files = await this.#parts.expireFiles(now);
    if (files > 0) this.#parts.logger.info({ files }, 'sweep deleted old files');
  }

  #tellDropped(): void {
    const dropped = this.#dropped;
    this.#dropped = NOTHING;
    if (Object.values(dropped).some((count) => count > 0)) this.#parts.logger.info(dropped, 'sweep deleted old rows');
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
