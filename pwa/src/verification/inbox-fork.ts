/** Two device lists of one contact: what is known, whom to ask, and a choice that nothing is selected for. */
import type { ChatClient, ConversationView, ForkedDevice, ForkedList, ForkView } from '@cipherchat/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { regionOf, type Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { forkStyles } from './inbox-fork.styles.ts';

/** Number of items among which those are that wait. */
const NEWEST = 100;

/** Fires `later` when the user wants to see the messages. */
export class InboxFork extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    conversation: { attribute: false },
    fork: { attribute: false },
    waiting: { state: true },
    failed: { state: true },
  };
  static override styles = [...controls, forkStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare conversation: ConversationView;
  declare fork: ForkView;
  /** Texts that wait for the choice. */
  declare waiting: number;
  declare failed: boolean;

  constructor() {
    super();
    this.waiting = 0;
    this.failed = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('conversation')) void this.#count();
  }

  protected override render(): TemplateResult {
    const { fork } = this.strings;
    const { held, other, isDecided } = this.fork;
    const who = this.conversation.name ?? this.strings.visitor;
    return html`
      <h3 tabindex="-1">${fork.heading(who)}</h3>
      <p class="lead">${fork.lead(who)}</p>
      <p class="state" role="status">
        ${icon('pause')}<span
          ><b>${fork.stopped(who)}</b> ${this.waiting === 0 ? nothing : fork.waiting(this.waiting)}
          ${fork.arrives}</span
        >
      </p>
      ${isDecided ? html`<p class="lead">${fork.decided}</p>` : nothing}
      <ol>
        ${fork.steps(who).map((step) => html`<li>${step}</li>`)}
      </ol>
      <div class="lists">
        ${this.#renderList(held, fork.lists[0], fork.held)} ${this.#renderList(other, fork.lists[1], fork.other)}
      </div>
      <p class="problem" role="alert">${this.failed ? fork.notSaved : nothing}</p>
      <div class="foot">
        <button class="button" type="button" @click=${() => void this.#choose(undefined)}>${fork.neither}</button>
        <p class="hint">${fork.neitherHint}</p>
      </div>
    `;
  }

  #day(at: number): string {
    const lang = regionOf(this.strings.lang, navigator.languages);
    return new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(at);
  }

  #renderList(list: ForkedList, name: string, from: string): TemplateResult {
    const { fork } = this.strings;
    return html`<section aria-label=${name}>
      <h4>${name}</h4>
      <p class="hint">${fork.version(list.version, this.#day(list.issued))}</p>
      <ul role="list">
        ${list.devices.map((device) => this.#renderDevice(device))}
      </ul>
      <p class="hint">${from} ${this.fork.chosen === list.hash ? fork.chosen : nothing}</p>
      <button class="button block" type="button" @click=${() => void this.#choose(list.hash)}>
        ${fork.goOn(name)}
      </button>
    </section>`;
  }

  #renderDevice({ kind, created, isInBoth }: ForkedDevice): TemplateResult {
    const { fork, devices } = this.strings;
    return html`<li>
      ${icon(kind === 'widget' ? 'globe' : 'laptop')}
      <p><b>${devices.kinds[kind]}</b><span>${fork.since(this.#day(created))}</span></p>
      <span class="tag ${isInBoth ? '' : 'warn'}">${isInBoth ? fork.inBoth : fork.onlyHere}</span>
    </li>`;
  }

  async #count(): Promise<void> {
    const { items } = await this.client.messages
      .transcript(this.conversation.id, NEWEST)
      .catch(() => ({ items: [] as const }));
    this.waiting = items.filter((item) => item.kind === 'text' && item.failure === 'fork').length;
  }

  async #choose(hash: string | undefined): Promise<void> {
    try {
      await this.client.verification?.chooseList(this.conversation.id, hash);
      this.failed = false;
      if (hash === undefined) this.dispatchEvent(new Event('later'));
    } catch {
      this.failed = true;
    }
  }
}

customElements.define('inbox-fork', InboxFork);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-fork': InboxFork;
  }
}
