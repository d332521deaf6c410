/**
 * The open chat: header, seal, and the conversation or what replaces it. Menu, safety number and what is behind the
 * menu are one step inside, and loaded then. Escape goes one step back: out of these, then out of the chat.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { stopsConversation, type ConversationId, type ConversationView } from '@cipherchat/core/view';
import { define } from '../define.ts';
import { directionOf } from '../direction.ts';
import { icon } from '../icons.ts';
import type { Strings } from '../locales/en.ts';
import { rareWords, type FailureWords } from '../locales/rare-words.ts';
import { foundation } from '../styles/foundation.styles.ts';
import '../thread/cipher-thread.ts';
import { bannerStyles } from '../styles/banner.styles.ts';
import { stopStyles } from '../thread/cipher-thread.styles.ts';
import { banner, keptText, stopCard } from '../thread/notices.ts';
import { avatarOf, avatarStyles } from './avatar.ts';
import { panelStyles } from './cipher-panel.styles.ts';
import type { Inside } from './cipher-menu.ts';
import type { DeferredClient } from './deferred-client.ts';
import { headerStyles } from './panel-header.styles.ts';
import { viewStyles } from './panel-views.styles.ts';
import { VisibleViewport } from './visible-viewport.ts';

export class CipherPanel extends LitElement {
  static override properties = {
    client: { attribute: false },
    conversation: { attribute: false },
    conversationId: { attribute: false },
    name: {},
    greeting: {},
    openers: { attribute: false },
    prefilled: { attribute: false },
    strings: { attribute: false },
    trouble: { attribute: false },
    now: { attribute: false },
    inside: { state: true },
  };
  static override styles = [foundation, bannerStyles, stopStyles, avatarStyles, panelStyles, headerStyles, viewStyles];

  declare client: DeferredClient | undefined;
  declare conversation: ConversationView | undefined;
  declare conversationId: ConversationId | undefined;
  declare name: string;
  declare greeting: string | null | undefined;
  declare openers: readonly string[];
  declare prefilled: string | null | undefined;
  declare strings: Strings;
  /** Title and explanation of why the chat cannot be used at all. */
  declare trouble: readonly string[] | undefined;
  declare now: () => number;
  declare leave: () => void;
  /** What is one step inside, or the menu. */
  declare inside: Inside | 'menu' | 'absent' | undefined;
  #hadFocus = false;

  constructor() {
    super();
    // From the other browser, where the chat was.
    this.inside = location.hash.startsWith('#cipherchat=') ? 'join' : undefined;
    new VisibleViewport(this);
  }

  /** One step back: out of what is inside, then out of the chat. */
  goBack(): void {
    if (this.inside === undefined) this.leave();
    else this.inside = undefined;
  }

  /** Moves the focus to the box, or to the panel as a whole if a keyboard would cover half of it. */
  async focusEntry(): Promise<void> {
    await this.updateComplete;
    const thread = this.renderRoot.querySelector('cipher-thread');
    if (thread === null || matchMedia('(pointer: coarse)').matches) this.#dialog?.focus();
    else await thread.focusEntry();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.inside === 'absent' && changed.has('conversation')) this.inside = undefined;
    this.#hadFocus = this.matches(':focus-within');
  }

  protected override updated(changed: PropertyValues<this>): void {
    // The button or box that had the focus may have been removed. Without this the focus would fall back to the page.
    if (this.#hadFocus && !changed.has('inside') && !this.matches(':focus-within')) void this.focusEntry();
    // Of what is loaded, the first control takes the focus itself.
    if (changed.has('inside') && changed.get('inside') !== undefined && this.inside === undefined)
      void this.focusEntry();
  }

  protected override render(): TemplateResult {
    const { strings } = this;
    return html`
      <div class="dialog" tabindex="-1" dir=${directionOf(strings.lang)} @keydown=${this.#key}>
        ${!this.inside || this.inside === 'menu' || this.inside === 'absent' ? this.#renderChat() : this.#renderInside(this.inside)}
      </div>
    `;
  }

  get #dialog(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.dialog');
  }

  /** The header says that the chat has stopped: a file was exchanged, it cannot start, or an obstacle is in the way. */
  #renderChat(): TemplateResult {
    const { strings, name, conversation } = this;
    const failure = this.client?.failure;
    const unsafe = this.trouble !== undefined || failure === 'changed' || failure === 'withdrawn';
    const stopped = unsafe || stopsConversation(conversation?.obstacle);
    return html`
      <div class="header" part="header">
        ${avatarOf(name)}
        <div class="title">
          <h2 dir="auto">${name}</h2>
          ${stopped ? html`<p>${strings.stopped}</p>` : nothing}
        </div>
        ${this.#renderMore()} ${this.#renderClose()}
      </div>
      ${this.inside === 'absent' ? this.#renderAbsent() : nothing} ${this.#renderBody()}
    `;
  }

  #renderAbsent(): TemplateResult {
    const [title, explanation] = this.strings.notFinished;
    return html`<div role="alert">${banner('offline', title, explanation)}</div>`;
  }

  #renderClose(): TemplateResult {
    return html`
      <button class="icon-button" type="button" aria-label=${this.strings.closeChat} @click=${() => this.leave()}>
        ${icon('close')}
      </button>
    `;
  }

  get #stopped(): readonly string[] | undefined {
    const { trouble, client, strings } = this;
    let why: keyof FailureWords | undefined = 'insecure';
    if (isSecureContext) {
      if (trouble !== undefined || client === undefined) return trouble;
      const { phase, failure = 'storage-denied' } = client.state();
      why = phase === 'failed' ? failure : undefined;
      if (client.failure === 'withdrawn') why = client.failure;
      else if (client.failure !== undefined && client.failure !== 'unreachable') return strings[client.failure];
    }
    return why && (rareWords(strings.failures, () => this.requestUpdate())?.[why] ?? strings.broken);
  }

  #renderBody(): TemplateResult | typeof nothing {
    const { client, strings, name, conversationId, now, conversation } = this;
    // A withdrawn build stays what it is: only the page can name another one.
    const again = client?.failure === undefined || client.failure === 'withdrawn' ? nothing : this.#renderAgain(client);
    if (this.#stopped !== undefined)
      return html`${stopCard(this.#stopped, again)}${keptText(strings, (conversationId && client?.kept(conversationId)) ?? [])}`;
    if (conversationId === undefined) return stopCard(strings.broken);
    if (client === undefined) return nothing;
    const [title, explanation] = strings.notFinished;
    return html`
      <cipher-thread
        exportparts="log, bubble, jump, composer, field, send"
        .client=${client}
        .conversation=${conversationId}
        .strings=${strings}
        .name=${name}
        .now=${now}
        .prefilled=${this.prefilled}
      >
        <div slot="top" role="status">
          ${again === nothing ? nothing : banner('offline', title, explanation, again)}
        </div>
        ${stopsConversation(conversation?.obstacle) ? nothing : conversation?.preview === undefined ? this.#renderWelcome() : this.#renderSeal()}
      </cipher-thread>
      ${this.#renderMoved()}
    `;
  }

  #renderMoved(): TemplateResult | typeof nothing {
    return this.conversation?.obstacle === 'moved' ? this.#renderInside('moved') : nothing;
  }

  #renderAgain(client: DeferredClient): TemplateResult {
    return html`<button class="button" type="button" @click=${() => void client.load()}>
      ${this.strings.tryAgain}
    </button>`;
  }

  /** The other side, and those of its team whose names are known. The list behind the seal has all. */
  get #readers(): string {
    return [this.name, ...(this.conversation?.members?.flatMap(({ name }) => name ?? []) ?? [])].join(', ');
  }

  #renderSeal(): TemplateResult {
    return html`
      <button class="seal" part="seal" slot="top" type="button" @click=${() => this.#enter('number')}>
        ${icon('lock', 'small')}<span>${this.strings.onlyYou(this.#readers)}</span>
      </button>
    `;
  }

  #renderWelcome(): TemplateResult {
    const { strings, name, greeting, openers } = this;
    return html`
      <div class="welcome weave">
        <h3>${strings.hello}</h3>
        ${greeting === undefined || greeting === null || greeting === '' ? nothing : html`<p class="greeting">${greeting}</p>`}
        <div class="promise">
          ${icon('lock')}
          <p>
            <b>${strings.onlyYou(name)}${strings.fullStop}</b
            ><br />${this.client?.state().durable === false ? strings.noAccountHere : strings.noAccount}
          </p>
        </div>
        ${openers.length === 0 ? nothing : html`<div class="openers" role="group" aria-label=${strings.openers}>${openers.map((text) => this.#renderOpener(text))}</div>`}
      </div>
    `;
  }

  #renderOpener(text: string): TemplateResult {
    const write = (): void => this.renderRoot.querySelector('cipher-thread')?.suggest(text);
    return html`<button class="chip" type="button" @click=${write}>${text}</button>`;
  }

  #renderMore(): TemplateResult {
    const { strings, inside } = this;
    const shows = inside === 'menu';
    return html`
      <button
        class="icon-button"
        type="button"
        aria-label=${strings.more}
        aria-haspopup="menu"
        aria-expanded=${shows}
        @click=${() => (shows ? this.goBack() : this.#enter('menu'))}
      >
        ${icon('more')}
      </button>
      ${shows ? html`<cipher-menu .strings=${strings} .conversation=${this.conversation} .choose=${(view?: Inside) => this.#enter(view)}></cipher-menu>` : nothing}
    `;
  }

  #renderInside(view: Inside): TemplateResult {
    this.#load();
    return html`<cipher-inside view=${view} .members=${this.conversation?.members}></cipher-inside>`;
  }

  /**
   * Without the file the chat stays as it is, and says so until something happens in it. `receipts` loads what `forget`
   * runs, which has to work without a network.
   */
  #load(): void {
    Promise.all([import('./cipher-inside.ts'), this.client?.opened?.account.receipts()]).catch(() => {
      this.inside = 'absent';
    });
  }

  #enter(view: Inside | 'menu' | undefined): void {
    this.inside = view;
    this.#load();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    // The page and the browser must not close a dialog of their own with the same key press.
    event.preventDefault();
    this.goBack();
  }
}

define('cipher-panel', CipherPanel);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-panel': CipherPanel;
  }
}
