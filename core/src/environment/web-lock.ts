/**
 * The engine lock over Web Locks. A browser without them, or one that denies them, has one tab as far as we can know.
 */
import type { EngineLock } from './port.ts';

type HoldOptions = Parameters<EngineLock['hold']>[0];

/** Errors of a page whose storage is blocked. Its tabs share nothing, so there is nothing to guard. */
const DENIED = ['SecurityError', 'InvalidStateError', 'NotSupportedError'];

const isDenied = (cause: unknown): boolean => cause instanceof DOMException && DENIED.includes(cause.name);

/** The lock of the only tab. Hardly any browser needs it, so its code is loaded when it does. */
class OnlyTabLock implements EngineLock {
  #lock: EngineLock | undefined;

  async hold(...parameters: Parameters<EngineLock['hold']>): Promise<void> {
    const { MemoryLock } = await import('./memory-lock.ts');
    this.#lock ??= new MemoryLock().ofTab({});
    return this.#lock.hold(...parameters);
  }
}

class WebLock implements EngineLock {
  readonly #locks: LockManager;
  readonly #name: string;
  readonly #onlyTab = new OnlyTabLock();

  constructor(locks: LockManager, name: string) {
    this.#locks = locks;
    this.#name = name;
  }

  async hold({ steal, cancel }: HoldOptions, run: (lost: AbortSignal) => Promise<void>): Promise<void> {
    if (cancel.aborted) throw new DOMException('the wait for the lock was given up', 'AbortError');
    const lost = new AbortController();
    let running: Promise<void> | undefined;
    try {
      /** The platform allows no signal together with `steal`: there is no wait to give up. */
      await this.#locks.request(this.#name, steal ? { steal } : { signal: cancel }, () => {
        running = run(lost.signal);
        return running;
      });
    } catch (cause) {
      if (running === undefined) {
        if (isDenied(cause)) return this.#onlyTab.hold({ steal, cancel }, run);
        throw cause;
      }
      /**
       * Either `run` failed or another tab stole the lock. In the second case `run` is told by the signal, and ends.
       */
      lost.abort();
      await running;
    }
  }
}

export const createWebLock = (name: string, locks: LockManager | undefined): EngineLock =>
  locks === undefined ? new OnlyTabLock() : new WebLock(locks, name);
