/**
 * Closes connections of devices that were removed from the list of their account without this node hearing of it. Each
 * check asks about a bounded number of connections, and the next one continues there. So the time until a removed
 * device is found grows with the number of connections; the load on the store does not.
 */
import type { Principal } from '../auth/principal.ts';
import type { SocketSession } from '../realtime/socket-session.ts';
import type { SocketSessions } from '../realtime/socket-sessions.ts';

/** Connections in one check. */
const MAX_CHECKED = 256;
const CHECKED_AT_ONCE = 32;

export type RemovalCheckParts = {
  readonly sessions: SocketSessions;
  readonly isListed: (principal: Principal) => Promise<boolean>;
};

export class RemovalCheck {
  readonly #parts: RemovalCheckParts;
  /** Connections still to be checked in this pass; taken from the end. */
  #unchecked: SocketSession[] = [];
  #isStopped = false;

  constructor(parts: RemovalCheckParts) {
    this.#parts = parts;
  }

  /** Begins a pass over all connections, unless one is under way. */
  begin(): void {
    if (this.#unchecked.length === 0) this.#unchecked = [...this.#parts.sessions.all()];
  }

  /** Continues the pass. */
  async look(): Promise<void> {
    await this.#check(MAX_CHECKED);
  }

  /** Checks all connections at once: anything may have been missed. */
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
      // Removed from the pass only now: if the store does not answer, the next check asks about them again.
      this.#unchecked.length -= some.length;
    }
  }

  async #closeIfRemoved(session: SocketSession): Promise<void> {
    if (!(await this.#parts.isListed(session.principal))) session.close();
  }
}
