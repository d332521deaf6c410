/**
 * How far the history of the user's other devices has come. With `all` also what goes to others, and what is missing.
 */
import type { ChatClient, HistoryArriving, HistoryLeaving, HistoryView } from '@cipherchat/core';
import { ClientFeed } from '@cipherchat/widget/ui';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { regionOf, type Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';

const styles = css`
  :host {
    display: block;
  }
  .card {
    display: grid;
    gap: 8px;
    margin: 0 12px 10px;
    padding: 12px 14px;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-surface);
    box-shadow: 0 0 0 1px var(--cipher-line);
  }
  :host([all]) .card {
    margin: 0 0 16px;
  }
  .title {
    display: flex;
    gap: 8px;
    align-items: center;
    font-weight: var(--cipher-medium);
  }
  .title .icon {
    color: var(--cipher-accent-text);
  }
  .more {
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  progress {
    inline-size: 100%;
    block-size: 6px;
    accent-color: var(--cipher-accent-fill);
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
  }
`;

type Card = {
  readonly title: string;
  readonly lines: readonly string[];
  /** Of the bar; undefined: there is none. */
  readonly share?: readonly [done: number, total: number] | undefined;
};

const NOTHING: HistoryView = { arriving: undefined, leaving: [] };

class HistoryFeed extends ClientFeed {
  view = NOTHING;

  follow(client: ChatClient | undefined): void {
    if (client === this.client) return;
    if (client === undefined) this.view = NOTHING;
    this.listenTo(client);
  }

  protected override async read(): Promise<void> {
    try {
      this.view = (await this.client?.devices?.history()) ?? NOTHING;
    } catch {
      // The client is closed: what is shown stays.
    }
  }

  protected override hear(): void {
    this.refresh();
  }
}

export class InboxHistory extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    all: { type: Boolean, reflect: true },
  };
  static override styles = [...controls, styles];

  declare strings: Strings;
  declare client: ChatClient | undefined;
  declare all: boolean;
  readonly #feed = new HistoryFeed(this);

  constructor() {
    super();
    this.all = false;
  }

  protected override willUpdate(): void {
    this.#feed.follow(this.client);
  }

  protected override render(): TemplateResult {
    return html`<div role="status">${this.#cards().map((card) => this.#renderCard(card))}</div>`;
  }

  #renderCard({ title, lines, share }: Card): TemplateResult {
    return html`<div class="card">
      <p class="title">${icon('clock', 's16')}${title}</p>
      ${
        share === undefined
          ? nothing
          : html`<progress
              aria-label=${this.strings.devices.history.progress}
              .max=${Math.max(1, share[1])}
              .value=${share[0]}
            ></progress>`
      }
      ${lines.map((line) => html`<p class="more">${line}</p>`)}
    </div>`;
  }

  #cards(): readonly Card[] {
    const { arriving, leaving } = this.#feed.view;
    const card = arriving && this.#cardOf(arriving);
    const others = this.all ? leaving.map((one) => this.#leavingCard(one)) : [];
    return [...(card === undefined ? [] : [card]), ...others];
  }

  #cardOf({ total, done, from, state }: HistoryArriving): Card | undefined {
    const { history } = this.strings.devices;
    if (state === 'ended') {
      const isShown = this.all && done < total;
      return isShown ? { title: history.incomplete, lines: [history.incompleteHint(done, total)] } : undefined;
    }
    const line = from === undefined || done === 0 ? history.none(total) : history.came(done, total, this.#day(from));
    const hint = state === 'waiting' ? [history.waitingHint] : [];
    return { title: history[state], lines: [line, ...hint], share: [done, total] };
  }

  #leavingCard({ sent, total, isRefused }: HistoryLeaving): Card {
    const { history } = this.strings.devices;
    if (isRefused) return { title: history.refused, lines: [history.refusedHint] };
    const line = total === undefined ? history.counting : history.sent(sent, total);
    return {
      title: history.leaving,
      lines: [line, history.leavingHint],
      share: total === undefined ? total : [sent, total],
    };
  }

  #day(at: number): string {
    const { lang } = this.strings;
    return new Intl.DateTimeFormat(regionOf(lang, navigator.languages), { dateStyle: 'long' }).format(at);
  }
}

customElements.define('inbox-history', InboxHistory);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-history': InboxHistory;
  }
}
