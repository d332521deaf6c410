/** Requests for a key that arrive while one of that key is running are run together after it. */
import { abandoned, type IsWanted } from '../is-wanted.ts';
import type { KeyedQueue } from './keyed-queue.ts';

type Waiting<R, T> = {
  readonly request: R;
  readonly isWanted: IsWanted | undefined;
  readonly resolve: (outcome: T) => void;
  readonly reject: (cause: unknown) => void;
};

export class KeyedBatches<R, T> {
  readonly #queue: KeyedQueue;
  readonly #run: (key: string, requests: readonly R[]) => Promise<readonly T[]>;
  readonly #waiting = new Map<string, Waiting<R, T>[]>();

  /** `run` returns an outcome for each request, in their order. */
  constructor(queue: KeyedQueue, run: (key: string, requests: readonly R[]) => Promise<readonly T[]>) {
    this.#queue = queue;
    this.#run = run;
  }

  ask(key: string, request: R, isWanted?: IsWanted): Promise<T> {
    return new Promise((resolve, reject) => {
      const one = { request, isWanted, resolve, reject };
      const waiting = this.#waiting.get(key);
      if (waiting !== undefined) {
        waiting.push(one);
        return;
      }
      this.#waiting.set(key, [one]);
      void this.#queue.run(key, () => this.#runAll(key));
    });
  }

  async #runAll(key: string): Promise<void> {
    const asked = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    const isDropped = ({ isWanted }: Waiting<R, T>): boolean => isWanted?.() === false;
    const all = asked.filter((one) => !isDropped(one));
    for (const one of asked) if (!all.includes(one)) one.reject(abandoned());
    if (all.length === 0) return;
    try {
      const outcomes = await this.#run(
        key,
        all.map(({ request }) => request),
      );
      all.forEach(({ resolve }, i) => resolve(outcomes[i] as T));
    } catch (cause) {
      for (const { reject } of all) reject(cause);
    }
  }
}
