/** Answers over HTTP that are no success: refusals of the server, and what others say in its place. */
import { wireErrorSchema } from '@cipherchat/protocol';
import { safeParse } from 'valibot';
import { TransportError } from './port.ts';
import { wireFailure } from './wire-failure.ts';

/** The sign-in page of a network says so (RFC 6585). */
const SIGN_IN_REQUIRED = 511;

/**
 * An answer that is not the server's. A proxy whose server is away says so with a status of 500 or more; any other one
 * stands in its place.
 */
const strangeFailure = (status: number, json: unknown): TransportError => {
  if (status === 429) return new TransportError('rate-limited');
  if (status >= 500 && status !== SIGN_IN_REQUIRED) return new TransportError('unreachable');
  return new TransportError(json === undefined || status === SIGN_IN_REQUIRED ? 'intercepted' : 'invalid-answer');
};

/** What an answer says that is no success. `json`: see `jsonOf`. */
export const failureOf = (status: number, json: unknown): TransportError => {
  const refusal = safeParse(wireErrorSchema, json);
  return refusal.success ? wireFailure(refusal.output) : strangeFailure(status, json);
};

/** Undefined where the text is no JSON: then it is not from the server. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
