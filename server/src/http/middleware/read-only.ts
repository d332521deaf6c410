import type { RequestHandler } from 'express';
import { ServiceError } from '../../services/service-error.ts';

/** For resources that can only be read. */
export const readOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') {
    next();
    return;
  }
  response.set('Allow', 'GET, HEAD');
  throw new ServiceError('method-not-allowed');
};
