/**
 * Any page may use the API and the builds: nothing depends on cookies. A client shows a token, or the answer is public.
 */
import type { RequestHandler } from 'express';

const PREFLIGHT_SECONDS = 7200;

export const allowAnyOrigin = (methods: string): RequestHandler => {
  return (request, response, next) => {
    response.set('Access-Control-Allow-Origin', '*');
    response.set('Access-Control-Expose-Headers', 'Retry-After, X-Request-Id');
    const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    if (!isPreflight) {
      next();
      return;
    }
    response.set('Access-Control-Allow-Methods', methods);
    response.set('Access-Control-Allow-Headers', 'Authorization, Content-Type');
    response.set('Access-Control-Max-Age', String(PREFLIGHT_SECONDS));
    response.status(204).end();
  };
};
