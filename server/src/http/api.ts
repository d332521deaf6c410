/** The REST routes of the wire contract: each request is limited, authenticated, parsed, and only then handled. */
import {
  MAX_REQUEST_BYTES,
  ROUTE_REQUESTS,
  ROUTES,
  type AuthenticatedRoute,
  type RouteAnswer,
  type ParsedBody,
  type RouteName,
  type ParsedParams,
  type ParsedQuery,
} from '@cipherchat/protocol';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import type * as v from 'valibot';
import type { Principal } from '../auth/principal.ts';
import { demandWanted } from '../edge/asking.ts';
import type { OutgoingBudget } from '../edge/outgoing-budget.ts';
import { admit, parsed, refuseOtherMethods, type AdmitParts, type HttpAsking } from './admit.ts';
import { chargeAnswer } from './charge-answer.ts';
import { limitBodies, type BodiesUnderWay } from './middleware/limit-bodies.ts';
import { readJson } from './middleware/read-json.ts';

export type RouteRequest<N extends RouteName> = {
  readonly params: ParsedParams<N>;
  readonly query: ParsedQuery<N>;
  readonly body: ParsedBody<N>;
  readonly principal: N extends AuthenticatedRoute ? Principal : undefined;
  readonly network: string;
  readonly asking: HttpAsking;
};
/** One handler per route. A missing one, or one with another answer, does not compile. */
export type RouteHandlers = {
  readonly [N in RouteName]: (request: RouteRequest<N>) => Promise<RouteAnswer<N>>;
};

export type ApiParts = AdmitParts & {
  readonly handlers: RouteHandlers;
  /** Bodies under way, of clients that poll too. */
  readonly bodies: BodiesUnderWay;
  /** Answers that clients leave unread. */
  readonly unread: OutgoingBudget;
};

/** The request for a challenge is empty, and a proof has some hundred bytes. */
const SMALL_BODIES: ReadonlySet<RouteName> = new Set([
  'challenge',
  'logIn',
  'openBackup',
  'readBackup',
  'eraseAccount',
]);
const MAX_SMALL_BODY_BYTES = 8 * 1024;

const handle =
  (name: RouteName, { handlers, unread }: ApiParts): RequestHandler =>
  async (request: Request, response: Response) => {
    const schemas = ROUTE_REQUESTS[name];
    const { principal, network, asking } = response.locals as Readonly<Record<'principal' | 'network', unknown>> & {
      readonly asking: HttpAsking;
    };
    // Authentication may have taken its time, and so may the body.
    demandWanted(asking);
    const handler = handlers[name] as (request: unknown) => Promise<object>;
    const answer = await handler({
      params: parsed(schemas.params, { ...request.params }),
      query: parsed(schemas.query, { ...request.query }),
      body: schemas.body && parsed(schemas.body as v.GenericSchema, request.body),
      principal,
      network,
      asking,
    });
    const body = Buffer.from(JSON.stringify(answer));
    chargeAnswer(unread, response, String(network), body.length);
    response.type('json').send(body);
  };

export const createApi = (parts: ApiParts): Router => {
  const { bodies } = parts;
  const router = Router({ caseSensitive: true, strict: true });
  const methods = new Map<string, string[]>();
  for (const [name, { method, path }] of Object.entries(ROUTES) as [RouteName, (typeof ROUTES)[RouteName]][]) {
    const isSmall = SMALL_BODIES.has(name);
    const maxBytes = isSmall ? MAX_SMALL_BODY_BYTES : MAX_REQUEST_BYTES;
    const body = method === 'GET' ? [] : [...(isSmall ? [] : [limitBodies(bodies, maxBytes)]), ...readJson(maxBytes)];
    const chain = [admit(name, ROUTES[name], parts), ...body, handle(name, parts)];
    const add = { GET: router.get, POST: router.post, PUT: router.put, DELETE: router.delete }[method].bind(router);
    add(path, ...chain);
    methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  refuseOtherMethods(router, methods);
  return router;
};
