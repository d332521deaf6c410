/** What a check of the connection tries, and what it finds. Numbers and members of closed unions only. */
import type { ConnectionCause } from './connection-status.ts';

/** In the order in which they are tried. Each needs those before it. */
export const CHECK_STEPS = [
  /** The device reports a network. */
  'network',
  /** Something answers at the server's address: name, route and certificate are right. */
  'reach',
  /** It is the server that answers. */
  'server',
  /** The server speaks this version's language. */
  'version',
  /** The clocks of device and server agree. */
  'clock',
  /** The server lets this device in. */
  'sign-in',
  /** A websocket opens. */
  'websocket',
  /** HTTP polling, which takes over where no websocket opens. */
  'polling',
  /** How long an answer takes. */
  'delay',
] as const;

export type CheckStep = (typeof CHECK_STEPS)[number];

/** `fair`: it works, but not as it should. `skipped`: there was no need to try it, or no way to. */
export type CheckVerdict = 'good' | 'fair' | 'bad' | 'skipped';

export type CheckResult = {
  readonly step: CheckStep;
  readonly verdict: CheckVerdict;
  /** Why it is not good, where that is known. */
  readonly cause?: ConnectionCause;
  /** With cause `limited`: when the server answers again, in milliseconds since 1970. */
  readonly retryAt?: number;
  /** Of `reach` and `delay`: how long it took. Of `clock`: how far the server's clock is ahead of the device's. */
  readonly ms?: number;
};
