/** The API and the builds may be used from every page, for none of it rides on a cookie: a token is shown, or it is public. */
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
