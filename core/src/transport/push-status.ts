/** A request about the pushes of this device: the routes of Web Push with `fetch`. Only the inbox has it. */
import { PUSH_ROUTES, toBase64Url, type RouteBody } from '@cipherchat/protocol';
import type { PushRequest } from '../base/push-request.ts';
import { Patience } from './patience.ts';
import { TransportError } from './port.ts';
import { ask } from './rest-directory.ts';

/** A push service has ten seconds to take a push. */
const TIMEOUT_MS = 20_000;

const ROUTE = { register: 'registerPush', drop: 'dropPush', test: 'testPush' } as const;

const bodyOf = (request: PushRequest): RouteBody<'registerPush'> | Record<string, never> =>
  request.kind === 'register'
    ? { endpoint: request.endpoint, p256dh: toBase64Url(request.key), auth: toBase64Url(request.auth) }
    : {};

/** The status of the answer, whose body says nothing more; 0 where there was none. */
export const pushStatus = async (origin: string, token: string, request: PushRequest): Promise<number> => {
  const name = ROUTE[request.kind];
  const failure = (): Promise<TransportError> => Promise.resolve(new TransportError('unreachable'));
  try {
    const asking = { origin, patience: new Patience(TIMEOUT_MS), failure };
    return (await ask(asking, name, PUSH_ROUTES[name], { token, body: bodyOf(request) })).status;
  } catch (cause) {
    if (!(cause instanceof TransportError)) throw cause;
    return 0;
  }
};
