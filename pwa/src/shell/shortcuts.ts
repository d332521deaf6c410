/** What the keys of the inbox do. Single letters do nothing while the user types, and can be turned off. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { stepInRows } from '../conversations/step-in-rows.ts';
import { hasAppleKeyboard } from '../device/apple-keyboard.ts';
import { areLettersOn } from '../device/single-letters.ts';
import '../keyboard/inbox-keyboard.ts';
import { hasOpenDialog } from '../keyboard/open-dialog.ts';
import { shortcutOf, takesLetters, type Shortcut } from '../keyboard/shortcut-of.ts';
import type { Strings } from '../locales/index.ts';
import type { Route } from '../routing/route.ts';

type Shell = ReactiveControllerHost & EventTarget & { readonly renderRoot: ParentNode };

export type ShortcutPlaces = {
  /** There is a list of conversations, on screen or one step away. */
  readonly isOpen: () => boolean;
  readonly go: (route: Route) => void;
};

/** `list-keys` on the shell, which bubbles up from the settings, shows the list of the keys too. */
export class Shortcuts implements ReactiveController {
  readonly #host: Shell;
  readonly #places: ShortcutPlaces;
  #isListed = false;

  constructor(host: Shell, places: ShortcutPlaces) {
    this.#host = host;
    this.#places = places;
    host.addController(this);
    host.addEventListener('list-keys', () => this.#list(true));
  }

  hostConnected(): void {
    addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#onKey);
  }

  render(strings: Strings): TemplateResult | typeof nothing {
    if (!this.#isListed) return nothing;
    return html`<inbox-keyboard .strings=${strings} @done=${() => this.#list(false)}></inbox-keyboard>`;
  }

  #list(isListed: boolean): void {
    this.#isListed = isListed;
    this.#host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const path = event.composedPath();
    const letters = areLettersOn() && !takesLetters(path);
    const shortcut = shortcutOf(event, { letters, isApple: hasAppleKeyboard() });
    // The focus need not be in the dialog that is open: a click next to it takes it away.
    if (shortcut === undefined || !this.#places.isOpen() || hasOpenDialog(document)) return;
    event.preventDefault();
    void this.#carryOut(shortcut);
  };

  async #carryOut(shortcut: Shortcut): Promise<void> {
    const thread = this.#host.renderRoot.querySelector('inbox-thread');
    switch (shortcut) {
      case 'list':
        this.#list(true);
        return;
      case 'reply':
        thread?.focusEntry(true);
        return;
      case 'close':
        thread?.renderRoot.querySelector('inbox-thread-menu')?.toggleClosed();
        return;
      case 'search':
        await this.#search();
        return;
      default:
        this.#step(shortcut === 'next' ? 1 : -1);
    }
  }

  get #conversations() {
    return this.#host.renderRoot.querySelector('inbox-conversations');
  }

  #step(by: 1 | -1): void {
    const list = this.#conversations;
    if (list?.checkVisibility() === true) stepInRows(list.renderRoot, by);
  }

  /** Where the list is not on screen, the inbox is shown first. What that does to the focus comes before. */
  async #search(): Promise<void> {
    if (this.#conversations?.checkVisibility() !== true) {
      this.#places.go({ view: 'inbox' });
      await this.#host.updateComplete;
      await new Promise(requestAnimationFrame);
    }
    this.#conversations?.search();
  }
}
