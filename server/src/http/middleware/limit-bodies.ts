/**
 * Memory for bodies that are under way. It is taken by the announced length before a byte is read, so that requests
 * that stall before their end hold no more. Code `rate-limited` where a network or the server has no room.
 */
import type { RequestHandler } from 'express';
import { NetworkBudget } from '../../edge/network-budget.ts';
import { ServiceError } from '../../services/service-error.ts';

const MEBIBYTE = 1024 * 1024;
const FULL_RETRY_MS = 1_000;

export const createBodyBudget = (factor: number): NetworkBudget =>
  new NetworkBudget({ perNetwork: 16 * MEBIBYTE * factor, total: 128 * MEBIBYTE });

/** `maxBytes`: longest body of the route. Needs `locals.network`. */
export const limitBodies =
  (budget: NetworkBudget, maxBytes: number): RequestHandler =>
  (request, response, next) => {
    // Chunks announce no length. A length beyond the limit is refused before anything is read.
    const announced = Number(request.headers['content-length'] ?? maxBytes);
    const end = budget.take(String(response.locals['network']), Math.min(announced, maxBytes));
    if (end === undefined) throw new ServiceError('rate-limited', { retryAfterMs: FULL_RETRY_MS });
    response.once('close', end);
    next();
  };
