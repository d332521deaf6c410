/** The lock screen in place of the inbox, and the way out of it without a PIN. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { wipe } from '../device/wipe.ts';
import type { Strings } from '../locales/index.ts';
import type { InboxLock } from '../lock/inbox-lock.ts';
import '../lock/inbox-lock-screen.ts';
import { forgetNotices, NOTICES_DATABASE } from '../notices/notice-settings.ts';

export class LockedInbox implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #lock: InboxLock | undefined;
  #leave: (() => void) | undefined;
  #hasFailed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isLocked(): boolean {
    return this.#lock?.phase === 'locked';
  }

  get isBusy(): boolean {
    return this.#lock?.phase === 'busy';
  }

  follow(lock: InboxLock | undefined): void {
    this.hostDisconnected();
    this.#lock = lock;
    this.#leave = lock?.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#leave?.();
  }

  render(strings: Strings): TemplateResult {
    return html`<inbox-lock-screen
      .strings=${strings}
      .lock=${this.#lock}
      .failed=${this.#hasFailed}
      @erase=${this.#erase}
    ></inbox-lock-screen>`;
  }

  readonly #erase = async (): Promise<void> => {
    try {
      await forgetNotices();
      await wipe(['cipherchat:inbox'], [NOTICES_DATABASE]);
      location.assign('/');
    } catch {
      this.#hasFailed = true;
      this.#host.requestUpdate();
    }
  };
}
