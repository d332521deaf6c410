/**
 * Keeps a panel that fills the screen inside the part that the keyboard leaves. The page's own viewport setting belongs
 * to the page, so this does not change it.
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
    // A pinch zoom also shrinks the visual viewport. It is no keyboard.
    if (visible === null || visible.scale > 1.01) return;
    const covered = visible.height < innerHeight - 1;
    style.setProperty('--cipher-visible-size', covered ? `${visible.height}px` : '');
    style.setProperty('--cipher-visible-top', covered ? `${visible.offsetTop}px` : '');
  };
}
