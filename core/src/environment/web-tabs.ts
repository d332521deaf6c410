/** The open tabs of a profile over Web Locks: each holds a lock of its own, which a browser releases when it ends. */
import type { OpenTabs } from './port.ts';

/** `locks`: undefined in a browser that lacks or denies them. */
export const createWebTabs = (profile: string, locks: LockManager | undefined): OpenTabs => {
  const prefix = `${profile}/tab/`;
  const own = crypto.randomUUID();
  return {
    own,
    join: (left) =>
      new Promise((resolve) => {
        const joined = (): Promise<void> => {
          resolve();
          return left;
        };
        if (locks) void locks.request(prefix + own, joined).catch(resolve);
        else resolve();
      }),
    names: async () => (await import('./held-locks.ts')).heldLocks(locks, prefix),
  };
};
