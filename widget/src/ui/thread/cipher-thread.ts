/** A conversation: notices, log and composer, fed by its client. Tokens come from an element around it. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { peerOf, stopsConversation, type ConversationId } from '@cipherchat/core/view';
import '../composer/cipher-composer.ts';
import { define } from '../define.ts';
import type { ActEvent } from '../act-event.ts';
import type { DraftEvent, PartEvent, RetryEvent, SeenEvent, SendEvent, WritingEvent } from '../events.ts';
import type { Strings } from '../locales/en.ts';
import '../message-log/cipher-log.ts';
import { foundation } from '../styles/foundation.styles.ts';
import { bannerStyles } from '../styles/banner.styles.ts';
import { stopStyles, threadStyles } from './cipher-thread.styles.ts';
import { followCalendar } from './calendar.ts';
import { ConversationFeed } from './conversation-feed.ts';
import { CutOff } from './cut-off.ts';
import type { Answering } from './message-acts.ts';
import { keptText, obstacleCard, renderNotices, whyNotTaken } from './notices.ts';
import type { ThreadClient } from './thread-client.ts';

/**
 * One conversation: notices, log and composer. Set `client`, `conversation`, `strings`, `name` and `now` before it
 * enters the page, and declare `tokens` on an element around it.
 *
 * @tagname cipher-thread
 *
 * @slot - Shown in the log as long as there are no messages.
 * @slot top - Above the notices.
 * @slot files - Between log and composer: chosen files, which this element puts there.
 * @slot uploads - At the end of the log: files on their way, which this element puts there.
 * @slot acts - Further buttons in the composer.
 * @slot below - Below the composer.
 * @slot help - In the band that says why there is no connection.
 *
 * @csspart log - List of messages.
 * @csspart bubble - One message.
 * @csspart jump - Button that scrolls to the newest message.
 * @csspart composer - Row with the text field and the send button.
 * @csspart field - Text field.
 * @csspart send - Send button.
 */
export class CipherThread extends LitElement {
  static override properties = {
    client: { attribute: false },
    conversation: {},
    strings: { attribute: false },
    name: {},
    answers: { type: Boolean },
    now: { attribute: false },
    prefilled: { attribute: false },
    problem: { state: true },
    answering: { state: true },
  };
  static override styles = [foundation, bannerStyles, stopStyles, threadStyles];

  /** The client that the conversation belongs to. */
  declare client: ThreadClient;
  /** Id of the conversation; `conversationWith(address)` gives the one with an account. */
  declare conversation: ConversationId;
  /** All texts of the interface; `en` is the model. */
  declare strings: Strings;
  /** How the other side is shown. */
  declare name: string;
  declare answers: boolean | undefined; // the other side: who else takes part is a colleague
  /** What time it is, in milliseconds since 1970. */
  declare now: () => number;
  /** For the box while it is empty and there is no draft. @internal */
  declare prefilled: string | null | undefined;
  /** Why the last text was not taken. @internal */
  declare problem: string | undefined;
  /** The message that the text in the box answers or changes. @internal */
  declare answering: Answering | undefined;
  readonly #feed = new ConversationFeed(this, () => this.renderRoot.querySelector('cipher-log')?.atEnd !== false);
  readonly #cutOff = new CutOff(this);
  /**
   * True once the composer shows this conversation's draft, even an empty one. Before that its text must not be saved.
   */
  #drafted = false;
  /** The draft as this element last showed or stored it. Another tab may have stored a newer one. */
  #draft = '';

  constructor() {
    super();
    followCalendar(this);
    for (const type of ['dragover', 'drop', 'paste']) this.addEventListener(type, this.#bring);
  }

  /** Moves the focus to the text field. */
  async focusEntry(): Promise<void> {
    await this.updateComplete;
    const composer = this.#composer;
    await composer?.updateComplete;
    composer?.focus();
  }

  /** Puts a text into the box. The user sends it as it is, or changes it first. */
  suggest(text: string): void {
    const composer = this.#composer;
    if (composer === null) return;
    composer.text = text;
    composer.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('conversation') || changed.has('client')) {
      this.#leaveDraft(changed.get('conversation') ?? this.conversation, changed.get('client') ?? this.client);
      this.#feed.follow(this.client, this.conversation);
    }
    this.#cutOff.see(this.client.state());
  }

  protected override updated(changed: PropertyValues<this>): void {
    const composer = this.#composer;
    const { loaded, view, part } = this.#feed;
    if (this.client.state().uploads || part.items.some((item) => item.kind === 'text' && item.file)) this.#attach([]);
    const known = this.#drafted && !changed.has('prefilled');
    if (known || composer === null || (!loaded && view === undefined)) return;
    this.#drafted ||= loaded;
    void composer.updateComplete.then(() => {
      this.#draft = view?.draft ?? '';
      if (composer.text === '') composer.text = this.#draft || (loaded && this.prefilled) || '';
    });
  }

  protected override render(): TemplateResult {
    const { strings, name, client, conversation } = this;
    const { view, part, loaded, damaged } = this.#feed;
    const [state, obstacle] = [client.state(), view?.obstacle];
    const now = this.now() + (state.clockAheadMs ?? 0);
    const stopped = stopsConversation(obstacle);
    const changed = (): void => this.requestUpdate();
    return html`
      <slot name="top"></slot>
      ${renderNotices({
        strings,
        name,
        state,
        conversation: view,
        now,
        cutOff: this.#cutOff.lasts,
        damaged,
        reconnect: () => client.reconnect(),
        help: html`<slot name="help"></slot>`,
        changed,
      })}
      ${stopped ? obstacleCard(obstacle, { strings, name, changed }) : nothing}
      <cipher-log
        exportparts="log, bubble, jump"
        .strings=${strings}
        .name=${name}
        .others=${{ peer: view && peerOf(view.id), members: view?.members, answers: this.answers }}
        .shown=${part}
        .loaded=${loaded}
        .now=${now}
        .writing=${view?.writing ?? false}
        @cipher-older=${() => this.#feed.want('older')}
        @cipher-part=${({ part: wish }: PartEvent) => this.#feed.want(wish)}
        @cipher-seen=${({ ids }: SeenEvent) => this.#quietly(client.conversations.markRead(conversation, ids))}
        @cipher-act=${this.#act}
        @cipher-retry=${({ messageId }: RetryEvent) => this.#quietly(client.messages.retry(messageId))}
      >
        <slot></slot>
        <slot name="uploads" slot="end"></slot>
      </cipher-log>
      <slot name="files"></slot>
      ${stopped || obstacle === 'gone' || obstacle === 'moved' ? keptText(strings, [view?.draft ?? '']) : this.#renderComposer()}
    `;
  }

  #renderComposer(): TemplateResult {
    return html`
      ${this.answering?.strip}
      <cipher-composer
        exportparts="composer, field, send"
        .strings=${this.strings}
        .problem=${this.problem}
        .attach=${this.client.files && this.#choose}
        @cipher-send=${({ text }: SendEvent) => this.#send(text)}
        @cipher-draft=${({ text, leaving }: DraftEvent) => this.#keepDraft(text, leaving)}
        @cipher-writing=${this.#writing}
      >
        <slot name="acts" slot="acts"></slot> </cipher-composer
      ><slot name="below"></slot>
    `;
  }

  get #composer() {
    return this.renderRoot.querySelector('cipher-composer');
  }

  /**
   * Loads what shows and sends files, with the first of them. Without `files` the user is asked. Where the code cannot
   * be had, the next call tries again.
   */
  #attach(files?: readonly File[]): void {
    if (this.client.files)
      this.#quietly(import('../files/attach-files.ts').then(({ attachFiles }) => attachFiles(this, files)));
  }

  readonly #choose = (): void => this.#attach();

  /** Dropped or pasted. A browser would leave the page for a dropped file. A text copied with its picture stays one. */
  readonly #bring = (event: Event): void => {
    const { dataTransfer, clipboardData } = event as DragEvent & ClipboardEvent;
    const brought = dataTransfer ?? clipboardData;
    if (!this.client.files || !brought?.types.includes('Files') || clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    this.#attach([...brought.files]);
  };

  #leaveDraft(conversation: ConversationId, client: ThreadClient): void {
    const composer = this.#composer;
    const draft = this.#draft;
    this.problem = this.answering = undefined;
    this.#drafted = false;
    this.#draft = '';
    if (composer === null) return;
    const { text, unsaved } = composer;
    if (unsaved || text !== draft) this.#quietly(client.conversations.saveDraft(conversation, text, true));
    composer.text = '';
  }

  #keepDraft(text: string, leaving?: boolean): void {
    const composer = this.#composer;
    const save = async (): Promise<void> => {
      await this.client.conversations.saveDraft(this.conversation, text, leaving);
      if (composer?.text === text) composer.unsaved = false;
    };
    this.#drafted = true;
    this.#draft = text;
    if (composer !== null) composer.unsaved = true;
    this.#quietly(save());
  }

  readonly #act = (event: ActEvent): void => {
    this.#quietly(import('./message-acts.ts').then(({ carryOutAct }) => carryOutAct(this, event)));
  };

  readonly #writing = ({ writing }: WritingEvent): void => {
    this.client.conversations.setWriting(this.conversation, writing);
  };

  #shows(client: ThreadClient, conversation: ConversationId): boolean {
    return client === this.client && conversation === this.conversation;
  }

  /** The text is taken once it is on this device. Otherwise it returns to the box, with the reason. */
  async #send(text: string): Promise<void> {
    const { client, conversation, answering } = this;
    this.problem = this.answering = undefined;
    // Its draft may be stored, or on its way there.
    this.#draft = text;
    this.renderRoot.querySelector('cipher-log')?.toEnd();
    // A text also ends the writing notice on the other side.
    try {
      await (answering ? answering.send(text) : client.messages.send(conversation, text));
    } catch (cause) {
      this.#giveBack({ client, conversation, answering }, text, cause);
      return;
    }
    // If the view has changed by now, the draft was saved when the conversation was left.
    if (this.#drafted && this.isConnected && this.#shows(client, conversation))
      this.#keepDraft(this.#composer?.text ?? '');
  }

  /**
   * Puts the text back into the box. If the box shows another conversation by now, puts it in front of the saved draft.
   */
  #giveBack(
    { client, conversation, answering }: Pick<CipherThread, 'client' | 'conversation' | 'answering'>,
    text: string,
    cause: unknown,
  ): void {
    const composer = this.#composer;
    if (composer !== null && this.#shows(client, conversation)) {
      composer.text = `${text}${composer.text}`;
      this.problem = whyNotTaken(this.strings, cause);
      this.answering = answering;
      this.#keepDraft(composer.text);
      return;
    }
    const prepend = async (): Promise<void> => {
      const view = await client.conversations.get(conversation);
      await client.conversations.saveDraft(conversation, `${text}${view?.draft ?? ''}`);
    };
    this.#quietly(prepend());
  }

  /** Failures here show in the state of the client, or the next event repeats the work. */
  #quietly(work: Promise<unknown>): void {
    work.catch(() => undefined);
  }
}

define('cipher-thread', CipherThread);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-thread': CipherThread;
  }
}
