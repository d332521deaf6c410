/** Counts each answer by route, and by kind and outcome where it is one of the wire contract. */
import { BLOB_ROUTES, ROUTES, type BlobRouteName, type RouteName } from '@cipherchat/protocol';
import type { RequestHandler } from 'express';
import type { Metrics, Outcome } from '../../observability/metrics/port.ts';

const KINDS = { ...ROUTES, ...BLOB_ROUTES };
const isKind = (kind: unknown): kind is RouteName | BlobRouteName =>
  typeof kind === 'string' && Object.hasOwn(KINDS, kind);

type Locals = { readonly route?: string; readonly kind?: unknown; readonly outcome?: Outcome };

/** Reads from `response.locals`: `route`, a pattern; `kind`, of a route of the contract; `outcome` of a failure. */
export const measureRequests =
  (metrics: Metrics, now: () => number): RequestHandler =>
  (request, response, next) => {
    const from = now();
    response.once('close', () => {
      const { route = 'none', kind, outcome = 'ok' } = response.locals as Locals;
      const ms = now() - from;
      const answered = { method: request.method, route, status: response.statusCode, ms };
      metrics.answeredHttp(answered);
      if (isKind(kind)) metrics.answered(kind, outcome);
    });
    next();
  };
