/** The dialog of an export, which menus and settings ask for. */
import type { ChatClient, ConversationId } from '@cipherchat/core';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { AskExportEvent } from '../export/ask-export.ts';
import '../export/inbox-export.ts';
import type { Strings } from '../locales/index.ts';

export class ExportDialog implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #asked: { readonly conversation: ConversationId | undefined } | undefined;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('ask-export', (event) => {
      if (event instanceof AskExportEvent) this.#ask(event);
    });
  }

  hostConnected(): void {
    this.#ask(undefined);
  }

  render(strings: Strings, client: ChatClient | undefined): TemplateResult | typeof nothing {
    if (this.#asked === undefined || client === undefined) return nothing;
    return html`<inbox-export
      .strings=${strings}
      .client=${client}
      .conversation=${this.#asked.conversation}
      @done=${() => this.#ask(undefined)}
    ></inbox-export>`;
  }

  #ask(asked: AskExportEvent | undefined): void {
    this.#asked = asked && { conversation: asked.conversation };
    this.#host.requestUpdate();
  }
}
