/** The available room, for decisions that styles cannot make. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Viewport implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #queries = {
    /** One pane at a time. */
    phone: matchMedia('(max-width: 719px)'),
    /** Details fit next to the messages. */
    wide: matchMedia('(min-width: 1100px)'),
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
