/**
 * Notices about the whole inbox: no connection, messages that wait, a browser that won't keep the data, pages with an
 * old build of the chat, a list of devices that no one renews, or two of them. `reconnect` bubbles to the shell when
 * the user asks for a try now.
 */
import type { ClientState } from '@cipherchat/core';
import { banner, connectionBand, CutOff } from '@cipherchat/widget/ui';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { PageBuildWatch } from '../address/page-build-watch.ts';
import type { WidgetBuild } from '../address/snippet.ts';
import { regionOf, type Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { pathOf } from '../routing/route.ts';

const DAY_MS = 86_400_000;

export class InboxNotices extends LitElement {
  static override properties = {
    strings: { attribute: false },
    state: { attribute: false },
    widget: { attribute: false },
    notRenewedSince: { attribute: false },
    isForked: { attribute: false },
  };
  static override styles = [
    ...controls,
    css`
      :host {
        display: block;
      }
      .banner {
        margin: 0 8px 10px;
        border-radius: var(--cipher-radius-md);
        padding-inline: 12px;
      }
    `,
  ];

  declare strings: Strings;
  declare state: ClientState;
  /** The build of the snippet. */
  declare widget: WidgetBuild | undefined;
  /** Milliseconds since 1970; undefined where nothing is wrong, or this device renews the list itself. */
  declare notRenewedSince: number | undefined;
  /** Two lists of devices claim to be that of this account. */
  declare isForked: boolean;
  readonly #pages = new PageBuildWatch(this, () => this.widget?.build);
  readonly #cutOff = new CutOff(this);

  protected override willUpdate(): void {
    this.#cutOff.see(this.state);
  }

  protected override render(): TemplateResult {
    return html`<div role="status">
      ${this.#renderConnection()}${this.#renderStorage()}${this.#renderClock()}${this.#renderPages()}
      ${this.#renderFork()}${this.#renderList()}
    </div>`;
  }

  #renderConnection(): TemplateResult | typeof nothing {
    const band = connectionBand({
      strings: this.strings.conversation,
      state: this.state,
      cutOff: this.#cutOff.lasts,
      reconnect: () => this.dispatchEvent(new Event('reconnect', { bubbles: true, composed: true })),
      changed: () => this.requestUpdate(),
      help: html`<a class="button dense" href=${pathOf({ view: 'check' })}>${this.strings.check.link}</a>`,
    });
    return band ?? nothing;
  }

  #renderStorage(): TemplateResult | typeof nothing {
    const { notices } = this.strings;
    return this.state.durable ? nothing : banner('alert', notices.fleeting, notices.fleetingMore);
  }

  /** One of the two clocks is wrong: the owner can see which one. */
  #renderClock(): TemplateResult | typeof nothing {
    const differMs = Math.abs(this.state.clockAheadMs ?? 0);
    if (differMs < DAY_MS) return nothing;
    const { notices } = this.strings;
    return banner('alert', notices.clocks(Math.round(differMs / DAY_MS)), notices.clocksMore);
  }

  #renderFork(): TemplateResult | typeof nothing {
    if (!this.isForked) return nothing;
    const { own, open } = this.strings.fork;
    const link = html`<a class="button dense" href=${pathOf({ view: 'devices' })}>${open}</a>`;
    return banner('alert', own.heading, own.stopped, link);
  }

  #renderList(): TemplateResult | typeof nothing {
    const { notices, lang } = this.strings;
    if (this.notRenewedSince === undefined) return nothing;
    const day = new Intl.DateTimeFormat(regionOf(lang, navigator.languages), { dateStyle: 'long' });
    return banner('alert', notices.notRenewed(day.format(this.notRenewedSince)), notices.notRenewedMore);
  }

  /** One of the owner's pages loads a build that should be replaced. */
  #renderPages(): TemplateResult | typeof nothing {
    const { state } = this.#pages;
    if (state === undefined || state === 'current') return nothing;
    const { notices } = this.strings;
    const link = html`<a class="button dense" href=${pathOf({ view: 'address' })}>${notices.getSnippet}</a>`;
    return state === 'old'
      ? banner('alert', notices.oldTag, notices.oldTagMore, link)
      : banner('alert', notices.withdrawnTag, notices.withdrawnTagMore, link);
  }
}

customElements.define('inbox-notices', InboxNotices);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-notices': InboxNotices;
  }
}
