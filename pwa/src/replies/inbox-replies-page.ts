/** The page of the settings on which the owner writes saved replies. */
import { ChatError, type ChatClient, type SavedReply } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Strings } from '../locales/index.ts';
import { pathOf } from '../routing/route.ts';
import { FollowSettings } from '../settings/follow-settings.ts';
import { settingsStyles } from '../settings/inbox-settings.styles.ts';
import { pageHeader } from '../settings/page-header.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { repliesPageStyles } from './inbox-replies-page.styles.ts';

type Edited = { readonly id: string | undefined; readonly title: string; readonly text: string };

const NEW: Edited = { id: undefined, title: '', text: '' };

/** One word, as it is typed after the slash: spaces would end it there. */
const asShortName = (typed: string): string => typed.trim().replace(/^\//u, '').replaceAll(/\s+/gu, '-');

export class InboxRepliesPage extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    replies: { state: true },
    failed: { state: true },
    edited: { state: true },
    problem: { state: true },
  };
  static override styles = [...controls, settingsStyles, pageHeader, repliesPageStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare replies: readonly SavedReply[] | undefined;
  declare failed: boolean;
  /** What the form holds; undefined: there is no form. */
  declare edited: Edited | undefined;
  declare problem: string | undefined;

  constructor() {
    super();
    this.failed = false;
    // A form that is open keeps what was typed.
    new FollowSettings(this, () => this.#read());
  }

  protected override render(): TemplateResult {
    const { devices, replies: words } = this.strings;
    return html`
      <div class="page">
        <header>
          <a class="icon-button back" rel="up" href=${pathOf({ view: 'settings' })} aria-label=${devices.back}
            >${icon('back', 'flip')}</a
          >
          <h2 tabindex="-1">${words.heading}</h2>
        </header>
        <p class="hint lead">${words.lead}</p>
        ${this.failed ? html`<p class="problem" role="alert">${words.failed}</p>` : nothing}
        ${this.replies && this.#renderReplies(this.replies)}
      </div>
    `;
  }

  #renderReplies(replies: readonly SavedReply[]): TemplateResult {
    const { replies: words } = this.strings;
    const isNew = this.edited !== undefined && this.edited.id === undefined;
    return html`
      <section>
        ${replies.length === 0 && !isNew ? html`<p class="none">${words.empty}</p>` : nothing}
        <ul role="list" aria-label=${words.heading} ?hidden=${replies.length === 0 && !isNew}>
          ${repeat(
            replies,
            ({ id }) => id,
            (one) =>
              html`<li>${one.id === this.edited?.id ? this.#renderForm(this.edited) : this.#renderReply(one)}</li>`,
          )}
          ${isNew ? html`<li>${this.#renderForm(NEW)}</li>` : nothing}
        </ul>
        ${
          isNew
            ? nothing
            : html`<p class="inline actions">
                <button class="button primary add" type="button" @click=${() => this.#edit(NEW)}>
                  ${icon('plus', 's16')}${words.add}
                </button>
              </p>`
        }
      </section>
    `;
  }

  #renderReply(reply: SavedReply): TemplateResult {
    return html`
      <div class="set">
        <div>
          <p class="title"><bdi>/${reply.title}</bdi></p>
          <p class="more" dir="auto">${reply.text}</p>
        </div>
        <button
          class="icon-button"
          type="button"
          aria-label=${this.strings.replies.edit(reply.title)}
          @click=${() => this.#edit(reply)}
        >
          ${icon('pen', 's16')}
        </button>
      </div>
    `;
  }

  #renderForm({ id, title, text }: Edited): TemplateResult {
    const { contact, leaving, replies: words } = this.strings;
    return html`
      <form @submit=${this.#onSubmit} @keydown=${this.#onKey}>
        <label class="label" for="title">${words.title}</label>
        <input
          class="input"
          id="title"
          dir="auto"
          autocomplete="off"
          autocapitalize="none"
          aria-describedby="title-hint"
          .value=${title}
        />
        <p class="hint" id="title-hint">${words.titleHint}</p>
        <label class="label" for="text">${words.text}</label>
        <textarea class="input" id="text" dir="auto" rows="5" .value=${text}></textarea>
        <p class="problem" role="alert">${this.problem ?? nothing}</p>
        <div class="inline acts">
          <button class="button dense primary">${contact.save}</button>
          <button class="button dense" type="button" @click=${() => this.#edit(undefined)}>${contact.cancel}</button>
          ${
            id === undefined
              ? nothing
              : html`<button class="button dense danger" type="button" @click=${() => this.#remove(id)}>
                  ${leaving.delete}
                </button>`
          }
        </div>
      </form>
    `;
  }

  #edit(edited: Edited | undefined): void {
    [this.edited, this.problem] = [edited, undefined];
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(edited === undefined ? '.add' : '#title')?.focus();
    });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.#edit(undefined);
  };

  /** What is refused stays in the form. */
  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const valueOf = (id: string): string =>
      this.renderRoot.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`)?.value ?? '';
    await this.#carryOut(() =>
      this.client.replies?.save({ id: this.edited?.id, title: asShortName(valueOf('title')), text: valueOf('text') }),
    );
  };

  #remove(id: string): Promise<void> {
    return this.#carryOut(() => this.client.replies?.remove(id));
  }

  async #carryOut(change: () => Promise<unknown> | undefined): Promise<void> {
    try {
      await change();
      this.#edit(undefined);
      await this.#read();
    } catch (cause) {
      this.problem = this.#words(cause);
    }
  }

  async #read(): Promise<void> {
    this.replies = await this.client.replies?.list().catch(() => undefined);
    this.failed = this.replies === undefined;
  }

  #words(cause: unknown): string {
    const { devices, replies: words } = this.strings;
    const code = cause instanceof ChatError ? cause.code : undefined;
    if (code === 'name-too-long') return words.titleTooLong;
    if (code === 'text-empty') return words.textMissing;
    if (code === 'text-too-long') return words.textTooLong;
    return code === 'too-many' ? words.tooMany : devices.notSaved;
  }
}

customElements.define('inbox-replies-page', InboxRepliesPage);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-replies-page': InboxRepliesPage;
  }
}
