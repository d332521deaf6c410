/**
 * Keeps a panel that fills the screen inside what the keyboard leaves of it. The page's own viewport is not ours to
 * change.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class VisibleViewport implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    visualViewport?.addEventListener('resize', this.#fit);
    visualViewport?.addEventListener('scroll', this.#fit);
  }

  hostDisconnected(): void {
    visualViewport?.removeEventListener('resize', this.#fit);
    visualViewport?.removeEventListener('scroll', this.#fit);
  }

  readonly #fit = (): void => {
    const { style } = this.#host;
    const visible = visualViewport;
    // Pinching in is looking closer, not a keyboard.
    if (visible === null || visible.scale > 1.01) return;
    const covered = visible.height < innerHeight - 1;
    style.setProperty('--cipher-visible-size', covered ? `${visible.height}px` : '');
    style.setProperty('--cipher-visible-top', covered ? `${visible.offsetTop}px` : '');
  };
}
