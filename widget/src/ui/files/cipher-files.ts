/**
 * Between log and composer: files that are chosen and not sent yet. Those on their way stand at the end of the log.
 * Answers the components of the conversation that ask for a file. Loaded with the first file.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ConversationId, FetchedFile, FilesFacet, UploadView } from '@cipherchat/core/view';
import { define } from '../define.ts';
import type { FileWords } from '../locales/en-files.ts';
import { foundation } from '../styles/foundation.styles.ts';
import './cipher-attach.ts';
import './cipher-file.ts';
import './cipher-uploads.ts';
import type { UploadActs } from './cipher-uploads.ts';
import './cipher-viewer.ts';
import { filesStyles } from './cipher-files.styles.ts';
import { DescribeEvent, FetchEvent, LookEvent, unanswered } from './fetch-event.ts';
import { fileIcon } from './file-icons.ts';
import { picturesAround } from './pictures-around.ts';
import { prepareFile } from './prepare-file.ts';
import { shownName } from './save-file.ts';
import { asSent, tray, type Chosen, type TrayActs } from './tray.ts';
import { fileWordsOf, type WordLoader } from './words.ts';

const MOST_BYTES = 100 * 1024 * 1024;

let made = 0;

const refusalWords = (cause: unknown, words: FileWords): ((name: string) => string) => {
  const { code } = cause as { readonly code?: unknown };
  return code === 'file-too-large' ? words.tooLarge : code === 'storage-full' ? words.noRoom : words.notTaken;
};

export class CipherFiles extends LitElement {
  static override properties = {
    files: { attribute: false },
    conversation: {},
    words: { attribute: false },
    peer: {},
    chosen: { state: true },
    originals: { state: true },
    uploads: { state: true },
    problem: { state: true },
    busy: { state: true },
    over: { state: true },
  };
  static override styles = [foundation, filesStyles];

  declare files: FilesFacet;
  declare conversation: ConversationId;
  /** Loads the words. */
  declare words: WordLoader;
  /** Displayed name of the other side. */
  declare peer: string;
  declare chosen: readonly Chosen[];
  /** Photos go as they were taken. */
  declare originals: boolean;
  declare uploads: readonly UploadView[];
  declare problem: string | undefined;
  declare busy: boolean;
  /** Files are held over the conversation. */
  declare over: boolean;
  /** Called after each update. */
  changed: () => void = () => undefined;
  /** Called when the user sends what is chosen. */
  sent: () => void = () => undefined;
  readonly #uploadActs: UploadActs = {
    retry: (id) => this.#quietly(this.files.retry(id)),
    cancel: (id) => this.#quietly(this.files.cancel(id)),
  };
  readonly #trayActs: TrayActs = {
    remove: (key) => (this.chosen = this.chosen.filter((one) => one.key !== key)),
    toggle: () => (this.originals = !this.originals),
    send: () => this.#quietly(this.send()),
  };
  /** Chosen in other conversations, and not sent yet. */
  readonly #kept = new Map<ConversationId, readonly Chosen[]>();
  #unwatch: Promise<() => void> | undefined;
  #around: HTMLElement | undefined;
  readonly #underWay = document.createElement('cipher-uploads');

  constructor() {
    super();
    this.chosen = [];
    this.uploads = [];
    this.busy = this.over = this.originals = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#around = this.parentElement ?? this;
    this.#underWay.slot = 'uploads';
    this.#underWay.acts = this.#uploadActs;
    this.#around.append(this.#underWay);
    this.#around.addEventListener(FetchEvent.type, this.#fetch);
    this.#around.addEventListener(LookEvent.type, this.#look);
    this.#around.addEventListener(DescribeEvent.type, this.#describe);
    const asks = [...unanswered];
    unanswered.clear();
    for (const ask of asks) ask();
    if (this.hasUpdated) this.#watch();
  }

  override disconnectedCallback(): void {
    this.#around?.removeEventListener(FetchEvent.type, this.#fetch);
    this.#around?.removeEventListener(LookEvent.type, this.#look);
    this.#around?.removeEventListener(DescribeEvent.type, this.#describe);
    this.#underWay.remove();
    this.#leave();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('conversation') && !changed.has('files')) return;
    const before = changed.get('conversation') as ConversationId | undefined;
    if (before !== undefined) {
      this.#kept.set(before, this.chosen);
      this.chosen = this.#kept.get(this.conversation) ?? [];
    }
    this.uploads = [];
    this.problem = undefined;
    this.#watch();
  }

  protected override updated(): void {
    this.changed();
  }

  /** Asks the user for files. */
  async choose(): Promise<void> {
    const { files: words } = await this.words();
    await this.updateComplete;
    const attach = this.renderRoot.querySelector('cipher-attach');
    if (attach === null) return;
    attach.chosen = (files) => this.#quietly(this.take(files));
    await attach.ask(words);
  }

  /** Takes files that the user chose, dropped or pasted. They are looked at before they are sent. */
  async take(files: readonly File[]): Promise<void> {
    const { files: words } = await this.words();
    this.problem = undefined;
    for (const file of files) {
      if (file.size > MOST_BYTES) {
        this.problem = words.tooLarge(file.name);
        continue;
      }
      this.busy = true;
      const conversation = this.conversation;
      try {
        const prepared = await prepareFile(file);
        if (conversation === this.conversation) this.chosen = [...this.chosen, { ...prepared, key: (made += 1) }];
      } catch {
        this.problem = words.notTaken(file.name);
      } finally {
        this.busy = false;
      }
    }
  }

  protected override render(): TemplateResult {
    const words = fileWordsOf(this.words, () => this.requestUpdate());
    Object.assign(this.#underWay, { words, uploads: this.uploads });
    return html`
      ${words === undefined ? nothing : this.#renderShown(words)}
      <cipher-attach .peer=${this.peer}></cipher-attach>
      <cipher-viewer></cipher-viewer>
    `;
  }

  #renderShown(words: FileWords): TemplateResult {
    return html`
      ${this.chosen.length === 0 ? nothing : tray(this, words, this.#trayActs)}
      ${this.problem === undefined ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      ${this.over ? this.#renderDrop(words) : nothing}
    `;
  }

  #renderDrop(words: FileWords): TemplateResult {
    return html`
      <div class="drop">
        <span class="glyph">${fileIcon('picture')}</span>
        <strong>${words.drop}</strong>
        <span>${words.dropHow}</span>
      </div>
    `;
  }

  /** Sends what is chosen; `caption` goes with the last one. Rejects, and what cannot be kept is in the tray again. */
  async send(caption?: string): Promise<void> {
    const { conversation, files, originals } = this;
    const { files: words } = await this.words();
    const going = [...this.chosen];
    if (going.length > 0) this.sent();
    this.chosen = [];
    this.problem = undefined;
    this.originals = false;
    for (const [i, one] of going.entries()) {
      try {
        const isLast = i === going.length - 1;
        await files.send(conversation, { ...asSent(one, originals), caption: isLast ? caption : undefined });
      } catch (cause) {
        this.#giveBack(conversation, going.slice(i));
        this.problem = refusalWords(cause, words)(shownName(one.name));
        throw cause;
      }
    }
  }

  #giveBack(conversation: ConversationId, files: readonly Chosen[]): void {
    if (conversation === this.conversation) this.chosen = [...files, ...this.chosen];
    else this.#kept.set(conversation, [...files, ...(this.#kept.get(conversation) ?? [])]);
  }

  #watch(): void {
    this.#leave();
    const { conversation } = this;
    const watching = this.files.watch(conversation, (uploads) => {
      if (conversation === this.conversation) this.uploads = uploads;
    });
    this.#unwatch = watching;
    this.#quietly(watching);
  }

  #leave(): void {
    const unwatch = this.#unwatch;
    this.#unwatch = undefined;
    if (unwatch !== undefined) this.#quietly(unwatch.then((end) => end()));
  }

  readonly #fetch = (event: Event): void => {
    if (!(event instanceof FetchEvent)) return;
    event.stopPropagation();
    event.answer = this.#fetchFile(event.id, event.hear, event.stop);
  };

  readonly #describe = (event: Event): void => {
    if (!(event instanceof DescribeEvent)) return;
    event.stopPropagation();
    event.answer = this.files.describe(event.id);
  };

  readonly #look = (event: Event): void => {
    if (!(event instanceof LookEvent)) return;
    event.stopPropagation();
    const { pictures, at } = picturesAround(event);
    const show = async (): Promise<void> => {
      const { files: words } = await this.words();
      await this.renderRoot
        .querySelector('cipher-viewer')
        ?.show({ pictures, at, words }, (id, hear, stop) => this.#fetchFile(id, hear, stop));
    };
    this.#quietly(show());
  };

  #fetchFile(id: string, hear: (share: number) => void, stop: AbortSignal): Promise<FetchedFile> {
    return this.files.fetch(id, hear, stop);
  }

  #quietly(work: Promise<unknown>): void {
    work.catch(() => undefined);
  }
}

define('cipher-files', CipherFiles);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-files': CipherFiles;
  }
}
