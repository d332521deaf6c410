/** The log of one tab, in memory: the newest entries. */
import type { Diagnostics, DiagnosticEvent, Log } from '../base/diagnostics.ts';
import { VERSION } from '../base/version.ts';
import type { ClientState } from '../base/view.ts';
import type { Clock } from '../environment/port.ts';
import { browserOf } from './browser.ts';
import { Ring } from './ring.ts';

const MAX_ENTRIES = 2_000;
const MINUTE_MS = 60_000;
/** Node 20 has no `navigator`. */
const HOST: { readonly navigator?: { readonly userAgent: string } } = globalThis;

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

  export({ phase, connection, failure, durable, waiting }: ClientState, rows: Diagnostics['rows']): Diagnostics {
    const kept = this.#entries.all();
    return {
      version: 1,
      client: VERSION,
      browser: browserOf(HOST.navigator?.userAgent ?? ''),
      startedAt: this.#startedAt,
      at: this.#clock.now() - this.#startedAt,
      state: { phase, connection, failure, durable, waiting },
      rows,
      dropped: this.#count - kept.length,
      entries: kept.map(({ at, event }) => ({ at, ...event })),
    };
  }
}
