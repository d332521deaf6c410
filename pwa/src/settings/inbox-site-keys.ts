/** The group of the settings page with the keys by which the owner's site says who its users are (PROTOCOL 21.4). */
import type { ChatClient } from '@cipherchat/core';
import type { SiteKey } from '@cipherchat/core/view';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { FollowSettings } from './follow-settings.ts';
import { settingsStyles } from './inbox-settings.styles.ts';
import { siteKeysStyles } from './inbox-site-keys.styles.ts';

export class InboxSiteKeys extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    keys: { state: true },
    problem: { state: true },
  };
  static override styles = [...controls, settingsStyles, siteKeysStyles];

  declare strings: Strings;
  declare client: ChatClient;
  /** Undefined while they were not read. */
  declare keys: readonly SiteKey[] | undefined;
  declare problem: string | undefined;

  constructor() {
    super();
    new FollowSettings(this, () => this.#read());
  }

  protected override render(): TemplateResult {
    const { vouch } = this.strings;
    return html`
      <section>
        <h3 id="site-keys" tabindex="-1">${vouch.heading}</h3>
        <div class="box">
          <p class="more">${vouch.lead}</p>
          ${this.keys?.length === 0 ? html`<p class="more">${vouch.empty}</p>` : nothing} ${this.#renderForm()}
        </div>
        ${this.keys === undefined || this.keys.length === 0 ? nothing : this.#renderKeys(this.keys)}
      </section>
    `;
  }

  #renderKeys(keys: readonly SiteKey[]): TemplateResult {
    const { vouch } = this.strings;
    return html`<ul role="list" aria-labelledby="site-keys">
      ${keys.map(
        ({ id, label, algorithm }) =>
          html`<li class="set">
            ${icon('bag')}
            <div>
              <p class="title" dir="auto">${label || vouch.bySite}</p>
              <p class="more">${algorithm} <bdi class="id">${id}</bdi></p>
            </div>
            <button
              class="icon-button"
              type="button"
              aria-label=${vouch.remove(label || id)}
              @click=${() => this.#remove(id)}
            >
              ${icon('close', 's16')}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #renderForm(): TemplateResult {
    const { vouch } = this.strings;
    return html`
      <form @submit=${this.#onSubmit}>
        <label class="label" for="label">${vouch.label}</label>
        <input class="input" id="label" dir="auto" autocomplete="off" maxlength="64" aria-describedby="label-hint" />
        <p class="hint" id="label-hint">${vouch.labelHint}</p>
        <label class="label" for="key">${vouch.key}</label>
        <textarea
          class="input"
          id="key"
          dir="ltr"
          rows="3"
          spellcheck="false"
          autocomplete="off"
          autocapitalize="none"
          aria-describedby="key-hint problem"
        ></textarea>
        <p class="hint" id="key-hint">${vouch.keyHint}</p>
        <p class="problem" id="problem" role="alert">${this.problem ?? nothing}</p>
        <button class="button dense primary">${vouch.add}</button>
      </form>
    `;
  }

  /** What is refused stays in the form. */
  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const [label, key] = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
    const { devices, vouch } = this.strings;
    this.problem = undefined;
    try {
      const added = await this.client.visitors?.addSiteKey(key?.value ?? '', label?.value ?? '');
      if (added === undefined) {
        this.problem = vouch.notAKey;
        return;
      }
      form.reset();
      await this.#read();
    } catch {
      this.problem = devices.notSaved;
    }
  };

  async #remove(id: string): Promise<void> {
    this.problem = undefined;
    try {
      await this.client.visitors?.removeSiteKey(id);
      await this.#read();
    } catch {
      this.problem = this.strings.devices.notSaved;
    }
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  async #read(): Promise<void> {
    this.keys = (await this.client.visitors?.siteKeys().catch(() => undefined)) ?? this.keys;
  }
}

customElements.define('inbox-site-keys', InboxSiteKeys);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-site-keys': InboxSiteKeys;
  }
}
