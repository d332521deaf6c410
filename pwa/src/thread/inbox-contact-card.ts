/** What the user keeps about a contact: a name and tags, at the top of the details. */
import { ChatError, type ChatClient } from '@cipherchat/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { InboxConversation } from '../contact-book.ts';
import type { Strings } from '../locales/index.ts';
import { avatarOf, avatarStyles } from '../styles/avatar.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { verifiedMark, verifiedMarkStyles } from '../verification/verified-mark.ts';
import { contactCardStyles } from './inbox-contact-card.styles.ts';

type Field = 'name' | 'tag';

/** Slot: what stands below the name. */
export class InboxContactCard extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    conversation: { attribute: false },
    editing: { state: true },
    problem: { state: true },
  };
  static override styles = [...controls, avatarStyles, verifiedMarkStyles, contactCardStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare conversation: InboxConversation;
  declare editing: Field | undefined;
  declare problem: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('conversation') || changed.get('conversation')?.id === this.conversation.id) return;
    [this.editing, this.problem] = [undefined, undefined];
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('editing')) return;
    const before = changed.get('editing') as Field | undefined;
    if (this.editing !== undefined) this.renderRoot.querySelector<HTMLInputElement>('input')?.select();
    else if (before !== undefined) this.renderRoot.querySelector<HTMLElement>(`button.${before}`)?.focus();
  }

  /** Opens the field for a tag. */
  tag(): void {
    this.editing = 'tag';
  }

  protected override render(): TemplateResult {
    const { id, name, verified } = this.conversation;
    return html`
      ${avatarOf(id, name)}
      ${
        this.editing === 'name'
          ? html`<h3 class="hidden">${name ?? this.strings.visitor}</h3>
              ${this.#renderField(this.strings.contact.name, name ?? '', this.strings.contact.nameHint)}`
          : html`<h3>
                <bdi>${name ?? this.strings.visitor}</bdi>${verifiedMark(verified, this.strings)}<button
                  class="icon-button tiny name"
                  type="button"
                  aria-label=${this.strings.contact.rename}
                  title=${this.strings.contact.rename}
                  @click=${() => this.#edit('name')}
                >
                  ${icon('pen', 's16')}
                </button>
              </h3>
              <slot></slot>`
      }
      ${this.#renderTags()}
    `;
  }

  #renderTags(): TemplateResult {
    const { contact } = this.strings;
    const { tags } = this.conversation.card;
    return html`
      <ul class="tags" role="list" aria-label=${contact.tags}>
        ${tags.map(
          (tag) =>
            html`<li class="tag">
              <bdi>${tag}</bdi>
              <button
                type="button"
                aria-label=${contact.removeTag(tag)}
                @click=${() => this.#keep({ tags: tags.filter((one) => one !== tag) })}
              >
                ${icon('close', 'small')}
              </button>
            </li>`,
        )}
        ${
          this.editing === 'tag'
            ? nothing
            : html`<li>
                <button class="add tag" type="button" @click=${() => this.#edit('tag')}>
                  ${icon('plus', 'small')}${contact.addTag}
                </button>
              </li>`
        }
      </ul>
      ${this.editing === 'tag' ? this.#renderField(contact.newTag, '', contact.tagHint) : nothing}
      <p class="problem" role="alert">${this.problem ?? nothing}</p>
    `;
  }

  #renderField(label: string, value: string, hint: string): TemplateResult {
    const { contact } = this.strings;
    return html`
      <form @submit=${this.#onSubmit} @keydown=${this.#onKey}>
        <label class="label" for="field">${label}</label>
        <input class="input" id="field" dir="auto" autocomplete="off" aria-describedby="hint" .value=${value} />
        <p class="hint" id="hint">${hint}</p>
        <div class="inline">
          <button class="button dense primary">${contact.save}</button>
          <button class="button dense quiet" type="button" @click=${() => this.#edit(undefined)}>
            ${contact.cancel}
          </button>
        </div>
      </form>
    `;
  }

  #edit(field: Field | undefined): void {
    [this.editing, this.problem] = [field, undefined];
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.#edit(undefined);
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const value = (event.currentTarget as HTMLFormElement).querySelector('input')?.value.trim() ?? '';
    const { card, callsItself } = this.conversation;
    // The name that the contact gave itself is not the user's only because the user has looked at it.
    if (this.editing === 'name') void this.#keep({ name: value === '' || value === callsItself ? undefined : value });
    else void this.#keep({ tags: value === '' ? card.tags : [...card.tags, value] });
  };

  /** What is refused stays in the field. */
  async #keep(change: Parameters<NonNullable<ChatClient['contacts']>['change']>[1]): Promise<void> {
    try {
      await this.client.contacts?.change(this.conversation.id, change);
      this.#edit(undefined);
    } catch (cause) {
      this.problem = this.#words(cause);
    }
  }

  #words(cause: unknown): string {
    const { contact } = this.strings;
    const code = cause instanceof ChatError ? cause.code : undefined;
    if (code === 'name-too-long') return this.editing === 'name' ? contact.nameTooLong : contact.tagTooLong;
    return code === 'too-many' ? contact.tooManyTags : contact.notSaved;
  }
}

customElements.define('inbox-contact-card', InboxContactCard);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-contact-card': InboxContactCard;
  }
}
