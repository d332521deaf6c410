/** Files that the build compressed: the inbox, and every build of the widget that this server was ever given. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Router, type RequestHandler } from 'express';
import gzipStatic from 'express-static-gzip';
import type { Metrics } from '../observability/metrics/port.ts';
import { refuseUnless } from '../services/service-error.ts';
import { allowAnyOrigin } from './middleware/allow-any-origin.ts';
import { readOnly } from './middleware/read-only.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Revalidated each time; 304 while it is the same. */
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

/** None begins with a dot, so that a path stays in the directory. */
const SEGMENT = /^[\w-][\w.-]*$/u;

const isFile = async (directory: string, path: string): Promise<boolean> =>
  path
    .split('/')
    .slice(1)
    .every((segment) => SEGMENT.test(segment)) &&
  (await stat(join(directory, path)).then(
    (found) => found.isFile(),
    () => false,
  ));

/** A wrong method gets 405 where there is something to read, and 404 elsewhere. */
const onlyRead =
  (directory: string): RequestHandler =>
  async (request, response, next) => {
    const isThere = request.method === 'GET' || request.method === 'HEAD' || (await isFile(directory, request.path));
    refuseUnless(isThere, 'not-found');
    readOnly(request, response, next);
  };

const isWellEncoded = (path: string): boolean => {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
};

const BUILD_FILE = /^\/([0-9a-f]{16})\/([a-z0-9-]+\.js|THIRD-PARTY-NOTICES\.txt)$/u;
/** A page asks for it by its script tag; everything else of a build follows from it. */
const LOADER = 'cipherchat.js';

/** `/w/BUILD/FILE.js` and the notices of its third-party code: cached forever, for every page. */
export const widgetBuilds = (directory: string, metrics: Pick<Metrics, 'buildRequested'>): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  router.use(allowAnyOrigin('GET, HEAD'), (request, response, next) => {
    response.locals['route'] = '/w/:build/:file';
    const [, build, file] = BUILD_FILE.exec(request.path) ?? [];
    refuseUnless(build !== undefined, 'not-found');
    if (file === LOADER) metrics.buildRequested(build);
    next();
  });
  router.use(
    onlyRead(directory),
    files(directory, () => IMMUTABLE),
  );
  return router;
};

/** Paths of the inbox, which is one page for all of them. The id of a conversation has 26, 32 or 64 characters. */
const PLACE =
  /^\/(?:settings(?:\/(?:connection|devices))?|address|c\/(?:[a-z2-7]{26}|[a-z2-7]{32}|[a-z2-7]{64})(?:\/details)?)?$/u;
const HASHED = /[/\\]assets[/\\]/u;
const PRECOMPRESSED = /\.(?:br|gz)$/u;

/** A mistyped address shows the inbox in a browser, not JSON. The status is still 404. */
const inboxForPeople: RequestHandler = (request, response, next) => {
  refuseUnless(request.accepts(['json', 'html']) === 'html', 'not-found');
  response.status(404);
  request.url = '/index.html';
  next();
};

export const inbox = (directory: string): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  router.use((request, response, next) => {
    response.locals['route'] = 'inbox';
    refuseUnless(isWellEncoded(request.path), 'malformed');
    refuseUnless(!PRECOMPRESSED.test(request.path), 'not-found');
    if (PLACE.test(request.path)) request.url = '/index.html';
    next();
  });
  // Reads the directory once, when it is made.
  const found = files(directory, (path) => (HASHED.test(path) ? IMMUTABLE : REVALIDATED));
  router.use(onlyRead(directory), found, inboxForPeople, found);
  return router;
};
