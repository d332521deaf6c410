/**
 * The available room, for decisions that styles cannot make. Like all media queries of the inbox in `em`, which grows
 * with the size of text that the user chose in the browser.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Viewport implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #queries = {
    /** One pane at a time. */
    phone: matchMedia('(width < 45em)'),
    /** Details fit next to the messages. */
    wide: matchMedia('(width >= 68.75em)'),
    /** A focused field opens no on-screen keyboard. */
    pointer: matchMedia('(pointer: fine)'),
  };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get phone(): boolean {
    return this.#queries.phone.matches;
  }

  get wide(): boolean {
    return this.#queries.wide.matches;
  }

  get pointer(): boolean {
    return this.#queries.pointer.matches;
  }

  hostConnected(): void {
    for (const query of Object.values(this.#queries)) query.addEventListener('change', this.#onChange);
  }

  hostDisconnected(): void {
    for (const query of Object.values(this.#queries)) query.removeEventListener('change', this.#onChange);
  }

  readonly #onChange = (): void => {
    this.#host.requestUpdate();
  };
}
