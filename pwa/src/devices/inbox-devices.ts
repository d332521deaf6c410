/** The page of the user's devices: names, removal, and the way for another one to join. */
import { ChatError, type ChatClient, type OwnDevice, type OwnDevices } from '@cipherchat/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { regionOf, type Strings } from '../locales/index.ts';
import { pathOf } from '../routing/route.ts';
import { settingsStyles } from '../settings/inbox-settings.styles.ts';
import { pageHeader } from '../settings/page-header.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { dialogStyles } from '../styles/dialog.styles.ts';
import { icon } from '../styles/icons.ts';
import { devicesStyles, linkStyles } from './devices.styles.ts';
import './inbox-add-device.ts';
import './inbox-backup-first.ts';
import './inbox-history.ts';

const DAY_MS = 86_400_000;

const dayIn = (lang: string, at: number): string =>
  new Intl.DateTimeFormat(regionOf(lang, navigator.languages), { dateStyle: 'long' }).format(at);

type Dialog =
  | { readonly kind: 'rename' | 'remove'; readonly device: OwnDevice }
  | { readonly kind: 'add' | 'backup-first' }
  | undefined;

export class InboxDevices extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    own: { state: true },
    isBroken: { state: true },
    dialog: { state: true },
    problem: { state: true },
  };
  static override styles = [...controls, settingsStyles, pageHeader, linkStyles, dialogStyles, devicesStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare own: OwnDevices | undefined;
  declare isBroken: boolean;
  declare dialog: Dialog;
  declare problem: 'too-long' | 'not-saved' | undefined;
  #leave: (() => void) | undefined;

  constructor() {
    super();
    this.isBroken = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.dialog = undefined;
  }

  protected override firstUpdated(): void {
    this.#follow();
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  protected override render(): TemplateResult {
    const { devices } = this.strings;
    return html`
      <div class="page">
        <header>
          <a class="icon-button back" rel="up" href=${pathOf({ view: 'settings' })} aria-label=${devices.back}
            >${icon('back', 'flip')}</a
          >
          <h2 tabindex="-1">${devices.heading}</h2>
        </header>
        ${this.isBroken ? html`<p class="problem" role="alert">${devices.failed}</p>` : nothing}
        <inbox-history all .strings=${this.strings} .client=${this.client}></inbox-history>
        <slot name="fork"></slot>
        ${this.own && this.#renderList(this.own)}
      </div>
      ${this.#renderDialog()}
    `;
  }

  #renderList(own: OwnDevices): TemplateResult {
    const { devices } = this.strings;
    return html`
      <section>
        <ul role="list">
          ${own.devices.map((device) => this.#renderDevice(device, own.canChange))}
        </ul>
        <p class="hint">${devices.hint}</p>
        ${
          own.canChange
            ? html`<p class="inline actions">
                <button class="button primary" type="button" @click=${this.#onAdd}>
                  ${icon('addbox', 's16')}${devices.add}
                </button>
              </p>`
            : html`<p class="hint">${devices.onlyThere}</p>`
        }
      </section>
    `;
  }

  #nameOf({ name, kind }: OwnDevice): string {
    return name ?? this.strings.devices.kinds[kind];
  }

  #renderDevice(device: OwnDevice, canChange: boolean): TemplateResult {
    const { devices, lang } = this.strings;
    const name = this.#nameOf(device);
    const lines = [
      ...(device.name === undefined ? [] : [devices.kinds[device.kind]]),
      devices.since(dayIn(lang, device.created)),
      ...(device.isThis && canChange ? [devices.canChange] : []),
    ];
    return html`
      <li class="set">
        ${icon('laptop')}
        <div>
          <p class="title">
            <bdi>${name}</bdi>${device.isThis ? html`<span class="tag here">${devices.here}</span>` : nothing}
          </p>
          <p class="more">${lines.join(' · ')}</p>
          <p class="outcome" role="status">${device.change === undefined ? nothing : devices[device.change]}</p>
        </div>
        <button
          class="button dense"
          type="button"
          aria-label=${devices.rename(name)}
          @click=${() => this.#open({ kind: 'rename', device })}
        >
          ${devices.renameButton}
        </button>
        ${
          canChange && !device.isThis && device.change === undefined
            ? html`<button
                class="icon-button"
                type="button"
                aria-label=${devices.remove(name)}
                @click=${() => this.#open({ kind: 'remove', device })}
              >
                ${icon('close')}
              </button>`
            : nothing
        }
      </li>
    `;
  }

  #renderDialog(): TemplateResult | typeof nothing {
    const { dialog, strings } = this;
    if (dialog === undefined) return nothing;
    const heading =
      'device' in dialog ? strings.devices[dialog.kind](this.#nameOf(dialog.device)) : strings.devices.add;
    return html`<dialog aria-label=${heading} @close=${this.#close}>
      ${dialog.kind === 'backup-first' ? this.#renderBackupFirst() : nothing}
      ${dialog.kind === 'add' ? this.#renderAdd() : nothing}
      ${dialog.kind === 'rename' ? this.#renderRename(dialog.device) : nothing}
      ${dialog.kind === 'remove' ? this.#renderRemove(dialog.device) : nothing}
    </dialog>`;
  }

  #renderAdd(): TemplateResult {
    return html`<inbox-add-device
      .strings=${this.strings}
      .client=${this.client}
      @done=${this.#close}
    ></inbox-add-device>`;
  }

  #renderBackupFirst(): TemplateResult {
    return html`<inbox-backup-first
      .strings=${this.strings}
      @done=${this.#close}
      @anyway=${() => this.#open({ kind: 'add' })}
    ></inbox-backup-first>`;
  }

  #renderProblem(): TemplateResult {
    const { nameTooLong, notSaved } = this.strings.devices;
    const words = { 'too-long': nameTooLong, 'not-saved': notSaved };
    return html`<p class="problem" id="problem" role="alert">
      ${this.problem === undefined ? nothing : words[this.problem]}
    </p>`;
  }

  #renderRename(device: OwnDevice): TemplateResult {
    const { devices } = this.strings;
    return html`<form class="steps" @submit=${(event: SubmitEvent) => void this.#rename(event, device)}>
      <h3>${devices.rename(this.#nameOf(device))}</h3>
      <div>
        <label class="label" for="device-name">${devices.name}</label>
        <input
          class="input"
          id="device-name"
          dir="auto"
          autocomplete="off"
          maxlength="64"
          aria-describedby="name-hint problem"
          .value=${device.name ?? ''}
        />
        <p class="hint" id="name-hint">${devices.nameHint}</p>
      </div>
      ${this.#renderProblem()}
      <div class="pair">
        <button class="button" type="button" @click=${this.#close}>${devices.cancel}</button>
        <button class="button primary" type="submit">${devices.save}</button>
      </div>
    </form>`;
  }

  #renderRemove(device: OwnDevice): TemplateResult {
    const { devices } = this.strings;
    const reason = (value: 'removed' | 'revoked', words: string): TemplateResult => html`
      <label><input type="radio" name="reason" value=${value} ?checked=${value === 'removed'} />${words}</label>
    `;
    return html`<form class="steps" @submit=${(event: SubmitEvent) => void this.#remove(event, device)}>
      <h3>${devices.removeHeading(this.#nameOf(device))}</h3>
      <ul class="effects" role="list">
        ${devices.removeEffects.map((words) => html`<li>${icon('minus')}${words}</li>`)}
      </ul>
      <fieldset class="choice">
        <legend class="label">${devices.why}</legend>
        ${reason('removed', devices.notUsed)}${reason('revoked', devices.lost)}
        <p class="hint">${devices.lostHint}</p>
      </fieldset>
      ${this.#renderProblem()}
      <div class="pair">
        <button class="button" type="button" @click=${this.#close}>${devices.keep}</button>
        <button class="button danger" type="submit">${devices.doRemove}</button>
      </div>
    </form>`;
  }

  #follow(): void {
    this.#leave?.();
    this.#leave = this.client.subscribe(() => void this.#read());
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      this.own = await this.client.devices?.own();
      this.isBroken = false;
    } catch (cause) {
      this.isBroken = !(cause instanceof ChatError && cause.code === 'closed');
    }
  }

  #open(dialog: Dialog): void {
    [this.dialog, this.problem] = [dialog, undefined];
  }

  readonly #onAdd = async (): Promise<void> => {
    const backup = await this.client.backup?.state().catch(() => undefined);
    this.#open({ kind: backup?.kind === 'none' ? 'backup-first' : 'add' });
  };

  readonly #close = (): void => {
    this.dialog = undefined;
  };

  async #rename(event: SubmitEvent, device: OwnDevice): Promise<void> {
    event.preventDefault();
    const name = this.renderRoot.querySelector<HTMLInputElement>('#device-name')?.value ?? '';
    await this.#store(() => this.client.devices?.rename(device.id, name));
  }

  async #remove(event: SubmitEvent, device: OwnDevice): Promise<void> {
    event.preventDefault();
    const chosen = this.renderRoot.querySelector<HTMLInputElement>('input[name=reason]:checked')?.value;
    const since = chosen === 'revoked' ? Date.now() - DAY_MS : undefined;
    await this.#store(() => this.client.devices?.remove(device.id, since ? 'revoked' : 'removed', since));
  }

  async #store(work: () => Promise<void> | undefined): Promise<void> {
    try {
      await work();
      await this.#read();
      this.#close();
    } catch (cause) {
      this.problem = cause instanceof ChatError && cause.code === 'name-too-long' ? 'too-long' : 'not-saved';
    }
  }
}

customElements.define('inbox-devices', InboxDevices);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-devices': InboxDevices;
  }
}
