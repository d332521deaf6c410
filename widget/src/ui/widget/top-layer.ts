/**
 * Puts launcher and panel above everything of the page, where no `transform`, `filter` or `z-index` of the page reaches
 * them. A panel that covers the page is a modal dialog: the rest is inert and does not scroll. Browsers without a top
 * layer get `position: fixed` and a `z-index`.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageDialogs } from './page-dialogs.ts';

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly view: string;
    /** There if a script tag put the element into the page: then no one else keeps its place. */
    readonly loadPinned?: unknown;
    close: () => void;
  };

const raise = (one: HTMLElement): void => {
  if (!one.matches(':popover-open')) one.showPopover();
};

const modal = (node: EventTarget | null | undefined): HTMLDialogElement | undefined =>
  node instanceof HTMLDialogElement && node.open && node.isConnected && node.matches(':modal') ? node : undefined;

export class TopLayer implements ReactiveController {
  readonly #host: Host;
  /** What the page had as `overflow` of its root, while that is replaced. */
  #overflow: string | undefined;
  #leaveEntry: (() => void) | undefined;
  /** The modal dialog of the page that had the focus last. A selector finds none in a shadow tree. */
  #focused: HTMLDialogElement | undefined;
  #dialogs: PageDialogs | undefined;
  /** Settles when the panel can take the focus. */
  ready: Promise<unknown> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('resize', this.#arrange);
    addEventListener('focusin', this.#meet, true);
    this.#arrange();
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.#arrange);
    removeEventListener('focusin', this.#meet, true);
    this.#dialogs?.left();
    this.#lock(false);
  }

  hostUpdated(): void {
    this.#arrange();
  }

  readonly #arrange = (): void => {
    const root = this.#host.shadowRoot;
    const corner = root?.querySelector<HTMLElement>('.corner');
    const dialog = root?.querySelector('dialog');
    const panel = dialog?.querySelector('cipher-panel');
    if (!this.#host.isConnected || !('popover' in this.#host)) return;
    if (corner) raise(corner);
    const open = this.#host.view === 'open';
    const covers = open && (panel?.clientWidth ?? 0) >= document.documentElement.clientWidth;
    this.#lock(covers);
    if (!dialog || !panel) return;
    if (covers) {
      panel.hidePopover();
      if (!dialog.open) dialog.showModal();
      return;
    }
    dialog.close();
    if (open) this.#show(panel);
  };

  /** Above the page, and within the dialog that makes the rest of the page inert. */
  #show(panel: HTMLElement): void {
    raise(panel);
    const theirs = modal(this.#focused) ?? modal([...document.querySelectorAll('dialog[open]:modal')].at(-1));
    if (theirs && this.#host.loadPinned && theirs !== this.#host.parentNode)
      this.ready = this.#join(theirs, panel).catch(() => undefined);
  }

  /** A dialog that opens takes the focus. */
  readonly #meet = (event: Event): void => {
    const path = event.composedPath();
    if (path.includes(this.#host)) return;
    this.#focused = path.map(modal).find(Boolean);
    if (this.#focused) this.#arrange();
  };

  async #join(dialog: HTMLDialogElement, panel: HTMLElement): Promise<void> {
    const { PageDialogs } = await import('./page-dialogs.ts');
    if (dialog === this.#host.parentNode) return;
    this.#dialogs ??= new PageDialogs(this.#host);
    this.#dialogs.enter(dialog);
    // It may have closed meanwhile; to ask again would be to ask for ever.
    if (dialog !== this.#host.parentNode) return;
    // Above the dialog, which may have opened later.
    panel.hidePopover();
    this.#arrange();
  }

  #lock(locked: boolean): void {
    const { style } = document.documentElement;
    if (locked && this.#overflow === undefined) {
      this.#overflow = style.overflow;
      style.overflow = 'hidden';
      if (!('CloseWatcher' in globalThis)) void this.#enter().catch(() => undefined);
    } else if (!locked && this.#overflow !== undefined) {
      style.overflow = this.#overflow;
      this.#overflow = undefined;
      this.#leaveEntry?.();
      this.#leaveEntry = undefined;
    }
  }

  async #enter(): Promise<void> {
    const { addBackEntry } = await import('./back-entry.ts');
    if (this.#overflow !== undefined) this.#leaveEntry ??= addBackEntry(() => this.#host.close());
  }
}
