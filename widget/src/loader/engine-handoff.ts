/**
 * How the engine (`engine.js`, a pinned module of its own) reaches the element that asked for it. The loader keeps the
 * element at a place that is global already; the engine hands itself to that element and to nothing else.
 */
import type { KemImplementation } from '@cipherchat/core';
import type { ChatClient } from '@cipherchat/core/view';

/** What the element says to open its client: see `ClientOptions` of core. */
export type EngineOptions = {
  readonly server: string;
  readonly database: string;
  readonly kind: 'widget';
  readonly owner: { readonly address: string; readonly leastVersion?: number };
  readonly loadKem: () => Promise<KemImplementation>;
};

/** What the elements use of the engine: cryptography, storage and connection stand behind this one function. */
export type ChatEngine = { readonly openChatClient: (options: EngineOptions) => Promise<ChatClient> };

/** The element: it takes the first engine that it is given. */
export interface EngineReceiver {
  takeEngine(engine: ChatEngine): void;
}

/**
 * Puts the element into the page again, and knows it. There is one for each page, however often the tag stands in it.
 */
export type HostPlace = (() => void) & { readonly host: HTMLElement };

export const PLACE = Symbol.for('cipherchat.host');

export const handOverEngine = (engine: ChatEngine): void => {
  const place = (globalThis as { readonly [PLACE]?: { readonly host?: Partial<EngineReceiver> } })[PLACE];
  place?.host?.takeEngine?.(engine);
};
