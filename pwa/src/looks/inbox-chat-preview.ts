/** The chat on a page, as it looks with some choices: a picture, in which nothing can be pressed. */
import { loadWords } from '@cipherchat/widget/languages';
import { en, foundation, tokens, type Strings as ChatStrings } from '@cipherchat/widget/ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import { base } from '../styles/base.styles.ts';
import { previewStyles } from './chat-preview.styles.ts';
import { languageOf, openersIn, type Looks } from '../address/looks.ts';

export class InboxChatPreview extends LitElement {
  static override properties = {
    looks: { attribute: false },
    name: {},
    chat: { attribute: false },
    words: { state: true },
  };
  static override styles = [tokens, foundation, base, previewStyles];

  declare looks: Looks;
  /** Of the owner, as shown to visitors. */
  declare name: string;
  /** Words of the chat in the language of the inbox, for a chat that follows the page. */
  declare chat: ChatStrings;
  /** In the language that was chosen, when it is loaded. */
  declare words: ChatStrings | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('looks')) return;
    this.style.setProperty('--cipher-accent', this.looks.accent);
    this.setAttribute('theme', this.looks.theme);
    if (changed.get('looks')?.lang !== this.looks.lang) void this.#load();
  }

  protected override render(): TemplateResult {
    const { looks, name } = this;
    const words = this.words ?? this.chat;
    const openers = openersIn(looks.openers);
    return html`
      <div class="page" aria-hidden="true"><i></i><i></i><i></i></div>
      <div class="corner ${looks.position}" aria-hidden="true">
        <div class="panel" lang=${words.lang} dir="auto">
          <p class="head"><b dir="auto">${name}</b></p>
          <div class="body">
            <p class="hello" dir="auto">${words.hello}</p>
            ${looks.greeting.trim() === '' ? nothing : html`<p class="greeting" dir="auto">${looks.greeting}</p>`}
            <p class="seal" dir="auto">${words.onlyYou(name)}</p>
            ${openers.length === 0 ? nothing : html`<p class="openers">${openers.map((text) => html`<span dir="auto">${text}</span>`)}</p>`}
          </div>
          <p class="box"><span dir="auto">${words.write}</span><span class="send">${icon('next', 's16')}</span></p>
        </div>
        <span class="launcher">${icon('mark', 's28')}</span>
      </div>
    `;
  }

  /** Without the file the words stay as they are. */
  async #load(): Promise<void> {
    const { looks } = this;
    const language = languageOf(looks);
    const words =
      language === undefined || language === 'en' ? language && en : await loadWords(language).catch(() => undefined);
    if (this.looks.lang === looks.lang) this.words = words;
  }
}

customElements.define('inbox-chat-preview', InboxChatPreview);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-chat-preview': InboxChatPreview;
  }
}
