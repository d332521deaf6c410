/** In place of the box, where the chat goes on in another browser: it can be removed here, or written again. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { MovedView } from '@cipherchat/core/view';
import { define } from '../define.ts';
import type { InsideWords } from '../locales/inside-words.ts';
import { foundation } from '../styles/foundation.styles.ts';
import type { DeferredClient } from './deferred-client.ts';
import { insideStyles } from './inside.styles.ts';
import { movedStyles } from './move.styles.ts';

export class CipherMoved extends LitElement {
  static override properties = {
    client: { attribute: false },
    words: { attribute: false },
    name: {},
    moved: { state: true },
    phase: { state: true },
  };
  static override styles = [foundation, insideStyles, movedStyles];

  declare client: DeferredClient;
  declare words: InsideWords;
  /** The other side. */
  declare name: string;
  /** Undefined until it is read. */
  declare moved: MovedView | undefined;
  declare phase: 'tells' | 'asks' | 'removing' | 'failed';
  #leave: (() => void) | undefined;

  constructor() {
    super();
    this.phase = 'tells';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('client')) return;
    this.#leave?.();
    this.#leave = this.client.subscribe(() => void this.#read());
    void this.#read();
  }

  protected override render(): TemplateResult {
    const { phase } = this;
    return html`<div class="bar">${phase === 'tells' ? this.#renderMoved() : this.#renderQuestion()}</div>`;
  }

  #renderMoved(): TemplateResult {
    const { move } = this.words;
    const waits = this.moved?.isDelivered === false;
    return html`
      <p><b>${move.moved}</b> ${move.movedHint}</p>
      <p role="status">${waits ? move.notKnownYet(this.name) : nothing}</p>
      <button class="button" type="button" ?disabled=${!this.moved?.isDelivered} @click=${() => this.#turn('asks')}>
        ${move.remove}
      </button>
      <button class="button" type="button" @click=${this.#stay}>${move.stay}</button>
    `;
  }

  #renderQuestion(): TemplateResult {
    const { words, phase } = this;
    const isBusy = phase === 'removing';
    return html`
      <p class=${phase === 'failed' ? 'problem' : nothing} role="status">
        ${phase === 'failed' ? words.notForgotten : words.move.areThere}
      </p>
      <button class="button danger" type="button" ?disabled=${isBusy} @click=${this.#remove}>
        ${words.move.remove}
      </button>
      <button class="button" type="button" ?disabled=${isBusy} @click=${() => this.#turn('tells')}>
        ${words.keep}
      </button>
    `;
  }

  #turn(phase: CipherMoved['phase']): void {
    this.phase = phase;
    void this.updateComplete.then(() => this.renderRoot.querySelector('button')?.focus());
  }

  async #read(): Promise<void> {
    const moves = await this.client.opened?.account.moves().catch(() => undefined);
    this.moved = await moves?.moved().catch(() => undefined);
  }

  readonly #stay = (): void => {
    void this.client.opened?.account.moves().then((moves) => moves.stay());
  };

  /** The widget closes when the client says that it is done. */
  readonly #remove = (): void => {
    this.phase = 'removing';
    this.client.opened?.account.forget({ asksToDelete: false }).catch(() => {
      this.phase = 'failed';
    });
  };
}

define('cipher-moved', CipherMoved);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-moved': CipherMoved;
  }
}
