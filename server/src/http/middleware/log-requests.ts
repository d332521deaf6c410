/** One line for each request: route, method, status, time. The path itself may hold addresses of people and is not logged. */
import type { RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import type { Logger } from '../../observability/logger.ts';

const routeOf = (response: object): string => {
  const locals: unknown = 'locals' in response ? response.locals : undefined;
  const route: unknown = typeof locals === 'object' && locals !== null && 'route' in locals ? locals.route : undefined;
  return typeof route === 'string' ? route : 'none';
};

/** Who asks `/readyz` learns from the answer that it is not ready; the log learns it once, from the watch over the store. */
const isAnswerOfItself = (response: object): boolean => routeOf(response) === '/readyz';

/** Makes each request an id of its own; one that the client sends along is not believed. */
export const logRequests = (logger: Logger): RequestHandler =>
  pinoHttp({
    logger,
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
