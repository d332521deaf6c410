/**
 * The chat of another browser goes on here (PROTOCOL 22.2). A link can come from anyone: nothing is asked of the server
 * before the visitor says so, and nothing is stored before the visitor has seen what comes along.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import type { TakeStep } from '@cipherchat/core/view';
import { define } from '../define.ts';
import { takeLinkCode } from '../link-code.ts';
import type { MoveEnd, MoveWords } from '../locales/move-words.ts';
import { foundation } from '../styles/foundation.styles.ts';
import type { DeferredClient } from './deferred-client.ts';
import { insideStyles } from './inside.styles.ts';
import { cancelButton, endOfMove, inTwo, warning, working } from './move-parts.ts';
import { MoveRun } from './move-run.ts';
import { moveStyles } from './move.styles.ts';

type Shown =
  | TakeStep
  | { readonly step: 'typing' }
  | { readonly step: 'asking'; readonly code: string }
  | { readonly step: 'ended'; readonly end: MoveEnd };
type Question = TakeStep & { readonly step: 'question' };

export class CipherJoin extends LitElement {
  static override properties = {
    client: { attribute: false },
    words: { attribute: false },
    name: {},
    step: { state: true },
  };
  static override styles = [foundation, insideStyles, moveStyles];

  declare client: DeferredClient;
  declare words: MoveWords;
  /** The other side. */
  declare name: string;
  declare back: () => void;
  declare step: Shown;
  readonly #run = new MoveRun();

  constructor() {
    super();
    const code = takeLinkCode();
    this.step = code === undefined ? { step: 'typing' } : { step: 'asking', code };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run.stop();
  }

  protected override firstUpdated(): void {
    this.#focus();
  }

  protected override render(): TemplateResult {
    const { words, step } = this;
    if (step.step === 'typing') return this.#renderTyping();
    if (step.step === 'asking') return this.#renderAsking(step.code);
    if (step.step === 'digits') return this.#renderDigits(step.digits);
    if (step.step === 'question') return this.#renderQuestion(step);
    const again = (): void => this.#show({ step: 'typing' });
    if (step.step === 'ended') return endOfMove(words, step.end, { again, back: this.back });
    return html`${working(words.connecting)} ${cancelButton(words, this.back)}`;
  }

  #renderTyping(): TemplateResult {
    const { words } = this;
    const done = (event: Event): void => {
      event.preventDefault();
      void this.#take(this.renderRoot.querySelector('input')?.value ?? '');
    };
    return html`
      <form @submit=${done}>
        <label class="above" for="code">${words.code}</label>
        <input
          class="typed"
          id="code"
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="12"
          required
        />
        <div class="actions">
          <button class="button primary" type="submit">${words.next}</button>
          <button class="button" type="button" @click=${() => this.back()}>${words.cancel}</button>
        </div>
      </form>
    `;
  }

  #renderAsking(code: string): TemplateResult {
    const { words, name } = this;
    return html`
      <h3 tabindex="-1">${words.asks}</h3>
      <p class="lead">${words.asksLead(name)}</p>
      ${warning(words.stranger)} ${this.#renderChoice(() => void this.#take(code), this.back)}
    `;
  }

  #renderDigits(digits: string): TemplateResult {
    const { words } = this;
    return html`
      <h3 tabindex="-1">${words.typeThere}</h3>
      <div class="card weave"><p class="code" dir="ltr">${inTwo(digits)}</p></div>
      ${working(words.waits)} ${warning(words.secret)} ${cancelButton(words, this.back)}
    `;
  }

  #renderQuestion({ count, newest, answer }: Question): TemplateResult {
    const { words } = this;
    const say = (joins: boolean): void => {
      this.#show({ step: 'connecting' });
      answer(joins);
    };
    return html`
      <h3 tabindex="-1">${words.isYours}</h3>
      <p class="lead">${words.comesAlong(count)}</p>
      <ul>
        ${newest.map(({ mine, text }) => html`<li dir="auto"><b>${mine ? words.yourText : `${this.name}:`}</b> ${text}</li>`)}
      </ul>
      ${this.#renderChoice(
        () => say(true),
        () => say(false),
      )}
    `;
  }

  #renderChoice(yes: () => void, no: () => void): TemplateResult {
    const { words } = this;
    return html`
      <div class="actions">
        <button class="button primary" type="button" @click=${() => yes()}>${words.goHere}</button>
        <button class="button" type="button" @click=${() => no()}>${words.goNot}</button>
      </div>
    `;
  }

  async #take(code: string): Promise<void> {
    this.#show({ step: 'connecting' });
    const end = await this.#run.start(this.client, (moves, stop) =>
      moves.take(
        code,
        (step) => {
          if (!stop.aborted) this.#show(step);
        },
        stop,
      ),
    );
    if (end === 'linked' || end === 'cancelled') this.back();
    else if (end !== undefined) this.#show({ step: 'ended', end });
  }

  #show(step: Shown): void {
    this.step = step;
    void this.updateComplete.then(() => this.#focus());
  }

  #focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input, h3')?.focus();
  }
}

define('cipher-join', CipherJoin);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-join': CipherJoin;
  }
}
