/** What the keys of the inbox do. Single letters do nothing while the user types, and can be turned off. */
import type { ChatClient, ConversationId } from '@cipherchat/core';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { stepInRows } from '../conversations/step-in-rows.ts';
import { hasAppleKeyboard } from '../device/apple-keyboard.ts';
import { areLettersOn } from '../device/single-letters.ts';
import '../keyboard/inbox-keyboard.ts';
import { hasOpenDialog } from '../keyboard/open-dialog.ts';
import { shortcutOf, takesLetters, type Shortcut } from '../keyboard/shortcut-of.ts';
import type { InboxFeed } from '../inbox-feed.ts';
import { ListWishEvent } from '../conversations/list-wish-event.ts';
import type { Strings } from '../locales/index.ts';
import type { Route } from '../routing/route.ts';
import './inbox-palette.ts';
import type { ActEvent } from './inbox-palette.ts';
import type { PaletteAct } from './palette-entries.ts';

type Shell = ReactiveControllerHost & EventTarget & { readonly renderRoot: ParentNode };

export type ShortcutPlaces = {
  /** There is a list of conversations, on screen or one step away. */
  readonly isOpen: () => boolean;
  readonly go: (route: Route) => void;
  readonly shown: () => readonly [ChatClient | undefined, InboxFeed, ConversationId | undefined];
};

/** `list-keys` on the shell, which bubbles up from the settings, shows the list of the keys too. */
export class Shortcuts implements ReactiveController {
  readonly #host: Shell;
  readonly #places: ShortcutPlaces;
  #isListed = false;
  #isFinding = false;

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
    if (this.#isFinding) return this.#renderPalette(strings);
    if (!this.#isListed) return nothing;
    return html`<inbox-keyboard .strings=${strings} @done=${() => this.#list(false)}></inbox-keyboard>`;
  }

  #renderPalette(strings: Strings): TemplateResult {
    const [, feed, open] = this.#places.shown();
    const { conversations, state } = feed;
    return html`<inbox-palette
      .offer=${{
        strings,
        rows: conversations.kind === 'ready' ? conversations.rows : [],
        open: feed.find(open),
        nowMs: Date.now() + (state.clockAheadMs ?? 0),
      }}
      @act=${({ act }: ActEvent) => this.#act(act)}
      @done=${() => this.#find(false)}
    ></inbox-palette>`;
  }

  /** It looks through the whole list. */
  #find(isFinding: boolean): void {
    this.#isFinding = isFinding;
    if (isFinding) this.#places.shown()[1].want(new ListWishEvent({ rows: Infinity }));
    this.#host.requestUpdate();
  }

  #act(act: PaletteAct): void {
    this.#find(false);
    switch (act.kind) {
      case 'go':
        this.#places.go(act.route);
        return;
      case 'change':
        this.#places
          .shown()[0]
          ?.contacts?.change(act.conversation, act.change)
          .catch(() => undefined);
        return;
      case 'keys':
        this.#list(true);
        return;
      case 'search':
        void this.#search();
    }
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
      case 'palette':
        this.#find(true);
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
