/**
 * Tries each step from this device to its mailbox, for a person who wants to know where it ends. It has a transport of
 * its own, so that the connection that exists does not change, and it writes nothing.
 */
import { CHALLENGE_LIFETIME_MS, LOGIN_PURPOSE } from '@cipherchat/protocol';
import type { Identity } from '../accounts/identity.ts';
import { loginProof } from '../accounts/login-proof.ts';
import { CHECK_STEPS, type CheckResult, type CheckStep } from '../base/connection-check.ts';
import type { Log } from '../base/diagnostics.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import type { Clock, Network } from '../environment/port.ts';
import { TransportError, type Transport, type TransportErrorCode } from '../transport/port.ts';
import { resultOf } from './result-of.ts';
import { tryLive } from './try-live.ts';

export type CheckParts = {
  /** Made for this check. */
  readonly transport: Transport;
  readonly network: Network;
  /** That of the device. */
  readonly device: Clock;
  readonly clock: ServerClock;
  readonly log: Log;
  /** Undefined where this device has none yet. */
  readonly identity: () => Promise<Identity | undefined>;
};

type Steps<T> = AsyncGenerator<CheckResult, T, undefined>;
type Challenge = Awaited<ReturnType<Transport['directory']['challenge']>>;

/** A clock that differs by less is near enough. */
const NEAR_MS = 120_000;

/** Something other than a TransportError is a fault of ours. */
const failed = (cause: unknown): TransportError => {
  if (cause instanceof TransportError) return cause;
  throw cause;
};

/** Codes of a request that no server answered, ours or another one. */
const WITHOUT_ANSWER: readonly TransportErrorCode[] = ['unreachable', 'policy'];
/** The server answers, but not now. Whether it speaks this version's language is not known. */
const NOT_NOW: readonly TransportErrorCode[] = ['rate-limited', 'unavailable', 'storage-full', 'internal'];

/** How far the request got which begins every login. */
async function* stopped(parts: CheckParts, failure: TransportError): Steps<void> {
  if (WITHOUT_ANSWER.includes(failure.code)) {
    yield resultOf(parts, 'reach', failure);
    return;
  }
  yield { step: 'reach', verdict: 'good' };
  if (failure.code === 'intercepted') {
    yield resultOf(parts, 'server', failure);
    return;
  }
  yield { step: 'server', verdict: 'good' };
  if (NOT_NOW.includes(failure.code)) {
    yield { step: 'version', verdict: 'skipped' };
    yield { step: 'clock', verdict: 'skipped' };
    yield resultOf(parts, 'sign-in', failure);
  } else yield { step: 'version', verdict: 'bad', cause: 'refused' };
}

/** Asks for what a login answers, which tells four steps at once. Undefined where it goes no further. */
async function* greet(parts: CheckParts): Steps<Challenge | undefined> {
  const { transport, device } = parts;
  const since = device.monotonic();
  try {
    const challenge = await transport.directory.challenge();
    const ms = device.monotonic() - since;
    yield { step: 'reach', verdict: 'good', ms };
    yield { step: 'server', verdict: 'good' };
    yield { step: 'version', verdict: 'good' };
    // The server made it about half-way.
    const aheadMs = challenge.expires - CHALLENGE_LIFETIME_MS + ms / 2 - device.now();
    yield { step: 'clock', verdict: Math.abs(aheadMs) < NEAR_MS ? 'good' : 'fair', ms: aheadMs };
    return challenge;
  } catch (cause) {
    yield* stopped(parts, failed(cause));
    return undefined;
  }
}

/** Resolves with the token; undefined where there is none. */
async function* signIn(parts: CheckParts, challenge: Challenge): Steps<string | undefined> {
  const { transport } = parts;
  const identity = await parts.identity();
  if (identity === undefined) return undefined;
  try {
    const proof = await loginProof(identity, transport.origin, LOGIN_PURPOSE.logIn, challenge);
    const { token } = await transport.directory.logIn({ account: identity.address, device: identity.device, proof });
    yield { step: 'sign-in', verdict: 'good' };
    return token;
  } catch (cause) {
    const failure = failed(cause);
    // A device that the server does not know is registered with the next connection.
    const isUnknown =
      failure.reason === undefined && (failure.code === 'unauthenticated' || failure.code === 'not-found');
    yield isUnknown ? { step: 'sign-in', verdict: 'fair' } : resultOf(parts, 'sign-in', failure);
    return undefined;
  }
}

async function* tryAll(parts: CheckParts): Steps<void> {
  if (parts.network.online()) yield { step: 'network', verdict: 'good' };
  // What the device reports is a hint: the rest is tried all the same.
  else yield { step: 'network', verdict: 'bad', cause: 'offline' };
  const challenge = yield* greet(parts);
  const token = challenge && (yield* signIn(parts, challenge));
  if (token !== undefined) yield* tryLive(parts, token);
}

/** See `ConnectionCheckFacet`. */
export const checkConnection = async (
  parts: CheckParts,
  hear: (result: CheckResult) => void,
  stop?: AbortSignal,
): Promise<void> => {
  const left = new Set<CheckStep>(CHECK_STEPS);
  const tell = (result: CheckResult): void => {
    left.delete(result.step);
    parts.log.record({ event: 'checked', ...result });
    hear(result);
  };
  for await (const result of tryAll(parts)) {
    if (stop?.aborted === true) return;
    tell(result);
  }
  if (stop?.aborted !== true) for (const step of left) tell({ step, verdict: 'skipped' });
};
