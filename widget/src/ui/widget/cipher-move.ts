/** The chat goes on in another browser (PROTOCOL 22.2): its code, then the six digits that are shown there. */
import { html, LitElement, type TemplateResult } from 'lit';
import type { GiveStep } from '@cipherchat/core/view';
import { define } from '../define.ts';
import { linkAddress } from '../link-code.ts';
import type { MoveEnd, MoveWords } from '../locales/move-words.ts';
import { foundation } from '../styles/foundation.styles.ts';
import type { DeferredClient } from './deferred-client.ts';
import { insideStyles } from './inside.styles.ts';
import { cancelButton, endOfMove, inTwo, working } from './move-parts.ts';
import { MoveRun } from './move-run.ts';
import { moveStyles } from './move.styles.ts';
import { safetyPicture } from './safety-picture.ts';

const DIGITS = 6;
const SECOND_MS = 1_000;
const MINUTE_S = 60;

/** Minutes and seconds. */
const timeLeft = (ms: number, lang: string): string => {
  const seconds = Math.max(0, Math.ceil(ms / SECOND_MS));
  const padded = new Intl.NumberFormat(lang, { minimumIntegerDigits: 2 }).format(seconds % MINUTE_S);
  return `${new Intl.NumberFormat(lang).format(Math.floor(seconds / MINUTE_S))}:${padded}`;
};

/** In milliseconds. It goes on in a tab that is not shown, where timers come late. */
const timeOfPage = (): number => Number(document.timeline.currentTime);

export class CipherMove extends LitElement {
  static override properties = {
    client: { attribute: false },
    words: { attribute: false },
    language: {},
    step: { state: true },
  };
  static override styles = [foundation, insideStyles, moveStyles];

  declare client: DeferredClient;
  declare words: MoveWords;
  declare language: string;
  declare back: () => void;
  declare step: GiveStep | { readonly step: 'ended'; readonly end: MoveEnd };
  readonly #run = new MoveRun();
  /** When the code was shown, on the timeline of the page. */
  #since = 0;
  #ticks: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.step = { step: 'connecting' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticks = setInterval(() => this.requestUpdate(), SECOND_MS);
    void this.updateComplete.then(() => this.#start());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticks);
    this.#run.stop();
  }

  protected override render(): TemplateResult {
    const { words, step } = this;
    if (step.step === 'code') return this.#renderCode(step);
    if (step.step === 'digits') return this.#renderDigits(step);
    if (step.step === 'ended') return endOfMove(words, step.end, { again: () => void this.#start(), back: this.back });
    return html`${working(step.step === 'adding' ? words.going : words.connecting)}
    ${step.step === 'adding' ? '' : cancelButton(words, this.back)}`;
  }

  #renderCode({ code, lastsMs }: GiveStep & { readonly step: 'code' }): TemplateResult {
    const { words } = this;
    const when = timeLeft(this.#since + lastsMs - timeOfPage(), this.language);
    return html`
      <div class="card weave">
        ${safetyPicture(linkAddress(code, location.href), words.picture)}
        <p class="code" dir="ltr">${inTwo(code.toUpperCase())}</p>
      </div>
      <p class="lead">${words.how} <span class="lasts">${words.lasts(when)}</span></p>
      ${cancelButton(words, this.back)}
    `;
  }

  #renderDigits({ enter }: GiveStep & { readonly step: 'digits' }): TemplateResult {
    const { words } = this;
    const done = (event: Event): void => {
      event.preventDefault();
      const typed = this.renderRoot.querySelector('input')?.value.replaceAll(/\D/gu, '') ?? '';
      if (typed.length === DIGITS) enter(typed);
    };
    return html`
      <form @submit=${done}>
        <label class="above" for="digits">${words.sixDigits}</label>
        <input
          class="typed"
          id="digits"
          dir="ltr"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="9"
          required
          aria-describedby="hint"
        />
        <p class="hint" id="hint">${words.noDigits}</p>
        <div class="actions">
          <button class="button primary" type="submit">${words.go}</button>
          <button class="button" type="button" @click=${() => this.back()}>${words.cancel}</button>
        </div>
      </form>
    `;
  }

  async #start(): Promise<void> {
    this.step = { step: 'connecting' };
    const end = await this.#run.start(this.client, (moves, stop) =>
      moves.give((step) => {
        if (!stop.aborted) this.#hear(step);
      }, stop),
    );
    if (end === 'linked' || end === 'cancelled') this.back();
    else if (end !== undefined) this.step = { step: 'ended', end };
  }

  #hear(step: GiveStep): void {
    this.#since = timeOfPage();
    this.step = step;
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus());
  }
}

define('cipher-move', CipherMove);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-move': CipherMove;
  }
}
