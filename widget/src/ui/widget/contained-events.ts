/**
 * What is typed into the chat stays in the chat. Events cross the shadow root with the host as their target, so a page
 * would take the keys for its shortcuts. A listener of the page that captures still sees them.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const TYPED = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste'];

export class ContainedEvents implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #typing = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    for (const type of TYPED) host.addEventListener(type, this.#contain);
  }

  hostConnected(): void {
    addEventListener('focusin', this.#keepFocus, true);
  }

  hostDisconnected(): void {
    removeEventListener('focusin', this.#keepFocus, true);
  }

  /** The key that closed the panel is released on the launcher. */
  readonly #contain = (event: Event): void => {
    const inside = event.composedPath().some((node) => (node as Partial<Element>).localName === 'cipher-panel');
    if (inside || (event.type === 'keyup' && this.#typing)) event.stopPropagation();
    if (event.type === 'keydown') this.#typing = inside;
  };

  /** A modal of the page that traps the focus would take it back. */
  readonly #keepFocus = (event: Event): void => {
    if (event.target === this.#host) event.stopPropagation();
  };
}
