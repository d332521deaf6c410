/** The first visit: one field and one button. No e-mail, no password. */
import { ChatError, type ChatClient, type ClientState } from '@cipherchat/core';
import { takeLinkCode } from '@cipherchat/widget/ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { formerInbox } from '../device/former-inbox.ts';
import { asksForInvitation, readInvitation, takeInvitation } from '../device/invitation.ts';
import { InstallOffer } from '../device/installation.ts';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import '../devices/inbox-join-device.ts';
import { firstRunStyles } from './inbox-first-run.styles.ts';
import './inbox-restore.ts';
import { hasTouchScreen, renderInstallFirst } from './install-first.ts';
import { untilOnline } from './until-online.ts';

const MAX_NAME_CHARACTERS = 64;
const PATIENCE_MS = 5_000;

type Progress = 'idle' | 'busy' | 'failed' | 'too-long' | 'uninvited' | 'bad-invitation' | 'switched-off';

/** What the server refuses the new inbox for. The keys are made already, so the form stays for another try. */
const refusalOf = ({ cause }: ClientState, isInvited: boolean): Progress | undefined => {
  if (cause === 'uninvited') return isInvited ? 'bad-invitation' : cause;
  return cause === 'switched-off' ? cause : undefined;
};

/**
 * Creates the identity. Fires `creating` when it begins, then `created` once the identity exists and the server knows
 * it, or `failed` if it could not be stored. While `creating` is true a second press is ignored. Fires `restored` at
 * the end of a restore.
 */
export class InboxFirstRun extends LitElement {
  static override properties = {
    client: { attribute: false },
    strings: { attribute: false },
    invitation: {},
    asks: { state: true },
    progress: { state: true },
    joins: { state: true },
    restoring: { state: true },
    staysHere: { state: true },
  };
  static override styles = [...controls, firstRunStyles];

  declare client: ChatClient;
  declare strings: Strings;
  /** What a link brought along. */
  declare invitation: string;
  /** The server takes new inboxes by invitation. */
  declare asks: boolean;
  declare progress: Progress;
  /** The user has an inbox on another device. */
  declare joins: boolean;
  declare restoring: boolean;
  /** The user does not want the app on the home screen. */
  declare staysHere: boolean;
  readonly #former = formerInbox();
  readonly #install = new InstallOffer(this);

  /** From a link that another device showed as a picture. */
  readonly #linkCode: string | undefined;

  constructor() {
    super();
    this.progress = 'idle';
    this.#linkCode = takeLinkCode();
    this.joins = this.#linkCode !== undefined;
    [this.restoring, this.staysHere] = [false, false];
    this.invitation = takeInvitation() ?? '';
    this.asks = this.invitation !== '';
  }

  protected override firstUpdated(): void {
    void asksForInvitation().then((asks) => (this.asks ||= asks));
  }

  protected override render(): TemplateResult {
    const { product, firstRun } = this.strings;
    if (this.restoring) {
      return html`<inbox-restore
        .client=${this.client}
        .strings=${this.strings}
        @left=${() => this.#restores(false)}
        @opened=${() => this.dispatchEvent(new Event('restored'))}
      ></inbox-restore>`;
    }
    return html`
      <main class="split">
        <div class="art weave">
          <span class="wordmark">${icon('mark', 's28')}${product}</span>
          ${icon('mark', 'bigmark')}
          <p class="claim">${firstRun.claim.map((line) => html`<span>${line} </span>`)}</p>
        </div>
        ${this.#renderNext()}
      </main>
    `;
  }

  #renderNext(): TemplateResult {
    if (!this.staysHere && this.#install.installation === 'by-hand' && hasTouchScreen()) {
      return renderInstallFirst(this.strings, () => (this.staysHere = true));
    }
    return this.joins ? this.#renderJoin() : this.#renderForm();
  }

  #renderJoin(): TemplateResult {
    return html`<div class="form">
      <inbox-join-device
        .strings=${this.strings}
        .client=${this.client}
        .code=${this.#linkCode}
        @back=${() => (this.joins = false)}
        @joined=${() => this.dispatchEvent(new Event('joined'))}
      ></inbox-join-device>
    </div>`;
  }

  #renderForm(): TemplateResult {
    const { firstRun, devices } = this.strings;
    return html`
      <form class="form" @submit=${this.#onSubmit}>
        <h1 tabindex="-1">${firstRun.heading}</h1>
        <p class="lead">${firstRun.lead}</p>
        ${this.#renderFormer()} ${this.#renderHomeScreen()} ${this.#renderName()} ${this.#renderInvitation()}
        ${this.#renderButton()} ${this.#renderRestore()}
        <div role="alert" id="problem">${this.#renderProblem()}</div>
        <button class="button quiet block" type="button" @click=${() => (this.joins = true)}>
          ${devices.haveInbox}
        </button>
      </form>
    `;
  }

  /** As while an inbox is created: this page stays until the user has read how it ended. */
  #restores(restoring: boolean): void {
    this.restoring = restoring;
    this.dispatchEvent(new Event(restoring ? 'creating' : 'failed'));
  }

  /** A client without a backup cannot restore one. */
  #renderRestore(): TemplateResult | typeof nothing {
    if (this.client.backup === undefined) return nothing;
    const begin = (): void => {
      if (this.progress !== 'busy') this.#restores(true);
    };
    return html`
      <button class="button quiet block" type="button" @click=${begin}>${this.strings.recovery.offer}</button>
    `;
  }

  #renderFormer(): TemplateResult | typeof nothing {
    const { former, formerLead } = this.strings.firstRun;
    if (this.#former === undefined) return nothing;
    return html`<p class="banner former" role="note">
      <span><b>${former}</b> ${formerLead(this.#former)}</span>
    </p>`;
  }

  /** On an iPhone, the browser and the app on the home screen do not share their data. */
  #renderHomeScreen(): TemplateResult | typeof nothing {
    if (this.#install.installation !== 'by-hand') return nothing;
    const { firstRun, settingsPage } = this.strings;
    return html`
      <div class="banner former" role="note">
        <div>
          <b>${firstRun.homeScreen}</b> ${firstRun.homeScreenLead}
          <ol>
            ${settingsPage.installApple.map((step) => html`<li>${step}</li>`)}
          </ol>
        </div>
      </div>
    `;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const { failed, tooLong, uninvited, badInvitation, switchedOff } = this.strings.firstRun;
    const problems: Readonly<Partial<Record<Progress, string>>> = {
      failed,
      'too-long': tooLong,
      uninvited,
      'bad-invitation': badInvitation,
      'switched-off': switchedOff,
    };
    const problem = problems[this.progress];
    return problem === undefined ? nothing : html`<p class="problem">${problem}</p>`;
  }

  #renderName(): TemplateResult {
    const { name, nameHint } = this.strings.firstRun;
    const tooLong = this.progress === 'too-long';
    return html`
      <div>
        <label class="label" for="name">${name}</label>
        <input
          class="input"
          id="name"
          dir="auto"
          autocomplete="organization"
          maxlength=${MAX_NAME_CHARACTERS}
          aria-describedby=${tooLong ? 'problem hint' : 'hint'}
          aria-invalid=${tooLong ? 'true' : nothing}
          ?readonly=${this.progress === 'busy'}
        />
        <p class="hint" id="hint">${nameHint}</p>
      </div>
    `;
  }

  #renderInvitation(): TemplateResult | typeof nothing {
    if (!this.asks) return nothing;
    const { invitation, invitationHint } = this.strings.firstRun;
    const wrong = this.progress === 'uninvited' || this.progress === 'bad-invitation';
    return html`
      <div>
        <label class="label" for="invitation">${invitation}</label>
        <input
          class="input"
          id="invitation"
          dir="ltr"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          .value=${this.invitation}
          aria-describedby=${wrong ? 'problem invitation-hint' : 'invitation-hint'}
          aria-invalid=${wrong ? 'true' : nothing}
          ?readonly=${this.progress === 'busy'}
        />
        <p class="hint" id="invitation-hint">${invitationHint}</p>
      </div>
    `;
  }

  #renderButton(): TemplateResult {
    const { create, creating } = this.strings.firstRun;
    const busy = this.progress === 'busy';
    return html`
      <button class="button primary block" type="submit" aria-disabled=${busy}>
        ${busy ? icon('ring', 'spin') : nothing}${busy ? creating : create}
      </button>
    `;
  }

  #valueOf(id: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value.trim() ?? '';
  }

  /** Undefined once the server knows the new address, or may know it later. */
  async #create(): Promise<Progress | undefined> {
    const { account } = this.client;
    const name = this.#valueOf('name');
    if (this.asks) {
      const typed = this.#valueOf('invitation');
      const code = readInvitation(typed);
      if (code === undefined) return typed === '' ? 'uninvited' : 'bad-invitation';
      await account.useInvitation(code);
    }
    await account.create(name === '' ? {} : { name });
    await untilOnline(this.client, PATIENCE_MS);
    return refusalOf(this.client.state(), this.asks);
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.progress === 'busy') return;
    this.progress = 'busy';
    this.dispatchEvent(new Event('creating'));
    try {
      const refused = await this.#create();
      if (refused === undefined) {
        this.dispatchEvent(new Event('created'));
        return;
      }
      this.progress = refused;
      this.asks ||= refused !== 'switched-off';
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLInputElement>('#invitation')?.focus();
    } catch (cause) {
      this.dispatchEvent(new Event('failed'));
      const tooLong = cause instanceof ChatError && cause.code === 'name-too-long';
      this.progress = tooLong ? 'too-long' : 'failed';
      if (tooLong) this.renderRoot.querySelector('input')?.focus();
    }
  };
}

customElements.define('inbox-first-run', InboxFirstRun);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-first-run': InboxFirstRun;
  }
}
