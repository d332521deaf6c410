/** Asynchronous work over a list, some of it at a time. */

/**
 * Calls `work` for each item in order, at most `atOnce` unfinished at a time. Resolves with the results in the order of
 * the items. After the first rejection it starts no more work, waits for what has started, and rejects.
 */
export const inParallel = async <T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> => {
  const results: R[] = [];
  const failures: unknown[] = [];
  const waiting = items.entries();
  const run = async (): Promise<void> => {
    for (const [i, item] of waiting) {
      if (failures.length > 0) return;
      try {
        results[i] = await work(item);
      } catch (cause) {
        failures.push(cause);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, run));
  if (failures.length > 0) throw failures[0];
  return results;
};
