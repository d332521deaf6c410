/** An open conversation: name, messages, and the details next to them or, without room, in their place. */
import { stopsConversation, type ChatClient, type ClientState, type ForkView } from '@cipherchat/core/view';
import { goToMessage } from '@cipherchat/widget/ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { InboxConversation } from '../contact-book.ts';
import type { Strings } from '../locales/index.ts';
import { NotesInThread } from '../notes/notes-in-thread.ts';
import { pathOf } from '../routing/route.ts';
import { avatarStyles } from '../styles/avatar.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { dialogStyles } from '../styles/dialog.styles.ts';
import '../verification/inbox-fork.ts';
import '../verification/inbox-verify.ts';
import { verifiedMarkStyles } from '../verification/verified-mark.ts';
import { detailsAlone } from './details-alone.ts';
import './inbox-blocked-banner.ts';
import './inbox-delete-request.ts';
import type { AnswerEvent } from './inbox-delete-request.ts';
import './inbox-details.ts';
import { threadViewStyles } from './inbox-thread.styles.ts';
import { OfferedReplies } from './offered-replies.ts';
import { threadActions } from './thread-actions.ts';
import { threadHead } from './thread-head.ts';

/** What is new for longer than this is not in view: the user has jumped over it. */
const JUMPED_OVER_MS = 3_000;

/** Fires `details` when the details must replace the messages. */
export class InboxThread extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    state: { attribute: false },
    conversation: { attribute: false },
    view: {},
    goal: { attribute: false },
    wide: { type: Boolean },
    retired: { type: Boolean },
    closed: { state: true },
    jumpedOver: { state: true },
    verifying: { state: true },
    fork: { state: true },
    later: { state: true },
  };
  static override styles = [...controls, avatarStyles, dialogStyles, verifiedMarkStyles, threadViewStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare state: ClientState;
  declare conversation: InboxConversation;
  declare view: 'conversation' | 'details';
  /** The message that the reader is led to: with each new value once. */
  declare goal: { readonly message?: string } | undefined;
  /** True if the details fit next to the messages. */
  declare wide: boolean;
  /** This device was removed: it can only read. */
  declare retired: boolean;
  /** True if the user closed the details. */
  declare closed: boolean;
  /** Texts are new that were not in view, although the conversation is open. */
  declare jumpedOver: boolean;
  /** The safety number is being compared. */
  declare verifying: boolean;
  /** The contact has two device lists, and nothing is sent. */
  declare fork: ForkView | undefined;
  /** The user wants to decide about them later. */
  declare later: boolean;
  readonly #replies = new OfferedReplies(this);
  readonly #notes = new NotesInThread(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.closed = this.retired = this.jumpedOver = this.verifying = this.later = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('conversation')) return;
    const { id, unread } = this.conversation;
    if (changed.get('conversation')?.id !== id) [this.verifying, this.later, this.fork] = [false, false, undefined];
    void this.#readFork();
    if (changed.get('conversation')?.id !== id) this.#takeMark();
    if (unread === 0 || changed.get('conversation')?.id !== id) this.#forget();
    if (unread === 0) return;
    this.#timer ??= setTimeout(() => {
      this.jumpedOver = true;
    }, JUMPED_OVER_MS);
  }

  /**
   * Focuses the place where the user continues: the field, or the heading if a keyboard would cover half of the screen.
   */
  focusEntry(pointer: boolean): void {
    const thread = this.renderRoot.querySelector('cipher-thread');
    if (thread !== null && pointer) void thread.focusEntry();
    else this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render(): TemplateResult {
    return html`${this.#renderPanes()} ${this.#renderVerify()}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const [thread, goal] = [this.renderRoot.querySelector('cipher-thread'), changed.has('goal') && this.goal?.message];
    if (thread && goal) void goToMessage(thread, goal).catch(() => undefined);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  #renderPanes(): TemplateResult {
    if (this.view === 'details' && !this.wide)
      return detailsAlone(this.strings, this.conversation, this.#renderDetails());
    return html`
      <div class="thread ${this.retired || this.conversation.card.isBlocked ? 'read-only' : this.#notes.kind}">
        ${this.#renderHead()}${this.#renderForkOr(() => this.#renderMessages())} ${this.#renderBanner()}
      </div>
      ${this.wide && !this.closed && !this.#showsFork ? html`<aside aria-label=${this.strings.details.heading}>${this.#renderDetails()}</aside>` : nothing}
    `;
  }

  #renderBanner(): TemplateResult | typeof nothing {
    if (this.retired) return html`<p class="banner" role="note">${this.strings.devices.readOnly}</p>`;
    const { id, card } = this.conversation;
    if (!card.isBlocked) return nothing;
    return html`<inbox-blocked-banner
      .strings=${this.strings}
      .client=${this.client}
      .conversation=${id}
    ></inbox-blocked-banner>`;
  }

  get #name(): string {
    return this.conversation.name ?? this.strings.visitor;
  }

  #renderHead(): TemplateResult {
    return threadHead({
      strings: this.strings,
      conversation: this.conversation,
      onMarkRead: this.jumpedOver ? this.#onMarkRead : undefined,
      hasDetails: this.wide ? !this.closed : undefined,
      onDetails: () => this.#onDetails(),
      menu: this.retired
        ? nothing
        : threadActions(this, () => this.renderRoot.querySelector<HTMLElement>('.back')?.click()),
    });
  }

  get #showsFork(): boolean {
    return this.fork !== undefined && !this.later && !this.retired;
  }

  #renderForkOr(messages: () => unknown): unknown {
    if (!this.#showsFork) return messages();
    return html`<inbox-fork
      .strings=${this.strings}
      .client=${this.client}
      .conversation=${this.conversation}
      .fork=${this.fork}
      @later=${() => (this.later = true)}
    ></inbox-fork>`;
  }

  /** Each conversation gets an element of its own, so that a text written to one person can never reach another. */
  #renderMessages(): unknown {
    const { id, obstacle } = this.conversation;
    return keyed(
      id,
      html`
        <cipher-thread
          .client=${this.#notes.client}
          .conversation=${id}
          .strings=${this.#notes.words}
          .name=${this.#name}
          answers
          .now=${Date.now}
          @input=${this.#replies.onInput}
          @keydown=${this.#replies.onKey}
        >
          ${stopsConversation(obstacle) ? nothing : this.#renderSeal()}
          ${this.fork === undefined ? nothing : html`<button class="seal" slot="top" type="button" @click=${() => (this.later = false)}>${this.strings.fork.open}</button>`}
          ${this.#renderRequest()} ${this.#replies.render(this.strings, this.client, this.conversation.name)}
          ${this.#notes.render()}
          <a class="button dense" slot="help" href=${pathOf({ view: 'check' })}>${this.strings.check.link}</a>
        </cipher-thread>
      `,
    );
  }

  #renderRequest(): TemplateResult | typeof nothing {
    if (this.conversation.asksToDelete !== true || this.retired) return nothing;
    return html`<inbox-delete-request
      slot="top"
      .strings=${this.strings}
      .name=${this.#name}
      @answer=${this.#onAnswer}
    ></inbox-delete-request>`;
  }

  #renderSeal(): TemplateResult {
    const { name, members = [] } = this.conversation;
    const { seal, sealVisitor } = members.length > 0 ? this.strings.team : this.strings.thread;
    return html`
      <button class="seal" slot="top" type="button" @click=${this.#onVerify}>
        ${icon('lock', 'small')}<span>${name === undefined ? sealVisitor : seal(name)}</span>
      </button>
    `;
  }

  #renderDetails(): TemplateResult {
    return html`
      <inbox-details
        .strings=${this.strings}
        .client=${this.client}
        .conversation=${this.conversation}
        .ownName=${this.state.name}
        .aheadMs=${this.state.clockAheadMs ?? 0}
        @verify=${this.#onVerify}
      ></inbox-details>
    `;
  }

  /** Opening it takes the mark away that the user has put on it. */
  #takeMark(): void {
    const { id, card } = this.conversation;
    if (!card.isMarkedUnread || this.retired) return;
    this.client.contacts?.change(id, { isMarkedUnread: false }).catch(() => undefined);
  }

  async #readFork(): Promise<void> {
    const { id, obstacle } = this.conversation;
    const fork = obstacle === 'fork' ? await this.client.verification?.fork(id).catch(() => undefined) : undefined;
    if (this.conversation.id === id) this.fork = fork;
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.jumpedOver = false;
  }

  /** What was not stored is asked again: the request stays. */
  readonly #onAnswer = ({ answer }: AnswerEvent): void => {
    this.client.verification?.answerRequest(this.conversation.id, answer).catch(() => undefined);
  };

  /** The button goes with what was new, so the focus goes on to where the user continues. */
  readonly #onMarkRead = (): void => {
    this.client.conversations.markRead(this.conversation.id).catch(() => undefined);
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  };

  #onDetails(): void {
    if (this.wide) this.closed = !this.closed;
    else this.dispatchEvent(new Event('details'));
  }

  /** The seal says who can read this. Its proof is the safety number, so a press shows that. */
  readonly #onVerify = (): void => {
    this.verifying = true;
  };

  #renderVerify(): TemplateResult | typeof nothing {
    if (!this.verifying) return nothing;
    const close = (): void => {
      this.verifying = false;
    };
    return html`<dialog class="mid" aria-label=${this.strings.verify.row} @close=${close}>
      <inbox-verify
        .strings=${this.strings}
        .client=${this.client}
        .conversation=${this.conversation}
        @done=${close}
      ></inbox-verify>
    </dialog>`;
  }
}

customElements.define('inbox-thread', InboxThread);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-thread': InboxThread;
  }
}
