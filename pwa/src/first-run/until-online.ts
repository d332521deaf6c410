/** Waits until the server knows a new address: who gives it away earlier gives away one that nobody can write to. */
import type { ChatClient } from '@cipherchat/core';

/**
 * Resolves when the client is online, without a network at once, and in any case after `patienceMs`: the rest is done
 * later.
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
