/**
 * Whether another device removed this one: then the inbox is locked until the user has decided what stays. And since
 * when no device has renewed the list of devices, where this one cannot; and whether there are two such lists.
 */
import type { ChatClient, OwnDevices, RemovalView } from '@cipherchat/core';
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { forgetNotices, NOTICES_DATABASE } from '../notices/notice-settings.ts';
import { wipe } from '../device/wipe.ts';
import '../devices/inbox-removed-device.ts';
import { AskExportEvent } from '../export/ask-export.ts';
import type { Strings } from '../locales/index.ts';

/** The user has decided to keep what is here, and read it. */
const KEPT = 'cipherchat-removed-kept';

export class RemovedDevice implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  #client: ChatClient | undefined;
  #leave: (() => void) | undefined;
  #hasFailed = false;
  /** Undefined: this device was not removed, as far as it knows. */
  removal: RemovalView | undefined;
  notRenewedSince: number | undefined;
  /** Two lists claim to be that of this account, and the user has not decided. */
  isForked = false;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  get isLocked(): boolean {
    return this.removal !== undefined && localStorage.getItem(KEPT) === null;
  }

  follow(client: ChatClient | undefined): void {
    this.hostDisconnected();
    this.#client = client;
    this.#leave = client?.subscribe(({ kind }) => {
      if (kind === 'state') void this.#read();
      if (kind === 'conversations') void this.#readFork();
    });
    void this.#read();
  }

  hostDisconnected(): void {
    this.#leave?.();
  }

  render(strings: Strings, waiting: number): TemplateResult {
    return html`<inbox-removed-device
      .strings=${strings}
      .removal=${this.removal}
      .waiting=${waiting}
      .failed=${this.#hasFailed}
      @export=${() => this.#host.dispatchEvent(new AskExportEvent())}
      @keep=${this.#keep}
      @wipe=${this.#wipe}
    ></inbox-removed-device>`;
  }

  /** Locked as long as it cannot be read otherwise: a removal that was found is not forgotten. */
  async #read(): Promise<void> {
    const own: OwnDevices | undefined = await this.#client?.devices?.own().catch(() => undefined);
    if (own === undefined) return;
    this.removal = own.removed ?? this.removal;
    this.notRenewedSince = own.notRenewedSince;
    this.#host.requestUpdate();
    await this.#readFork();
  }

  async #readFork(): Promise<void> {
    const fork = await this.#client?.verification?.ownFork().catch(() => undefined);
    const isForked = fork?.isDecided === false;
    if (isForked === this.isForked) return;
    this.isForked = isForked;
    this.#host.requestUpdate();
  }

  readonly #keep = (): void => {
    localStorage.setItem(KEPT, '');
    this.#host.requestUpdate();
  };

  readonly #wipe = async (): Promise<void> => {
    try {
      await this.#client?.close();
      await forgetNotices();
      await wipe(['cipherchat:inbox'], [NOTICES_DATABASE]);
      location.assign('/');
    } catch {
      this.#hasFailed = true;
      this.#host.requestUpdate();
    }
  };
}
