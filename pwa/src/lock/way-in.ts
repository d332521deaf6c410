/** How the service worker opens the inbox: with the key of an open tab, where the inbox has a lock. */
import { isLocked, profileOf } from '@cipherchat/core/lock';
import type { KeyChannel } from './key-channel.ts';
import { holdOpenNow } from './open-inboxes.ts';

type OpenProfile = ReturnType<typeof profileOf>;

/** `openProfile`: undefined where there is no lock. Call `letGo` once the client is closed. */
export type WayIn = { readonly openProfile: OpenProfile | undefined; readonly letGo: () => void };

/** Undefined while the inbox is locked, or is being locked. */
export const findWayIn = async (database: string, newChannel: () => KeyChannel): Promise<WayIn | undefined> => {
  const letGo = await holdOpenNow(database);
  if (letGo === undefined) return undefined;
  try {
    if (!(await isLocked(database))) return { openProfile: undefined, letGo };
    const channel = newChannel();
    const vaultKey = await channel.ask();
    channel.close();
    if (vaultKey !== undefined) return { openProfile: profileOf(vaultKey), letGo };
  } catch {
    // The lock cannot be read: nothing can be opened either.
  }
  letGo();
  return undefined;
};
