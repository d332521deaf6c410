/**
 * What the host provides: time, one lock, one channel, which tabs are open, and hints about the network. `compose.ts`
 * passes the real ones, tests their own.
 */
import type { ConnectionStatus } from '../base/connection-status.ts';
import type { ConversationId } from '../base/conversation-id.ts';

/** Time and timers. Tests turn a clock of their own. */
export interface Clock {
  /** Unix time in milliseconds, as the device has it: wrong where its user has set it wrong. */
  now(): number;
  /** Milliseconds since some beginning. No one sets it; it may stand still while the machine sleeps. */
  monotonic(): number;
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

/**
 * Short notes between the tabs of one profile. They carry no content, only the names of rows: each tab reads those,
 * sealed as they rest, so that a text is never on a channel which every script of the origin can listen to.
 */
export type Note = Message & {
  /** Name of the tab that posts it, and how many notes it has posted, this one included. Older builds do not count. */
  readonly nth?: readonly [tab: string, count: number];
};

type Message =
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
  | ({ readonly kind: 'pong'; readonly nonce: string } & ConnectionStatus)
  | ({ readonly kind: 'state' } & ConnectionStatus)
  /** The user has deleted this profile. */
  | { readonly kind: 'forgotten' }
  /** The user asks for a try to connect now. */
  | { readonly kind: 'reconnect' }
  | {
      readonly kind: 'writing';
      readonly conversation: ConversationId;
      readonly writing: boolean;
      readonly mine: boolean;
    };

/**
 * Notes to and from the other tabs of the profile, those of one tab in their order. A page that stands still can lose
 * notes.
 */
export interface Channel {
  post(note: Note): void;
  /** Hears what other tabs post, never the own notes. */
  listen(listener: (note: Note) => void): () => void;
  close(): void;
}

/** The tabs that have the profile open. One that dies is no longer among them; one that froze is. */
export interface OpenTabs {
  /** Name of this one. No other tab has it. */
  readonly own: string;
  /** This one is among them until `left` settles. Resolves when the others see it, or where they never will. */
  join(left: Promise<void>): Promise<void>;
  /** Their names. None where the host cannot tell. */
  names(): Promise<readonly string[]>;
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
  readonly tabs: OpenTabs;
  readonly network: Network;
};
