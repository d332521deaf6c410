/**
 * What the host provides: time, one lock, one channel, and hints about the network. `compose.ts` passes the real ones,
 * tests their own.
 */
import type { ConversationId } from '../base/conversation-id.ts';

/** Time and timers. Tests turn a clock of their own. */
export interface Clock {
  /** Unix time in milliseconds. */
  now(): number;
  /** Calls back once after `delayMs`; the returned function cancels. */
  after(delayMs: number, callback: () => void): () => void;
}

/**
 * One engine runs per profile (docs/decisions/0008-one-engine-per-profile.md). The lock decides which. A holder that
 * dies releases it; from one that froze another tab can take it.
 */
export interface EngineLock {
  /**
   * Waits for the lock and holds it until `run` settles. With `steal` takes it at once, and the former holder's
   * `signal` aborts. Rejects with an `AbortError` when `cancel` aborts while still waiting.
   */
  hold(
    options: { readonly steal: boolean; readonly cancel: AbortSignal },
    run: (lost: AbortSignal) => Promise<void>,
  ): Promise<void>;
}

type Connection = 'connecting' | 'online' | 'offline';

/**
 * Short notes between the tabs of one profile. They carry no content, only the names of rows: each tab reads those,
 * sealed as they rest, so that a text is never on a channel which every script of the origin can listen to.
 */
export type Note =
  /**
   * Committed. `items`: names of the rows by conversation, where not all of it has to be read again. `received`: new
   * messages among them.
   */
  | {
      readonly kind: 'changed';
      readonly conversations: readonly ConversationId[];
      readonly items?: Readonly<Record<string, readonly string[]>>;
      readonly received?: readonly { readonly conversation: ConversationId; readonly id: string }[];
    }
  | { readonly kind: 'work' }
  | { readonly kind: 'ping'; readonly nonce: string }
  | { readonly kind: 'pong'; readonly nonce: string; readonly connection: Connection }
  | { readonly kind: 'state'; readonly connection: Connection }
  | {
      readonly kind: 'writing';
      readonly conversation: ConversationId;
      readonly writing: boolean;
      readonly mine: boolean;
    };

/** Notes to and from the other tabs of the profile. */
export interface Channel {
  post(note: Note): void;
  /** Hears what other tabs post, never the own notes. */
  listen(listener: (note: Note) => void): () => void;
  close(): void;
}

/** Whether the device reports a network. A hint for the wording only, never a reason not to try. */
export interface Network {
  online(): boolean;
  /**
   * Calls `listener` when an immediate try is worthwhile: back online, page visible again, woken from sleep. Returns a
   * function that ends this.
   */
  onWake(listener: () => void): () => void;
}

export type Environment = {
  readonly clock: Clock;
  readonly lock: EngineLock;
  readonly channel: Channel;
  readonly network: Network;
};
