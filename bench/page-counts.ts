/**
 * Counts what a page asks of the browser: Web Crypto, IndexedDB, JSON. The counting costs time itself, so a page with
 * it is profiled, not measured.
 */
import type { BrowserContext, Page } from 'playwright-core';

/** By name of what was called. Milliseconds of a call that waits count from the call until its answer. */
export type PageCounts = Record<string, { count: number; ms: number }>;

type Counting = { readonly counts: PageCounts };

/** Runs in the page, before its scripts: it can name nothing from outside. */
const count = (): void => {
  const counts: PageCounts = {};
  (globalThis as unknown as { counting: Counting }).counting = { counts };
  const add = (name: string, begun: number): void => {
    const sum = (counts[name] ??= { count: 0, ms: 0 });
    sum.count += 1;
    sum.ms += performance.now() - begun;
  };
  type Method = (this: unknown, ...given: unknown[]) => unknown;
  const wrap = (owner: object, name: string, wrapped: (method: Method) => Method): void => {
    const methods = owner as Record<string, Method>;
    const method = methods[name];
    if (method !== undefined) methods[name] = wrapped(method);
  };
  for (const name of ['encrypt', 'decrypt', 'sign', 'verify', 'digest', 'deriveBits', 'deriveKey', 'importKey']) {
    wrap(
      SubtleCrypto.prototype,
      name,
      (method) =>
        function (...given) {
          const begun = performance.now();
          const answer = method.apply(this, given) as Promise<unknown>;
          const settled = (): void => add(`crypto ${name}`, begun);
          answer.then(settled, settled);
          return answer;
        },
    );
  }
  for (const name of ['parse', 'stringify']) {
    wrap(
      JSON,
      name,
      (method) =>
        function (...given) {
          const begun = performance.now();
          const result = method.apply(this, given);
          add(`JSON ${name}`, begun);
          return result;
        },
    );
  }
  wrap(
    IDBDatabase.prototype,
    'transaction',
    (method) =>
      function (...given) {
        const begun = performance.now();
        const transaction = method.apply(this, given) as IDBTransaction;
        transaction.addEventListener('complete', () => add(`IndexedDB ${transaction.mode}`, begun));
        return transaction;
      },
  );
  wrap(
    BroadcastChannel.prototype,
    'postMessage',
    (method) =>
      function (...given) {
        const begun = performance.now();
        method.apply(this, given);
        add('note to other tabs', begun);
        return undefined;
      },
  );
};

/** For the pages of the context that are opened from now on. */
export const countInPages = (context: BrowserContext): Promise<unknown> => context.addInitScript(count);

export const countsOf = (page: Page): Promise<PageCounts> =>
  page.evaluate(() => (globalThis as unknown as { counting: Counting }).counting.counts);
