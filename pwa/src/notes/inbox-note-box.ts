/**
 * The switch between answer and note, and the box of a note. It is another box than that of the answer, with another
 * draft and another way to the client: what is in one can never go out as the other.
 */
import { isTooLong, isVisible, type ChatClient, type ConversationId } from '@cipherchat/core/view';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { segmentStyles } from '../styles/segments.styles.ts';
import { noteBoxStyles } from './inbox-note-box.styles.ts';

const PAUSE_MS = 400;

/** The user wants to write a note, or an answer again. */
export class NotingEvent extends Event {
  readonly noting: boolean;

  constructor(noting: boolean) {
    super('noting');
    this.noting = noting;
  }
}

const isTouch = (): boolean => matchMedia('(pointer: coarse)').matches;

/** Fires a `NotingEvent`. */
export class InboxNoteBox extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    conversation: { attribute: false },
    name: { attribute: false },
    noting: { type: Boolean },
    text: { state: true },
    problem: { state: true },
  };
  static override styles = [...controls, segmentStyles, noteBoxStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare conversation: ConversationId;
  /** Of the visitor; undefined: none. */
  declare name: string | undefined;
  declare noting: boolean;
  declare text: string;
  declare problem: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isComposing = false;
  /** One write after the other: a draft that is stored late must not come back after its note. */
  #stored: Promise<unknown> = Promise.resolve();

  constructor() {
    super();
    [this.noting, this.text] = [false, ''];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.#keep);
    document.addEventListener('visibilitychange', this.#keep);
    void this.#readDraft();
  }

  override disconnectedCallback(): void {
    removeEventListener('pagehide', this.#keep);
    document.removeEventListener('visibilitychange', this.#keep);
    this.#keep();
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('noting') && this.noting) this.#box?.focus();
  }

  get #box(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  protected override render(): TemplateResult {
    const { teamwork } = this.strings;
    const option = (noting: boolean, word: string): TemplateResult =>
      html`<button type="button" aria-pressed=${this.noting === noting} @click=${() => this.#choose(noting)}>
        ${word}
      </button>`;
    return html`
      <div class="seg" role="group" aria-label=${teamwork.write}>
        ${option(false, teamwork.reply)}${option(true, teamwork.note)}
      </div>
      ${this.noting ? this.#renderBox() : nothing}
    `;
  }

  #renderBox(): TemplateResult {
    const { teamwork } = this.strings;
    return html`
      <p class="hint" id="hint">
        ${icon('note', 's16')}<span>${this.name === undefined ? teamwork.hintVisitor : teamwork.hint(this.name)}</span>
      </p>
      ${this.problem === undefined ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      <form @submit=${this.#submit}>
        <div class="field">
          <textarea
            rows="1"
            dir="auto"
            enterkeyhint=${isTouch() ? 'enter' : 'send'}
            autocomplete="off"
            aria-label=${teamwork.note}
            aria-describedby="hint"
            placeholder=${teamwork.placeholder}
            .value=${this.text}
            @input=${this.#input}
            @keydown=${this.#key}
            @compositionstart=${() => (this.#isComposing = true)}
            @compositionend=${() => setTimeout(() => (this.#isComposing = false))}
          ></textarea>
          <button class="save" aria-label=${teamwork.save} ?disabled=${!isVisible(this.text)}>${icon('check')}</button>
        </div>
      </form>
    `;
  }

  #choose(noting: boolean): void {
    if (noting !== this.noting) this.dispatchEvent(new NotingEvent(noting));
  }

  async #readDraft(): Promise<void> {
    const draft = await this.client.teamRoom?.draft(this.conversation).catch(() => '');
    if (this.text === '' && draft) this.text = draft;
  }

  #input(event: InputEvent & { readonly target: HTMLTextAreaElement }): void {
    // Whoever looks for texts of the answer is around this box.
    event.stopPropagation();
    this.text = event.target.value;
    this.problem = isTooLong(this.text) ? this.strings.conversation.tooLong : undefined;
    this.#keepSoon();
  }

  #keepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#keep, PAUSE_MS);
  }

  readonly #keep = (): void => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { client, conversation, text } = this;
    this.#store(async () => client.teamRoom?.saveDraft(conversation, text)).catch(() => undefined);
  };

  #store(work: () => Promise<unknown>): Promise<unknown> {
    const stored = this.#stored.then(work);
    this.#stored = stored.catch(() => undefined);
    return stored;
  }

  #key(event: KeyboardEvent): void {
    // Shortcuts and saved replies belong to the answer.
    event.stopPropagation();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || this.#isComposing) return;
    if (event.ctrlKey || event.metaKey || !isTouch()) void this.#submit(event);
  }

  /** The text leaves the box, and comes back with the reason where it cannot be stored. */
  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { text, client, conversation } = this;
    if (!isVisible(text) || isTooLong(text)) return;
    clearTimeout(this.#timer);
    [this.#timer, this.text, this.problem] = [undefined, '', undefined];
    try {
      await this.#store(async () => client.teamRoom?.write(conversation, text));
      // The draft went with the note, and what was typed meanwhile is another one.
      if (this.text !== '') this.#keepSoon();
    } catch {
      await this.#giveBack({ client, conversation }, text);
    }
  }

  /** If another conversation is on screen by now, it is in front of the draft of this one. */
  async #giveBack(
    { client, conversation }: Pick<InboxNoteBox, 'client' | 'conversation'>,
    text: string,
  ): Promise<void> {
    if (this.isConnected && this.conversation === conversation) {
      this.text = `${text}${this.text}`;
      this.problem = this.strings.teamwork.notSent;
      this.#keepSoon();
      return;
    }
    const prepend = async (): Promise<void> => {
      const draft = (await client.teamRoom?.draft(conversation)) ?? '';
      await client.teamRoom?.saveDraft(conversation, `${text}${draft}`);
    };
    await this.#store(prepend).catch(() => undefined);
  }
}

customElements.define('inbox-note-box', InboxNoteBox);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-note-box': InboxNoteBox;
  }
}
