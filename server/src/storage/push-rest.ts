/** How long a device is left alone after a push (PROTOCOL 23): one rule for all stores. */
import type { PushClaim } from './port.ts';

/** `pushedAt`: when it rang last, 0 for never; `pushedThrough`: for mail up to where. */
export type LastPush = { readonly pushedAt: number; readonly pushedThrough: number };

/** Undefined: it may ring, since the last push is old enough, or its mail was acknowledged. */
export const restsUntil = (
  { pushedAt, pushedThrough }: LastPush,
  { now, restMs, oldest }: PushClaim,
): number | undefined => {
  const until = pushedAt + restMs;
  // A clock that was set back must not silence a device.
  return pushedAt <= now && until > now && pushedThrough >= oldest ? until : undefined;
};
