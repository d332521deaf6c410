/** Names of the databases that a page's origin has. */
import type { Page } from 'playwright-core';

/**
 * Chromium 156 gives no answer to about one in fifty of these questions that it gets while the data of the site are
 * being cleared, so a question that stays open is asked again.
 */
export const databases = async (page: Page): Promise<readonly string[]> =>
  await page.evaluate(async () => {
    for (;;) {
      const answer = await Promise.race([
        indexedDB.databases(),
        new Promise<undefined>((resolve) => {
          setTimeout(resolve, 2_000);
        }),
      ]);
      if (answer !== undefined) return answer.map(({ name }) => name ?? '');
    }
  });
