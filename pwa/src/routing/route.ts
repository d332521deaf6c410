/**
 * The places of the inbox and their paths. The server answers every one of them with `index.html`; without a network
 * the service worker does the same.
 */

import { parseConversationId, type ConversationId } from '@cipherchat/core/view';

export type Route =
  | { readonly view: 'inbox' }
  /** `message`: the one that the reader is led to, as `TextItem.id`. */
  | { readonly view: 'conversation'; readonly conversation: ConversationId; readonly message?: string }
  | { readonly view: 'details'; readonly conversation: ConversationId }
  | { readonly view: 'settings' }
  | { readonly view: 'devices' }
  | { readonly view: 'check' }
  | { readonly view: 'replies' }
  | { readonly view: 'hours' }
  | { readonly view: 'statistics' }
  | { readonly view: 'address' };

const CONVERSATION = /^\/c\/([a-z2-7]+)(\/details)?$/u;

const MESSAGE = /^#([0-9a-f]{32}(?:\.[a-z2-7]{32})?)$/u;

/** The place at this path. `hash`: names a message; no server gets it. Undefined if there is none. */
export const routeOf = (path: string, hash = ''): Route | undefined => {
  if (path === '/') return { view: 'inbox' };
  if (path === '/settings') return { view: 'settings' };
  if (path === '/settings/devices') return { view: 'devices' };
  if (path === '/settings/replies') return { view: 'replies' };
  if (path === '/settings/hours') return { view: 'hours' };
  if (path === '/settings/statistics') return { view: 'statistics' };
  if (path === '/settings/connection') return { view: 'check' };
  if (path === '/address') return { view: 'address' };
  const [, id, details] = CONVERSATION.exec(path) ?? [];
  const conversation = id === undefined ? undefined : parseConversationId(id);
  if (conversation === undefined) return undefined;
  if (details !== undefined) return { view: 'details', conversation };
  const message = MESSAGE.exec(hash)?.[1];
  return { view: 'conversation', conversation, ...(message !== undefined && { message }) };
};

export const pathOf = (route: Route): string => {
  switch (route.view) {
    case 'inbox':
      return '/';
    case 'conversation':
      return `/c/${route.conversation}${route.message === undefined ? '' : `#${route.message}`}`;
    case 'details':
      return `/c/${route.conversation}/details`;
    case 'settings':
      return '/settings';
    case 'devices':
      return '/settings/devices';
    case 'replies':
      return '/settings/replies';
    case 'hours':
      return '/settings/hours';
    case 'statistics':
      return '/settings/statistics';
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
  ['settings', 'check', 'devices', 'replies', 'hours', 'statistics'].includes(view);
