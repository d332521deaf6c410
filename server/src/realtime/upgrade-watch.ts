/**
 * Whether upgrades to websockets reach this server at all. A proxy that was set up without them sends every visitor to
 * HTTP polling, which is slower and needs sticky sessions, and locks older clients out.
 */
import type { Metrics } from '../observability/metrics/port.ts';

const MISSING_AFTER = 5;
const MISSING_FOR_MS = 10 * 60_000;

export class UpgradeWatch {
  readonly #metrics: Pick<Metrics, 'upgradeMissed'>;
  readonly #now: () => number;
  readonly #tell: (isMissing: boolean, without: number) => void;
  #lastUpgrade: number;
  /** Connections without an upgrade since the last one. */
  #without = 0;
  #isMissing = false;

  /** `now`: milliseconds that are never set. `tell` is called at each change. */
  constructor(
    now: () => number,
    tell: (isMissing: boolean, without: number) => void,
    metrics: Pick<Metrics, 'upgradeMissed'>,
  ) {
    this.#metrics = metrics;
    this.#now = now;
    this.#tell = tell;
    this.#lastUpgrade = now();
  }

  get isMissing(): boolean {
    return this.#isMissing;
  }

  upgraded(): void {
    this.#lastUpgrade = this.#now();
    this.#without = 0;
    if (!this.#isMissing) return;
    this.#isMissing = false;
    this.#tell(false, 0);
  }

  /** A client polls, or asked for a websocket in a request whose `Upgrade` header is gone. */
  missed(): void {
    this.#metrics.upgradeMissed();
    this.#without += 1;
    const isLong = this.#now() - this.#lastUpgrade >= MISSING_FOR_MS;
    if (this.#isMissing || this.#without < MISSING_AFTER || !isLong) return;
    this.#isMissing = true;
    this.#tell(true, this.#without);
  }
}
