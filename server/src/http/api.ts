/** The REST routes of the wire contract: each request is limited, authenticated, parsed, and only then handled. */
import {
  MAX_REQUEST_BYTES,
  readAcceptHeader,
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
import * as v from 'valibot';
import type { Authenticate } from '../auth/authenticate.ts';
import type { Principal } from '../auth/principal.ts';
import { createAsking, demandWanted, type Asking } from '../edge/asking.ts';
import type { LimitName, RateLimits } from '../edge/rate-limits.ts';
import type { OutgoingBudget } from '../edge/outgoing-budget.ts';
import { refuseUnless, ServiceError } from '../services/service-error.ts';
import { chargeAnswer } from './charge-answer.ts';
import { limitBodies, type BodiesUnderWay } from './middleware/limit-bodies.ts';
import { readJson } from './middleware/read-json.ts';
import type { NetworkOf } from '../edge/network-of-request.ts';

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

/** How long the client waits, and the attempt that its request belongs to. */
export type HttpAsking = Asking & { readonly attempt: string | undefined };

export type ApiParts = {
  /** Milliseconds that are never set. */
  readonly monotonic: () => number;
  readonly handlers: RouteHandlers;
  readonly authenticate: Authenticate;
  readonly limits: RateLimits;
  readonly networkOf: NetworkOf;
  /** Bodies under way, of clients that poll too. */
  readonly bodies: BodiesUnderWay;
  /** Answers that clients leave unread. */
  readonly unread: OutgoingBudget;
};

/** Of routes that anyone may use: counted before their bodies are read. */
const NETWORK_LIMITS: Partial<Record<RouteName, LimitName>> = {
  challenge: 'challenge/network',
  logIn: 'login/network',
  register: 'registration/network',
  lists: 'lists/network',
  putLinkStep: 'links/network',
  linkStep: 'links/network',
  backupHeads: 'backup/network',
  openBackup: 'backup/network',
  readBackup: 'backup/network',
};

/** The request for a challenge is empty, and a proof has some hundred bytes. */
const SMALL_BODIES: ReadonlySet<RouteName> = new Set(['challenge', 'logIn', 'openBackup', 'readBackup']);
const MAX_SMALL_BODY_BYTES = 8 * 1024;

/** The name of a scheme has no case (RFC 9110 section 11.1). */
const BEARER = /^bearer ([a-z0-9._-]{1,2048})$/iu;

const parsed = (schema: v.GenericSchema | undefined, value: unknown): unknown => {
  if (schema === undefined) return undefined;
  const read = v.safeParse(schema, value, { abortEarly: true });
  refuseUnless(read.success, 'malformed');
  return read.output;
};

const askingOf = (request: Request, response: Response, monotonic: ApiParts['monotonic']): HttpAsking => {
  const { waitMs, attempt } = readAcceptHeader(request.headers.accept);
  return { ...createAsking({ waitMs, monotonic, isThere: () => !response.destroyed }), attempt };
};

const admit =
  (name: RouteName, { authenticate, limits, networkOf, monotonic }: ApiParts): RequestHandler =>
  async (request, response, next) => {
    response.locals['route'] = ROUTES[name].path;
    response.locals['kind'] = name;
    response.set('Cache-Control', 'no-store');
    const network = networkOf(request);
    response.locals['network'] = network;
    response.locals['asking'] = askingOf(request, response, monotonic);
    await limits.demand('request/network', network);
    const own = NETWORK_LIMITS[name];
    if (own !== undefined) await limits.demand(own, network);
    if (ROUTES[name].authenticated) {
      const [, token] = BEARER.exec(request.headers.authorization ?? '') ?? [];
      const principal = token === undefined ? undefined : await authenticate(token);
      refuseUnless(principal !== undefined, 'unauthenticated');
      response.locals['principal'] = { account: principal.account, device: principal.device };
    }
    next();
  };

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
      body: parsed(schemas.body, request.body),
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
    const chain = [admit(name, parts), ...body, handle(name, parts)];
    const add = { GET: router.get, POST: router.post, PUT: router.put, DELETE: router.delete }[method].bind(router);
    add(path, ...chain);
    methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  for (const [path, allowed] of methods) {
    router.all(path, (_, response) => {
      response.locals['route'] = path;
      response.set('Allow', allowed.join(', '));
      throw new ServiceError('method-not-allowed');
    });
  }
  return router;
};
