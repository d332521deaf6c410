/** The log of one tab, in memory: the newest entries. */
import type { Diagnostics, DiagnosticEvent, Log } from '../base/diagnostics.ts';
import type { Clock } from '../environment/port.ts';
import { Ring } from './ring.ts';

const MAX_ENTRIES = 2_000;
const MINUTE_MS = 60_000;

export type LogContents = Pick<Diagnostics, 'startedAt' | 'at' | 'dropped' | 'entries'>;

type Entry = { readonly at: number; readonly event: DiagnosticEvent };

export class EventLog implements Log {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #startedAt: number;
  readonly #entries = new Ring<Entry>(MAX_ENTRIES);
  #count = 0;

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
    this.#startedAt = Math.floor(clock.now() / MINUTE_MS) * MINUTE_MS;
  }

  record(event: DiagnosticEvent): void {
    this.#entries.add({ at: this.#clock.now() - this.#startedAt, event });
    this.#count += 1;
  }

  /** What the log has, for `exportLog`. */
  contents(): LogContents {
    const entries = this.#entries.all();
    return {
      startedAt: this.#startedAt,
      at: this.#clock.now() - this.#startedAt,
      dropped: this.#count - entries.length,
      entries: entries.map(({ at, event }) => ({ at, ...event })),
    };
  }
}
