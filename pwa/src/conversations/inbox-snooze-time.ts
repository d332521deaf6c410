/** Asks for the day and the hour at which a snooze ends. Fires a `SnoozeEvent`, and `close` without one. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { dialogStyles } from '../styles/dialog.styles.ts';

const timeStyles = css`
  h3 {
    font-weight: var(--cipher-semibold);
  }
  form {
    display: grid;
    gap: 16px;
  }
  .answers {
    display: flex;
    justify-content: end;
    gap: 10px;
  }
`;

export class SnoozeEvent extends Event {
  /** Milliseconds since 1970. */
  readonly until: number;

  constructor(until: number) {
    super('snooze');
    this.until = until;
  }
}

/** As a field for date and time takes it, in the time zone of this device. */
const localMinute = (at: Date): string => {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
};

const HOUR_MS = 3_600_000;
/** The next full hour but one. */
const proposed = (nowMs: number): string => localMinute(new Date(Math.ceil(nowMs / HOUR_MS + 1) * HOUR_MS));

export class InboxSnoozeTime extends LitElement {
  static override properties = { strings: { attribute: false }, nowMs: { attribute: false }, isPast: { state: true } };
  static override styles = [...controls, dialogStyles, timeStyles];

  declare strings: Strings;
  /** The server's time. */
  declare nowMs: number;
  declare isPast: boolean;

  protected override firstUpdated(): void {
    const field = this.renderRoot.querySelector('input');
    if (field !== null) field.value = proposed(this.nowMs);
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const { order, contact } = this.strings;
    return html`
      <dialog aria-labelledby="heading" @close=${() => this.dispatchEvent(new Event('close'))}>
        <form @submit=${this.#onSubmit}>
          <h3 id="heading">${order.ownTimeHeading}</h3>
          <div>
            <input
              class="input"
              type="datetime-local"
              required
              aria-labelledby="heading"
              aria-describedby="problem"
              aria-invalid=${this.isPast ? 'true' : nothing}
            />
            <p id="problem" class="problem" role="alert">${this.isPast ? order.ownTimeIsPast : nothing}</p>
          </div>
          <div class="answers">
            <button class="button" type="button" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>
              ${contact.cancel}
            </button>
            <button class="button primary">${order.snooze}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const until = new Date(this.renderRoot.querySelector('input')?.value ?? '').getTime();
    this.isPast = !(until > this.nowMs);
    if (!this.isPast) this.dispatchEvent(new SnoozeEvent(until));
  };
}

customElements.define('inbox-snooze-time', InboxSnoozeTime);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-snooze-time': InboxSnoozeTime;
  }
}
