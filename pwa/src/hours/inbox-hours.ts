/** The page of the settings on which the owner says when answers come. */
import { ChatError, type ChatClient } from '@cipherchat/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Strings } from '../locales/index.ts';
import { weekdays } from '../locales/weekdays.ts';
import { pathOf } from '../routing/route.ts';
import { FollowSettings } from '../settings/follow-settings.ts';
import { settingsStyles } from '../settings/inbox-settings.styles.ts';
import { pageHeader } from '../settings/page-header.styles.ts';
import { renderRow, renderSwitch } from '../settings/settings-groups.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { renderDays } from './day-rows.ts';
import { draftOf, hoursOf, wrongDayOf, type HoursDraft } from './hours-draft.ts';
import { answerTimes, timeZones } from './hours-words.ts';
import { hoursStyles } from './inbox-hours.styles.ts';
import { shownHours } from './shown-hours.ts';

type Note = Awaited<ReturnType<Strings['conversation']['notes']>>['note'];
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

type Feedback = 'saved' | 'not-saved' | 'wrong-day' | 'too-long';

export class InboxHours extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    draft: { state: true },
    failed: { state: true },
    note: { state: true },
    feedback: { state: true },
  };
  static override styles = [...controls, settingsStyles, pageHeader, hoursStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare draft: HoursDraft | undefined;
  declare failed: boolean;
  /** The widget's words for notes, which are loaded when they are needed. */
  declare note: Note | undefined;
  declare feedback: Feedback | undefined;
  /** As it was read last: a draft that is another one has something that the user has not saved yet. */
  #stored: HoursDraft | undefined;

  constructor() {
    super();
    this.failed = false;
    new FollowSettings(this, () => this.#read());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('strings')) void this.#readWords();
  }

  protected override render(): TemplateResult {
    const { devices, hours: words } = this.strings;
    return html`
      <div class="page">
        <header>
          <a class="icon-button back" rel="up" href=${pathOf({ view: 'settings' })} aria-label=${devices.back}
            >${icon('back', 'flip')}</a
          >
          <h2 tabindex="-1">${words.heading}</h2>
        </header>
        <p class="hint lead">${words.lead}</p>
        ${this.failed ? html`<p class="problem" role="alert">${words.failed}</p>` : nothing}
        ${this.draft && this.#renderForm(this.draft)}
      </div>
    `;
  }

  #renderForm(draft: HoursDraft): TemplateResult {
    const { hours: words, settingsPage } = this.strings;
    return html`
      <form @submit=${this.#onSubmit} novalidate>
        <section>
          <ul role="list">
            ${renderRow({
              icon: 'clock',
              title: words.tell,
              lines: [],
              action: renderSwitch(words.tell, draft.told, (told) => this.#change({ ...draft, told })),
            })}
            ${draft.told ? renderDays(this.strings, draft, (changed) => this.#change(changed)) : nothing}
          </ul>
        </section>
        <div class="two">${draft.told ? this.#renderZone(draft) : nothing} ${this.#renderAnswer(draft)}</div>
        <section>
          <label class="label" for="away">${words.awayText}</label>
          <textarea
            class="input"
            id="away"
            dir="auto"
            rows="3"
            aria-describedby="away-hint"
            .value=${live(draft.awayText)}
            @input=${({ currentTarget }: Event) =>
              this.#change({ ...draft, awayText: (currentTarget as HTMLTextAreaElement).value })}
          ></textarea>
          <p class="hint" id="away-hint">${words.awayHint}</p>
        </section>
        ${this.#renderShown(draft)}
        <button class="button primary">${settingsPage.save}</button>
        <p class="feedback ${this.feedback === 'saved' ? 'saved' : 'not-saved'}" role="status">
          ${this.#feedbackWords(draft) ?? nothing}
        </p>
      </form>
    `;
  }

  #renderZone(draft: HoursDraft): TemplateResult {
    const choose = ({ currentTarget }: Event): void =>
      this.#change({ ...draft, timeZone: (currentTarget as HTMLSelectElement).value });
    return html`
      <div>
        <label class="label" for="zone">${this.strings.hours.timeZone}</label>
        <select class="input" id="zone" @change=${choose}>
          ${timeZones(draft.timeZone).map(
            (zone) =>
              html`<option value=${zone} ?selected=${zone === draft.timeZone}>${zone.replaceAll('_', ' ')}</option>`,
          )}
        </select>
      </div>
    `;
  }

  #renderAnswer(draft: HoursDraft): TemplateResult {
    const { hours: words, lang } = this.strings;
    const choose = ({ currentTarget }: Event): void => {
      const { value } = currentTarget as HTMLSelectElement;
      this.#change({ ...draft, expectedMinutes: value === '' ? undefined : Number(value) });
    };
    return html`
      <div>
        <label class="label" for="answer">${words.answer}</label>
        <select class="input" id="answer" @change=${choose}>
          <option value="" ?selected=${draft.expectedMinutes === undefined}>${words.notStated}</option>
          ${answerTimes(lang, draft.expectedMinutes).map(
            ({ minutes, text }) =>
              html`<option value=${minutes} ?selected=${minutes === draft.expectedMinutes}>${text}</option>`,
          )}
        </select>
      </div>
    `;
  }

  #renderShown(draft: HoursDraft): TemplateResult | typeof nothing {
    const { hours: words, you } = this.strings;
    if (this.note === undefined) return nothing;
    const name = this.client.state().name ?? you;
    const { now, later, isOpen } = shownHours(this.note, hoursOf(draft), name, Date.now());
    const shown = (text: string | undefined): string => (text === undefined || text === '' ? words.nothing : text);
    return html`
      <section aria-labelledby="shown">
        <h3 id="shown">${words.shown}</h3>
        <dl class="box shown">
          <div>
            <dt>${words.now}</dt>
            <dd>${shown(now)}</dd>
          </div>
          ${
            later === undefined
              ? nothing
              : html`<div>
                  <dt>${isOpen ? words.whenClosed : words.whenOpen}</dt>
                  <dd>${shown(later)}</dd>
                </div>`
          }
        </dl>
      </section>
    `;
  }

  #feedbackWords(draft: HoursDraft): string | undefined {
    const { devices, hours: words, lang } = this.strings;
    switch (this.feedback) {
      case 'saved':
        return words.saved;
      case 'wrong-day':
        return words.wrongDay(weekdays(lang)[wrongDayOf(draft) ?? 0] ?? '');
      case 'too-long':
        return words.textTooLong;
      case 'not-saved':
        return devices.notSaved;
      case undefined:
        return undefined;
    }
  }

  #change(draft: HoursDraft): void {
    [this.draft, this.feedback] = [draft, undefined];
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { draft } = this;
    if (draft === undefined) return;
    if (wrongDayOf(draft) !== undefined) {
      this.feedback = 'wrong-day';
      return;
    }
    try {
      await this.client.hours?.save(hoursOf(draft));
      this.#stored = draft;
      this.feedback = 'saved';
    } catch (cause) {
      this.feedback = cause instanceof ChatError && cause.code === 'text-too-long' ? 'too-long' : 'not-saved';
    }
  };

  async #readWords(): Promise<void> {
    this.note = (await this.strings.conversation.notes().catch(() => undefined))?.note;
  }

  async #read(): Promise<void> {
    const shop = await this.client.hours?.read().catch(() => undefined);
    this.failed = shop === undefined;
    const read = shop && draftOf(shop, new Intl.DateTimeFormat().resolvedOptions().timeZone);
    const isTouched = this.draft !== undefined && !isSame(this.draft, this.#stored);
    if (read === undefined || isTouched) return;
    // Days of hours that are not told are not stored.
    if (this.draft !== undefined && isSame(hoursOf(read), hoursOf(this.draft))) return;
    [this.draft, this.#stored, this.feedback] = [read, read, undefined];
  }
}

customElements.define('inbox-hours', InboxHours);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-hours': InboxHours;
  }
}
