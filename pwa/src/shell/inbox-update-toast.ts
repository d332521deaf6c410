/**
 * The offer of a new version. It waits until the user takes it, and never covers a field. Its class is the name of the
 * view below it, which decides its place.
 */
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Updates } from '../device/updates.ts';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';

export class InboxUpdateToast extends LitElement {
  static override properties = {
    strings: { attribute: false },
    updates: { attribute: false },
    later: { state: true },
    busy: { state: true },
  };
  static override styles = [
    ...controls,
    css`
      :host {
        position: fixed;
        inset-block-end: 20px;
        inset-inline-start: 84px;
        inline-size: 320px;
        z-index: 5;
      }
      .toast {
        display: flex;
        align-items: center;
        gap: 8px;
        padding-block: 10px;
        padding-inline: 16px 10px;
        border-radius: var(--cipher-radius-lg);
        background: var(--cipher-raised);
        box-shadow:
          0 0 0 1px var(--cipher-line),
          var(--cipher-shadow-3);
        font-size: var(--cipher-text-md);
        animation: rise var(--cipher-base) var(--cipher-out);
      }
      p {
        flex: 1;
        min-inline-size: 0;
      }
      .icon {
        color: var(--cipher-accent-text);
      }
      .button {
        white-space: nowrap;
      }
      .quiet {
        padding-inline: 8px;
      }
      .spin {
        color: inherit;
      }
      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(8px);
        }
      }
      :host(:is(.first-run, .address)) {
        inset-inline-start: 20px;
      }
      @media (width < 68.75em) {
        :host {
          inline-size: 284px;
        }
      }
      @media (width < 45em) {
        :host,
        :host(:is(.first-run, .address)) {
          inset-inline: 12px;
          inline-size: auto;
          inset-block-end: calc(84px + env(safe-area-inset-bottom, 0px));
        }
        :host(:is(.first-run, .address)) {
          inset-block-end: calc(12px + env(safe-area-inset-bottom, 0px));
        }
        :host(:is(.conversation, .first-run)) {
          display: none;
        }
      }
      @media (forced-colors: active) {
        .toast {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  declare strings: Strings;
  declare updates: Updates | undefined;
  declare later: boolean;
  declare busy: boolean;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('updates')) this.later = false;
  }

  protected override render(): TemplateResult {
    const { update } = this.strings;
    const shown = this.updates !== undefined && !this.later;
    return html`
      <div role="status">
        ${
          shown
            ? html`
                <div class="toast">
                  ${icon('install')}
                  <p>${update.ready}</p>
                  <button class="button dense quiet" type="button" @click=${this.#onLater}>${update.later}</button>
                  <button class="button dense primary" type="button" @click=${this.#onReload}>
                    ${this.busy ? icon('ring', 's16 spin') : nothing}${update.reload}
                  </button>
                </div>
              `
            : nothing
        }
      </div>
    `;
  }

  #onLater(): void {
    this.later = true;
  }

  #onReload(): void {
    this.busy = true;
    this.updates?.reload();
  }
}

customElements.define('inbox-update-toast', InboxUpdateToast);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-update-toast': InboxUpdateToast;
  }
}
