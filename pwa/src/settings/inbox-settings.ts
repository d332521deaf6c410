/** The settings page: groups of rows, one action for each row, with its consequence in the second line. */
import { ChatError, type ChatClient, type ClientState, type Diagnostics, type ReceiptSettings } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { WidgetBuild } from '../address/snippet.ts';
import { InstallOffer } from '../device/installation.ts';
import { askToLast, readLasting, type Lasting } from '../device/lasting-storage.ts';
import { chooseTheme, readTheme, type Theme } from '../device/theme.ts';
import { chooseInboxLanguage, readLanguage } from '../locales/chosen-language.ts';
import { LANGUAGES, type Strings } from '../locales/index.ts';
import type { InboxLock } from '../lock/inbox-lock.ts';
import { controls } from '../styles/controls.styles.ts';
import { renderExport } from './export-row.ts';
import { renderDiagnostics } from './diagnostics-group.ts';
import { renderNotifications } from './notifications-group.ts';
import { renderLock } from './lock-group.ts';
import { renderLanguages } from './language-group.ts';
import { LockSettings } from './lock-settings.ts';
import { RingSettings } from './ring-settings.ts';
import { copyAsText, saveAsFile, type HandedIn } from './hand-in.ts';
import './inbox-blocked.ts';
import './inbox-site-keys.ts';
import './inbox-recovery.ts';
import {
  renderCheck,
  renderDevices,
  renderHours,
  renderReplies,
  renderTeam,
  renderSite,
  renderStatistics,
} from './page-rows.ts';
import {
  renderAbout,
  renderInstallation,
  renderKeyboard,
  renderProfile,
  renderReceipts,
  renderStorage,
  renderThemes,
  type NameFeedback,
} from './settings-groups.ts';
import { settingsStyles } from './inbox-settings.styles.ts';

export class InboxSettings extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    lock: { attribute: false },
    state: { attribute: false },
    widget: { attribute: false },
    version: {},
    receipts: { state: true },
    lasting: { state: true },
    refused: { state: true },
    theme: { state: true },
    nameFeedback: { state: true },
    handedIn: { state: true },
  };
  static override styles = [...controls, settingsStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare lock: InboxLock | undefined;
  declare state: ClientState;
  declare widget: WidgetBuild;
  declare version: string;
  declare receipts: ReceiptSettings | undefined;
  declare lasting: Lasting;
  declare refused: boolean;
  declare theme: Theme;
  declare nameFeedback: NameFeedback;
  declare handedIn: HandedIn;
  readonly #install = new InstallOffer(this);
  readonly #ring = new RingSettings(this, () => this.client);
  readonly #lock = new LockSettings(this, () => this.lock);

  constructor() {
    super();
    this.lasting = 'unknown';
    this.refused = false;
    this.theme = readTheme();
    this.nameFeedback = undefined;
    this.handedIn = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void readLasting().then((lasting) => {
      this.lasting = lasting;
    });
  }

  protected override firstUpdated(): void {
    void this.client.account.receipts().then(
      (receipts) => {
        this.receipts = receipts;
      },
      () => undefined,
    );
  }

  /** Scrolls to one group and focuses it. The list of sections next to the page uses this. */
  reveal(section: string): void {
    const own = this.renderRoot.querySelector<HTMLElement>(`#${section}`);
    const inside = [...this.renderRoot.querySelectorAll('inbox-recovery, inbox-blocked')].map((group) =>
      group.shadowRoot?.querySelector<HTMLElement>(`#${section}`),
    );
    const heading = own ?? inside.find((one) => one instanceof HTMLElement);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { strings } = this;
    const ownName = this.state.name ?? this.state.address ?? '';
    return html`
      <div class="page">
        <header><h2 tabindex="-1">${strings.settings}</h2></header>
        ${renderProfile(strings, this.state.name ?? '', this.nameFeedback, this.#onName)} ${renderSite(strings)}
        <inbox-site-keys .strings=${strings} .client=${this.client}></inbox-site-keys>
        <inbox-recovery .strings=${strings} .client=${this.client}></inbox-recovery>
        ${this.receipts === undefined ? nothing : renderReceipts(strings, this.receipts, this.#onReceipts)}
        ${renderNotifications(strings, this.#ring)} ${renderLock(strings, this.#lock, ownName)}
        ${renderThemes(strings, this.theme, this.#onTheme)}
        ${renderLanguages(strings, LANGUAGES, readLanguage(), chooseInboxLanguage)}
        <section>
          <h3 id="device" tabindex="-1">${strings.settingsPage.device}</h3>
          <ul role="list">
            ${renderTeam(strings)} ${renderHours(strings)} ${renderStatistics(strings)} ${renderReplies(strings)}
            ${renderKeyboard(strings)} ${renderDevices(strings)}
            ${renderInstallation(strings, this.#install.installation, this.#onInstall)}
            ${renderStorage(strings, this.state.durable ? this.lasting : 'fleeting', this.refused, this.#onAsk)}
            ${renderExport(strings)} ${renderCheck(strings)}
          </ul>
        </section>
        <inbox-blocked .strings=${strings} .client=${this.client}></inbox-blocked>
        ${renderDiagnostics(strings, this.handedIn, this.#onSave, this.#onCopy)}
        ${renderAbout(strings, this.version, this.widget.build)}
      </div>
    `;
  }

  readonly #onName = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const input = this.renderRoot.querySelector<HTMLInputElement>('#name');
    if (input === null) return;
    try {
      await this.client.account.setName(input.value.trim());
      this.nameFeedback = 'saved';
    } catch (cause) {
      const tooLong = cause instanceof ChatError && cause.code === 'name-too-long';
      this.nameFeedback = tooLong ? 'too-long' : 'not-saved';
    }
  };

  readonly #onReceipts = async (receipts: ReceiptSettings): Promise<void> => {
    const before = this.receipts;
    this.receipts = receipts;
    try {
      await this.client.account.setReceipts(receipts);
    } catch {
      this.receipts = before;
    }
  };

  readonly #onTheme = (theme: Theme): void => {
    this.theme = theme;
    chooseTheme(theme);
  };

  readonly #onInstall = (): void => {
    void this.#install.accept();
  };

  readonly #onAsk = async (): Promise<void> => {
    this.lasting = await askToLast();
    this.refused = this.lasting !== 'kept';
  };

  readonly #diagnostics = (): Promise<Diagnostics> => this.client.diagnostics();

  readonly #onSave = (): void => {
    void this.#handIn(saveAsFile);
  };

  readonly #onCopy = (): void => {
    void this.#handIn(copyAsText);
  };

  /** Clears the last outcome first, so that a screen reader announces the same outcome again. */
  async #handIn(way: typeof saveAsFile): Promise<void> {
    this.handedIn = undefined;
    await this.updateComplete;
    this.handedIn = await way(this.#diagnostics);
  }
}

customElements.define('inbox-settings', InboxSettings);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-settings': InboxSettings;
  }
}
