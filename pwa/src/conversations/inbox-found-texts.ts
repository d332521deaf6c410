/** What a search finds in the messages of all conversations. It runs on this device; no query leaves it. */
import type { ChatClient, ConversationId } from '@cipherchat/core';
import type { SearchResult } from '@cipherchat/core/view';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { InboxConversation } from '../contact-book.ts';
import { regionOf, type Strings } from '../locales/index.ts';
import { isUnchecked } from '../locales/name-in-words.ts';
import { pathOf } from '../routing/route.ts';
import { avatarOf, avatarStyles } from '../styles/avatar.ts';
import { controls } from '../styles/controls.styles.ts';
import { asTitle, renderUnchecked } from './contact-name.ts';
import { conversationRowStyles } from './conversation-row.styles.ts';
import { excerptOf } from './excerpt.ts';
import { foundTextsStyles } from './inbox-found-texts.styles.ts';
import { shortAddress } from './short-address.ts';
import { shortTime } from './short-time.ts';

/** Number of texts that are shown at first, and again with each press. */
const PAGE = 30;
/** The next letter comes sooner than this. */
const REST_MS = 150;

export class InboxFoundTexts extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    query: {},
    rows: { attribute: false },
    current: {},
    nowMs: { attribute: false },
    result: { state: true },
    failed: { state: true },
    limit: { state: true },
  };
  static override styles = [...controls, avatarStyles, conversationRowStyles, foundTextsStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare query: string;
  /** Conversations, for their names. */
  declare rows: readonly InboxConversation[];
  declare current: ConversationId | undefined;
  declare nowMs: number;
  declare result: SearchResult | undefined;
  declare failed: boolean;
  declare limit: number;
  #running: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.limit = PAGE;
    this.failed = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.client.search?.forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query')) this.limit = PAGE;
    if (!changed.has('query') && !changed.has('limit') && !changed.has('client')) return;
    this.#stop();
    if (this.query.trim() === '') this.result = undefined;
    else this.#timer = setTimeout(() => void this.#search(), REST_MS);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
  }

  async #search(): Promise<void> {
    const controller = new AbortController();
    this.#running = controller;
    const { signal } = controller;
    this.failed = false;
    try {
      await this.client.search?.texts(this.query, { limit: this.limit, signal }, (result) => {
        if (!signal.aborted) this.result = result;
      });
    } catch {
      if (!signal.aborted) this.failed = true;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { result, strings } = this;
    const { found } = strings;
    if (this.failed) return html`<p class="foot" role="alert">${found.failed}</p>`;
    if (result === undefined) return nothing;
    const { texts, count, searched, conversations } = result;
    const byId = new Map(this.rows.map((row) => [row.id, row]));
    return html`
      <p class="title">${found.messages}<span>${count}</span></p>
      <ul role="list" aria-label=${found.messages} aria-busy=${searched < conversations}>
        ${repeat(
          texts,
          ({ id }) => id,
          (text) => html`<li>${this.#renderText(text, byId.get(text.conversation))}</li>`,
        )}
      </ul>
      ${
        count > texts.length
          ? html`<button class="button dense quiet" type="button" @click=${this.#onMore}>
              ${found.more(count - texts.length)}
            </button>`
          : nothing
      }
      <p class="foot" role="status">
        ${searched < conversations ? found.reading(searched, conversations) : found.read(count, conversations)}
      </p>
    `;
  }

  readonly #onMore = (): void => {
    this.limit += PAGE;
  };

  #renderText(
    { conversation, id, mine, text, sentAt }: SearchResult['texts'][number],
    row: InboxConversation | undefined,
  ): TemplateResult {
    const { list, visitor, lang } = this.strings;
    const { before, match, after } = excerptOf(text, this.query);
    const question = row?.question === undefined ? '' : asTitle(row.question);
    const name = row?.name ?? (question || `${visitor} ${shortAddress(conversation)}`);
    return html`
      <a
        class="row"
        href=${pathOf({ view: 'conversation', conversation, message: id })}
        aria-current=${conversation === this.current ? 'true' : nothing}
      >
        ${avatarOf(conversation, row?.name)}
        <span class="r1"
          ><b dir="auto">${name}</b
          >${row !== undefined && isUnchecked(row) ? renderUnchecked(this.strings) : nothing}<time
            datetime=${new Date(sentAt).toISOString()}
            >${shortTime(sentAt, this.nowMs, regionOf(lang, navigator.languages))}</time
          ></span
        >
        <span class="r2"
          ><span class="p"
            >${mine ? html`<span>${list.mine}</span>` : nothing}<span class="cut" dir="auto"
              >${before}<mark>${match}</mark>${after}</span
            ></span
          ></span
        >
      </a>
    `;
  }
}

customElements.define('inbox-found-texts', InboxFoundTexts);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-found-texts': InboxFoundTexts;
  }
}
