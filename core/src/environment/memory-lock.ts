/** The engine lock within one process: tabs that a test plays, or the one window of a browser without Web Locks. */
import type { EngineLock } from './port.ts';

type HoldOptions = Parameters<EngineLock['hold']>[0];
type Claim = { readonly tab: object; readonly lost: AbortController; readonly enter: () => void };

export class MemoryLock {
  #holder: Claim | undefined;
  #waiting: readonly Claim[] = [];

  /** The lock as one tab sees it. */
  ofTab(tab: object): EngineLock {
    return { hold: (options, run) => this.#hold(tab, options, run) };
  }

  /** The effect of a tab's death: it no longer holds or waits for anything, although its `run` never settles. */
  dropTab(tab: object): void {
    this.#waiting = this.#waiting.filter((claim) => claim.tab !== tab);
    if (this.#holder?.tab === tab) this.#release(this.#holder);
  }

  async #hold(tab: object, { steal, cancel }: HoldOptions, run: (lost: AbortSignal) => Promise<void>): Promise<void> {
    if (cancel.aborted) throw givenUp();
    const claim = await this.#claim(tab, steal, cancel);
    try {
      await run(claim.lost.signal);
    } finally {
      this.#release(claim);
    }
  }

  #claim(tab: object, steal: boolean, cancel: AbortSignal): Promise<Claim> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting = this.#waiting.filter((other) => other !== claim);
        reject(givenUp());
      };
      const enter = (): void => {
        cancel.removeEventListener('abort', giveUp);
        resolve(claim);
      };
      const claim: Claim = { tab, lost: new AbortController(), enter };
      if (steal || this.#holder === undefined) {
        this.#holder?.lost.abort();
        this.#enter(claim);
      } else {
        cancel.addEventListener('abort', giveUp, { once: true });
        this.#waiting = [...this.#waiting, claim];
      }
    });
  }

  #enter(claim: Claim): void {
    this.#holder = claim;
    claim.enter();
  }

  #release(claim: Claim): void {
    if (this.#holder !== claim) return;
    this.#holder = undefined;
    const [next, ...others] = this.#waiting;
    this.#waiting = others;
    if (next !== undefined) this.#enter(next);
  }
}

const givenUp = (): DOMException => new DOMException('the wait for the lock was given up', 'AbortError');
