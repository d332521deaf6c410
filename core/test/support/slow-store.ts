/**
 * A store of the server that takes its time: each request waits before its turn, and its answer once more. The time is
 * that of the test's clock. What nobody waits for when its turn comes is dropped, as every store has to do it.
 */
import type { Store } from '../../../server/src/storage/port.ts';
import type { Clock } from '../../src/environment/port.ts';

export type SlowStore = {
  readonly store: Store;
  /** How long the next request takes, in milliseconds. */
  takesMs: () => number;
  /** Requests that were dropped, by name. */
  readonly dropped: string[];
};

export const slowStore = (base: Store, clock: Clock): SlowStore => {
  const wait = (ms: number): Promise<void> => new Promise((resolve) => clock.after(ms, resolve));
  const slow: SlowStore = { store: base, takesMs: () => 0, dropped: [] };
  const ask = async (name: keyof Store, request: readonly unknown[]): Promise<unknown> => {
    const half = slow.takesMs() / 2;
    if (half > 0) await wait(half);
    try {
      return await (base[name] as (...given: readonly unknown[]) => Promise<unknown>)(...request);
    } catch (cause) {
      if ((cause as { readonly code?: unknown }).code === 'abandoned') slow.dropped.push(name);
      throw cause;
    } finally {
      if (half > 0) await wait(half);
    }
  };
  const store = new Proxy(base, {
    get:
      (_, name: keyof Store) =>
      (...request: readonly unknown[]) =>
        ask(name, request),
  });
  return Object.assign(slow, { store });
};
