/**
 * From an event to its answer: counted, parsed, handled. Every event gets an answer, and none ends the process. Only
 * `request-table.ts` knows events by their names: an unknown one arrives here without an entry and is refused.
 */
import { MAX_ACKNOWLEDGEMENTS } from '@cipherchat/protocol';
import * as v from 'valibot';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics/port.ts';
import { ServiceError } from '../services/service-error.ts';
import { createAsking, type Asking } from '../edge/asking.ts';
import { wireFailure } from '../edge/wire-failure.ts';
import type { RequestEntry } from './request-table.ts';
import type { SocketSession } from './socket-session.ts';

type Acknowledge = (answer: object) => void;

/** No list in a request is longer. Checked before its items are parsed. */
const hasEndlessList = (request: unknown): boolean =>
  typeof request === 'object' &&
  request !== null &&
  Object.values(request).some((field) => Array.isArray(field) && field.length > MAX_ACKNOWLEDGEMENTS);

const parsed = ({ schema }: RequestEntry, args: readonly unknown[]): unknown => {
  const [request] = args;
  if (args.length !== 1 || Array.isArray(request) || hasEndlessList(request)) throw new ServiceError('malformed');
  const read = v.safeParse(schema, request, { abortEarly: true });
  if (!read.success) throw new ServiceError('malformed');
  return read.output;
};

const handle = async (
  session: SocketSession,
  entry: RequestEntry | undefined,
  args: readonly unknown[],
  asking: Asking,
): Promise<object> => {
  const retryAfterMs = session.events.count();
  if (retryAfterMs > 0) throw new ServiceError('rate-limited', { retryAfterMs });
  if (entry === undefined) throw new ServiceError('malformed');
  return await entry.handle(session, parsed(entry, args), asking);
};

export type DispatchParts = {
  readonly logger: Logger;
  readonly metrics: Pick<Metrics, 'answered'>;
  /** Milliseconds that are never set. */
  readonly monotonic: () => number;
};

/** An event without an acknowledgement is handled and gets no answer. */
export const createDispatch =
  ({ logger, metrics, monotonic }: DispatchParts) =>
  async (
    session: SocketSession,
    entry: RequestEntry | undefined,
    args: readonly unknown[],
    acknowledge: Acknowledge | undefined,
  ): Promise<void> => {
    try {
      const isThere = (): boolean => !session.isClosed;
      const content = await handle(session, entry, args, createAsking({ waitMs: session.waitMs, monotonic, isThere }));
      metrics.answered(entry?.name ?? 'unknown', 'ok');
      acknowledge?.({ ok: true, ...content });
    } catch (cause) {
      const error = wireFailure(cause);
      metrics.answered(entry?.name ?? 'unknown', error.code);
      // That the disk is full is told once, by the watch on it.
      if (error.code === 'internal') {
        logger.error({ err: cause, event: entry?.name ?? 'unknown' }, 'event failed');
      }
      acknowledge?.({ ok: false, error });
      if (session.events.isFlooded) session.close();
    }
  };
