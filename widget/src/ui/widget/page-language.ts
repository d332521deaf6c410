/**
 * The words follow the language of the page, then that of the browser. English is there at once; the others are loaded,
 * and English stays if they cannot be had.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en, type Strings } from '../locales/en.ts';

/** Undefined for English. `wished` are BCP 47 tags, the best first. */
export type LoadWords = (wished: readonly string[]) => Promise<Strings | undefined>;

type Host = ReactiveControllerHost & HTMLElement & { strings: Strings; readonly loadWords?: LoadWords | undefined };

/** Without the words, the open chat is drawn in English then. */
const PATIENCE_MS = 1_000;

export class PageLanguage implements ReactiveController {
  readonly #host: Host;
  /** The words that came from here. A page that sets others keeps them. */
  #words = en;
  #wished: readonly string[] | undefined;
  readonly #observer = new MutationObserver(() => this.#choose());
  /** True until the first words are there: an open chat is not to change its language before the visitor's eyes. */
  waits = true;
  /** Settles when `waits` is false. */
  ready: Promise<unknown> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const node of [this.#host, document.documentElement])
      this.#observer.observe(node, { attributeFilter: ['lang'] });
    this.#choose();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #choose(): void {
    const host = this.#host;
    const around = host.closest<HTMLElement>('[lang]')?.lang;
    const wished = [around, document.documentElement.lang, ...navigator.languages].filter((tag) => tag) as string[];
    this.#wished = wished;
    const settle = (): void => {
      this.waits = false;
      host.requestUpdate();
    };
    const take = (words = en): void => {
      if (this.#wished === wished && host.strings === this.#words) host.strings = this.#words = words;
      settle();
    };
    if (/^en\b/iu.test(wished[0] ?? 'en')) take();
    else
      this.ready = new Promise<void>((resolve) => {
        setTimeout(resolve, PATIENCE_MS);
        // The files of a script tag bring `loadWords` after the class.
        void Promise.resolve()
          .then(() => host.loadWords?.(wished))
          .then(take, () => take())
          .then(resolve);
      }).then(settle);
  }
}
