/**
 * A modal dialog of the page makes everything outside of it inert, also what lies above it. So an open chat is put into
 * the dialog, and out of it when the dialog closes. Dialog and chat can then be used side by side.
 */

/** They would reach a dialog that closes when something outside of its box is pressed, as the chat is. */
const PRESSED = ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend'];

/** The page sets them on the element. Its rules for the element do not reach into a shadow tree. */
const LOOKS = ['accent', 'signal', 'font', 'font-size', 'radius', 'inset', 'z'].map((name) => `--cipher-${name}`);

type Movable = Omit<ParentNode, 'moveBefore'> & { readonly moveBefore?: (node: Node, child: Node | null) => void };

const contain = (event: Event): void => event.stopPropagation();

const isModal = (dialog: HTMLDialogElement): boolean => dialog.open && dialog.isConnected && dialog.matches(':modal');

export class PageDialogs {
  readonly #host: HTMLElement;
  /** Those that were entered, in the order in which they opened. */
  #entered: readonly HTMLDialogElement[] = [];
  readonly #observer: MutationObserver;
  /** The page's own values of the properties that are set in a dialog. */
  readonly #before = new Map<string, string>();

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#observer = new MutationObserver((changes) => {
      // A dialog that gets other content keeps the chat. A page that takes out this element alone means it.
      const isAlone = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
        addedNodes.length === 0 && [...removedNodes].every((node) => node === host);
      if (changes.some(({ type }) => type === 'attributes')) this.#settle();
      if (host.isConnected) return;
      if (!changes.every(isAlone)) this.#settle();
      else if (host.parentNode === null) this.#forget();
    });
  }

  enter(dialog: HTMLDialogElement): void {
    if (!isModal(dialog)) return;
    if (!this.#entered.includes(dialog)) {
      dialog.addEventListener('close', this.#settle);
      // A page may take the attribute away, and then no event tells.
      this.#observer.observe(dialog, { childList: true, attributes: true, attributeFilter: ['open'] });
    }
    this.#entered = [...this.#entered.filter((other) => other !== dialog), dialog];
    this.#settle();
  }

  /** The element left the page. A dialog that was removed took it along. */
  left(): void {
    queueMicrotask(() => {
      if (this.#entered.length > 0 && this.#host.parentNode !== null) this.#settle();
    });
  }

  /** Puts the element where it can be used: into the dialog that opened last, or at the end of the body. */
  readonly #settle = (): void => {
    if (this.#entered.length === 0) return;
    for (const one of this.#entered) if (!isModal(one)) one.removeEventListener('close', this.#settle);
    this.#entered = this.#entered.filter(isModal);
    const dialog = this.#entered.at(-1);
    if (dialog) this.#adapt(dialog);
    this.#move(dialog ?? document.body);
    if (!dialog) this.#restore();
  };

  /** The page took the element out: it stays out. */
  #forget(): void {
    for (const dialog of this.#entered) dialog.removeEventListener('close', this.#settle);
    this.#entered = [];
    this.#restore();
  }

  /** Keeps focus and scroll positions where the browser can. */
  #move(parent: Movable): void {
    const host = this.#host;
    if (host.parentNode === parent) return;
    if (parent.moveBefore && host.isConnected) parent.moveBefore(host, null);
    else parent.append(host);
  }

  #adapt(dialog: HTMLDialogElement): void {
    const host = this.#host;
    for (const type of PRESSED) host.addEventListener(type, contain);
    // It takes no place in a dialog that is a grid or a column with gaps.
    this.#dress('position', 'absolute');
    if (dialog.getRootNode() === document) return;
    const style = getComputedStyle(host);
    for (const name of LOOKS) this.#dress(name, style.getPropertyValue(name));
  }

  #dress(name: string, value: string): void {
    const { style } = this.#host;
    if (!this.#before.has(name)) this.#before.set(name, style.getPropertyValue(name));
    style.setProperty(name, value);
  }

  #restore(): void {
    const host = this.#host;
    this.#observer.disconnect();
    for (const type of PRESSED) host.removeEventListener(type, contain);
    // An empty value takes the property away.
    for (const [name, value] of this.#before) host.style.setProperty(name, value);
    this.#before.clear();
  }
}
