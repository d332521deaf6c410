/**
 * Two device lists of a contact, or of the own account: what is known, whom to ask, and a choice that nothing is
 * selected for.
 */
import type { ChatClient, ConversationView, ForkedDevice, ForkedList, ForkView } from '@cipherchat/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { regionOf, type Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { forkStyles } from './inbox-fork.styles.ts';

/** Number of items among which those are that wait. */
const NEWEST = 100;

/** Fires `later` when the user wants to decide later, `chosen` when one list was chosen. */
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
  /** Undefined: the lists are of the own account. */
  declare conversation: ConversationView | undefined;
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
    const words = this.#words();
    return html`
      <h3 tabindex="-1">${words.heading}</h3>
      <p class="lead">${words.lead}</p>
      <p class="state" role="status">
        ${icon('pause')}<span
          ><b>${words.stopped}</b> ${this.waiting === 0 ? nothing : fork.waiting(this.waiting)} ${words.arrives}</span
        >
      </p>
      ${isDecided ? html`<p class="lead">${words.decided}</p>` : nothing}
      <ol>
        ${words.steps.map((step) => html`<li>${step}</li>`)}
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

  #words(): Strings['fork']['own'] {
    const { fork, visitor } = this.strings;
    if (this.conversation === undefined) return fork.own;
    const who = this.conversation.name ?? visitor;
    const { arrives, decided } = fork;
    return {
      heading: fork.heading(who),
      lead: fork.lead(who),
      stopped: fork.stopped(who),
      arrives,
      steps: fork.steps(who),
      decided,
    };
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
    if (this.conversation === undefined) return;
    const { items } = await this.client.messages
      .transcript(this.conversation.id, NEWEST)
      .catch(() => ({ items: [] as const }));
    this.waiting = items.filter((item) => item.kind === 'text' && item.failure === 'fork').length;
  }

  async #choose(hash: string | undefined): Promise<void> {
    try {
      const { verification } = this.client;
      if (this.conversation === undefined) await verification?.chooseOwnList(hash);
      else await verification?.chooseList(this.conversation.id, hash);
      this.failed = false;
      this.dispatchEvent(new Event(hash === undefined ? 'later' : 'chosen'));
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
