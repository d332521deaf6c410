/** All REST routes, as the server serves them. */
import type * as v from 'valibot';
import { BACKUP_ROUTES } from './backup-routes.ts';
import { ERASURE_ROUTES } from './erasure-routes.ts';
import type { Frozen } from './frozen.ts';
import { LINK_ROUTES } from './link-routes.ts';
import { PUSH_ROUTES } from './push-routes.ts';
import { CHAT_ROUTES } from './rest.ts';
import { ROSTER_ROUTES } from './roster-routes.ts';

export const ROUTES = {
  ...CHAT_ROUTES,
  ...LINK_ROUTES,
  ...PUSH_ROUTES,
  ...BACKUP_ROUTES,
  ...ERASURE_ROUTES,
  ...ROSTER_ROUTES,
} as const;

type Routes = typeof ROUTES;
export type RouteName = keyof Routes;
export type RouteAnswer<N extends RouteName> = Frozen<v.InferOutput<Routes[N]['answer']>>;
/** The routes that need a token. */
export type AuthenticatedRoute = {
  [N in RouteName]: Routes[N]['authenticated'] extends true ? N : never;
}[RouteName];

export type TokenAnswer = RouteAnswer<'logIn'>;
