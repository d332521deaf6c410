/**
 * The page with what the owner needs on a site: the address, the snippet, and a shop to try it on. While it waits for
 * the first message it says so, and says when that has arrived.
 */
import type { ClientState, ConversationView } from '@cipherchat/core';
import { banner } from '@cipherchat/widget/ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { attributesOf, readLooks } from './looks.ts';
import { pathOf } from '../routing/route.ts';
import '../shell/inbox-notices.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { addressStyles } from './inbox-address.styles.ts';
import { readBuildLists, type BuildLists } from './build-lists.ts';
import { copyField } from './copy-field.ts';
import { demoLink, findDemoSite } from './demo-site.ts';
import './inbox-tag-check.ts';
import { rememberPageBuild } from './page-build.ts';
import { snippetOf, type WidgetBuild } from './snippet.ts';

const FEEDBACK_MS = 4_000;

type Field = 'address' | 'snippet';
type Feedback = { readonly field: Field; readonly copied: boolean };

export class InboxAddress extends LitElement {
  static override properties = {
    strings: { attribute: false },
    widget: { attribute: false },
    state: { attribute: false },
    newest: { attribute: false },
    known: { type: Boolean },
    demoUrl: { state: true },
    feedback: { state: true },
    lists: { state: true },
    waited: { state: true },
  };
  static override styles = [...controls, addressStyles];

  declare strings: Strings;
  declare widget: WidgetBuild;
  declare state: ClientState;
  /** The conversation with the latest message. Undefined until there is one. */
  declare newest: ConversationView | undefined;
  /** True once the conversations were read: only then does a missing `newest` mean that no one has written yet. */
  declare known: boolean;
  /** Address of the demo shop. Undefined until the server has answered, and if it has no demo. */
  declare demoUrl: string | undefined;
  declare feedback: Feedback | undefined;
  /** Undefined until the server has answered. */
  declare lists: BuildLists | undefined;
  /**
   * True once this page was seen without any message. From then on it is the page of a new owner, who is told when the
   * first message arrives; an owner who comes back later sees a plain link.
   */
  declare waited: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.waited = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void findDemoSite().then((demoUrl) => {
      this.demoUrl ??= demoUrl;
    });
    void readBuildLists().then((lists) => {
      this.lists = lists;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(): void {
    if (this.known && this.newest === undefined) this.waited = true;
  }

  protected override render(): TemplateResult {
    const { product, address } = this.strings;
    const first = this.waited || this.newest === undefined;
    return html`
      <header>
        <span class="wordmark">${icon('mark', 's28')}${product}</span>
        <a class="button dense quiet" href=${pathOf({ view: 'inbox' })}>${address.toInbox}</a>
      </header>
      <main>
        <h1 tabindex="-1">${first ? address.ready : address.heading}</h1>
        <p class="lead">${address.lead}</p>
        <inbox-notices .strings=${this.strings} .state=${this.state} .widget=${this.widget}></inbox-notices>
        <ol class="steps" role="list">
          <li><span class="n" aria-hidden="true">1</span>${this.#renderAddress()}</li>
          <li><span class="n" aria-hidden="true">2</span>${this.#renderSnippet()}</li>
          <li><span class="n" aria-hidden="true">3</span>${this.#renderTrial()}</li>
        </ol>
        <div class="callout">
          ${icon('laptop')}
          <p><b>${address.onlyCopy}</b> ${address.onlyCopyMore}</p>
        </div>
      </main>
    `;
  }

  get #address(): string {
    return this.state.address ?? '';
  }

  #renderAddress(): TemplateResult {
    const { address } = this.strings;
    return html`
      <div>
        <label class="label" for="address">${address.address}</label>
        <div class="inline">
          <input
            class="input mono"
            id="address"
            readonly
            dir="ltr"
            .value=${this.#address}
            aria-describedby="address-hint"
            @focus=${this.#select}
          />
          <button
            class="icon-button lined"
            type="button"
            aria-label=${address.copyAddress}
            @click=${() => this.#copy('address')}
          >
            ${icon(this.#isCopied('address') ? 'check' : 'copy')}
          </button>
        </div>
        <p class="hint" id="address-hint">${address.addressHint}</p>
        ${this.#renderFeedback('address')}
      </div>
    `;
  }

  /** Without a snippet where its build has a known hole: then neither inbox nor server was upgraded yet. */
  #renderSnippet(): TemplateResult {
    const { address } = this.strings;
    if (this.lists?.withdrawn.includes(this.widget.build) === true)
      return html`<div role="alert">${banner('alert', address.withdrawn, address.withdrawnMore)}</div>`;
    const snippet = snippetOf({
      origin: location.origin,
      widget: this.widget,
      owner: this.#address,
      name: this.state.name,
      looks: attributesOf(readLooks()),
    });
    return html`
      <div>
        <label class="label" for="snippet">${address.snippet}</label>
        <textarea
          class="input mono code"
          id="snippet"
          readonly
          dir="ltr"
          spellcheck="false"
          rows=${snippet.split('\n').length}
          aria-describedby="snippet-hint"
          .value=${snippet}
          @focus=${this.#select}
        ></textarea>
        <div class="after">
          <p class="hint" id="snippet-hint">${address.snippetHint}</p>
          <button class="button primary" type="button" @click=${() => this.#copy('snippet')}>
            ${icon(this.#isCopied('snippet') ? 'check' : 'copy')}${address.copySnippet}
          </button>
        </div>
        ${this.#renderFeedback('snippet')}
        <inbox-tag-check .strings=${this.strings} .owner=${this.#address} .widget=${this.widget}></inbox-tag-check>
      </div>
    `;
  }

  #renderTrial(): TemplateResult {
    const { address } = this.strings;
    return html`
      <div>
        <h2 class="label">${address.seeItWork}</h2>
        <div class="after">
          <p class="wait" role="status">${this.#renderArrival()}</p>
          ${this.demoUrl === undefined ? nothing : this.#renderDemoLink(this.demoUrl)}
        </div>
      </div>
    `;
  }

  /** The link opens a tab of its own, so that the owner sees the message arrive here. Screen readers are told so. */
  #renderDemoLink(demoUrl: string): TemplateResult {
    const { demo, newTab } = this.strings.address;
    return html`
      <a
        class="button"
        target="_blank"
        rel="noopener"
        href=${demoLink(demoUrl, this.#address)}
        aria-describedby="new-tab"
        >${demo}</a
      >
      <span class="hidden" id="new-tab">${newTab}</span>
    `;
  }

  /** Inside a status region: the arrival of the first message is announced. */
  #renderArrival(): TemplateResult {
    const { address } = this.strings;
    if (this.newest === undefined) return html`<i class="dot" aria-hidden="true"></i>${address.waiting}`;
    const link = html`<a href=${pathOf({ view: 'conversation', conversation: this.newest.id })}>${address.open}</a>`;
    return this.waited ? html`<span>${address.arrived} ${link}</span>` : link;
  }

  #renderFeedback(field: Field): TemplateResult {
    const { copied, notCopied } = this.strings.address;
    const words = this.feedback?.copied === true ? copied : notCopied;
    return html`<p class="feedback" role="status">${this.feedback?.field === field ? words : nothing}</p>`;
  }

  #isCopied(field: Field): boolean {
    return this.feedback?.field === field && this.feedback.copied;
  }

  /** The whole value, ready to copy by keyboard. */
  #select(event: FocusEvent): void {
    (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).select();
  }

  async #copy(field: Field): Promise<void> {
    const element = this.renderRoot.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${field}`);
    if (element === null) return;
    const copied = await copyField(element);
    this.feedback = { field, copied };
    if (copied && field === 'snippet') rememberPageBuild(this.widget.build);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.feedback = undefined;
    }, FEEDBACK_MS);
  }
}

customElements.define('inbox-address', InboxAddress);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-address': InboxAddress;
  }
}
