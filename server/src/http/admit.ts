/** What each request of the wire contract meets first: limits, the token, and the check of what it says. */
import { readAcceptHeader, type BlobRouteName, type Route, type RouteName } from '@cipherchat/protocol';
import type { RequestHandler, Response, Request, Router } from 'express';
import * as v from 'valibot';
import type { Authenticate } from '../auth/authenticate.ts';
import { createAsking, type Asking } from '../edge/asking.ts';
import type { NetworkOf } from '../edge/network-of-request.ts';
import type { LimitName, RateLimits } from '../edge/rate-limits.ts';
import { refuseUnless, ServiceError } from '../services/service-error.ts';

/** How long the client waits, and the attempt that its request belongs to. */
export type HttpAsking = Asking & { readonly attempt: string | undefined };

/** Of routes that anyone may use: counted before their bodies are read. */
const NETWORK_LIMITS: Partial<Record<RouteName | BlobRouteName, LimitName>> = {
  challenge: 'challenge/network',
  logIn: 'login/network',
  register: 'registration/network',
  lists: 'lists/network',
  roster: 'lists/network',
  putLinkStep: 'links/network',
  linkStep: 'links/network',
  backupHeads: 'backup/network',
  openBackup: 'backup/network',
  readBackup: 'backup/network',
  eraseAccount: 'erasure/network',
};

/** The name of a scheme has no case (RFC 9110 section 11.1). */
const BEARER = /^bearer ([a-z0-9._-]{1,2048})$/iu;

/** Code `malformed`. */
export const parsed = <S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> => {
  const read = v.safeParse(schema, value, { abortEarly: true });
  refuseUnless(read.success, 'malformed');
  return read.output;
};

const askingOf = (request: Request, response: Response, monotonic: AdmitParts['monotonic']): HttpAsking => {
  const { waitMs, attempt } = readAcceptHeader(request.headers.accept);
  return { ...createAsking({ waitMs, monotonic, isThere: () => !response.destroyed }), attempt };
};

export type AdmitParts = {
  /** Milliseconds that are never set. */
  readonly monotonic: () => number;
  readonly authenticate: Authenticate;
  readonly limits: RateLimits;
  readonly networkOf: NetworkOf;
};

/** Counts the request, and refuses it without a token where it needs one. Sets what handlers find in `locals`. */
export const admit =
  (
    name: RouteName | BlobRouteName,
    { path, authenticated }: Pick<Route, 'path' | 'authenticated'>,
    { authenticate, limits, networkOf, monotonic }: AdmitParts,
  ): RequestHandler =>
  async (request, response, next) => {
    response.locals['route'] = path;
    response.locals['kind'] = name;
    response.set('Cache-Control', 'no-store');
    const network = networkOf(request);
    response.locals['network'] = network;
    response.locals['asking'] = askingOf(request, response, monotonic);
    await limits.demand('request/network', network);
    const own = NETWORK_LIMITS[name];
    if (own !== undefined) await limits.demand(own, network);
    if (authenticated) {
      const [, token] = BEARER.exec(request.headers.authorization ?? '') ?? [];
      const principal = token === undefined ? undefined : await authenticate(token);
      refuseUnless(principal !== undefined, 'unauthenticated');
      response.locals['principal'] = { account: principal.account, device: principal.device };
    }
    next();
  };

/** For paths of the contract: says which methods there are. */
export const refuseOtherMethods = (router: Router, methods: ReadonlyMap<string, readonly string[]>): void => {
  for (const [path, allowed] of methods) {
    router.all(path, (_, response) => {
      response.locals['route'] = path;
      response.set('Allow', allowed.join(', '));
      throw new ServiceError('method-not-allowed');
    });
  }
};
