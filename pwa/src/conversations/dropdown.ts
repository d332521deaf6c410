/** A part of an element that opens below its button. Escape, a press outside, or the focus elsewhere closes it. */
import type { LitElement, ReactiveController } from 'lit';

/** The button in the shadow root of the host has `aria-expanded`. */
export class Dropdown implements ReactiveController {
  readonly #host: LitElement;
  isOpen = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#onPointer);
    this.#host.addEventListener('keydown', this.#onKey);
    this.#host.addEventListener('focusout', this.#onFocusOut);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#onPointer);
    this.#host.removeEventListener('keydown', this.#onKey);
    this.#host.removeEventListener('focusout', this.#onFocusOut);
  }

  readonly toggle = (): void => {
    this.set(!this.isOpen);
  };

  /** Closing gives the focus back to the button, if it was inside. */
  set(isOpen: boolean, givesBack = true): void {
    if (isOpen === this.isOpen) return;
    this.isOpen = isOpen;
    const root = this.#host.shadowRoot;
    const hadFocus = (root?.activeElement ?? undefined) !== undefined;
    if (!isOpen && givesBack && hadFocus) root?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    this.#host.requestUpdate();
  }

  readonly #onPointer = (event: Event): void => {
    if (!event.composedPath().includes(this.#host)) this.set(false, false);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOpen || event.isComposing) return;
    event.stopPropagation();
    this.set(false);
  };

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.#host.contains(relatedTarget)) this.set(false, false);
  };
}
