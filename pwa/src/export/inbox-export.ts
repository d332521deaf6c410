/** The dialog that makes an export. It says first that the file is not encrypted. */
import type { ChatClient, ConversationId } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { saveFile } from '../device/save-file.ts';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { dialogStyles } from '../styles/dialog.styles.ts';
import { icon } from '../styles/icons.ts';
import { exportStyles } from './inbox-export.styles.ts';
import { makeExport, type ExportFormat, type ExportProgress } from './make-export.ts';

type Step = 'ask' | 'busy' | 'done' | 'failed';

/** Fires `done` when it is closed. What is not finished then is given up. */
export class InboxExport extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    conversation: { attribute: false },
    step: { state: true },
    format: { state: true },
    progress: { state: true },
    total: { state: true },
  };
  static override styles = [...controls, dialogStyles, exportStyles];

  declare strings: Strings;
  declare client: ChatClient;
  /** Undefined: all of them. */
  declare conversation: ConversationId | undefined;
  declare step: Step;
  declare format: ExportFormat;
  declare progress: ExportProgress;
  /** Conversations; undefined while it is not known. */
  declare total: number | undefined;
  readonly #end = new AbortController();

  constructor() {
    super();
    this.step = 'ask';
    this.format = 'text';
    this.progress = { messages: 0, conversations: 0 };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end.abort();
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const { exporting, verify, contact } = this.strings;
    const isOver = this.step === 'done';
    return html`
      <dialog class="mid" aria-labelledby="heading" aria-describedby="warning" @close=${this.#onClosed}>
        <h3 id="heading">${this.conversation === undefined ? exporting.all : exporting.one}</h3>
        <p class="warning" id="warning">${icon('alert')}<span>${exporting.warning}</span></p>
        <p class="hint">${exporting.hint}</p>
        ${isOver ? nothing : this.#renderFormats()} ${this.step === 'busy' ? this.#renderProgress() : nothing}
        ${this.step === 'busy' ? html`<p class="hint">${exporting.busy(this.#count)}</p>` : nothing}
        <p class="outcome ${this.step}" role="status">${this.#outcome}</p>
        <div class="actions">
          <button class="button" type="button" @click=${this.#onClose}>
            ${isOver ? verify.close : contact.cancel}
          </button>
          ${
            isOver
              ? nothing
              : html`<button
                  class="button primary"
                  type="button"
                  aria-disabled=${this.step === 'busy'}
                  @click=${this.#onStart}
                >
                  ${exporting.heading}
                </button>`
          }
        </div>
      </dialog>
    `;
  }

  #renderFormats(): TemplateResult {
    const { exporting } = this.strings;
    const choice = (format: ExportFormat, words: string): TemplateResult => html`
      <label>
        <input
          type="radio"
          name="format"
          value=${format}
          .checked=${this.format === format}
          ?disabled=${this.step === 'busy'}
          @change=${() => (this.format = format)}
        />
        <span>${words}</span>
      </label>
    `;
    return html`<fieldset>
      <legend>${exporting.format}</legend>
      ${choice('text', exporting.text)} ${choice('json', exporting.json)}
    </fieldset>`;
  }

  #renderProgress(): TemplateResult {
    const { exporting } = this.strings;
    const { total, progress } = this;
    return total === undefined || this.conversation !== undefined
      ? html`<progress aria-label=${exporting.heading}></progress>`
      : html`<progress
          aria-label=${exporting.heading}
          max=${Math.max(total, 1)}
          value=${Math.max(progress.conversations - 1, 0)}
        ></progress>`;
  }

  get #count(): string {
    return new Intl.NumberFormat(this.strings.lang).format(this.progress.messages);
  }

  get #outcome(): string | typeof nothing {
    const { exporting } = this.strings;
    if (this.step === 'done') return exporting.saved(this.#count);
    return this.step === 'failed' ? exporting.failed : nothing;
  }

  readonly #onStart = async (): Promise<void> => {
    if (this.step === 'busy') return;
    this.step = 'busy';
    const { client, strings, format, conversation } = this;
    const { signal } = this.#end;
    const onProgress = (progress: ExportProgress): void => {
      this.progress = progress;
    };
    try {
      this.total = (await client.conversations.totals()).conversations;
      const { name, content } = await makeExport({ client, strings, format, conversation, signal, onProgress });
      signal.throwIfAborted();
      saveFile(name, content);
      this.step = 'done';
    } catch {
      this.step = 'failed';
    }
  };

  readonly #onClose = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
  };

  readonly #onClosed = (): void => {
    this.#end.abort();
    this.dispatchEvent(new Event('done'));
  };
}

customElements.define('inbox-export', InboxExport);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-export': InboxExport;
  }
}
