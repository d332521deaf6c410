/**
 * Counts a page's calls to Web Crypto, IndexedDB and JSON. Counting takes time itself, so such a page is profiled, not
 * measured.
 */
import type { BrowserContext, Page } from 'playwright-core';

/** By name of the function. Milliseconds of an asynchronous call count from the call until its answer. */
export type PageCounts = Record<string, { count: number; ms: number }>;

type Counting = { readonly counts: PageCounts };

/** Runs in the page before its scripts, so it cannot refer to anything outside of it. */
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

/** Takes effect in pages of the context that are opened afterwards. */
export const countInPages = (context: BrowserContext): Promise<unknown> => context.addInitScript(count);

export const countsOf = (page: Page): Promise<PageCounts> =>
  page.evaluate(() => (globalThis as unknown as { counting: Counting }).counting.counts);
