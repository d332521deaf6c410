/**
 * Tells the other side which page the visitor is on, where the page's tag has `data-context` (PROTOCOL 21.3): with the
 * first message of a visit, and then when the address is another one, at most once a minute. Loaded for such pages
 * alone. The visitor sees in the panel what is told, and may switch it off.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { directIdOf, type ChatEvent, type ConversationId, type PageFacts } from '@cipherchat/core/view';
import type { Strings } from '../locales/en.ts';
import './cipher-told.ts';
import type { DeferredClient } from './deferred-client.ts';
import { pageFacts } from './page-facts.ts';
import { ToldBefore } from './told-before.ts';

const LEAST_MS = 60_000;
/** A page that loads its content itself sets its title later. */
const TITLE_MS = 1_000;
/** Items among which the first message of this visit is looked for. */
const NEWEST = 5;

/** The widget. */
export type VisitHost = HTMLElement &
  ReactiveControllerHost & {
    readonly owner: string;
    readonly renderRoot: DocumentFragment | HTMLElement;
    readonly strings: Strings;
    readonly client: DeferredClient | undefined;
    readonly now: () => number;
  };

class Visit implements ReactiveController {
  readonly #host: VisitHost;
  readonly #client: DeferredClient;
  readonly #conversation: ConversationId;
  readonly #before: ToldBefore;
  /** What was written before is not of this page. */
  readonly #since: number;
  readonly #line = document.createElement('cipher-told');
  #panel: HTMLElementTagNameMap['cipher-panel'] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** There is something to tell, and the engine is not there yet. */
  #waits = false;

  constructor(host: VisitHost, client: DeferredClient, conversation: ConversationId) {
    [this.#host, this.#client, this.#conversation] = [host, client, conversation];
    this.#before = new ToldBefore(`cipherchat:${host.owner}`);
    this.#since = host.now();
    this.#line.slot = 'below';
    this.#line.changed = (isOn) => this.#switch(isOn);
    const leave = client.subscribe((event) => void this.#hear(event));
    const moved = (): void => this.#tellSoon(TITLE_MS);
    const pages = (globalThis as { readonly navigation?: EventTarget }).navigation;
    pages?.addEventListener('navigatesuccess', moved);
    addEventListener('popstate', moved);
    const switched = (): void => this.#place();
    addEventListener('storage', switched);
    this.#stop = () => {
      leave();
      clearTimeout(this.#timer);
      pages?.removeEventListener('navigatesuccess', moved);
      removeEventListener('popstate', moved);
      removeEventListener('storage', switched);
    };
    if (this.#before.has) this.#tellSoon(TITLE_MS);
    else void this.#look();
  }

  readonly #stop: () => void;

  hostUpdated(): void {
    if (this.#host.client !== this.#client) {
      this.#end();
      return;
    }
    const panel = this.#host.renderRoot.querySelector('cipher-panel');
    if (panel !== this.#panel) panel?.addController({ hostUpdated: () => this.#place() });
    this.#panel = panel;
    this.#place();
  }

  /** The panel draws its conversation anew after it has shown something else. */
  #place(): void {
    const thread = this.#panel?.renderRoot.querySelector('cipher-thread');
    if (!thread) return;
    const { strings } = this.#host;
    Object.assign(this.#line, { strings, facts: this.#facts(), isOn: this.#before.isOn });
    if (this.#line.parentNode !== thread) thread.append(this.#line);
  }

  #end(): void {
    this.#stop();
    this.#line.remove();
    this.#host.removeController(this);
  }

  #facts(): PageFacts {
    return pageFacts(this.#host.getAttribute('context') ?? '', this.#host.strings.lang);
  }

  async #hear(event: ChatEvent): Promise<void> {
    if (event.kind === 'forgotten') this.#before.forget();
    else if (this.#waits && this.#client.opened?.visit) await this.#tell();
    else if (event.kind === 'transcript' && !this.#before.has) await this.#look();
  }

  /** Whether the visitor has written on this page. */
  async #look(): Promise<void> {
    const { items } = await this.#client.messages
      .transcript(this.#conversation, NEWEST)
      .catch(() => ({ items: [] }) as const);
    if (items.some((item) => item.kind === 'text' && item.mine && item.sentAt >= this.#since)) await this.#tell();
  }

  /** Switched off: what waits for a connection is taken back, so that it is told when it is switched on again. */
  #switch(isOn: boolean): void {
    this.#before.switch(isOn);
    this.#place();
    this.#tellSoon(0);
    if (isOn || !this.#before.has) return;
    this.#before.told('', this.#before.at);
    this.#client.opened?.visit?.tellPage(this.#conversation, undefined).catch(() => undefined);
  }

  #tellSoon(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#place();
      if (this.#before.has) void this.#tell();
    }, ms);
  }

  async #tell(): Promise<void> {
    const visit = this.#client.opened?.visit;
    const facts = this.#facts();
    this.#waits = visit === undefined;
    if (visit === undefined || !this.#before.isOn || this.#before.address === facts.address) return;
    const waits = this.#before.at + LEAST_MS - this.#host.now();
    if (waits > 0) {
      this.#tellSoon(waits);
      return;
    }
    this.#before.told(facts.address, this.#host.now());
    await visit.tellPage(this.#conversation, facts).catch(() => undefined);
  }
}

export const followVisit = (host: VisitHost, client: DeferredClient): void => {
  const conversation = directIdOf(host.owner);
  if (conversation === undefined) return;
  const visit = new Visit(host, client, conversation);
  host.addController(visit);
  visit.hostUpdated();
};
