/** The shell: which view is shown, what stands next to it, and where the focus goes. */
import type { ChatClient, ConversationId } from '@cipherchat/core';
import { tokens } from '@cipherchat/widget/ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { cache } from 'lit/directives/cache.js';
import type { WidgetBuild } from '../address/snippet.ts';
import { InboxFeed } from '../inbox-feed.ts';
import '../conversations/inbox-conversations.ts';
import { askToLast } from '../device/lasting-storage.ts';
import type { Updates } from '../device/updates.ts';
import '../first-run/inbox-first-run.ts';
import type { Strings } from '../locales/index.ts';
import { nameInWords } from '../locales/name-in-words.ts';
import type { InboxLock } from '../lock/inbox-lock.ts';
import { conversationIn, isOfSettings, pathOf } from '../routing/route.ts';
import { Router } from '../routing/router.ts';
import type { RevealEvent } from '../settings/inbox-settings-sections.ts';
import { controls } from '../styles/controls.styles.ts';
import '../thread/inbox-thread.ts';
import { isInvited } from '../team/team-invitation.ts';
import { renderAddress } from './address-pane.ts';
import './inbox-blank.ts';
import { renderQuiet } from './quiet-pane.ts';
import { ExportDialog } from './export-dialog.ts';
import { focusView } from './focus-view.ts';
import { renderFailure, renderOpening } from './failure.ts';
import { inboxAppStyles } from './inbox-app.styles.ts';
import { renderListNotices } from './list-notices.ts';
import { LockedInbox } from './locked-inbox.ts';
import { placeName, viewOf, type View } from './place.ts';
import './inbox-rail.ts';
import { RemovedDevice } from './removed-device.ts';
import { renderSections, renderSettings } from './settings-panes.ts';
import { Shortcuts } from './shortcuts.ts';
import './inbox-update-toast.ts';
import { Rings } from './rings.ts';
import { Viewport } from './viewport.ts';

/** Pages that have a heading of their own. The others get a hidden one, so that every view has exactly one. */
const HAVE_HEADINGS: readonly View[] = ['first-run', 'address', 'removed', 'locked'];

export class InboxApp extends LitElement {
  static override properties = {
    client: { attribute: false },
    lock: { attribute: false },
    strings: { attribute: false },
    widget: { attribute: false },
    version: {},
    updates: { attribute: false },
    news: { state: true },
    creating: { state: true },
  };
  static override styles = [...tokens, ...controls, inboxAppStyles];

  declare client: ChatClient | undefined;
  declare lock: InboxLock | undefined;
  declare strings: Strings;
  declare widget: WidgetBuild;
  declare version: string;
  declare updates: Updates | undefined;
  /** Announced by screen readers: what happened in a conversation that is not open. */
  declare news: string;
  /** From the creation of the keys until the server knows the address: the first run stays on screen. */
  declare creating: boolean;

  readonly #router = new Router(this);
  readonly #viewport = new Viewport(this);
  readonly #rings = new Rings(this, {
    open: () => conversationIn(this.#router.route),
    go: (route) => this.#router.go(route),
    words: () => this.strings.notifications,
  });
  readonly #keys = new Shortcuts(this, {
    isOpen: () => !['loading', 'failure', 'first-run', 'locked', 'removed'].includes(this.#view),
    go: (route) => this.#router.go(route),
    shown: () => [this.client, this.#feed, conversationIn(this.#router.route)],
  });
  readonly #export = new ExportDialog(this);
  readonly #feed = new InboxFeed(this, (...news) => this.#announce(...news));
  readonly #removed = new RemovedDevice(this);
  readonly #locked = new LockedInbox(this);
  #shown: { readonly view: View; readonly conversation: ConversationId | undefined } | undefined;

  constructor() {
    super();
    this.news = '';
    this.creating = false;
    this.addEventListener('reconnect', () => this.client?.reconnect());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#feed.open(conversationIn(this.#router.route));
    if (changed.has('lock')) this.#locked.follow(this.lock);
    if (!changed.has('client')) return;
    this.#feed.follow(this.client);
    this.#removed.follow(this.client);
    this.#rings.follow(this.client);
  }

  protected override updated(): void {
    const { unread } = this.#feed;
    document.title = this.strings.title(this.#place, unread);
    // A locked inbox cannot count: the service worker does.
    if (this.#view !== 'locked') this.#rings.show(unread);
    this.#moveFocus();
  }

  protected override render(): TemplateResult {
    return html`
      ${HAVE_HEADINGS.includes(this.#view) ? nothing : html`<header class="hidden"><h1>${this.#place}</h1></header>`}
      ${this.#renderView()} ${this.#export.render(this.strings, this.client)}
      <p class="hidden" role="status">${this.news}</p>
      ${this.#keys.render(this.strings)}
      <inbox-update-toast class=${this.#view} .strings=${this.strings} .updates=${this.updates}></inbox-update-toast>
    `;
  }

  /**
   * The view follows from the phase of the client and the route. `ready` comes with the keys, before the server knows
   * the address; until then the first run stays.
   */
  get #view(): View {
    if (this.#locked.isLocked) return 'locked';
    const { phase } = this.#feed.state;
    if (phase === 'ready' && this.#removed.isLocked) return 'removed';
    return viewOf(this.creating && phase === 'ready' ? 'no-identity' : phase, this.#router.route);
  }

  get #place(): string {
    return placeName(this.#view, this.strings, this.#feed.find(conversationIn(this.#router.route)));
  }

  #renderView(): TemplateResult {
    const view = this.#view;
    if (view === 'locked') return this.#locked.render(this.strings);
    if (view === 'failure') return renderFailure(this.strings, this.#feed.state.failure);
    if (view === 'removed') return this.#removed.render(this.strings, this.#feed.state.waiting);
    if (this.client === undefined || view === 'loading') return renderOpening(this.strings, this.#locked.isBusy);
    if (view === 'first-run') {
      return html`<inbox-first-run
        .client=${this.client}
        .strings=${this.strings}
        @creating=${() => {
          this.creating = true;
        }}
        @failed=${() => {
          this.creating = false;
        }}
        @created=${() => this.#enter('address')}
        @joined=${() => this.#enter('inbox')}
        @restored=${() => this.#enter('inbox')}
      ></inbox-first-run>`;
    }
    return view === 'address' ? renderAddress(this.strings, this.widget, this.#feed) : this.#renderShell(this.client);
  }

  #renderShell(client: ChatClient): TemplateResult {
    const [{ route }, { state }] = [this.#router, this.#feed];
    const inSettings = isOfSettings(route.view);
    const { lock, strings, widget, version } = this;
    return html`
      <div class="shell ${route.view}">
        <inbox-rail
          .strings=${strings}
          .view=${route.view}
          .unread=${this.#feed.unread}
          .name=${state.name}
          .online=${state.connection === 'online'}
        ></inbox-rail>
        ${cache(inSettings ? renderSections(strings, route.view, this.#onReveal, lock) : this.#renderList())}
        <main class="sheet">
          ${inSettings ? renderSettings({ strings, client, lock, state, widget, version }, route.view) : this.#renderThread(client)}
        </main>
      </div>
    `;
  }

  /** True if messages are on screen. Their view has notices of its own, so the list then shows none. */
  get #showsMessages(): boolean {
    const { view } = this.#router.route;
    return view === 'conversation' || (view === 'details' && this.#viewport.wide);
  }

  #renderList(): TemplateResult {
    const { conversations, state } = this.#feed;
    const current = conversationIn(this.#router.route);
    return html`
      <inbox-conversations
        class="list"
        .strings=${this.strings}
        .client=${this.client}
        .conversations=${conversations}
        .current=${current}
        .aheadMs=${state.clockAheadMs ?? 0}
        @again=${() => this.#feed.refresh()}
        @wish=${this.#feed.want}
      >
        ${renderListNotices({
          strings: this.strings,
          client: this.client,
          state,
          widget: this.widget,
          ownList: this.#removed,
          written: conversations.kind === 'ready' && conversations.rows.length > 0,
          showsMessages: this.#showsMessages,
        })}
        ${this.#viewport.phone ? html`<div class="empty" slot="empty">${renderQuiet(this.strings)}</div>` : nothing}
      </inbox-conversations>
    `;
  }

  #renderThread(client: ChatClient): TemplateResult | typeof nothing {
    const [{ route }, { blank }] = [this.#router, this.strings];
    const { conversations, state } = this.#feed;
    if (conversations.kind === 'loading') return nothing;
    if (conversations.kind === 'failed')
      return html`<inbox-blank .heading=${blank.failed} .lead=${blank.failedLead}></inbox-blank>`;
    if (!('conversation' in route)) {
      const some = conversations.rows.length > 0;
      return some
        ? html`<inbox-blank .heading=${blank.choose} .lead=${blank.chooseLead}></inbox-blank>`
        : renderQuiet(this.strings);
    }
    const conversation = this.#feed.find(route.conversation);
    if (conversation === undefined) {
      if (!this.#feed.isKnown(route.conversation)) return nothing;
      return html`
        <inbox-blank .heading=${blank.unknown} .lead=${blank.unknownLead}>
          <a class="button" href=${pathOf({ view: 'inbox' })}>${this.strings.back}</a>
        </inbox-blank>
      `;
    }
    return html`
      <inbox-thread
        .strings=${this.strings}
        .client=${client}
        .state=${state}
        .conversation=${conversation}
        .view=${route.view}
        .goal=${route}
        .wide=${this.#viewport.wide}
        .retired=${this.#removed.removal !== undefined}
        @details=${this.#onDetails}
      ></inbox-thread>
    `;
  }

  /** After a change of view moves the focus (see `focus-view.ts`). */
  #moveFocus(): void {
    const now = { view: this.#view, conversation: conversationIn(this.#router.route) };
    const before = this.#shown;
    if (now.view === before?.view && now.conversation === before.conversation) return;
    this.#shown = now;
    if (before === undefined || before.view === 'loading') return;
    requestAnimationFrame(() => {
      focusView(this.renderRoot, now.view, { left: before.conversation, pointer: this.#viewport.pointer });
    });
  }

  /** A conversation that is open and visible announces its messages itself. */
  #announce(conversation: ConversationId, kind: 'received' | 'not-sent'): void {
    if (conversationIn(this.#router.route) === conversation && document.visibilityState === 'visible') return;
    const { newMessage, messageNotSent, notifications } = this.strings;
    const who = nameInWords(this.#feed.find(conversation), notifications);
    const news = kind === 'received' ? newMessage(who) : messageNotSent(who);
    // A live region announces changes only. The same sentence twice needs a difference, here an invisible one.
    this.news = this.news === news ? `${news}\u00a0` : news;
  }

  #enter(view: 'address' | 'inbox'): void {
    this.creating = false;
    void askToLast();
    this.#feed.refresh();
    // Whoever was invited to a team goes on with that.
    if (!isInvited()) this.#router.go({ view }, { replace: true });
  }

  readonly #onReveal = async ({ section }: RevealEvent): Promise<void> => {
    if (this.#router.route.view !== 'settings') this.#router.go({ view: 'settings' });
    await this.updateComplete;
    const settings = this.renderRoot.querySelector('inbox-settings');
    await settings?.updateComplete;
    // The focus that a change of view moves comes first.
    requestAnimationFrame(() => settings?.reveal(section));
  };

  /** Without room next to the messages, the details are a view of their own. */
  readonly #onDetails = (): void => {
    const conversation = conversationIn(this.#router.route);
    if (conversation !== undefined) this.#router.go({ view: 'details', conversation });
  };
}

customElements.define('inbox-app', InboxApp);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-app': InboxApp;
  }
}
