/** Reads what a page of the settings shows, and again when this device or another one changes settings. */
import type { ChatClient } from '@cipherchat/core';
import type { LitElement, ReactiveController } from 'lit';

export class FollowSettings implements ReactiveController {
  readonly #host: LitElement & { readonly client: ChatClient };
  readonly #read: () => Promise<void>;
  #leave: (() => void) | undefined;

  constructor(host: LitElement & { readonly client: ChatClient }, read: () => Promise<void>) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.#follow();
  }

  /** The client is there with the first update. */
  hostUpdated(): void {
    if (this.#leave === undefined && this.#host.isConnected) this.#follow();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  #follow(): void {
    this.#leave = this.#host.client.subscribe(({ kind }) => {
      if (kind === 'conversations') void this.#read();
    });
    void this.#read();
  }
}
