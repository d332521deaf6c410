/** The route that erases an account (PROTOCOL 22.3). A client that goes on never calls it. */
import { object } from './own-members.ts';
import type { Route } from './rest.ts';

export const ERASURE_ROUTES = {
  /** No token: the erasure is signed. The same again succeeds. */
  eraseAccount: { method: 'DELETE', path: '/v1/accounts/:account', authenticated: false, answer: object({}) },
} as const satisfies Readonly<Record<string, Route>>;
