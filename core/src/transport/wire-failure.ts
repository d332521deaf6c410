/** A refusal as it came over the wire, as the error that the client deals with. */
import { fromBase64Url, type WireError } from '@cipherchat/protocol';
import { TransportError } from './port.ts';

export const wireFailure = ({ code, retryAfterMs, reason, lists = [] }: WireError): TransportError => {
  const decoded = lists.map(fromBase64Url);
  return decoded.every((list) => list !== undefined)
    ? new TransportError(code, { retryAfterMs, reason, lists: decoded })
    : new TransportError('invalid-answer');
};
