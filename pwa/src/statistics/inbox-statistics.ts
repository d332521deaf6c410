/** The page of the settings that counts what is on this device. */
import type { ChatClient } from '@cipherchat/core';
import { spanIn } from '@cipherchat/widget/languages';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { weekdays } from '../locales/weekdays.ts';
import { pathOf } from '../routing/route.ts';
import { settingsStyles } from '../settings/inbox-settings.styles.ts';
import { pageHeader } from '../settings/page-header.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { renderBars, renderHours } from './charts.ts';
import { ANSWER_LIMITS, countMessages, type Statistics } from './count-messages.ts';
import { statisticsStyles } from './inbox-statistics.styles.ts';

const DAY_MS = 86_400_000;
/** Days. */
const PERIODS = { days: 14, months: 91, all: Infinity } as const;
type Period = keyof typeof PERIODS;

export class InboxStatistics extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    period: { state: true },
    statistics: { state: true },
    failed: { state: true },
  };
  static override styles = [...controls, settingsStyles, pageHeader, statisticsStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare period: Period;
  /** Undefined while it counts. */
  declare statistics: Statistics | undefined;
  declare failed: boolean;

  constructor() {
    super();
    [this.period, this.failed] = ['days', false];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('period') || changed.has('client')) void this.#count(this.period);
  }

  protected override render(): TemplateResult {
    const { devices, statistics: words } = this.strings;
    return html`
      <div class="page">
        <header>
          <a class="icon-button back" rel="up" href=${pathOf({ view: 'settings' })} aria-label=${devices.back}
            >${icon('back', 'flip')}</a
          >
          <h2 tabindex="-1">${words.heading}</h2>
        </header>
        <p class="hint lead">${words.lead}</p>
        ${this.#renderPeriods()}
        <p class="hint" role="status">${this.statistics || this.failed ? nothing : words.counting}</p>
        ${this.failed ? html`<p class="problem" role="alert">${words.failed}</p>` : nothing}
        ${this.statistics && this.#renderStatistics(this.statistics)}
        <p class="hint">${words.notCounted}</p>
      </div>
    `;
  }

  #renderPeriods(): TemplateResult {
    const { statistics: words } = this.strings;
    const periods = Object.keys(PERIODS) as Period[];
    return html`
      <fieldset>
        <legend class="hidden">${words.period}</legend>
        ${periods.map(
          (period) =>
            html`<label class="period">
              <input
                type="radio"
                name="period"
                .checked=${period === this.period}
                @change=${() => (this.period = period)}
              />${words[period]}
            </label>`,
        )}
      </fieldset>
    `;
  }

  #renderStatistics(found: Statistics): TemplateResult {
    const { statistics: words, lang } = this.strings;
    const { format } = new Intl.NumberFormat(lang);
    const written = found.byHour.reduce((sum, count) => sum + count, 0);
    if (written === 0) return html`<section class="box"><p>${words.empty}</p></section>`;
    const median = found.medianMinutes;
    const tiles: readonly (readonly [string, string])[] = [
      [words.conversations, format(found.conversations)],
      [words.half, median === undefined ? '–' : spanIn(lang, Math.max(1, median))],
      [words.messages, format(written)],
    ];
    return html`
      <dl class="tiles">
        ${tiles.map(
          ([title, value]) =>
            html`<div class="box">
              <dt>${title}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${this.#renderAnswers(found, format)}
      <section>
        <h3>${words.byWeekday}</h3>
        <div class="box">
          ${renderBars(
            weekdays(lang).map((label, i) => ({ label, count: found.byWeekday[i] ?? 0 })),
            format,
          )}
        </div>
      </section>
      <section>
        <h3>${words.byHour}</h3>
        <div class="box">${renderHours(found.byHour, this.#hour, format)}</div>
      </section>
    `;
  }

  #renderAnswers({ answered, unanswered }: Statistics, format: (count: number) => string): TemplateResult {
    const { statistics: words, lang } = this.strings;
    const labels = [...ANSWER_LIMITS.map((limit) => `< ${spanIn(lang, limit)}`), words.later];
    const bars = [
      ...labels.map((label, i) => ({ label, count: answered[i] ?? 0 })),
      { label: words.notYet, count: unanswered, open: true },
    ];
    return html`
      <section>
        <h3>${words.answerTime}</h3>
        <div class="box">${renderBars(bars, format)}</div>
      </section>
    `;
  }

  readonly #hour = (hour: number): string =>
    new Intl.DateTimeFormat(this.strings.lang, { hour: 'numeric' }).format(new Date(2024, 0, 1, hour));

  /** A later choice of the reader, or a page that was left, makes this one's outcome worthless. */
  async #count(period: Period): Promise<void> {
    [this.statistics, this.failed] = [undefined, false];
    const { client } = this;
    const isWanted = (): boolean => this.isConnected && period === this.period && client === this.client;
    const days = PERIODS[period];
    try {
      const records = client.export?.records() ?? (async function* () {})();
      const since = days === Infinity ? 0 : Date.now() - days * DAY_MS;
      const found = await countMessages(asLongAs(records, isWanted), since);
      if (isWanted()) this.statistics = found;
    } catch {
      if (isWanted()) this.failed = true;
    }
  }
}

async function* asLongAs<T>(items: AsyncIterable<T>, isWanted: () => boolean): AsyncGenerator<T> {
  for await (const item of items) {
    if (!isWanted()) return;
    yield item;
  }
}

customElements.define('inbox-statistics', InboxStatistics);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-statistics': InboxStatistics;
  }
}
