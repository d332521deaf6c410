/**
 * Whether and how this browser installs the inbox. The browser's own prompt appears only after the user presses the
 * button.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Not in the DOM library yet; Chromium fires it when the page can be installed. */
type InstallPrompt = Event & { prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }> };

/**
 * `installed`: runs as an app of its own. `offered`: the browser lets us ask. `by-hand`: only the share menu installs
 * it. `not-here`: this browser cannot, or has made no offer yet.
 */
export type Installation = 'installed' | 'offered' | 'by-hand' | 'not-here';

const isPrompt = (event: Event): event is InstallPrompt => 'prompt' in event && typeof event.prompt === 'function';

let offer: InstallPrompt | undefined;
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Call it early: the browser makes its offer once, and an offer without a listener is lost. */
export const catchInstallOffer = (): void => {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    if (isPrompt(event)) offer = event;
    tell();
  });
  addEventListener('appinstalled', () => {
    offer = undefined;
    tell();
  });
};

const runsInstalled = (): boolean =>
  matchMedia('(display-mode: standalone), (display-mode: window-controls-overlay)').matches ||
  ('standalone' in navigator && navigator.standalone === true);

/** Apple's browsers install from the share menu and fire no event. Only they have `navigator.standalone`. */
const installsFromShareMenu = (): boolean => 'standalone' in navigator;

export class InstallOffer implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get installation(): Installation {
    if (runsInstalled()) return 'installed';
    if (offer !== undefined) return 'offered';
    return installsFromShareMenu() ? 'by-hand' : 'not-here';
  }

  /** Shows the browser's prompt. It works once for each offer, whatever the user answers. */
  async accept(): Promise<void> {
    await offer?.prompt();
    offer = undefined;
    tell();
  }

  hostConnected(): void {
    listeners.add(this.#onChange);
  }

  hostDisconnected(): void {
    listeners.delete(this.#onChange);
  }

  readonly #onChange = (): void => {
    this.#host.requestUpdate();
  };
}
