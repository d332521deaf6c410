/** Measures sends. The handlers of a server without metrics are not wrapped. */
import type { ParsedSend } from '@cipherchat/protocol';
import type { Metrics } from '../observability/metrics/port.ts';
import type { RequestHandlers } from './request-handlers.ts';

/** Base64url without padding. */
const bytesOf = ({ receivers }: ParsedSend): number =>
  Math.floor(receivers.reduce((sum, { message }) => sum + message.length, 0) * 0.75);

/** `now`: milliseconds that are never set. */
export const measureSends = (
  handlers: RequestHandlers,
  metrics: Pick<Metrics, 'relayed'>,
  now: () => number,
): RequestHandlers => ({
  ...handlers,
  'envelope:send': async (session, request, asking) => {
    const from = now();
    const answer = await handlers['envelope:send'](session, request, asking);
    metrics.relayed(bytesOf(request), now() - from);
    return answer;
  },
});
