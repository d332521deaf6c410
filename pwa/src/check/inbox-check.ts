/** The connection check: a page that tries each step from this device to the server, and says what to do. */
import type { ChatClient, CheckResult } from '@cipherchat/core';
import { datesIn } from '@cipherchat/widget/ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { copyText } from '../device/copy-text.ts';
import { readLasting } from '../device/lasting-storage.ts';
import { readOfflineStart } from '../device/offline-start.ts';
import type { Strings } from '../locales/index.ts';
import { pathOf } from '../routing/route.ts';
import { settingsStyles } from '../settings/inbox-settings.styles.ts';
import { pageHeader } from '../settings/page-header.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import {
  deviceLinesOf,
  linesOf,
  overallOf,
  type CauseWords,
  type DeviceFacts,
  type Line,
  type Overall,
  type Results,
} from './check-lines.ts';
import { checkStyles } from './inbox-check.styles.ts';
import { reportOf } from './report.ts';

/** `broke`: a fault of ours. */
type Phase = 'not-run' | 'running' | 'done' | 'broke';

const SIGNS = { good: 'check', fair: 'alert', bad: 'close', skipped: 'minus', running: 'ring' } as const;

export class InboxCheck extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    phase: { state: true },
    results: { state: true },
    facts: { state: true },
    causes: { state: true },
    copied: { state: true },
    report: { state: true },
  };
  static override styles = [...controls, settingsStyles, pageHeader, checkStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare phase: Phase;
  declare results: Results;
  declare facts: DeviceFacts | undefined;
  declare causes: CauseWords;
  /** The outcome of the last press on "Copy report". */
  declare copied: boolean | undefined;
  /** Shown where it could not be copied. */
  declare report: string;
  #at = 0;
  #stop = new AbortController();

  constructor() {
    super();
    this.phase = 'not-run';
    this.results = new Map();
    this.report = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop.abort();
  }

  protected override render(): TemplateResult {
    const { strings, results, causes } = this;
    const { check } = strings;
    const lines = linesOf({ strings, results, causes }, this.phase === 'running');
    return html`
      <div class="page">
        <header>
          <a class="icon-button back" rel="up" href=${pathOf({ view: 'settings' })} aria-label=${check.back}
            >${icon('back', 'flip')}</a
          >
          <h2 tabindex="-1">${check.heading}</h2>
        </header>
        ${this.#renderState()} ${this.#renderLines(check.connection, lines)}
        ${this.#renderLines(check.device, deviceLinesOf(strings, this.facts))}
        ${this.phase === 'done' ? this.#renderReport() : nothing}
        <div class="hidden" role="log" aria-label=${check.results}>
          ${lines.filter(({ verdict }) => verdict !== 'open' && verdict !== 'running').map(({ title, words, verdict }) => html`<p>${title}, ${check.verdicts[verdict as CheckResult['verdict']]}: ${words}</p>`)}
        </div>
      </div>
    `;
  }

  #renderState(): TemplateResult {
    const { check } = this.strings;
    const [kind, title, more] = this.#state();
    const isRunning = this.phase === 'running';
    const sign = isRunning ? 'ring' : kind === 'good' ? 'check' : kind === 'bad' ? 'close' : 'alert';
    return html`
      <div class="banner state ${kind} ${this.phase}">
        ${icon(sign)}
        <p role="status"><b>${title}</b> ${more}</p>
        <button class="button dense" type="button" aria-disabled=${isRunning ? 'true' : nothing} @click=${this.#run}>
          ${this.phase === 'not-run' ? check.start : check.again}
        </button>
      </div>
    `;
  }

  #state(): readonly [kind: string, title: string, more: string] {
    const { check, lang } = this.strings;
    if (this.phase === 'not-run') return ['quiet', check.notRun, check.notRunMore];
    if (this.phase === 'running') return ['quiet', check.running, check.runningMore];
    if (this.phase === 'broke') return ['bad', check.broke, check.brokeMore];
    const overall = overallOf(this.results);
    const titles: Readonly<Record<Overall, string>> = {
      good: check.allGood,
      slower: check.slower,
      fair: check.fair,
      bad: check.bad,
    };
    const checked = check.checkedAt(datesIn(lang).time(this.#at));
    return [overall, titles[overall], overall === 'bad' ? `${check.badMore} ${checked}` : checked];
  }

  #renderLines(heading: string, lines: readonly Line[]): TemplateResult {
    const { verdicts } = this.strings.check;
    return html`
      <section>
        <h3>${heading}</h3>
        <ul role="list">
          ${lines.map(
            ({ title, verdict, words }) => html`
              <li class="set ${verdict}">
                <span class="sign">${verdict === 'open' ? nothing : icon(SIGNS[verdict])}</span>
                <div>
                  <p class="title">
                    ${title}${verdict === 'open' ? nothing : html`<span class="hidden">, ${verdicts[verdict]}</span>`}
                  </p>
                  ${words === '' ? nothing : html`<p class="more">${words}</p>`}
                </div>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  #renderReport(): TemplateResult {
    const { check } = this.strings;
    const { copied } = this;
    return html`
      <section>
        <div class="inline actions">
          <button class="button dense" type="button" @click=${this.#copy}>${icon('copy')}${check.copy}</button>
        </div>
        <p class="more">${check.reportHas}</p>
        <p class="feedback ${copied === false ? 'not-copied' : 'copied'}" role="status">
          ${copied === undefined ? nothing : copied ? check.copied : check.notCopied}
        </p>
        ${copied === false ? html`<pre class="report" tabindex="0" aria-label=${check.report}>${this.report}</pre>` : nothing}
      </section>
    `;
  }

  readonly #run = async (): Promise<void> => {
    if (this.phase === 'running') return;
    const { signal } = (this.#stop = new AbortController());
    [this.phase, this.results, this.facts, this.copied] = ['running', new Map(), undefined, undefined];
    void this.#loadWords();
    try {
      await this.client.connectionCheck.run((result) => {
        this.results = new Map([...this.results, [result.step, result]]);
      }, signal);
      const [lasting, offlineStart] = await Promise.all([readLasting(), readOfflineStart()]);
      if (signal.aborted) return;
      this.facts = { storage: this.client.state().durable ? lasting : 'fleeting', offlineStart };
      [this.phase, this.#at] = ['done', Date.now()];
    } catch {
      if (!signal.aborted) this.phase = 'broke';
    }
  };

  /** They are files of this origin, which the service worker keeps. Without them the remedies stand alone. */
  async #loadWords(): Promise<void> {
    this.causes = await this.strings.conversation.causes().catch(() => undefined);
  }

  readonly #copy = async (): Promise<void> => {
    this.copied = await copyText(async () => {
      this.report = reportOf(this.results, this.facts, this.#at, await this.client.diagnostics());
      return this.report;
    });
  };
}

customElements.define('inbox-check', InboxCheck);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-check': InboxCheck;
  }
}
