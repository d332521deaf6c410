/** The one place where a failed request gets its answer. What nobody expected is logged, without the request. */
import { WIRE_ERRORS, type WireError, type WireErrorCode } from '@cipherchat/protocol';
import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from '../../observability/logger.ts';
import { wireError, wireFailure } from '../../services/wire-failure.ts';

/** Statuses with which Express and its body reader refuse. */
const CODE_OF_STATUS: Readonly<Record<number, WireErrorCode>> = {
  400: 'malformed',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-media-type',
};

const statusOf = (cause: unknown): number => {
  const status: unknown = cause instanceof Error && 'status' in cause ? cause.status : undefined;
  return typeof status === 'number' ? status : 500;
};

const errorOf = (cause: unknown): WireError => {
  const error = wireFailure(cause);
  const known = error.code === 'internal' ? CODE_OF_STATUS[statusOf(cause)] : undefined;
  return known === undefined ? error : wireError(known);
};

export const sendFailure = (response: Response, error: WireError): void => {
  response.status(WIRE_ERRORS[error.code]).set('Cache-Control', 'no-store');
  if (error.retryAfterMs !== undefined) response.set('Retry-After', String(Math.ceil(error.retryAfterMs / 1000)));
  if (error.code === 'unauthenticated') response.set('WWW-Authenticate', 'Bearer');
  response.json(error);
};

export const answerFailure =
  (logger: Logger): ErrorRequestHandler =>
  (cause: unknown, request, response, next) => {
    const error = errorOf(cause);
    if (error.code === 'internal' || error.code === 'unavailable' || error.code === 'storage-full') {
      logger.error({ err: cause, requestId: request.id }, 'request failed');
    }
    if (response.headersSent) next(cause);
    else sendFailure(response, error);
  };
