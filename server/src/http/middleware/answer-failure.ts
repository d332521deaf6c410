/** Answers every failed request. Unexpected failures are logged, without the request. */
import { WIRE_ERRORS, type WireError, type WireErrorCode } from '@cipherchat/protocol';
import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from '../../observability/logger.ts';
import { isAbandoned } from '../../edge/asking.ts';
import { wireError, wireFailure } from '../../edge/wire-failure.ts';

/** Statuses of refusals by Express, its body reader and its static files. */
const CODE_OF_STATUS: Readonly<Record<number, WireErrorCode>> = {
  400: 'malformed',
  403: 'not-found',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-media-type',
};

/** A condition or range that a file does not meet: plain HTTP, for which the wire contract has no code. */
const WITHOUT_BODY: ReadonlySet<number> = new Set([412, 416]);
/** Headers that were set for the file. */
const OF_THE_FILE = ['Content-Type', 'Content-Encoding', 'ETag', 'Last-Modified'];

const statusOf = (cause: unknown): number => {
  const status: unknown = cause instanceof Error && 'status' in cause ? cause.status : undefined;
  return typeof status === 'number' ? status : 500;
};

const errorOf = (cause: unknown): WireError => {
  const error = wireFailure(cause);
  const known = error.code === 'internal' ? CODE_OF_STATUS[statusOf(cause)] : undefined;
  return known === undefined ? error : wireError(known);
};

const sendStatus = (response: Response, cause: Error): void => {
  for (const name of OF_THE_FILE) response.removeHeader(name);
  const headers: unknown = 'headers' in cause ? cause.headers : undefined;
  if (headers instanceof Object && 'Content-Range' in headers)
    response.set('Content-Range', String(headers['Content-Range']));
  response.status(statusOf(cause)).set('Cache-Control', 'no-store').end();
};

const sendFailure = (response: Response, error: WireError): void => {
  response.status(WIRE_ERRORS[error.code]).set('Cache-Control', 'no-store');
  if (error.retryAfterMs !== undefined) response.set('Retry-After', String(Math.ceil(error.retryAfterMs / 1000)));
  if (error.code === 'unauthenticated') response.set('WWW-Authenticate', 'Bearer');
  response.json(error);
};

const LOGGED: ReadonlySet<WireErrorCode> = new Set(['internal', 'unavailable', 'storage-full']);

export const answerFailure =
  (logger: Logger): ErrorRequestHandler =>
  (cause: unknown, request, response, next) => {
    if (cause instanceof Error && WITHOUT_BODY.has(statusOf(cause)) && !response.headersSent) {
      sendStatus(response, cause);
      return;
    }
    const error = errorOf(cause);
    response.locals['outcome'] = error.code;
    if (LOGGED.has(error.code) && !isAbandoned(cause)) {
      logger.error({ err: cause, requestId: request.id }, 'request failed');
    }
    if (response.headersSent) next(cause);
    else sendFailure(response, error);
  };
