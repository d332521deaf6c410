/** The routes of Web Push (PROTOCOL 23). Only an inbox calls them: a widget registers no push. */
import { object } from './own-members.ts';
import type { Route } from './rest.ts';

const emptyAnswer = object({});

export const PUSH_ROUTES = {
  /** One subscription per device: another one takes its place. */
  registerPush: { method: 'PUT', path: '/v1/push', authenticated: true, answer: emptyAnswer },
  dropPush: { method: 'DELETE', path: '/v1/push', authenticated: true, answer: emptyAnswer },
  /**
   * Rings the own device once, and answers when the push service has taken it. `not-found`: there is no subscription,
   * or the push service no longer has it. `unavailable`: the push service did not take it.
   */
  testPush: { method: 'POST', path: '/v1/push/test', authenticated: true, answer: emptyAnswer },
} as const satisfies Readonly<Record<string, Route>>;
