/** From an event as it came to its answer: counted, parsed, handled; nothing a client sends goes without an answer or ends the process. */
import { MAX_ACKNOWLEDGEMENTS, REQUESTS, type RequestName } from '@cipherchat/protocol';
import * as v from 'valibot';
import type { Logger } from '../observability/logger.ts';
import { ServiceError } from '../services/service-error.ts';
import { wireFailure } from '../services/wire-failure.ts';
import type { RequestHandlers } from './request-handlers.ts';
import type { Session } from './session.ts';

export type DispatchParts = {
  readonly handlers: RequestHandlers;
  readonly logger: Logger;
};

type Acknowledge = (answer: object) => void;

const isRequestName = (name: unknown): name is RequestName => typeof name === 'string' && Object.hasOwn(REQUESTS, name);

/** No list of a request is longer than this: looked at before each of its items is. */
const hasEndlessList = (request: unknown): boolean =>
  typeof request === 'object' &&
  request !== null &&
  Object.values(request).some((field) => Array.isArray(field) && field.length > MAX_ACKNOWLEDGEMENTS);

const parsed = (name: RequestName, args: readonly unknown[]): unknown => {
  const [request] = args;
  if (args.length !== 1 || Array.isArray(request) || hasEndlessList(request)) throw new ServiceError('malformed');
  const read = v.safeParse(REQUESTS[name].request, request, { abortEarly: true });
  if (!read.success) throw new ServiceError('malformed');
  return read.output;
};

const handle = async (
  { handlers }: DispatchParts,
  session: Session,
  name: unknown,
  args: readonly unknown[],
): Promise<object> => {
  const retryAfterMs = session.events.count();
  if (retryAfterMs > 0) throw new ServiceError('rate-limited', { retryAfterMs });
  if (!isRequestName(name)) throw new ServiceError('malformed');
  const handler = handlers[name] as (session: Session, request: unknown) => Promise<object>;
  return await handler(session, parsed(name, args));
};

/** Without an acknowledgement to answer with, an event is passed over. */
export const createDispatch = (parts: DispatchParts) => {
  const { logger } = parts;
  return async (
    session: Session,
    name: unknown,
    args: readonly unknown[],
    acknowledge: Acknowledge | undefined,
  ): Promise<void> => {
    try {
      const content = await handle(parts, session, name, args);
      acknowledge?.({ ok: true, ...content });
    } catch (cause) {
      const error = wireFailure(cause);
      if (error.code === 'internal' || error.code === 'storage-full') {
        logger.error({ err: cause, event: isRequestName(name) ? name : 'unknown' }, 'event failed');
      }
      acknowledge?.({ ok: false, error });
      if (session.events.isFlooded) session.close();
    }
  };
};
