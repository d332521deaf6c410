/**
 * The place of a message in a conversation (PROTOCOL 7.2). The counters of one device are strict; across devices the
 * time of writing decides. Sender and receiver compute the same order from the same contents, so both show the same.
 */
import { DAY_MS, equalBytes } from '@cipherchat/protocol';

/** Counters from `from` to `to` were never seen. `low` and `high` are the orders between which they belong. */
export type Gap = {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** The gap is before the first message seen, so it is not reported. */
  readonly silent: boolean;
  /** So many of the counters have been seen after all, and it is not known which: several gaps that became one. */
  readonly seen?: number | undefined;
};

/** Counters that are missing in a gap. */
export const missingIn = ({ from, to, seen = 0 }: Gap): number => to - from + 1 - seen;

/**
 * What one device sent so far in one conversation: its greatest counter, the hash and the place of that content, and
 * what is missing.
 */
export type DeviceOrder = {
  readonly counter: number;
  readonly hash: Uint8Array;
  readonly order: number;
  readonly gaps: readonly Gap[];
};

export type Numbered = {
  readonly counter: number;
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
  /** See `timeOfWriting`. */
  readonly sent: number;
};

/** `broken`: it does not follow the content before it. `conflict`: another content had this counter. */
export type Placement = {
  readonly state: DeviceOrder;
  readonly order: number;
  readonly conflict: boolean;
  readonly broken: boolean;
  readonly opened: readonly Gap[];
  readonly closed: readonly Gap[];
};

/** Room that a message takes in the order: 1/1024 ms. A power of two, so that sums stay exact. */
export const STEP = 2 ** -10;
const MAX_ROOM = 65_536;
/** Ten years: no clock of a server, and no place that was reached by answers to it, is further ahead. */
const MAX_AHEAD_MS = 3_653 * DAY_MS;
const SHOWN_AHEAD_MS = 120_000;
const SHOWN_BEHIND_MS = 30 * DAY_MS;

/**
 * The `sent` that counts for the place. A writer states more than the place of all it has seen, however far ahead that
 * is, so `sent` alone orders both sides alike. Only what no clock can explain is replaced, so that sums stay exact.
 * `latest`: the later one of the time at which the server stored the content, and our own.
 */
export const timeOfWriting = (sent: number, latest: number): number => (sent > latest + MAX_AHEAD_MS ? latest : sent);

/**
 * The time to show for a received content; `stored`: when the server stored it. A time further ahead is a place and no
 * time of the day. One that is a month old is that of a wrong clock, as far as anyone can tell.
 */
export const shownTime = (sent: number, stored: number): number =>
  sent > stored + SHOWN_AHEAD_MS || sent < stored - SHOWN_BEHIND_MS ? stored : sent;

/**
 * What a content states that comes after `order`: a whole millisecond more at least, so that both sides put it in the
 * same place whichever arrives first.
 */
export const timeAfter = (order: number, sentAt: number): number => Math.max(sentAt, Math.floor(order) + 1);

/** The next message of a device comes after its last one. */
export const orderAfter = (order: number, sent: number, steps = 1): number =>
  Math.max(sent, order + STEP * Math.min(steps, MAX_ROOM));

export const NO_CHANGE = { conflict: false, broken: false, opened: [], closed: [] } as const;

/** Of a device from which nothing was ever seen: it sets the baseline. */
export const placeFirst = ({ counter, hash, sent }: Numbered): Placement => {
  const before = { from: 1, to: counter - 1, low: -STEP * MAX_ROOM, high: sent, silent: true };
  return { ...NO_CHANGE, order: sent, state: { counter, hash, order: sent, gaps: counter > 1 ? [before] : [] } };
};

/**
 * Where the next content of a device goes. Undefined where it does not follow the one before it: `content-gaps.ts` has
 * its place.
 */
export const placeNext = (state: DeviceOrder, { counter, hash, sent, previous }: Numbered): Placement | undefined => {
  if (counter !== state.counter + 1 || !equalBytes(previous, state.hash)) return undefined;
  const order = orderAfter(state.order, sent);
  return { ...NO_CHANGE, order, state: { counter, hash, order, gaps: state.gaps } };
};
