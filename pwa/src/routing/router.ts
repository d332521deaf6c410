/**
 * Follows and changes the address bar. Links stay real links, so a new tab, a copied address and the back button work.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pathOf, routeOf, type Route } from './route.ts';

const INBOX: Route = { view: 'inbox' };

/** Clicks are heard at the shell; the path of the event crosses the shadow roots below it, down to the link. */
const linkOf = (event: Event): HTMLAnchorElement | undefined =>
  event.composedPath().find((target) => target instanceof HTMLAnchorElement);

/** A click that should open in this view. With a modifier key or another button the browser opens a tab or window. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;

/** Whether the previous entry of the history is this path. `go` writes it into the state of the entry. */
const cameFrom = (path: string): boolean => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'from' in state && state.from === path;
};

export class Router implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  #route: Route;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    this.#route = routeOf(location.pathname, location.hash) ?? INBOX;
    host.addController(this);
  }

  get route(): Route {
    return this.#route;
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPop);
    this.#host.addEventListener('click', this.#onClick);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPop);
    this.#host.removeEventListener('click', this.#onClick);
  }

  /**
   * Shows `route` and adds it to the history. `replace`: takes the place of the current entry. The current path again
   * adds nothing.
   */
  go(route: Route, options: { readonly replace?: boolean } = {}): void {
    const path = pathOf(route);
    if (options.replace === true) history.replaceState(null, '', path);
    else if (path !== location.pathname + location.hash) history.pushState({ from: location.pathname }, '', path);
    this.#route = route;
    this.#host.requestUpdate();
  }

  /**
   * Goes up to `route`: one step back in the history if the user came from there, so that the back button does not
   * return here. Otherwise replaces the current place.
   */
  up(route: Route): void {
    if (cameFrom(pathOf(route))) history.back();
    else this.go(route, { replace: true });
  }

  readonly #onPop = (): void => {
    this.#route = routeOf(location.pathname, location.hash) ?? INBOX;
    this.#host.requestUpdate();
  };

  readonly #onClick = (event: Event): void => {
    const link = linkOf(event);
    if (link === undefined || !(event instanceof MouseEvent) || !isPlain(event)) return;
    if (link.target !== '' || link.origin !== location.origin) return;
    const route = routeOf(link.pathname, link.hash);
    if (route === undefined) return;
    event.preventDefault();
    // Back links say rel="up": they must not add an entry to the history.
    if (link.rel === 'up') this.up(route);
    else this.go(route);
  };
}
