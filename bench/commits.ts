/** Records when a page has committed rows of messages: from then on they are on the disk of the device. */
import type { BrowserContext, Page } from 'playwright-core';

type Committing = { readonly commits: number[] };

/** Takes effect in pages of the context that are opened afterwards. */
export const noteCommits = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const commits: number[] = [];
    (globalThis as unknown as { committing: Committing }).committing = { commits };
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...given) {
      const begun = transaction.apply(this, given);
      if (begun.mode === 'readwrite' && begun.objectStoreNames.contains('messages'))
        begun.addEventListener('complete', () => commits.push(performance.timeOrigin + performance.now()));
      return begun;
    };
  });

/** Milliseconds since 1970, in order. */
export const commitsIn = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (globalThis as unknown as { committing: Committing }).committing.commits);
