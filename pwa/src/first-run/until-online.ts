/**
 * Waits until the server knows a new address. An owner who gives the address away earlier gives away one that no one
 * can write to.
 */
import type { ChatClient } from '@cipherchat/core';

/**
 * Resolves when the client is online, immediately if the device is offline, and after `patienceMs` in any case:
 * registration is then finished later.
 */
export const untilOnline = async (client: ChatClient, patienceMs: number): Promise<void> => {
  if (client.state().connection === 'online' || !navigator.onLine) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      leave();
      resolve();
    };
    const timer = setTimeout(done, patienceMs);
    const leave = client.subscribe(() => {
      if (client.state().connection === 'online') done();
    });
  });
};
