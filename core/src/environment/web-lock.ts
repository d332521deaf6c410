/**
 * The engine lock over Web Locks. A browser without them, or one that denies them, has one tab as far as we can know.
 */
import type { EngineLock } from './port.ts';
import { MemoryLock } from './memory-lock.ts';

type HoldOptions = Parameters<EngineLock['hold']>[0];

/** Errors of a page whose storage is blocked. Its tabs share nothing, so there is nothing to guard. */
const DENIED = ['SecurityError', 'InvalidStateError', 'NotSupportedError'];

const isDenied = (cause: unknown): boolean => cause instanceof DOMException && DENIED.includes(cause.name);

class WebLock implements EngineLock {
  readonly #locks: LockManager;
  readonly #name: string;
  readonly #ownTab = new MemoryLock().ofTab({});

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
        if (isDenied(cause)) return this.#ownTab.hold({ steal, cancel }, run);
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
  locks === undefined ? new MemoryLock().ofTab({}) : new WebLock(locks, name);
