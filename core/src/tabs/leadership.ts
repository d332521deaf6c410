/**
 * Which tab runs the engine. The lock decides. A holder that dies releases it. One that froze answers no pings, and
 * another tab takes the lock (docs/decisions/0008-one-engine-per-profile.md).
 */
import type { ConnectionStatus } from '../base/connection-status.ts';
import type { Environment, Note } from '../environment/port.ts';

const PING_EVERY_MS = 1_000;
/**
 * Unanswered pings in a row. They are counted, not timed: a follower that was asleep itself must not blame the leader.
 */
const MAX_UNANSWERED = 3;

export type LeadershipParts = {
  readonly environment: Environment;
  /** Runs the engine until it ends or `lost` aborts. */
  readonly lead: (lost: AbortSignal) => Promise<void>;
  readonly status: () => ConnectionStatus;
};

export class Leadership {
  readonly #parts: LeadershipParts;
  readonly #closed = new AbortController();
  #leads = false;
  #nonce = 0;

  constructor(parts: LeadershipParts) {
    this.#parts = parts;
  }

  get leads(): boolean {
    return this.#leads;
  }

  /** Resolves when leadership was closed and the engine, if it ran here, has ended. */
  async run(): Promise<void> {
    const { channel } = this.#parts.environment;
    const stopListening = channel.listen((note) => this.#answer(note));
    while (!this.#closed.signal.aborted) await this.#follow();
    stopListening();
  }

  close(): void {
    this.#closed.abort();
  }

  #answer(note: Note): void {
    if (note.kind !== 'ping' || !this.#leads) return;
    this.#parts.environment.channel.post({ kind: 'pong', nonce: note.nonce, ...this.#parts.status() });
  }

  async #follow(): Promise<void> {
    const { lock } = this.#parts.environment;
    const cancel = new AbortController();
    const giveUp = (): void => cancel.abort();
    this.#closed.signal.addEventListener('abort', giveUp, { once: true });
    const stopWatching = this.#watch(giveUp);
    const lead = (lost: AbortSignal): Promise<void> => {
      stopWatching();
      return this.#lead(lost);
    };
    try {
      await lock.hold({ steal: false, cancel: cancel.signal }, lead);
      return;
    } catch (cause) {
      if (!cancel.signal.aborted) throw cause;
    } finally {
      stopWatching();
      this.#closed.signal.removeEventListener('abort', giveUp);
    }
    if (!this.#closed.signal.aborted) await lock.hold({ steal: true, cancel: this.#closed.signal }, lead);
  }

  async #lead(lost: AbortSignal): Promise<void> {
    if (this.#closed.signal.aborted) return;
    this.#leads = true;
    const over = AbortSignal.any([lost, this.#closed.signal]);
    try {
      await this.#parts.lead(over);
    } finally {
      this.#leads = false;
    }
  }

  /** Calls `silent` once, when the leader has not answered several pings in a row. */
  #watch(silent: () => void): () => void {
    const { clock, channel } = this.#parts.environment;
    let unanswered = 0;
    const stopListening = channel.listen((note) => {
      if (note.kind === 'pong') unanswered = 0;
    });
    const ping = (): void => {
      if (unanswered >= MAX_UNANSWERED) {
        stop();
        silent();
        return;
      }
      unanswered += 1;
      this.#nonce += 1;
      channel.post({ kind: 'ping', nonce: String(this.#nonce) });
      cancel = clock.after(PING_EVERY_MS, ping);
    };
    let cancel = (): void => undefined;
    const stop = (): void => {
      cancel();
      stopListening();
    };
    ping();
    return stop;
  }
}
