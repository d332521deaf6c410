/** Compares the safety number with a contact: by reading it, by showing its picture, or by scanning the other one. */
import type { ChatClient, Comparison, ConversationView } from '@cipherchat/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { scanQr } from '../devices/camera.ts';
import { linkStyles } from '../devices/devices.styles.ts';
import { qrPicture } from '../devices/qr-picture.ts';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { verifyStyles } from './inbox-verify.styles.ts';

const WAYS = ['numbers', 'picture', 'scan'] as const;
type Way = (typeof WAYS)[number];
/** `loading`, `none`: the number. */
type Phase = 'loading' | 'none' | 'comparing' | 'same' | 'different';
type Problem = 'noCamera' | 'noPicture' | 'ownPicture' | 'notSaved' | undefined;

/** Fires `done` when the user is through. */
export class InboxVerify extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    conversation: { attribute: false },
    comparison: { state: true },
    phase: { state: true },
    way: { state: true },
    problem: { state: true },
  };
  static override styles = [...controls, linkStyles, verifyStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare conversation: ConversationView;
  declare comparison: Comparison | undefined;
  declare phase: Phase;
  declare way: Way;
  declare problem: Problem;
  #stop = new AbortController();

  constructor() {
    super();
    this.phase = 'loading';
    this.way = 'numbers';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop.abort();
  }

  protected override firstUpdated(): void {
    void this.#read();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('phase') === 'comparing') this.renderRoot.querySelector('h3')?.focus();
  }

  protected override render(): TemplateResult {
    const { verify } = this.strings;
    return html`<div class="steps">
      <div class="top">
        <h3 tabindex="-1">${this.#heading}</h3>
        <button class="icon-button" type="button" aria-label=${verify.close} @click=${this.#done}>
          ${icon('close')}
        </button>
      </div>
      ${this.#renderPhase()}
    </div>`;
  }

  get #who(): string {
    return this.conversation.name ?? this.strings.verify.visitor;
  }

  get #heading(): string {
    const { verify } = this.strings;
    const { name } = this.conversation;
    if (this.phase === 'same') return name === undefined ? verify.visitorVerified : verify.verified(name);
    return this.phase === 'different' ? verify.differHeading : verify.heading(this.#who);
  }

  #renderPhase(): TemplateResult {
    const { verify } = this.strings;
    switch (this.phase) {
      case 'loading':
        return html`<p class="waits" role="status">${icon('ring')}${verify.loading}</p>`;
      case 'none':
        return html`<p class="lead">${verify.none}</p>`;
      case 'same':
        return html`<p class="lead" role="status">${icon('verified', 'done')} ${verify.verifiedLead}</p>
          <button class="button primary block" type="button" @click=${this.#done}>${verify.close}</button>`;
      case 'different':
        return html`<p class="problem" role="alert">${verify.differLead(this.#who)}</p>
          <div class="pair">
            <button class="button" type="button" @click=${this.#done}>${verify.close}</button>
            <button class="button primary" type="button" @click=${() => this.#choose('numbers')}>
              ${verify.again}
            </button>
          </div>`;
      case 'comparing':
        return html`${this.#renderWays()} ${this.#renderWay()}
          <p class="problem" role="alert">${this.problem === undefined ? nothing : verify[this.problem]}</p>
          <p class="hint calm">${verify.calm}</p>`;
    }
  }

  #renderWays(): TemplateResult {
    const { verify } = this.strings;
    return html`<div class="seg" role="group" aria-label=${verify.how}>
      ${WAYS.map(
        (way) => html`
          <button class="button dense" type="button" aria-pressed=${this.way === way} @click=${() => this.#choose(way)}>
            ${verify[way]}
          </button>
        `,
      )}
    </div>`;
  }

  #renderWay(): TemplateResult {
    const { verify } = this.strings;
    const { number = '', picture = '' } = this.comparison ?? {};
    switch (this.way) {
      case 'numbers':
        return html`<p class="lead">${verify.numbersLead(this.#who)}</p>
          <ol class="number mono weave" translate="no" aria-label=${verify.number}>
            ${number.split(' ').map((group) => html`<li>${group}</li>`)}
          </ol>
          <div class="pair">
            <button class="button danger" type="button" @click=${() => void this.#differ()}>${verify.differ}</button>
            <button class="button primary" type="button" @click=${() => void this.#verify()}>${verify.same}</button>
          </div>`;
      case 'picture':
        return html`<p class="lead">${verify.pictureLead(this.#who)}</p>
          ${qrPicture(picture, verify.pictureLabel)}`;
      case 'scan':
        return html`<p class="lead">${verify.scanLead(this.#who)}</p>
          ${
            this.problem === 'noCamera'
              ? nothing
              : html`<video muted playsinline aria-label=${verify.camera}></video>
                  <p class="hint">${verify.cameraHint}</p>`
          }`;
    }
  }

  async #read(): Promise<void> {
    this.comparison = await this.client.verification?.comparison(this.conversation.id).catch(() => undefined);
    this.phase = this.comparison === undefined ? 'none' : 'comparing';
  }

  #choose(way: Way): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    [this.way, this.phase, this.problem] = [way, 'comparing', undefined];
    if (way === 'scan') void this.#scan(this.#stop.signal);
  }

  async #scan(signal: AbortSignal): Promise<void> {
    await this.updateComplete;
    const video = this.renderRoot.querySelector('video');
    if (video === null) return;
    try {
      const text = await scanQr(video, signal);
      if (text === undefined || signal.aborted) return;
      if (!(await this.take(text))) await this.#scan(signal);
    } catch {
      if (!signal.aborted) this.problem = 'noCamera';
    }
  }

  /** What a camera has read. Resolves with false where it was not the other side's picture. */
  async take(scanned: string): Promise<boolean> {
    const verdict = await this.client.verification?.judgeScan(this.conversation.id, scanned);
    if (verdict === 'same') await this.#verify();
    else if (verdict === 'different') await this.#differ();
    else this.problem = verdict === 'own-picture' ? 'ownPicture' : 'noPicture';
    return verdict === 'same' || verdict === 'different';
  }

  /** A mark from before says what is not so any more. */
  async #differ(): Promise<void> {
    this.#stop.abort();
    if (this.conversation.verified !== undefined) {
      await this.client.verification?.withdraw(this.conversation.id).catch(() => undefined);
    }
    this.phase = 'different';
  }

  async #verify(): Promise<void> {
    this.#stop.abort();
    try {
      await this.client.verification?.verify(this.conversation.id);
      this.phase = 'same';
    } catch {
      [this.way, this.problem] = ['numbers', 'notSaved'];
    }
  }

  readonly #done = (): void => {
    this.#stop.abort();
    this.dispatchEvent(new Event('done'));
  };
}

customElements.define('inbox-verify', InboxVerify);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-verify': InboxVerify;
  }
}
