/** A request about the pushes of this device: the routes of Web Push with `fetch`. Only the inbox has it. */
import { PUSH_ROUTES, toBase64Url, toJsonText, type RouteBody } from '@cipherchat/protocol';
import type { PushRequest } from '../base/push-request.ts';

/** A push service has ten seconds to take a push. */
const TIMEOUT_MS = 20_000;

const ROUTE = { register: 'registerPush', drop: 'dropPush', test: 'testPush' } as const;

const bodyOf = (request: PushRequest): RouteBody<'registerPush'> | Record<string, never> =>
  request.kind === 'register'
    ? { endpoint: request.endpoint, p256dh: toBase64Url(request.key), auth: toBase64Url(request.auth) }
    : {};

/** The status of the answer, whose body says nothing more; 0 where there was none. */
export const pushStatus = async (origin: string, token: string, request: PushRequest): Promise<number> => {
  const { method, path } = PUSH_ROUTES[ROUTE[request.kind]];
  try {
    const { status } = await fetch(origin + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: toJsonText(bodyOf(request)),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return status;
  } catch {
    return 0;
  }
};
