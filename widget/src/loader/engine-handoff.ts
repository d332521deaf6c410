/**
 * How the engine (`engine.js`, a pinned module of its own) reaches the element that asked for it. The loader keeps the
 * element at a place that is global already. The engine hands itself to that element and to nothing else, so that no
 * other script of the page can take it.
 */
import type { KemImplementation } from '@cipherchat/core';
import type { ChatClient } from '@cipherchat/core/view';

/** The options with which the element opens its client: see `ClientOptions` of core. */
export type EngineOptions = {
  readonly server: string;
  readonly database: string;
  readonly kind: 'widget';
  readonly owner: { readonly address: string; readonly leastVersion?: number };
  readonly loadKem: () => Promise<KemImplementation>;
};

/** The part of the engine that the elements use. Cryptography, storage and connection are behind this one function. */
export type ChatEngine = { readonly openChatClient: (options: EngineOptions) => Promise<ChatClient> };

/**
 * Of loading the engine's file. `changed`: the server has another file in its place. `forbidden`: by the policy of the
 * page. `unreachable`: no answer. `withdrawn`: this build has a known hole and must not be started.
 */
export type EngineOutcome = 'loaded' | 'changed' | 'forbidden' | 'unreachable' | 'withdrawn';

/** The element. It accepts the first engine only. */
export interface EngineReceiver {
  takeEngine(engine: ChatEngine): void;
}

/** Puts the element back into the page, and holds it. There is one per page, however often the tag occurs in it. */
export type HostPlace = (() => void) & { readonly host: HTMLElement };

export const PLACE = Symbol.for('cipherchat.host');

export const handOverEngine = (engine: ChatEngine): void => {
  const place = (globalThis as { readonly [PLACE]?: { readonly host?: Partial<EngineReceiver> } })[PLACE];
  place?.host?.takeEngine?.(engine);
};
