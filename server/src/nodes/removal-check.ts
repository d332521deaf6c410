/**
 * Ends the connections of devices that were removed from their account's list while nobody told this node. Each look asks about a bounded number of
 * connections, and the next one goes on where it stopped: how long a removed device stays grows with their number, what it costs the store does not.
 */
import type { Principal } from '../auth/principal.ts';
import type { SocketSession } from '../realtime/socket-session.ts';
import type { SocketSessions } from '../realtime/socket-sessions.ts';

/** Connections in one look. */
const MAX_CHECKED = 256;
const CHECKED_AT_ONCE = 32;

export type RemovalCheckParts = {
  readonly sessions: SocketSessions;
  readonly isListed: (principal: Principal) => Promise<boolean>;
};

export class RemovalCheck {
  readonly #parts: RemovalCheckParts;
  /** Connections that the pass under way has not come to; it begins at the end. */
  #unchecked: SocketSession[] = [];
  #isStopped = false;

  constructor(parts: RemovalCheckParts) {
    this.#parts = parts;
  }

  /** Begins a pass over all connections, unless one is under way. */
  begin(): void {
    if (this.#unchecked.length === 0) this.#unchecked = [...this.#parts.sessions.all()];
  }

  /** Goes on with the pass. */
  async look(): Promise<void> {
    await this.#check(MAX_CHECKED);
  }

  /** All connections, whatever it costs: nobody knows what was missed. */
  async lookAtAll(): Promise<void> {
    this.#unchecked = [...this.#parts.sessions.all()];
    await this.#check(this.#unchecked.length);
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #check(limit: number): Promise<void> {
    for (let count = 0; count < limit && this.#unchecked.length > 0 && !this.#isStopped; count += CHECKED_AT_ONCE) {
      const some = this.#unchecked.slice(-CHECKED_AT_ONCE);
      await Promise.all(some.map((session) => this.#closeIfRemoved(session)));
      // Only now: when the store does not answer, they are asked about again.
      this.#unchecked.length -= some.length;
    }
  }

  async #closeIfRemoved(session: SocketSession): Promise<void> {
    if (!(await this.#parts.isListed(session.principal))) session.close();
  }
}
