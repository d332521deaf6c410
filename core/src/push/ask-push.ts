/** One request about the pushes of this device. It uses the token that is kept, or logs in. */
import { newDeviceToken } from '../accounts/device-token.ts';
import type { Identity } from '../accounts/identity.ts';
import type { PushAnswer, PushRequest } from '../base/push-request.ts';
import { TransportError, type Transport } from '../transport/port.ts';
import { pushStatus } from '../transport/push-status.ts';

export type AskPushParts = {
  readonly transport: Transport;
  readonly identity: Identity;
  /** A token that is still valid; undefined where there is none. */
  readonly kept: string | undefined;
};

const UNAUTHENTICATED = 401;

const answerOf = (status: number): PushAnswer => {
  if (status === 200) return 'done';
  // A server of before Web Push does not know the path.
  if (status === 404) return 'nothing-to-ring';
  if (status === 503) return 'failed';
  return status === 0 || status === 429 || status >= 500 ? 'unreachable' : 'refused';
};

/** Rejects only with faults of ours. */
export const askPush = async (parts: AskPushParts, request: PushRequest): Promise<PushAnswer> => {
  const { origin } = parts.transport;
  const status = parts.kept === undefined ? UNAUTHENTICATED : await pushStatus(origin, parts.kept, request);
  if (status !== UNAUTHENTICATED) return answerOf(status);
  try {
    return answerOf(await pushStatus(origin, await newDeviceToken(parts.transport, parts.identity), request));
  } catch (cause) {
    if (!(cause instanceof TransportError)) throw cause;
    return 'unreachable';
  }
};
