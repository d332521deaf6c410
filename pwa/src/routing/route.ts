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
  | { readonly view: 'looks' }
  | { readonly view: 'hours' }
  | { readonly view: 'team' }
  | { readonly view: 'statistics' }
  | { readonly view: 'address' };

/** Of the places without a conversation. */
const PATHS = {
  inbox: '/',
  settings: '/settings',
  devices: '/settings/devices',
  replies: '/settings/replies',
  looks: '/settings/appearance',
  hours: '/settings/hours',
  team: '/settings/team',
  statistics: '/settings/statistics',
  check: '/settings/connection',
  address: '/address',
} as const satisfies Readonly<Record<Exclude<Route['view'], 'conversation' | 'details'>, string>>;

const CONVERSATION = /^\/c\/([a-z2-7]+)(\/details)?$/u;

const MESSAGE = /^#([0-9a-f]{32}(?:\.[a-z2-7]{32})?)$/u;

/** The place at this path. `hash`: names a message; no server gets it. Undefined if there is none. */
export const routeOf = (path: string, hash = ''): Route | undefined => {
  const view = (Object.keys(PATHS) as (keyof typeof PATHS)[]).find((one) => PATHS[one] === path);
  if (view !== undefined) return { view };
  const [, id, details] = CONVERSATION.exec(path) ?? [];
  const conversation = id === undefined ? undefined : parseConversationId(id);
  if (conversation === undefined) return undefined;
  if (details !== undefined) return { view: 'details', conversation };
  const message = MESSAGE.exec(hash)?.[1];
  return { view: 'conversation', conversation, ...(message !== undefined && { message }) };
};

export const pathOf = (route: Route): string => {
  switch (route.view) {
    case 'conversation':
      return `/c/${route.conversation}${route.message === undefined ? '' : `#${route.message}`}`;
    case 'details':
      return `/c/${route.conversation}/details`;
    default:
      return PATHS[route.view];
  }
};

/** The conversation that is shown at a place. Undefined for places without one. */
export const conversationIn = (route: Route): ConversationId | undefined =>
  'conversation' in route ? route.conversation : undefined;

/** Whether a place is one of the settings. */
export const isOfSettings = (view: Route['view']): boolean =>
  ['settings', 'check', 'devices', 'replies', 'looks', 'hours', 'team', 'statistics'].includes(view);
