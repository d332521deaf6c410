/** One line per request: route, method, status, time. The path is not logged: it may hold addresses of people. */
import type { RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import type { Logger } from '../../observability/logger.ts';

const routeOf = (response: object): string => {
  const locals: unknown = 'locals' in response ? response.locals : undefined;
  const route: unknown = typeof locals === 'object' && locals !== null && 'route' in locals ? locals.route : undefined;
  return typeof route === 'string' ? route : 'none';
};

/** `/readyz` is not an error in the log: the watch on the store logs once why the server is not ready. */
const isAnswerOfItself = (response: object): boolean => routeOf(response) === '/readyz';

/** Gives each request an id. An id that the client sends is ignored. */
export const logRequests = (logger: Logger): RequestHandler =>
  pinoHttp({
    logger,
    customAttributeKeys: { reqId: 'requestId' },
    quietReqLogger: true,
    quietResLogger: true,
    genReqId: (_, response) => {
      const id = crypto.randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    customLogLevel: (_, response) => (response.statusCode >= 500 && !isAnswerOfItself(response) ? 'error' : 'debug'),
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    customProps: (request, response) => ({
      method: request.method,
      route: routeOf(response),
      status: response.statusCode,
    }),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
  });
