/**
 * Details of a conversation, as answers to three questions: who can read it, is it really them, where does it come
 * from?
 */
import { conversationWith, type ChatClient } from '@cipherchat/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { copyField } from '../address/copy-field.ts';
import type { InboxConversation } from '../contact-book.ts';
import { shortAddress } from '../conversations/short-address.ts';
import { dayInWords } from '../conversations/short-time.ts';
import { regionOf, type Strings } from '../locales/index.ts';
import { avatarOf, avatarStyles, ownAvatar } from '../styles/avatar.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import '../verification/inbox-verified.ts';
import { verifiedMark, verifiedMarkStyles } from '../verification/verified-mark.ts';
import './inbox-contact-card.ts';
import { detailsStyles } from './inbox-details.styles.ts';
import { visitFacts } from './visit-facts.ts';
import { vouchedFacts } from './vouched-facts.ts';

const FEEDBACK_MS = 4_000;
/** Number of items that are searched for the first one. */
const BEGINNING = 50;

/** Fires `verify` when the user wants to compare the safety number. */
export class InboxDetails extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    conversation: { attribute: false },
    ownName: { attribute: false },
    aheadMs: { attribute: false },
    firstAt: { state: true },
    copied: { state: true },
  };
  static override styles = [...controls, avatarStyles, verifiedMarkStyles, detailsStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare conversation: InboxConversation;
  declare ownName: string | undefined;
  /** How far the server's clock is ahead of the device's. */
  declare aheadMs: number;
  /**
   * Time of the oldest item, in milliseconds since 1970. Undefined in a conversation of more than `BEGINNING` items.
   */
  declare firstAt: number | undefined;
  declare copied: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('conversation') && !changed.has('client')) return;
    if (changed.get('conversation')?.id === this.conversation.id) return;
    this.firstAt = undefined;
    this.copied = false;
    void this.#readBeginning();
  }

  protected override render(): TemplateResult {
    const { details } = this.strings;
    const { callsItself } = this.conversation;
    return html`
      <inbox-contact-card
        class="weave"
        .strings=${this.strings}
        .client=${this.client}
        .conversation=${this.conversation}
      >
        <p class="hint">
          <bdi>${callsItself === undefined ? details.noName : details.calls(callsItself)}</bdi>
          ${this.firstAt === undefined ? nothing : details.since(dayInWords(this.firstAt, Date.now() + this.aheadMs, regionOf(this.strings.lang, navigator.languages)))}
        </p>
      </inbox-contact-card>
      <inbox-verified
        .strings=${this.strings}
        .client=${this.client}
        .conversation=${this.conversation}
        .aheadMs=${this.aheadMs}
        @verify=${() => this.dispatchEvent(new Event('verify'))}
      ></inbox-verified>
      ${this.#renderReaders()} ${visitFacts(this.conversation, this.strings, Date.now() + this.aheadMs)}
      ${vouchedFacts(this.conversation, this.strings, Date.now() + this.aheadMs)} ${this.#renderAddress()}
    `;
  }

  #renderReaders(): TemplateResult {
    const { details, visitor, you } = this.strings;
    const { id, name, verified, members = [] } = this.conversation;
    return html`
      <section>
        <h4>${details.readers}<span>${members.length === 0 ? details.readersCount : members.length + 2}</span></h4>
        <ul class="people" role="list">
          <li>
            ${avatarOf(id, name)}<b dir="auto">${name ?? visitor} ${verifiedMark(verified, this.strings)}</b
            ><span>${details.theirBrowser}</span>
          </li>
          <li>${ownAvatar(this.ownName, you, false)}<b>${you}</b><span>${details.thisDevice}</span></li>
          ${members.map((one) => this.#renderMember(one))}
        </ul>
      </section>
    `;
  }

  /** Of a team: its owner is the first of the two in the id of a colleague's conversation. */
  #renderMember({ address, name }: NonNullable<InboxConversation['members']>[number]): TemplateResult {
    const { owner, colleague } = this.strings.team;
    const isOwner = this.conversation.id.startsWith(address);
    return html`<li>
      ${avatarOf(conversationWith(address), name)}<b dir="auto">${name ?? shortAddress(address)}</b
      ><span>${isOwner ? owner : colleague}</span>
    </li>`;
  }

  #renderAddress(): TemplateResult | typeof nothing {
    const { details, address } = this.strings;
    const { peer } = this.conversation;
    if (peer === undefined) return nothing;
    return html`
      <section>
        <h4><label for="address">${details.address}</label></h4>
        <div class="inline">
          <input class="input mono" id="address" readonly dir="ltr" .value=${peer} />
          <button class="icon-button" type="button" aria-label=${details.copyAddress} @click=${this.#copy}>
            ${icon(this.copied ? 'check' : 'copy')}
          </button>
        </div>
        <p class="hint" role="status">${this.copied ? address.copied : details.addressHint}</p>
      </section>
    `;
  }

  async #readBeginning(): Promise<void> {
    const { id } = this.conversation;
    const { items, more } = await this.client.messages
      .transcript(id, BEGINNING)
      .catch(() => ({ items: [], more: true }));
    const [first] = items;
    if (first === undefined || more || this.conversation.id !== id) return;
    this.firstAt = first.kind === 'text' ? first.sentAt : first.at;
  }

  async #copy(): Promise<void> {
    const field = this.renderRoot.querySelector('input');
    this.copied = field !== null && (await copyField(field));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.copied = false;
    }, FEEDBACK_MS);
  }
}

customElements.define('inbox-details', InboxDetails);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-details': InboxDetails;
  }
}
