/** Files that were compressed when they were built: the inbox, and every build of the widget that this server was ever given. */
import { Router, type RequestHandler } from 'express';
import gzipStatic from 'express-static-gzip';
import { ServiceError } from '../services/service-error.ts';
import { allowAnyOrigin } from './middleware/allow-any-origin.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Asked for again each time, answered with 304 while it is the same. */
const REVALIDATED = 'no-cache';

type CacheRule = (path: string) => string;

const files = (directory: string, cacheRule: CacheRule): RequestHandler =>
  gzipStatic(directory, {
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    index: false,
    serveStatic: {
      index: false,
      redirect: false,
      dotfiles: 'ignore',
      cacheControl: false,
      setHeaders: (response, path) => {
        response.setHeader('Cache-Control', cacheRule(path));
      },
    },
  });

const only: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') {
    next();
    return;
  }
  response.set('Allow', 'GET, HEAD');
  throw new ServiceError('method-not-allowed');
};

const BUILD_FILE = /^\/[0-9a-f]{16}\/[a-z0-9-]+\.js$/u;

/** `/w/BUILD/FILE.js`, for ever and for every page. */
export const widgetBuilds = (directory: string): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  router.use(allowAnyOrigin('GET, HEAD'), only);
  router.use((request, response, next) => {
    response.locals['route'] = '/w/:build/:file';
    if (!BUILD_FILE.test(request.path)) throw new ServiceError('not-found');
    next();
  });
  router.use(files(directory, () => IMMUTABLE));
  return router;
};

/** The places of the inbox, for which it is one page. */
const PLACE = /^\/(?:settings|address|c\/[a-z2-7]{32}(?:\/details)?)?$/u;
const HASHED = /[/\\]assets[/\\]/u;
const PRECOMPRESSED = /\.(?:br|gz)$/u;

/** Who mistypes a place in a browser reads the inbox, not JSON; the status says 404 all the same. */
const inboxForPeople: RequestHandler = (request, response, next) => {
  if (request.accepts(['json', 'html']) !== 'html') throw new ServiceError('not-found');
  response.status(404);
  request.url = '/index.html';
  next();
};

export const inbox = (directory: string): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  router.use(only);
  router.use((request, response, next) => {
    response.locals['route'] = 'inbox';
    if (PRECOMPRESSED.test(request.path)) throw new ServiceError('not-found');
    if (PLACE.test(request.path)) request.url = '/index.html';
    next();
  });
  router.use(files(directory, (path) => (HASHED.test(path) ? IMMUTABLE : REVALIDATED)));
  router.use(
    inboxForPeople,
    files(directory, () => REVALIDATED),
  );
  return router;
};
