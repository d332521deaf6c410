/** The page of the settings on which the owner chooses how the chat looks, sees it, and copies the tag. */
import type { ClientState } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { copyField } from '../address/copy-field.ts';
import { snippetOf, type WidgetBuild } from '../address/snippet.ts';
import { LANGUAGES, type Strings } from '../locales/index.ts';
import { pathOf } from '../routing/route.ts';
import { settingsStyles } from '../settings/inbox-settings.styles.ts';
import { ownName } from '../settings/language-group.ts';
import { pageHeader } from '../settings/page-header.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { pageContrast, textContrast } from './contrast.ts';
import './inbox-chat-preview.ts';
import { COLOURS, looksStyles } from './inbox-looks.styles.ts';
import { attributesOf, keepLooks, readLooks, type Looks } from '../address/looks.ts';

/** WCAG 1.4.11: what a control needs towards what is around it. */
const LEAST_ON_PAGE = 3;

type Choice<Name extends keyof Looks> = readonly [value: Looks[Name], words: string];

export class InboxLooks extends LitElement {
  static override properties = {
    strings: { attribute: false },
    widget: { attribute: false },
    state: { attribute: false },
    looks: { state: true },
    copied: { state: true },
  };
  static override styles = [...controls, settingsStyles, pageHeader, ...looksStyles];

  declare strings: Strings;
  declare widget: WidgetBuild;
  declare state: ClientState;
  declare looks: Looks;
  /** Of the tag; undefined since it was changed. */
  declare copied: boolean | undefined;

  constructor() {
    super();
    this.looks = readLooks();
    this.copied = undefined;
  }

  protected override render(): TemplateResult {
    const { devices, looks: words, settingsPage } = this.strings;
    const { light, dark } = settingsPage;
    const corners: readonly Choice<'position'>[] = [
      ['end', words.right],
      ['start', words.left],
    ];
    const themes: readonly Choice<'theme'>[] = [
      ['', words.likePage],
      ['light', light],
      ['dark', dark],
    ];
    return html`
      <div class="page">
        <header>
          <a class="icon-button back" rel="up" href=${pathOf({ view: 'settings' })} aria-label=${devices.back}
            >${icon('back', 'flip')}</a
          >
          <h2 tabindex="-1">${words.heading}</h2>
        </header>
        <p class="hint lead">${words.lead}</p>
        <div class="editor">
          <div class="wishes">
            ${this.#renderColours()} ${this.#renderText('greeting', 2)} ${this.#renderText('openers', 4)}
            ${this.#renderSegments('position', words.corner, corners, words.cornerHint)}
            ${this.#renderSegments('theme', settingsPage.theme, themes)} ${this.#renderLanguages()}
          </div>
          ${this.#renderOutcome()}
        </div>
      </div>
    `;
  }

  #renderColours(): TemplateResult {
    const { looks: words, lang } = this.strings;
    const { accent } = this.looks;
    const { format } = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
    const onPage = pageContrast(accent);
    return html`
      <fieldset>
        <legend>${words.colour}</legend>
        <div class="choices">
          ${Object.entries(COLOURS).map(
            ([name, colour]) => html`
              <label class="dot ${name}">
                <input
                  type="radio"
                  name="accent"
                  aria-label=${words.colours[name as keyof typeof COLOURS]}
                  .checked=${live(colour === accent)}
                  @change=${() => this.#choose({ accent: colour })}
                /><i></i>
              </label>
            `,
          )}
          <input
            class="other"
            type="color"
            aria-label=${words.other}
            .value=${live(accent)}
            @input=${({ currentTarget }: Event) => this.#choose({ accent: (currentTarget as HTMLInputElement).value })}
          />
        </div>
        <p class="hint">${words.easy(format(textContrast(accent)))}</p>
        <p class="hint pale" role="status">${onPage < LEAST_ON_PAGE ? words.pale(format(onPage)) : nothing}</p>
      </fieldset>
    `;
  }

  #renderText(name: 'greeting' | 'openers', rows: number): TemplateResult {
    const { looks: words } = this.strings;
    return html`
      <div>
        <label class="label" for=${name}>${words[name]}</label>
        <textarea
          class="input"
          id=${name}
          rows=${rows}
          dir="auto"
          aria-describedby="${name}-hint"
          .value=${live(this.looks[name])}
          @input=${({ currentTarget }: Event) => this.#choose({ [name]: (currentTarget as HTMLTextAreaElement).value })}
        ></textarea>
        <p class="hint" id="${name}-hint">${words[`${name}Hint`]}</p>
      </div>
    `;
  }

  #renderSegments<Name extends 'position' | 'theme'>(
    name: Name,
    legend: string,
    choices: readonly Choice<Name>[],
    hint?: string,
  ): TemplateResult {
    return html`
      <fieldset>
        <legend>${legend}</legend>
        <div class="choices segments">
          ${choices.map(
            ([value, words]) => html`
              <label>
                <input
                  type="radio"
                  name=${name}
                  .checked=${live(this.looks[name] === value)}
                  @change=${() => this.#choose({ [name]: value })}
                />${words}
              </label>
            `,
          )}
        </div>
        ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}
      </fieldset>
    `;
  }

  #renderLanguages(): TemplateResult {
    const { looks: words, settingsPage } = this.strings;
    const { lang } = this.looks;
    const choose = ({ currentTarget }: Event): void => {
      const { value } = currentTarget as HTMLSelectElement;
      this.#choose({ lang: LANGUAGES.find((language) => language === value) ?? '' });
    };
    return html`
      <div>
        <label class="label" for="lang">${settingsPage.language}</label>
        <select class="input" id="lang" @change=${choose}>
          <option value="" ?selected=${lang === ''}>${words.likePage}</option>
          ${LANGUAGES.map(
            (language) =>
              html`<option value=${language} lang=${language} ?selected=${lang === language}>
                ${ownName(language)}
              </option>`,
          )}
        </select>
      </div>
    `;
  }

  #renderOutcome(): TemplateResult {
    const { address, conversation, looks: words } = this.strings;
    const name = this.state.name ?? location.hostname;
    const owner = this.state.address ?? '';
    const looks = attributesOf(this.looks);
    const tag = snippetOf({ origin: location.origin, widget: this.widget, owner, name: this.state.name, looks });
    const outcome = this.copied === true ? address.copied : address.notCopied;
    return html`
      <div>
        <inbox-chat-preview
          role="img"
          aria-label=${words.preview}
          .looks=${this.looks}
          .name=${name}
          .chat=${conversation}
        ></inbox-chat-preview>
        <div class="result">
          <label class="label" for="tag">${words.tag}</label>
          <textarea
            class="input mono"
            id="tag"
            readonly
            dir="ltr"
            spellcheck="false"
            rows=${tag.split('\n').length}
            aria-describedby="tag-hint"
            .value=${tag}
          ></textarea>
        </div>
        <div class="after">
          <p class="hint" id="tag-hint">${words.tagHint}</p>
          <button class="button primary" type="button" @click=${this.#copy}>
            ${icon(this.copied === true ? 'check' : 'copy')}${address.copySnippet}
          </button>
        </div>
        <p class="hint" role="status">${this.copied === undefined ? nothing : outcome}</p>
      </div>
    `;
  }

  #choose(change: Partial<Looks>): void {
    this.looks = { ...this.looks, ...change };
    this.copied = undefined;
    keepLooks(this.looks);
  }

  async #copy(): Promise<void> {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#tag');
    this.copied = field !== null && (await copyField(field));
  }
}

customElements.define('inbox-looks', InboxLooks);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-looks': InboxLooks;
  }
}
