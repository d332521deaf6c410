/** The steps that need a token: a websocket, the way that takes over where none opens, and how long an answer takes. */
import type { CheckResult } from '../base/connection-check.ts';
import type { Clock } from '../environment/port.ts';
import { TransportError, type Link, type LinkEvents, type Transport } from '../transport/port.ts';
import { resultOf, type Circumstances } from './result-of.ts';

export type LiveParts = Circumstances & { readonly transport: Transport; readonly device: Clock };

/** From here on one notices that an answer takes long. */
const SLOW_MS = 1_500;
const PROBES = 3;

/** Pushes are for the engine, which gets them over its own connection. */
const DEAF: LinkEvents = { push: () => undefined, closed: () => undefined };

/** No websocket opened. Other codes are an answer that came over one. */
const isUnopened = ({ code }: TransportError): boolean => ['unreachable', 'blocked', 'policy'].includes(code);

const attempt = async (transport: Transport, token: string, fallback: boolean): Promise<Link | TransportError> => {
  try {
    return await transport.connect(token, DEAF, fallback);
  } catch (cause) {
    if (cause instanceof TransportError) return cause;
    throw cause;
  }
};

/** A websocket did not open: once more, and then by polling. */
async function* tryAgain(
  parts: LiveParts,
  token: string,
  first: TransportError,
): AsyncGenerator<CheckResult, Link | undefined, undefined> {
  const second = await attempt(parts.transport, token, true);
  const cause = first.code === 'policy' ? 'policy' : undefined;
  if (second instanceof TransportError) {
    const polling = resultOf(parts, 'polling', second);
    yield { ...polling, step: 'websocket', ...(cause && { cause }) };
    yield polling;
    return undefined;
  }
  if (second.slow) {
    yield { step: 'websocket', verdict: 'fair', cause: cause ?? 'slower' };
    yield { step: 'polling', verdict: 'good' };
  } else yield { step: 'websocket', verdict: 'good' };
  return second;
}

async function* tryDelay(parts: LiveParts, link: Link): AsyncGenerator<CheckResult, void, undefined> {
  const { device } = parts;
  const took: number[] = [];
  try {
    while (took.length < PROBES) {
      const since = device.monotonic();
      await link.probe();
      took.push(device.monotonic() - since);
    }
    const ms = took.sort((a, b) => a - b)[Math.floor(PROBES / 2)] ?? 0;
    yield { step: 'delay', verdict: ms < SLOW_MS ? 'good' : 'fair', ms };
  } catch (cause) {
    if (!(cause instanceof TransportError)) throw cause;
    yield resultOf(parts, 'delay', cause);
  }
}

export async function* tryLive(parts: LiveParts, token: string): AsyncGenerator<CheckResult, void, undefined> {
  const first = await attempt(parts.transport, token, false);
  let link: Link | undefined;
  try {
    if (!(first instanceof TransportError)) {
      link = first;
      yield { step: 'websocket', verdict: 'good' };
    } else if (isUnopened(first)) link = yield* tryAgain(parts, token, first);
    else yield resultOf(parts, 'websocket', first);
    if (link !== undefined && !link.slow) yield { step: 'polling', verdict: 'skipped' };
    if (link !== undefined) yield* tryDelay(parts, link);
  } finally {
    link?.close();
  }
}
