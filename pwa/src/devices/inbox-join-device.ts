/** The new device: shows a picture or takes a code, then shows six digits, and asks before it joins. */
import type { ChatClient, JoinStep, LinkFailure } from '@cipherchat/core';
import { html, LitElement, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { linkStyles } from './devices.styles.ts';
import { qrPicture } from './qr-picture.ts';

type Phase = 'code' | JoinStep | 'joining' | LinkFailure;

/** Fires `joined` once the account is there, and `back` if the user wants a new inbox. */
export class InboxJoinDevice extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    code: { attribute: false },
    phase: { state: true },
  };
  static override styles = [...controls, linkStyles];

  declare strings: Strings;
  declare client: ChatClient;
  /** The code to begin with. Without it a picture is shown. */
  declare code: string | undefined;
  declare phase: Phase;
  #stop = new AbortController();

  constructor() {
    super();
    this.phase = { step: 'connecting' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#join(this.code);
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
      <button class="button quiet block" type="button" @click=${this.#back}>${devices.newInbox}</button>
    </div>`;
  }

  #renderPhase(phase: Exclude<Phase, JoinStep>): TemplateResult {
    const { devices } = this.strings;
    if (phase === 'joining') return this.#renderWaiting(devices.join, devices.joining);
    if (phase === 'code') return this.#renderField();
    const words = phase === 'cancelled' ? '' : devices.joinFailures[phase];
    return html`<h1 tabindex="-1">${devices.join}</h1>
      <p class="problem" role="alert">${words}</p>
      <button class="button primary block" type="button" @click=${() => this.#join(undefined)}>
        ${devices.again}
      </button>`;
  }

  #renderStep(step: JoinStep): TemplateResult {
    const { devices } = this.strings;
    switch (step.step) {
      case 'connecting':
        return this.#renderWaiting(devices.join, devices.connecting);
      case 'qr':
        return this.#renderPicture(step.text);
      case 'digits':
        return html`<h1 tabindex="-1">${devices.joinDigits}</h1>
          <p class="code mono" aria-label=${devices.digits}>${step.digits.slice(0, 3)} ${step.digits.slice(3)}</p>
          <p class="waits" role="status">${icon('ring')}${devices.joinWaits}</p>`;
      case 'question':
        return this.#renderQuestion(step);
    }
  }

  #renderWaiting(heading: string, words: string): TemplateResult {
    return html`<h1 tabindex="-1">${heading}</h1>
      <p class="waits" role="status">${icon('ring')}${words}</p>`;
  }

  #renderPicture(text: string): TemplateResult {
    const { devices } = this.strings;
    return html`<h1 tabindex="-1">${devices.join}</h1>
      <ol class="plain">
        ${devices.joinSteps.map((step) => html`<li>${step}</li>`)}
      </ol>
      ${qrPicture(text, devices.picture)}
      <p class="waits" role="status">${icon('ring')}${devices.waiting}</p>
      <button class="button block" type="button" @click=${() => this.#show('code')}>${devices.typeCode}</button>`;
  }

  #renderField(): TemplateResult {
    const { devices } = this.strings;
    const enter = (event: SubmitEvent): void => {
      event.preventDefault();
      const code = this.renderRoot.querySelector<HTMLInputElement>('#code')?.value ?? '';
      if (code.trim() !== '') void this.#join(code);
    };
    return html`<form class="steps" @submit=${enter}>
      <h1 tabindex="-1">${devices.join}</h1>
      <div>
        <label class="label" for="code">${devices.code}</label>
        <input
          class="input digits mono"
          id="code"
          required
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="12"
          aria-describedby="code-hint"
        />
        <p class="hint" id="code-hint">${devices.typeCodeHint}</p>
      </div>
      <div class="pair">
        <button class="button" type="button" @click=${() => this.#join(undefined)}>${devices.showPicture}</button>
        <button class="button primary" type="submit">${devices.next}</button>
      </div>
    </form>`;
  }

  #renderQuestion({ address, devices: count, answer }: JoinStep & { readonly step: 'question' }): TemplateResult {
    const { devices } = this.strings;
    const join = (): void => {
      this.#show('joining');
      answer(true);
    };
    return html`<h1 tabindex="-1">${devices.question}</h1>
      <p class="lead">${devices.questionLead(count)}</p>
      <p class="address mono">${address}</p>
      <p class="hint">${devices.questionHint}</p>
      <div class="pair">
        <button class="button" type="button" @click=${() => answer(false)}>${devices.no}</button>
        <button class="button primary" type="button" @click=${join}>${devices.yes}</button>
      </div>`;
  }

  /** The picture goes on waiting meanwhile; what becomes of it is not shown. */
  #isTyping(): boolean {
    return this.phase === 'code';
  }

  readonly #back = (): void => {
    this.#stop.abort();
    this.dispatchEvent(new Event('back'));
  };

  async #join(code: string | undefined): Promise<void> {
    this.#stop.abort();
    const { signal } = (this.#stop = new AbortController());
    const hear = (step: JoinStep): void => {
      if (!signal.aborted && !this.#isTyping()) this.#show(step);
    };
    if (code !== undefined || this.#isTyping()) this.phase = { step: 'connecting' };
    const result = await this.client.devices?.join({ code }, hear, signal).catch(() => 'unreachable' as const);
    if (signal.aborted || result === undefined) return;
    if (result === 'linked') this.dispatchEvent(new Event('joined'));
    else if (result === 'cancelled') this.#back();
    else if (!this.#isTyping()) this.#show(result);
  }

  #show(phase: Phase): void {
    this.phase = phase;
    void this.updateComplete.then(() => {
      (this.renderRoot.querySelector<HTMLElement>('#code') ?? this.renderRoot.querySelector('h1'))?.focus();
    });
  }
}

customElements.define('inbox-join-device', InboxJoinDevice);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-join-device': InboxJoinDevice;
  }
}
