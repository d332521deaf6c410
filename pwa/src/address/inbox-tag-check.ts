/** Asks a page of the owner whether the chat is on it. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { addressStyles } from './inbox-address.styles.ts';
import { readBuildLists, stateOfBuild } from './build-lists.ts';
import { checkPage, type PageCheck } from './check-page.ts';
import { rememberPageBuild } from './page-build.ts';
import type { WidgetBuild } from './snippet.ts';

/** `old`, `withdrawn`: the chat is on the page, in a build that should be replaced. */
type Outcome = PageCheck['outcome'] | 'old' | 'withdrawn';

export class InboxTagCheck extends LitElement {
  static override properties = {
    strings: { attribute: false },
    owner: {},
    widget: { attribute: false },
    outcome: { state: true },
  };
  static override styles = [...controls, addressStyles];

  declare strings: Strings;
  /** The owner's address, 32 characters. */
  declare owner: string;
  /** The build of the snippet. */
  declare widget: WidgetBuild;
  /** Undefined before the first check. */
  declare outcome: Outcome | 'asking' | 'no-address' | undefined;

  protected override render(): TemplateResult {
    const { tagCheck } = this.strings.address;
    return html`
      <form novalidate @submit=${this.#ask}>
        <label class="label" for="page">${tagCheck.heading}</label>
        <div class="inline">
          <input
            class="input"
            id="page"
            type="url"
            dir="ltr"
            required
            placeholder="https://"
            aria-describedby="page-hint"
          />
          <button class="button" type="submit">${tagCheck.check}</button>
        </div>
        <p class="hint" id="page-hint">${tagCheck.hint}</p>
        <p class="feedback" role="status">${this.outcome === undefined ? nothing : tagCheck[this.outcome]}</p>
      </form>
    `;
  }

  readonly #ask = async (event: Event): Promise<void> => {
    event.preventDefault();
    const url = (this.renderRoot.querySelector('input')?.value ?? '').trim();
    if (!/^https?:\/\/./iu.test(url) || !URL.canParse(url)) {
      this.outcome = 'no-address';
      return;
    }
    this.outcome = 'asking';
    const check = await checkPage(new URL(url), { owner: this.owner, build: this.widget.build });
    if (check !== undefined) this.outcome = check.outcome === 'found' ? await this.#judge(check.build) : check.outcome;
  };

  async #judge(build: string | undefined): Promise<Outcome> {
    if (build === undefined) return 'found';
    rememberPageBuild(build);
    const state = stateOfBuild(build, this.widget.build, await readBuildLists());
    return state === 'old' || state === 'withdrawn' ? state : 'found';
  }
}

customElements.define('inbox-tag-check', InboxTagCheck);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-tag-check': InboxTagCheck;
  }
}
