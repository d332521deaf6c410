/** The lock, as the page of settings shows and changes it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { InboxLock } from '../lock/inbox-lock.ts';
import type { LockChange } from '../lock/inbox-lock-dialog.ts';

export class LockSettings implements ReactiveController {
  /** The change that the user is asked about. */
  asks: LockChange | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #lock: () => InboxLock | undefined;
  #followed: InboxLock | undefined;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, lock: () => InboxLock | undefined) {
    this.#host = host;
    this.#lock = lock;
    host.addController(this);
  }

  get lock(): InboxLock | undefined {
    return this.#lock();
  }

  hostUpdate(): void {
    if (this.lock === this.#followed) return;
    this.#leave?.();
    this.#followed = this.lock;
    this.#leave = this.lock?.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#followed = undefined;
    this.asks = undefined;
  }

  readonly ask = (change: LockChange | undefined): void => {
    this.asks = change;
    this.#host.requestUpdate();
  };
}
