/**
 * What is one step inside the chat: the safety number, "Forget this chat" (PROTOCOL 22.3), and how a chat goes on in
 * another browser (PROTOCOL 22.2). Loaded when the visitor goes there, with the menu that leads there.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { ConversationId, ConversationView } from '@cipherchat/core/view';
import { define } from '../define.ts';
import { icon } from '../icons.ts';
import type { Strings } from '../locales/en.ts';
import type { InsideWords } from '../locales/inside-words.ts';
import { rareWords } from '../locales/rare-words.ts';
import { foundation } from '../styles/foundation.styles.ts';
import type { Inside } from './cipher-menu.ts';
import './cipher-join.ts';
import './cipher-menu.ts';
import './cipher-move.ts';
import './cipher-moved.ts';
import type { DeferredClient } from './deferred-client.ts';
import { insideStyles } from './inside.styles.ts';
import { markIcon } from './mark-icon.ts';
import { headerStyles } from './panel-header.styles.ts';
import { safetyPicture } from './safety-picture.ts';

/** What it is in. */
type Panel = Element & {
  readonly client: DeferredClient | undefined;
  readonly name: string;
  readonly strings: Strings;
  readonly conversationId: ConversationId | undefined;
  readonly goBack: () => void;
  readonly leave: () => void;
};

const titleOf = (view: Inside, { safetyNumber, forget, move }: InsideWords): string =>
  ({ number: safetyNumber, forget, move: move.move, join: move.goHere, moved: '' })[view];

export class CipherInside extends LitElement {
  static override properties = {
    view: {},
    members: { attribute: false },
    number: { state: true },
    picture: { state: true },
    asksToDelete: { state: true },
    phase: { state: true },
  };
  static override styles = [foundation, headerStyles, insideStyles];

  declare view: Inside;
  /** Who else answers. */
  declare members: ConversationView['members'];
  declare number: string | undefined;
  /** Text of the QR code. */
  declare picture: string | undefined;
  declare asksToDelete: boolean;
  declare phase: 'asks' | 'forgetting' | 'failed';

  constructor() {
    super();
    this.asksToDelete = true;
    this.phase = 'asks';
  }

  get client(): DeferredClient | undefined {
    return this.#panel.client;
  }

  /** The other side. */
  get name(): string {
    return this.#panel.name;
  }

  get strings(): Strings {
    return this.#panel.strings;
  }

  get #panel(): Panel {
    return (this.getRootNode() as ShadowRoot).host as Panel;
  }

  protected override firstUpdated(): void {
    // Those take the focus themselves, or are next to the messages.
    if (this.view !== 'join' && this.view !== 'moved') this.renderRoot.querySelector('button')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') && this.view === 'number') void this.#read();
  }

  protected override render(): TemplateResult {
    const { strings, view, client } = this;
    const words = rareWords(strings.inside, () => this.requestUpdate());
    if (view === 'moved') return html`${words && client && this.#renderMoved(words, client)}`;
    return html`
      <div class="header sub">
        <button class="icon-button" type="button" aria-label=${strings.back} @click=${() => this.#panel.goBack()}>
          ${icon('back', 'flip')}
        </button>
        <h2 class="title">${words && titleOf(view, words)}</h2>
        <button class="icon-button" type="button" aria-label=${strings.closeChat} @click=${() => this.#panel.leave()}>
          ${icon('close')}
        </button>
      </div>
      <div class="view" tabindex=${this.members?.length ? 0 : nothing}>${words && this.#renderView(words)}</div>
    `;
  }

  #renderView(words: InsideWords): TemplateResult | typeof nothing {
    const { view, client, name, strings } = this;
    if (view === 'number') return this.#renderNumber(words);
    if (view === 'forget') return this.#renderForget(words);
    if (client === undefined) return nothing;
    const back = (): void => this.#panel.goBack();
    return view === 'move'
      ? html`<cipher-move .client=${client} .words=${words.move} language=${strings.lang} .back=${back}></cipher-move>`
      : html`<cipher-join .client=${client} .words=${words.move} .name=${name} .back=${back}></cipher-join>`;
  }

  #renderMoved(words: InsideWords, client: DeferredClient): TemplateResult {
    return html`<cipher-moved .client=${client} .words=${words} .name=${this.name}></cipher-moved>`;
  }

  #renderNumber(words: InsideWords): TemplateResult {
    const { number, picture, name } = this;
    const groups = number?.split(' ').map((group) => html`<span>${group}</span> `);
    return html`
      ${this.#renderReaders(words)}
      <div class="card weave">
        ${picture === undefined ? markIcon() : safetyPicture(picture, words.safetyPicture)}
        ${groups === undefined ? html`<p>${words.noNumber}</p>` : html`<p class="number" dir="ltr">${groups}</p>`}
      </div>
      <p class="lead">${words.compare(name)} ${picture === undefined ? nothing : words.compareByPicture}</p>
    `;
  }

  /** Where a team answers. The number below is the one with its owner. */
  #renderReaders(words: InsideWords): TemplateResult | typeof nothing {
    const { members = [], name } = this;
    if (members.length === 0) return nothing;
    const lines = members.map(
      (one) => [one.name ?? words.answersFor(name), one.name && words.answersFor(name)] as const,
    );
    return html`
      <h3>${words.readers}</h3>
      <dl class="after">
        ${[[words.you] as const, [name] as const, ...lines].map(
          ([who, why]) =>
            html`<div>
              <dt><bdi>${who}</bdi></dt>
              ${why === undefined ? nothing : html`<dd>${why}</dd>`}
            </div>`,
        )}
      </dl>
    `;
  }

  #renderForget(words: InsideWords): TemplateResult {
    const { name, phase } = this;
    const isBusy = phase === 'forgetting';
    return html`
      <p class="lead">${words.forgetLead}</p>
      <dl class="after">
        ${words.consequences(name).map(
          ([where, what]) =>
            html`<div>
              <dt>${where}</dt>
              <dd>${what}</dd>
            </div>`,
        )}
      </dl>
      <label>
        <input type="checkbox" .checked=${this.asksToDelete} ?disabled=${isBusy} @change=${this.#ask} />
        <span>${words.askToDelete(name)}<small>${words.askToDeleteHint}</small></span>
      </label>
      <div class="actions">
        <p class=${phase === 'failed' ? 'says problem' : 'says'} role="status">
          ${isBusy ? words.forgetting : phase === 'failed' ? words.notForgotten : nothing}
        </p>
        <button class="button danger" type="button" ?disabled=${isBusy} @click=${this.#forget}>${words.forget}</button>
        <button class="button" type="button" ?disabled=${isBusy} @click=${() => this.#panel.goBack()}>
          ${words.keep}
        </button>
      </div>
    `;
  }

  async #read(): Promise<void> {
    const { client } = this;
    const conversation = this.#panel.conversationId;
    if (client === undefined || conversation === undefined) return;
    [this.number, this.picture] = await Promise.all([
      client.opened?.conversations.safetyNumber(conversation).catch(() => undefined),
      client.opened?.conversations.safetyPicture(conversation).catch(() => undefined),
    ]);
  }

  readonly #ask = ({ target }: Event): void => {
    this.asksToDelete = (target as HTMLInputElement).checked;
  };

  /** The widget closes when the client says that it is done. */
  readonly #forget = (): void => {
    this.phase = 'forgetting';
    this.client?.opened?.account.forget({ asksToDelete: this.asksToDelete }).catch(() => {
      this.phase = 'failed';
    });
  };
}

define('cipher-inside', CipherInside);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-inside': CipherInside;
  }
}
