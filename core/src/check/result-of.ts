/** What a failed step is told as: the same causes as those of a lost connection. */
import { pauseMs } from '../base/backoff.ts';
import type { CheckResult, CheckStep } from '../base/connection-check.ts';
import { causeOf } from '../base/connection-status.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import type { Network } from '../environment/port.ts';
import type { TransportError } from '../transport/port.ts';

export type Circumstances = { readonly network: Network; readonly clock: ServerClock };

export const resultOf = ({ network, clock }: Circumstances, step: CheckStep, failed: TransportError): CheckResult => {
  const { code, retryAfterMs } = failed;
  return {
    step,
    verdict: 'bad',
    cause: causeOf(failed, network.online(), clock.isBehind()),
    ...(retryAfterMs === undefined || code !== 'rate-limited'
      ? {}
      : { retryAt: clock.now() + pauseMs(0, retryAfterMs) }),
  };
};
