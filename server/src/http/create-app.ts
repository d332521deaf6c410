/** The HTTP edge: health, API, builds of the widget, inbox; in this order. */
import compression from 'compression';
import express, { type Express, type IRoute, type RequestHandler } from 'express';
import type { Health, Readiness } from '../observability/health.ts';
import type { Logger } from '../observability/logger.ts';
import { ServiceError } from '../services/service-error.ts';
import type { Metrics } from '../observability/metrics/port.ts';
import { createApi, type ApiParts } from './api.ts';
import { createBlobApi, type BlobApiParts } from './blob-api.ts';
import { allowAnyOrigin } from './middleware/allow-any-origin.ts';
import { answerFailure } from './middleware/answer-failure.ts';
import { logRequests } from './middleware/log-requests.ts';
import { measureRequests } from './middleware/measure-requests.ts';
import { readOnly } from './middleware/read-only.ts';
import { apiHeaders, inboxHeaders } from './middleware/security-headers.ts';
import { serveBuildLists, type PublishedBuilds } from './published-builds.ts';
import { SECURITY_TEXT_PATH, securityText } from './security-text.ts';
import type { ServedVersion } from './served-version.ts';
import { inbox, widgetBuilds } from './static-files.ts';

export type AppParts = ApiParts &
  BlobApiParts & {
    readonly health: Health;
    readonly logger: Logger;
    readonly publicOrigin: string;
    readonly demoUrl: string | undefined;
    /** Who may make an inbox. */
    readonly registration: 'open' | 'invitation';
    /** With which browsers subscribe to pushes. Undefined: this server rings no one. */
    readonly pushKey: string | undefined;
    /** Where holes are reported. Undefined: nowhere. */
    readonly security: { readonly contact: string; readonly expires: number | undefined } | undefined;
    /** Undefined: another server serves the inbox. */
    readonly pwaDir: string | undefined;
    /** Where builds of the widget are kept. */
    readonly buildsDir: string;
    readonly served: ServedVersion;
    readonly published: PublishedBuilds;
    readonly metrics: Metrics;
    /** The signed manifest of the release that this server was installed from. Undefined: it was built from sources. */
    readonly releaseManifest: Uint8Array | undefined;
  };

const state = (route: string, ask: () => Promise<Readiness>): RequestHandler => {
  return async (_, response) => {
    response.locals['route'] = route;
    const readiness = await ask();
    response.set('Cache-Control', 'no-store');
    response.status(readiness.ok ? 200 : 503).json(readiness);
  };
};

const nothingHere: RequestHandler = () => {
  throw new ServiceError('not-found');
};

export const createApp = (parts: AppParts): Express => {
  const { health, logger, publicOrigin, demoUrl, registration, pushKey, security, metrics, served } = parts;
  const api = apiHeaders(publicOrigin);
  const text = security && securityText({ ...security, publicOrigin, now: Date.now() });
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple');
  app.enable('case sensitive routing').enable('strict routing');
  app.use(logRequests(logger));
  if (metrics.isOn) app.use(measureRequests(metrics, () => performance.now()));
  const readable = (path: string, answer: RequestHandler): IRoute => app.route(path).all(api, readOnly).get(answer);
  readable(
    '/livez',
    state('/livez', () => Promise.resolve({ ok: true })),
  );
  readable(
    '/readyz',
    state('/readyz', () => health.readiness()),
  );
  readable('/config.json', (_, response) => {
    response.locals['route'] = '/config.json';
    response.set('Cache-Control', 'no-cache').json({
      ...(demoUrl === undefined ? {} : { demoUrl }),
      ...(registration === 'open' ? {} : { registration }),
      ...(pushKey === undefined ? {} : { pushKey }),
    });
  });
  readable('/version', (_, response) => {
    response.locals['route'] = '/version';
    response.set('Cache-Control', 'no-cache').json(served);
  });
  readable('/.well-known/cipherchat-release', (_, response) => {
    response.locals['route'] = '/.well-known/cipherchat-release';
    if (parts.releaseManifest === undefined) throw new ServiceError('not-found');
    response.set('Cache-Control', 'no-cache').type('application/octet-stream').send(Buffer.from(parts.releaseManifest));
  });
  readable(SECURITY_TEXT_PATH, (_, response) => {
    response.locals['route'] = SECURITY_TEXT_PATH;
    if (text === undefined) throw new ServiceError('not-found');
    response.set('Cache-Control', 'no-cache').type('text/plain').send(text);
  });
  app.use('/v1', api, allowAnyOrigin('GET, POST, PUT, DELETE'), compression());
  app.use(createApi(parts), createBlobApi(parts));
  app.use('/v1', nothingHere);
  serveBuildLists(app, api, parts.published);
  app.use('/w', api, widgetBuilds(parts.buildsDir, metrics), nothingHere);
  if (parts.pwaDir !== undefined) app.use(...inboxHeaders(publicOrigin), inbox(parts.pwaDir));
  app.use(nothingHere);
  app.use(answerFailure(logger));
  return app;
};
