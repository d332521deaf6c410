/**
 * Waits until the server knows a new address. An owner who gives the address away earlier gives away one that no one
 * can write to.
 */
import type { ChatClient } from '@cipherchat/core';

/** The server has answered: it lets this device in, or says why not. */
const isAnswered = (client: ChatClient, before: number | undefined): boolean => {
  const { connection, cause, retryAt } = client.state();
  if (connection === 'online') return true;
  const isRefused = cause === 'uninvited' || cause === 'switched-off';
  // An earlier refusal is no answer to this try.
  return isRefused && retryAt !== before;
};

/**
 * Resolves when the client is online or the server refuses it for good, immediately if the device is offline, and after
 * `patienceMs` in any case: registration is then finished later.
 */
export const untilOnline = async (client: ChatClient, patienceMs: number): Promise<void> => {
  if (client.state().connection === 'online' || !navigator.onLine) return;
  const before = client.state().retryAt;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      leave();
      resolve();
    };
    const timer = setTimeout(done, patienceMs);
    const leave = client.subscribe(() => {
      if (isAnswered(client, before)) done();
    });
  });
};
