/**
 * Whether the store takes writes, found out by a write now and then. The log says once that the store is away and once
 * that it is back, so that an operator need not guess it from failing requests.
 */
import { StorageError } from '../storage/port.ts';
import type { Logger } from './logger.ts';

/** An answer is valid for this long, however many ask. The watch asks as often. */
const REMEMBERED_MS = 2_000;

export type StoreWatchParts = {
  /** Its name in the log and in `/readyz`. */
  readonly name: 'mongodb' | 'sqlite';
  /** Rejects when the store takes no writes. */
  readonly probe: () => Promise<void>;
  readonly now: () => number;
  readonly logger: Logger;
};

/** Reasons of the store are written for operators and name no address. Of any other failure only the kind is logged. */
const reasonOf = (cause: unknown): string =>
  cause instanceof StorageError ? cause.message : cause instanceof Error ? cause.name : 'unknown';

/** `at` is undefined until the answer is there. */
type Asked = { at: number | undefined; readonly outcome: Promise<boolean> };

export class StoreWatch {
  /** Resolves at the first answer of the store. Rejects if it will never answer: a newer release wrote its data. */
  readonly answered: Promise<void>;
  readonly #parts: StoreWatchParts;
  #tellAnswered: () => void = () => undefined;
  #tellRefused: (cause: StorageError) => void = () => undefined;
  #state: 'starting' | 'there' | 'away' = 'starting';
  #last: Asked | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(parts: StoreWatchParts) {
    this.#parts = parts;
    this.answered = new Promise((resolve, reject) => {
      this.#tellAnswered = resolve;
      this.#tellRefused = reject;
    });
    // A test that starts a server need not wait for its store.
    this.answered.catch(() => undefined);
  }

  get name(): StoreWatchParts['name'] {
    return this.#parts.name;
  }

  /** Asks the store at most every 2 s and never twice at once: an old answer cannot overtake a new one. */
  async isThere(): Promise<boolean> {
    const { now } = this.#parts;
    const last = this.#last;
    if (last !== undefined && (last.at === undefined || Math.abs(now() - last.at) < REMEMBERED_MS))
      return await last.outcome;
    const asked: Asked = { at: undefined, outcome: this.#ask() };
    this.#last = asked;
    const outcome = await asked.outcome;
    asked.at = now();
    return outcome;
  }

  /** Asks until the store has answered; MongoDB forever, as it can go away while no one writes. */
  start(): void {
    void this.isThere().then((isThere) => {
      if (this.#isStopped || (isThere && this.name === 'sqlite')) return;
      this.#timer = setTimeout(() => this.start(), REMEMBERED_MS).unref();
    });
  }

  /** Stops asking. A closed store is not reported as away. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #ask(): Promise<boolean> {
    try {
      await this.#parts.probe();
      this.#is('there');
      return true;
    } catch (cause) {
      this.#is('away', reasonOf(cause));
      if (cause instanceof StorageError && cause.code === 'newer-data') this.#tellRefused(cause);
      return false;
    }
  }

  #is(state: 'there' | 'away', reason?: string): void {
    if (this.#isStopped || state === this.#state) return;
    const { name, logger } = this.#parts;
    this.#state = state;
    if (state === 'there') logger.info(`${name} is there`);
    else logger.error({ reason }, `${name} is away: requests are refused until it takes writes`);
    if (state === 'there') this.#tellAnswered();
  }
}
