/**
 * The places of the inbox and their paths. The server answers every one of them with `index.html`; without a network
 * the service worker does the same.
 */

import { parseConversationId, type ConversationId } from '@cipherchat/core/view';

export type Route =
  | { readonly view: 'inbox' }
  | { readonly view: 'conversation'; readonly conversation: ConversationId }
  | { readonly view: 'details'; readonly conversation: ConversationId }
  | { readonly view: 'settings' }
  | { readonly view: 'devices' }
  | { readonly view: 'check' }
  | { readonly view: 'address' };

const CONVERSATION = /^\/c\/([a-z2-7]+)(\/details)?$/u;

/** The place at this path. Undefined if there is none. */
export const routeOf = (path: string): Route | undefined => {
  if (path === '/') return { view: 'inbox' };
  if (path === '/settings') return { view: 'settings' };
  if (path === '/settings/devices') return { view: 'devices' };
  if (path === '/settings/connection') return { view: 'check' };
  if (path === '/address') return { view: 'address' };
  const [, id, details] = CONVERSATION.exec(path) ?? [];
  const conversation = id === undefined ? undefined : parseConversationId(id);
  if (conversation === undefined) return undefined;
  return { view: details === undefined ? 'conversation' : 'details', conversation };
};

export const pathOf = (route: Route): string => {
  switch (route.view) {
    case 'inbox':
      return '/';
    case 'conversation':
      return `/c/${route.conversation}`;
    case 'details':
      return `/c/${route.conversation}/details`;
    case 'settings':
      return '/settings';
    case 'devices':
      return '/settings/devices';
    case 'check':
      return '/settings/connection';
    case 'address':
      return '/address';
  }
};

/** The conversation that is shown at a place. Undefined for places without one. */
export const conversationIn = (route: Route): ConversationId | undefined =>
  'conversation' in route ? route.conversation : undefined;

/** Whether a place is one of the settings. */
export const isOfSettings = (view: Route['view']): boolean =>
  view === 'settings' || view === 'check' || view === 'devices';
