/** The navigation: a rail at the side, or tabs at the bottom of a phone. It has only places that exist. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { isOfSettings, pathOf, type Route } from '../routing/route.ts';
import { avatarStyles, ownAvatar } from '../styles/avatar.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon, type IconName } from '../styles/icons.ts';

type Place = {
  readonly route: Route;
  readonly icon: IconName;
  readonly words: string;
  readonly unread: number;
};

export class InboxRail extends LitElement {
  static override properties = {
    strings: { attribute: false },
    view: {},
    unread: { type: Number },
    name: {},
    online: { type: Boolean },
  };
  static override styles = [
    ...controls,
    avatarStyles,
    css`
      :host {
        display: block;
      }
      nav {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 4px;
        block-size: 100%;
        padding: 16px 0;
      }
      .mark {
        display: grid;
        place-items: center;
        block-size: 44px;
        margin-block-end: 14px;
        color: var(--cipher-accent-text);
      }
      a {
        display: grid;
        justify-items: center;
        gap: 3px;
        inline-size: 60px;
        padding: 8px 0 7px;
        border-radius: var(--cipher-radius-md);
        color: var(--cipher-text-2);
        text-decoration: none;
        font-size: calc(var(--cipher-font-size) * 0.6875);
        font-weight: var(--cipher-medium);
      }
      a:hover {
        background: var(--cipher-fill-hover);
      }
      a[aria-current] {
        color: var(--cipher-accent-text);
        background: light-dark(
          color-mix(in oklab, var(--cipher-accent-line) 55%, var(--cipher-canvas)),
          var(--cipher-accent-tint)
        );
        font-weight: var(--cipher-semibold);
      }
      .ico {
        position: relative;
        display: grid;
      }
      .badge {
        position: absolute;
        inset-block-start: -6px;
        inset-inline-start: calc(100% - 9px);
        min-inline-size: 17px;
        block-size: 17px;
        padding-inline: 4px;
        font-size: calc(var(--cipher-font-size) * 0.6875);
        box-shadow: 0 0 0 2px var(--cipher-canvas);
      }
      .me {
        margin-block-start: auto;
        --avatar-size: 36px;
      }
      @media (width < 45em) {
        nav {
          flex-direction: row;
          justify-content: space-around;
          padding: 6px 12px calc(10px + env(safe-area-inset-bottom, 0px));
          border-block-start: 1px solid var(--cipher-line);
          background: var(--cipher-surface);
        }
        .mark,
        .me {
          display: none;
        }
        a {
          inline-size: 88px;
        }
        a,
        a[aria-current],
        a:hover {
          background: none;
        }
        .badge {
          box-shadow: 0 0 0 2px var(--cipher-surface);
        }
      }
      @media (forced-colors: active) {
        a[aria-current] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  declare strings: Strings;
  declare view: Route['view'];
  declare unread: number;
  declare name: string | undefined;
  declare online: boolean;

  protected override render(): TemplateResult {
    return html`
      <nav aria-label=${this.strings.main}>
        <span class="mark">${icon('mark', 's28')}</span>
        ${this.#places().map((place) => this.#renderPlace(place))}
        <span class="me">${ownAvatar(this.name, this.strings.you, this.online)}</span>
      </nav>
    `;
  }

  #places(): readonly Place[] {
    const { inbox, settings } = this.strings;
    return [
      { route: { view: 'inbox' }, icon: 'inbox', words: inbox, unread: this.unread },
      { route: { view: 'settings' }, icon: 'settings', words: settings, unread: 0 },
    ];
  }

  /**
   * `aria-current` marks the place for assistive tools. They read the unread count in words; the badge is hidden from
   * them. Every view but the settings belongs to the inbox.
   */
  #renderPlace({ route, icon: name, words, unread }: Place): TemplateResult {
    const current = isOfSettings(this.view) === (route.view === 'settings');
    return html`
      <a href=${pathOf(route)} aria-current=${current ? 'page' : nothing}>
        <span class="ico"
          >${icon(name, 's24')}${unread > 0 ? html`<span class="badge" aria-hidden="true">${unread > 99 ? '99+' : unread}</span>` : nothing}</span
        >
        <span>${words}</span>
        ${unread > 0 ? html`<span class="hidden">${this.strings.list.unread(unread)}</span>` : nothing}
      </a>
    `;
  }
}

customElements.define('inbox-rail', InboxRail);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-rail': InboxRail;
  }
}
