/** The events of the wire contract, each with its schema and its handler. No other place knows events by name. */
import { REQUESTS, type RequestName } from '@cipherchat/protocol';
import type { GenericSchema } from 'valibot';
import type { Asking } from '../edge/asking.ts';
import type { RequestHandlers } from './request-handlers.ts';
import type { SocketSession } from './socket-session.ts';

export type RequestEntry = {
  readonly name: RequestName;
  readonly schema: GenericSchema;
  readonly handle: (session: SocketSession, request: unknown, asking: Asking) => Promise<object>;
};
/** A client may send any name, even one that is not a text. */
export type RequestTable = ReadonlyMap<unknown, RequestEntry>;

export const createRequestTable = (handlers: RequestHandlers): RequestTable => {
  const entries = (Object.keys(REQUESTS) as RequestName[]).map((name): [RequestName, RequestEntry] => {
    const handle = handlers[name] as RequestEntry['handle'];
    return [name, { name, schema: REQUESTS[name], handle }];
  });
  return new Map(entries);
};
