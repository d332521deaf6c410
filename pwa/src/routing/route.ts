/**
 * The places of the inbox and their paths. The server answers index.html for all of them; the service worker does
 * the same without a network.
 */

export type Route =
  | { readonly view: 'inbox' }
  | { readonly view: 'conversation'; readonly peer: string }
  | { readonly view: 'details'; readonly peer: string }
  | { readonly view: 'settings' }
  | { readonly view: 'address' };

const CONVERSATION = /^\/c\/([a-z2-7]{32})(\/details)?$/u;

/** Undefined for a path that is no place of the inbox. */
export const routeOf = (path: string): Route | undefined => {
  if (path === '/') return { view: 'inbox' };
  if (path === '/settings') return { view: 'settings' };
  if (path === '/address') return { view: 'address' };
  const [, peer, details] = CONVERSATION.exec(path) ?? [];
  if (peer === undefined) return undefined;
  return { view: details === undefined ? 'conversation' : 'details', peer };
};

export const pathOf = (route: Route): string => {
  switch (route.view) {
    case 'inbox':
      return '/';
    case 'conversation':
      return `/c/${route.peer}`;
    case 'details':
      return `/c/${route.peer}/details`;
    case 'settings':
      return '/settings';
    case 'address':
      return '/address';
  }
};

/** The conversation that a place is about. */
export const peerOf = (route: Route): string | undefined => ('peer' in route ? route.peer : undefined);
