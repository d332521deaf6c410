/** Lets another device join: by the camera or a short code, then six digits that the other device shows. */
import type { ChatClient, GrantStep, LinkFailure } from '@cipherchat/core';
import { linkAddress } from '@cipherchat/widget/ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { hasCamera, scanQr } from './camera.ts';
import { linkStyles } from './devices.styles.ts';
import { qrPicture } from './qr-picture.ts';

const DIGITS = 6;

/** `looking`: for a camera. */
type Phase = 'looking' | 'scan' | 'no-camera' | GrantStep | 'added' | LinkFailure;

/** `ABCD EFGH`. */
const spaced = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`.toUpperCase();

/** Fires `done` when the user is through. */
export class InboxAddDevice extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    phase: { state: true },
    way: { state: true },
  };
  static override styles = [...controls, linkStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare phase: Phase;
  declare way: 'scan' | 'show';
  #stop = new AbortController();

  constructor() {
    super();
    this.phase = 'looking';
    this.way = 'scan';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void hasCamera().then((has) => this.#choose(has ? 'scan' : 'show'));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop.abort();
  }

  protected override render(): TemplateResult {
    const { devices } = this.strings;
    const { phase } = this;
    return html`<div class="steps">
        ${typeof phase === 'string' ? this.#renderPhase(phase) : this.#renderStep(phase)}
      </div>
      <p class="hidden" role="status">${phase === 'added' ? devices.added : nothing}</p>`;
  }

  #renderPhase(phase: Exclude<Phase, GrantStep>): TemplateResult {
    const { devices } = this.strings;
    if (phase === 'looking') return this.#renderWaiting(devices.connecting);
    if (phase === 'scan' || phase === 'no-camera') return this.#renderScan(phase === 'no-camera');
    if (phase === 'added') {
      return html`<h3 tabindex="-1">${devices.add}</h3>
        <p class="lead">${devices.added}</p>
        <button class="button primary block" type="button" @click=${this.#done}>${devices.close}</button>`;
    }
    const words = phase === 'cancelled' ? '' : devices.grantFailures[phase];
    return html`<h3 tabindex="-1">${devices.add}</h3>
      <p class="problem" role="alert">${words}</p>
      <div class="pair">
        <button class="button" type="button" @click=${this.#done}>${devices.close}</button>
        <button class="button primary" type="button" @click=${() => this.#choose(this.way)}>${devices.again}</button>
      </div>`;
  }

  #renderStep(step: GrantStep): TemplateResult {
    const { devices } = this.strings;
    if (step.step === 'connecting') return this.#renderWaiting(devices.connecting);
    if (step.step === 'adding') return this.#renderWaiting(devices.allowing);
    return step.step === 'code' ? this.#renderCode(step.code) : this.#renderDigits(step);
  }

  #renderWaiting(words: string): TemplateResult {
    return html`<h3 tabindex="-1">${this.strings.devices.add}</h3>
      <p class="waits" role="status">${icon('ring')}${words}</p>
      <button class="button block" type="button" @click=${this.#done}>${this.strings.devices.cancel}</button>`;
  }

  #renderWays(): TemplateResult {
    const { devices } = this.strings;
    const way = (name: 'scan' | 'show', words: string): TemplateResult => html`
      <button class="button dense" type="button" aria-pressed=${this.way === name} @click=${() => this.#choose(name)}>
        ${words}
      </button>
    `;
    return html`<div class="seg" role="group" aria-label=${devices.how}>
      ${way('scan', devices.scan)}${way('show', devices.show)}
    </div>`;
  }

  #renderScan(isRefused: boolean): TemplateResult {
    const { devices } = this.strings;
    return html`<h3 tabindex="-1">${devices.add}</h3>
      ${this.#renderWays()}
      <p class="lead">${devices.addLead}</p>
      ${
        isRefused
          ? html`<p class="problem" role="alert">${devices.noCamera}</p>`
          : html`<video muted playsinline aria-label=${devices.camera}></video>
              <p class="hint">${devices.cameraHint}</p>`
      }
      <button class="button block" type="button" @click=${this.#done}>${devices.cancel}</button>`;
  }

  #renderCode(code: string): TemplateResult {
    const { devices } = this.strings;
    return html`<h3 tabindex="-1">${devices.add}</h3>
      ${this.#renderWays()}
      <p class="code mono" aria-label=${devices.code}>${spaced(code)}</p>
      <ol class="plain">
        ${devices.codeSteps(location.host).map((step) => html`<li>${step}</li>`)}
      </ol>
      <p class="lead">${devices.codePicture}</p>
      ${qrPicture(linkAddress(code, new URL('/', location.href).href), devices.codePictureLabel)}
      <p class="waits" role="status">${icon('ring')}${devices.waiting}</p>
      <button class="button block" type="button" @click=${this.#done}>${devices.cancel}</button>`;
  }

  #renderDigits(step: GrantStep & { readonly step: 'digits' }): TemplateResult {
    const { devices } = this.strings;
    const enter = (event: SubmitEvent): void => {
      event.preventDefault();
      const digits = this.renderRoot.querySelector<HTMLInputElement>('#digits')?.value.replaceAll(/\D/gu, '') ?? '';
      if (digits.length !== DIGITS) return;
      step.enter(digits);
    };
    return html`<form class="steps" @submit=${enter}>
      <h3 tabindex="-1">${devices.digitsHeading}</h3>
      <p class="lead" id="lead">${devices.digitsLead}</p>
      <input
        class="input digits mono"
        id="digits"
        required
        inputmode="numeric"
        autocomplete="off"
        pattern="\\s*(\\d\\s*){${DIGITS}}"
        maxlength="9"
        aria-label=${devices.digits}
        aria-describedby="lead"
      />
      <ul class="effects" role="list">
        ${devices.consent.map((words) => html`<li>${icon('check')}${words}</li>`)}
        <li>${icon('close')}${devices.refusal}</li>
      </ul>
      <div class="pair">
        <button class="button" type="button" @click=${this.#done}>${devices.cancel}</button>
        <button class="button primary" type="submit">${devices.allow}</button>
      </div>
    </form>`;
  }

  readonly #done = (): void => {
    this.#stop.abort();
    this.dispatchEvent(new Event('done'));
  };

  readonly #choose = (way: 'scan' | 'show'): void => {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.way = way;
    if (way === 'show') void this.#grant(undefined);
    else void this.#scan();
  };

  async #scan(): Promise<void> {
    const { signal } = this.#stop;
    this.phase = 'scan';
    await this.updateComplete;
    const video = this.renderRoot.querySelector('video');
    if (video === null) return;
    try {
      const scanned = await scanQr(video, signal);
      if (scanned !== undefined && !signal.aborted) await this.#grant(scanned);
    } catch {
      if (!signal.aborted) this.phase = 'no-camera';
    }
  }

  async #grant(scanned: string | undefined): Promise<void> {
    const { signal } = this.#stop;
    const hear = (step: GrantStep): void => {
      if (!signal.aborted) this.#show(step);
    };
    const result = await this.client.devices?.grant({ scanned }, hear, signal).catch(() => 'unreachable' as const);
    if (signal.aborted || result === undefined) return;
    this.#show(result === 'linked' ? 'added' : result);
  }

  #show(phase: Phase): void {
    this.phase = phase;
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector<HTMLElement>('#digits');
      (field ?? this.renderRoot.querySelector('h3'))?.focus();
    });
  }
}

customElements.define('inbox-add-device', InboxAddDevice);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-add-device': InboxAddDevice;
  }
}
