/** Two lists of the own devices, on the page of the devices: until the user has chosen, and when asked for again. */
import type { ChatClient, ForkView } from '@cipherchat/core';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import './inbox-fork.ts';

export class InboxOwnFork extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    fork: { state: true },
    wanted: { state: true },
  };
  static override styles = [
    ...controls,
    css`
      :host {
        display: block;
      }
      inbox-fork {
        padding: 0;
        overflow: visible;
      }
    `,
  ];

  declare strings: Strings;
  declare client: ChatClient;
  declare fork: ForkView | undefined;
  /** The user wants to see them, or not now. Undefined: they are shown until the user has decided. */
  declare wanted: boolean | undefined;
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
  }

  protected override firstUpdated(): void {
    this.#follow();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { fork, strings, client, wanted } = this;
    if (fork === undefined) return nothing;
    if (wanted ?? !fork.isDecided) {
      return html`<inbox-fork
        .strings=${strings}
        .client=${client}
        .fork=${fork}
        @later=${this.#onDecided}
        @chosen=${this.#onDecided}
      ></inbox-fork>`;
    }
    return html`<button class="button" type="button" @click=${this.#onWanted}>${strings.fork.open}</button>`;
  }

  #follow(): void {
    this.#leave?.();
    this.#leave = this.client.subscribe(() => void this.#read());
    void this.#read();
  }

  async #read(): Promise<void> {
    this.fork = await this.client.verification?.ownFork().catch(() => this.fork);
  }

  readonly #onWanted = (): void => {
    this.wanted = true;
  };

  readonly #onDecided = (): void => {
    this.wanted = false;
  };
}

customElements.define('inbox-own-fork', InboxOwnFork);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-own-fork': InboxOwnFork;
  }
}
