/**
 * Launcher, preview and panel around one conversation. A subclass opens the client. `view` has three states: `closed`,
 * `open`, and `leaving` while the panel moves out.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import {
  directIdOf,
  type ChatClient,
  type ChatEvent,
  type ConversationId,
  type ConversationView,
} from '@cipherchat/core/view';
import { CloseEvent, OpenEvent, ReceivedEvent, UnreadEvent } from '../host-events.ts';
import { cornerStyles } from './corner.styles.ts';
import { en, type Strings } from '../locales/en.ts';
import { foundation } from '../styles/foundation.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { writeVisit } from '../../loader/visit.ts';
import { widgetStyles } from './chat-widget.styles.ts';
import { ContainedEvents } from './contained-events.ts';
import { renderCorner } from './corner.ts';
import type { Identify } from './identify-visitor.ts';
import { DeferredClient } from './deferred-client.ts';
import { PageLanguage } from './page-language.ts';
import { PageNews } from './page-news.ts';
import { renderPanel, type PanelView } from './panel.ts';
import { TopLayer } from './top-layer.ts';

const PREVIEW_MS = 20_000;
/** The panel moves out in less. No event of the animation is needed, which a page may have switched off. */
const LEAVE_MS = 250;
/** What the loader puts on the element before the class is there. */
const EARLY = ['open', 'close', 'toggle', 'unread', 'whenReady'];

export abstract class ChatWidget extends LitElement {
  static override properties = {
    owner: {},
    ownerVersion: { attribute: 'owner-version', type: Number },
    server: {},
    name: {},
    greeting: {},
    openers: {},
    theme: {},
    launcher: { reflect: true },
    position: { reflect: true },
    prefilled: { attribute: 'prefill' },
    identify: { attribute: false },
    strings: { attribute: false },
    now: { attribute: false },
    view: { state: true },
    client: { state: true },
    conversation: { state: true },
    trouble: { state: true },
    dismissed: { state: true },
  };
  static override styles = [tokens, foundation, cornerStyles, widgetStyles];

  /** Address of the owner, 32 characters. */
  declare owner: string;
  /** Least version of the owner's list of devices to accept. */
  declare ownerVersion: number | null | undefined;
  /** Origin of the chat server, as a browser serialises it. */
  declare server: string;
  /** Name of the owner, as shown. */
  declare name: string | null | undefined;
  /** One or two sentences above the first message. */
  declare greeting: string | null | undefined;
  /** First messages to choose from, one per line. */
  declare openers: string | null | undefined;
  /** Colours. `auto` follows the visitor's system and is the default. */
  declare theme: 'light' | 'dark' | 'auto' | null | undefined;
  /** `none`: the closed chat is not shown. The page opens it, or has links to `#cipher-chat`. */
  declare launcher: 'none' | '' | null | undefined;
  /** Side of the page's writing direction; `end` is the default. */
  declare position: 'start' | 'end' | null | undefined;
  /** A text for the box while it is empty, until something was sent. @internal */
  declare prefilled: string | null | undefined;
  /** Answers the visitor's address with a token of the page's back end that says who is logged in (PROTOCOL 21.4). */
  declare identify: Identify | undefined;
  /** All texts of the interface; `en` is the model. Set by the page, they are kept, whatever its language is. */
  declare strings: Strings;
  /** @internal */
  declare now: () => number;
  /** @internal */
  declare view: 'closed' | 'open' | 'leaving';
  /** The client. It exists from the first opening on; it loads the engine later. @internal */
  declare client: DeferredClient | undefined;
  /** @internal */
  declare conversation: ConversationView | undefined;
  /** Title and explanation of why the chat cannot be used at all. @internal */
  declare trouble: readonly string[] | undefined;
  /** True if this browser has used the chat before: its history is still to be read. @internal */
  returning = true;
  /** `at` of the conversation when its preview was dismissed, in milliseconds since 1970. @internal */
  declare dismissed: number;
  #leave: (() => void) | undefined;
  /** Had the focus when the chat was opened: without a launcher, a button of the page. */
  #opener: (Element & Partial<Pick<HTMLElement, 'focus'>>) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unread = 0;
  #news: PageNews | undefined;
  readonly #topLayer = new TopLayer(this);
  readonly #language = new PageLanguage(this);

  constructor() {
    super();
    for (const name of EARLY) Reflect.deleteProperty(this, name);
    new ContainedEvents(this);
    [this.strings, this.view, this.dismissed] = [en, 'closed', 0];
  }

  /** Opens the client of this page, and again only after a failure. Rejects with a `LoadError` if code is missing. */
  protected abstract openClient(): Promise<ChatClient>;

  /** Number of unread messages. */
  get unread(): number {
    return this.#unread;
  }

  /** Opens the panel, as the launcher does. */
  open(): void {
    if (this.view === 'open') return;
    this.#opener = document.activeElement;
    this.appear();
    void this.#focusPanel();
  }

  /** Opens the panel and leaves the focus where it is. */
  protected appear(): void {
    this.view = 'open';
    writeVisit(this.database, 'open');
    this.dispatchEvent(new OpenEvent());
    void this.start();
  }

  /** Name of the profile of this visitor. */
  protected get database(): string {
    return `cipherchat:${this.owner}`;
  }

  /** Closes the panel, as Escape does. */
  close(): void {
    if (this.view !== 'open') return;
    const within = this.renderRoot.querySelector('cipher-panel')?.matches(':focus-within') ?? false;
    this.view = 'leaving';
    writeVisit(this.database, '');
    setTimeout(() => {
      if (this.view === 'leaving') this.view = 'closed';
    }, LEAVE_MS);
    this.dispatchEvent(new CloseEvent());
    if (within)
      void this.updateComplete.then(() => (this.launcher === 'none' ? this.#opener : this.#launcher)?.focus?.());
  }

  /** Opens the client, also behind the closed launcher, so that badge and preview can show. */
  protected async start(): Promise<void> {
    if (this.client !== undefined) return;
    // A page that declares no colour scheme says nothing about its colours: the visitor's system decides.
    if (!this.theme && getComputedStyle(this).colorScheme === 'normal') this.setAttribute('theme', 'auto');
    const client = new DeferredClient({
      open: () => this.openClient(),
      now: () => this.now(),
      isReturning: () => this.returning,
    });
    this.client = client;
    this.#news = new PageNews(this, this.now());
    this.#leave = client.subscribe(this.#onEvent);
    await client.load();
    await this.#read();
  }

  /** Removes what the loader drew, and moves the focus from it to the launcher. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const hadFocus = this.shadowRoot?.activeElement;
    this.shadowRoot?.replaceChildren();
    if (hadFocus) void this.updateComplete.then(() => this.#launcher?.focus());
    return super.createRenderRoot();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that was only moved is in the page again before this runs.
    setTimeout(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { client } = this;
    if (client && (this.hasAttribute('context') || this.identify))
      import('./follow-page.ts').then(({ followPage }) => followPage(this, client)).catch(() => undefined);
    if (!changed.has('conversation')) return;
    const unread = this.conversation?.unread ?? 0;
    if (unread === this.#unread) return;
    this.#unread = unread;
    this.dispatchEvent(new UnreadEvent(unread));
  }

  protected override render(): TemplateResult {
    const { waits } = this.#language;
    return html`
      ${waits || this.view === 'closed' ? nothing : renderPanel(this, this.#panel())}
      ${!waits && this.view === 'open' ? nothing : this.#renderCorner()}
    `;
  }

  /** The page vouches for its people, so its name comes first. The owner's own is known after the first reply. */
  get #name(): string {
    return this.name?.trim() || this.conversation?.name?.trim() || location.hostname;
  }

  get #launcher(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.launcher');
  }

  #renderCorner(): TemplateResult {
    const { strings, conversation, dismissed } = this;
    const shown = { strings, name: this.#name, conversation, dismissed, hidden: this.launcher === 'none' };
    return renderCorner(shown, { open: () => this.open(), dismiss: this.#dismiss });
  }

  /**
   * Hides the preview until something newer arrives. If it had the focus, the launcher gets it: a removed element would
   * leave the focus on the page's body. The open chat has no preview, and the next page is to show it open, too.
   */
  readonly #dismiss = (): void => {
    const within = this.renderRoot.querySelector('cipher-preview')?.matches(':focus-within') ?? false;
    this.dismissed = this.conversation?.at ?? 0;
    if (this.view !== 'open') writeVisit(this.database, `${this.dismissed}`);
    if (within) this.#launcher?.focus();
  };

  readonly #panel = (): PanelView => ({
    name: this.#name,
    conversationId: this.#conversationId,
    cancel: this.#cancel,
    closed: this.#closed,
  });

  /** The browser's way back, such as the back gesture of a phone, goes one step back as Escape does. */
  readonly #cancel = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector('cipher-panel')?.goBack();
  };

  /** A modal dialog was closed by the browser. */
  readonly #closed = (): void => {
    // Else there is room for the page again, and the panel stays open next to it.
    if (this.renderRoot.querySelector('cipher-panel')?.matches(':popover-open') === false) this.close();
  };

  /** The panel has to be rendered before it can take the focus. */
  async #focusPanel(): Promise<void> {
    await this.#language.ready;
    await this.updateComplete.then(() => this.#topLayer.ready);
    await this.renderRoot.querySelector('cipher-panel')?.focusEntry();
  }

  /** The element was removed from the page: closes the client, so that another element can open the profile. */
  #stop(): void {
    this.#leave?.();
    void this.client?.close();
    this.client = this.conversation = this.trouble = undefined;
    this.view = 'closed';
    clearTimeout(this.#timer);
  }

  /** Undefined if the page gave no valid address of an owner. */
  get #conversationId(): ConversationId | undefined {
    return directIdOf(this.owner);
  }

  #take(changed: readonly ConversationView[] | undefined): void {
    if (changed === undefined) void this.#read();
    else this.conversation = changed.find(({ id }) => id === this.#conversationId) ?? this.conversation;
  }

  async #read(): Promise<void> {
    const id = this.#conversationId;
    const conversation = id && (await this.client?.conversations.get(id).catch(() => undefined));
    if (conversation !== undefined) this.conversation = conversation;
  }

  readonly #onEvent = (event: ChatEvent): void => {
    if (this.client) this.#news?.hear(event, this.client);
    if (event.kind === 'forgotten') {
      this.close();
      this.#stop();
    } else if (event.kind === 'state') {
      this.requestUpdate();
      this.renderRoot.querySelector('cipher-panel')?.requestUpdate();
    } else if (event.kind === 'conversations') this.#take(event.changed);
    else if (event.kind === 'received') {
      this.dispatchEvent(new ReceivedEvent(event.id));
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#dismiss, PREVIEW_MS);
    }
  };
}
