/** What the page hears of the client: that a message was sent, and why the chat cannot work. */
import type { ChatEvent } from '@cipherchat/core/view';
import { ErrorEvent, SentEvent } from '../host-events.ts';
import type { DeferredClient } from './deferred-client.ts';

/** `prefilled`: what the page offered. It has served once something was sent. */
type Host = HTMLElement & { prefilled: string | null | undefined };

export class PageNews {
  readonly #host: Host;
  /** What was written before is no news. */
  readonly #since: number;
  readonly #sent = new Set<string>();
  #code: string | undefined;

  constructor(host: Host, since: number) {
    this.#host = host;
    this.#since = since;
  }

  hear(event: ChatEvent, client: DeferredClient): void {
    const code = client.failure ?? client.state().failure;
    if (code !== this.#code) {
      this.#code = code;
      if (code !== undefined) this.#host.dispatchEvent(new ErrorEvent(code));
    }
    if (event.kind !== 'transcript') return;
    for (const { id, item } of event.changes ?? []) {
      if (item?.kind !== 'text' || !item.mine || item.sentAt < this.#since || this.#sent.has(id)) continue;
      if (!['sent', 'delivered', 'read'].includes(item.status ?? '')) continue;
      this.#sent.add(id);
      this.#host.prefilled = undefined;
      this.#host.dispatchEvent(new SentEvent());
    }
  }
}
