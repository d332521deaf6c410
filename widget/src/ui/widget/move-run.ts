/** One try to let a chat go on in another browser, as a component runs it. */
import type { ChatClient, LinkResult, MovesFacet } from '@cipherchat/core/view';
import type { MoveEnd } from '../locales/move-words.ts';
import type { DeferredClient } from './deferred-client.ts';

const ENDS: Readonly<Record<Exclude<LinkResult, 'linked' | 'cancelled'>, MoveEnd>> = {
  'not-a-code': 'code',
  expired: 'expired',
  unreachable: 'unreachable',
  limited: 'limited',
  'wrong-digits': 'digits',
  'not-authentic': 'refused',
  occupied: 'occupied',
  full: 'impossible',
  'no-account-key': 'impossible',
  unsupported: 'impossible',
};

/** Rejects if it cannot be loaded. */
const opened = (client: DeferredClient): Promise<ChatClient> => {
  void client.load();
  return new Promise((resolve, reject) => {
    const look = (): boolean => {
      if (client.opened !== undefined) resolve(client.opened);
      else if (client.failure !== undefined) reject(new Error(client.failure));
      else return false;
      return true;
    };
    if (look()) return;
    const leave = client.subscribe(() => {
      if (look()) leave();
    });
  });
};

export class MoveRun {
  #stop = new AbortController();

  stop(): void {
    this.#stop.abort();
  }

  /** Stops the one before. Undefined: it was stopped. `cancelled`: the user said no. */
  async start(
    client: DeferredClient,
    work: (moves: MovesFacet, stop: AbortSignal) => Promise<LinkResult>,
  ): Promise<'linked' | 'cancelled' | MoveEnd | undefined> {
    this.stop();
    const { signal } = (this.#stop = new AbortController());
    const isStopped = (): boolean => signal.aborted;
    try {
      const chat = await opened(client);
      if (chat.state().phase === 'failed') return 'impossible';
      const moves = await chat.account.moves();
      if (isStopped()) return undefined;
      const result = await work(moves, signal);
      if (isStopped()) return undefined;
      return result === 'linked' || result === 'cancelled' ? result : ENDS[result];
    } catch {
      return isStopped() ? undefined : 'unreachable';
    }
  }
}
