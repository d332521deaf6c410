/** Pauses of what goes to the rooms: each team has its own, so that none waits for another. */
import type { AccountId } from '@cipherchat/protocol';
import { backoffMs, pauseMs, type AskedPause } from '../base/backoff.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import type { Platform } from '../crypto/platform.ts';

type Parts = {
  readonly clock: Pick<ServerClock, 'after'>;
  readonly platform: Pick<Platform, 'random'>;
  readonly onOutbox: () => void;
};

export class RoomPauses {
  readonly #failures = new Map<AccountId, number>();
  readonly #waiting = new Set<AccountId>();

  isWaiting(owner: AccountId): boolean {
    return this.#waiting.has(owner);
  }

  /** Longer after each failure in a row. */
  begin({ clock, platform, onOutbox }: Parts, owner: AccountId, asked?: AskedPause): void {
    const failures = (this.#failures.get(owner) ?? 0) + 1;
    this.#failures.set(owner, failures);
    if (this.#waiting.has(owner)) return;
    this.#waiting.add(owner);
    clock.after(pauseMs(backoffMs(failures, platform), asked), () => {
      this.#waiting.delete(owner);
      onOutbox();
    });
  }

  /** The server has taken something. */
  end(owner: AccountId): void {
    this.#failures.delete(owner);
  }
}
